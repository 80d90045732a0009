/** Registers a passkey: the password is checked first, then the device makes the key, then the form is sent with it. */

import { made, works } from "madang/core/passkeys.js";

const STOPPED = "패스키를 만들지 않았습니다. 이미 이 기기에 등록했거나 중간에 그만두었을 수 있습니다.";
const CANNOT = "이 브라우저에서는 패스키를 만들 수 없습니다. 다른 브라우저로 열거나 일회용 번호를 등록해 주세요.";
const AWAY = "시청에 닿지 않습니다. 연결을 살펴보고 다시 눌러 주세요.";

class Refused extends Error {}

async function options(form) {
  const asked = { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } };
  const response = await fetch(form.dataset.options, asked).catch(() => {
    throw new Refused(AWAY);
  });
  const told = await response.json();
  if (!response.ok) throw new Refused([told.refusal.sentence, told.refusal.next_step].filter(Boolean).join(" "));
  return told;
}

function sentence(error) {
  if (error instanceof Refused) return error.message;
  if (error instanceof DOMException) return STOPPED;
  throw error;
}

export default function addPasskey(form) {
  const told = form.querySelector("[data-told]");
  const button = form.querySelector("button");

  function tell(words) {
    told.querySelector("span").textContent = words;
    told.hidden = !words;
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!works()) return tell(CANNOT);
    if (button.ariaDisabled === "true") return;
    button.ariaDisabled = "true";
    tell("");
    try {
      form.elements.passkey.value = await made(await options(form));
      form.elements.password.value = "";
      form.submit();
    } catch (error) {
      tell(sentence(error));
      button.ariaDisabled = null;
    }
  });
}
