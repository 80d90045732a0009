/**
 * Lets a form be confirmed by a passkey: by the button, or when the form is sent and nothing confirms it yet.
 * A button with `formnovalidate` sends without confirming.
 */

import { signed, works } from "madang/core/passkeys.js";

const TOLD = {
  waiting: "기기에서 본인 확인을 기다리고 있습니다.",
  done: "패스키로 확인했습니다.",
  stopped: "확인을 마치지 않았습니다. 다시 누르면 처음부터 할 수 있습니다.",
  cannot: "이 브라우저에서는 패스키를 쓸 수 없습니다. 다른 브라우저로 열어 주세요.",
};

export default function confirmation(fields) {
  const passkey = fields.querySelector("[data-passkey]");
  if (!passkey) return;

  const form = fields.closest("form");
  const kept = passkey.querySelector("input");
  const button = passkey.querySelector("button");
  const code = fields.querySelector("[name=confirmation_code]");
  const tell = (told) => (passkey.querySelector("[data-told]").textContent = TOLD[told]);

  passkey.hidden = false;
  if (!works()) {
    button.hidden = true;
    tell("cannot");
    return;
  }

  async function confirmed() {
    tell("waiting");
    button.setAttribute("aria-disabled", "true");
    try {
      kept.value = await signed(JSON.parse(passkey.dataset.options));
      tell("done");
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      tell("stopped");
    } finally {
      button.removeAttribute("aria-disabled");
    }
    return Boolean(kept.value);
  }

  function send() {
    const ways = [...form.elements].filter((each) => each.type === "submit" && !each.formNoValidate);
    if (ways.length === 1) form.requestSubmit(ways[0]);
    else ways[0]?.focus();
  }

  button.addEventListener("click", async () => {
    if (button.ariaDisabled !== "true" && (await confirmed())) send();
  });

  // Before htmx hears of it.
  form.addEventListener(
    "submit",
    async (event) => {
      if (kept.value || code?.value.trim() || event.submitter?.formNoValidate) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (button.ariaDisabled !== "true" && (await confirmed())) form.requestSubmit(event.submitter);
    },
    { capture: true },
  );
}
