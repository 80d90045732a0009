/** Sends the enclosures' own forms without leaving the draft, and says beside them what went wrong. */

import { refusalWords } from "madang/documents/refusal_words.js";

export default function enclosing(form) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const [draft, data] = [document.querySelector("#draft"), new FormData(form, event.submitter)];
    const detail = { task: () => change(form, data, draft) };
    draft.dispatchEvent(new CustomEvent("draft:turn", { detail }));
    await detail.done;
  });
}

async function change(form, data, draft) {
  const part = document.querySelector("#enclosures-part");
  part.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.action, { method: "POST", body: data, headers: { Accept: "text/html", "HX-Request": "true" } });
    const told = await answer.text();
    if (!answer.ok) throw new Error(refusalWords(told));
    part.outerHTML = told;
    form.closest("body").querySelector("#files").value = "";
    show(form, draft);
  } catch (problem) {
    part.removeAttribute("aria-busy");
    part.querySelector(".field-error")?.remove();
    const words = problem.message || "올리지 못했습니다. 연결을 확인하고 다시 해 주세요.";
    part.append(Object.assign(document.createElement("p"), { className: "field-error", role: "alert", textContent: words }));
  }
}

/** The new rows name forms of their own, which cannot stand inside the draft's. */
function show(form, draft) {
  const part = document.querySelector("#enclosures-part");
  draft.elements.edition.value = part.dataset.edition;
  for (const row of part.querySelectorAll("[data-form]")) {
    if (document.getElementById(row.dataset.form)) continue;
    const own = form.cloneNode(true);
    Object.assign(own, { id: row.dataset.form, action: row.dataset.address, enctype: "application/x-www-form-urlencoded" });
    form.after(own);
    enclosing(own);
  }
  draft.querySelector("[data-enclosures]").dataset.enclosures = part.querySelectorAll("[data-form]").length;
  draft.dispatchEvent(new Event("editor:changed"));
  part.querySelector("input, .note")?.scrollIntoView({ block: "nearest" });
}
