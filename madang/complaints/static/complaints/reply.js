/**
 * A reply begins with a template, is edited freely, and is seen as the citizen will see it. What is typed is kept in
 * this browser until it has been sent; Ctrl and Enter send it. A template never takes the place of what was typed without a way back.
 */

const OPEN_FIELD = /\{\{\s*([^{}]*?)\s*\}\}/g;

const SENT = "madang-reply-sent"; // the draft that was sent last: a page further on, it has arrived

export default function reply(form) {
  const templates = JSON.parse(form.querySelector("script").textContent);
  const text = form.querySelector("textarea");
  const choice = form.querySelector("[data-templates] select");
  const reason = form.querySelector("[name=reason]");
  const undo = form.querySelector("[data-undo]");
  const state = form.querySelector("[data-reply-state]");
  const preview = form.querySelector("[data-preview]");
  const key = `madang-reply-${form.dataset.draft}`;
  let loaded = text.value;
  let before = "";

  function refresh() {
    const left = [...text.value.matchAll(OPEN_FIELD)].map(([, name]) => name);
    const count = `${text.value.length.toLocaleString("ko")}자`;
    state.textContent = left.length ? `${count} · 채울 곳이 남았습니다: ${[...new Set(left)].join(", ")}` : count;
    preview.querySelector("[data-preview-text]").textContent = text.value;
  }
  function load(name) {
    if (!templates[name]) return;
    before = text.value;
    text.value = loaded = templates[name].text;
    undo.hidden = before.trim() === "" || before === text.value;
    keep();
  }
  function keep() {
    if (text.value.trim()) localStorage.setItem(key, text.value);
    else localStorage.removeItem(key);
    refresh();
  }
  function follow() {
    const refused = form.querySelector("[name=verdict]:checked")?.value === "refused";
    reason.required = refused;
    for (const option of choice.options) {
      // Some browsers show a hidden option all the same; none lets a disabled one be chosen.
      option.hidden = option.disabled = option.value !== "" && Boolean(option.dataset.reason) !== refused;
    }
    const fitting = [...choice.options].find(({ dataset }) => refused && dataset.reason === reason.value);
    const untouched = text.value === loaded || !text.value.trim();
    if (refused && fitting && untouched && choice.value !== fitting.value) {
      choice.value = fitting.value;
      load(fitting.value);
    }
  }

  form.querySelector("[data-templates]").hidden = false;
  preview.hidden = false;
  choice.addEventListener("change", () => load(choice.value));
  undo.addEventListener("click", () => {
    text.value = before;
    undo.hidden = true;
    keep();
    text.focus();
  });
  form.addEventListener("change", ({ target }) => ["verdict", "reason"].includes(target.name) && follow());
  text.addEventListener("input", keep);
  form.addEventListener("submit", () => sessionStorage.setItem(SENT, key));
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector("[name=then]"));
  });
  document.addEventListener("keydown", (event) => {
    const off = event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea");
    if (off || event.key !== "r" || !document.querySelector("[data-keys-help] input").checked) return;
    event.preventDefault();
    text.focus();
  });
  const sent = sessionStorage.getItem(SENT);
  if (sent && sent !== key) localStorage.removeItem(sent);
  sessionStorage.removeItem(SENT);
  const kept = localStorage.getItem(key);
  if (kept && kept !== text.value) {
    before = text.value;
    text.value = kept;
    undo.hidden = before.trim() === "";
  }
  follow();
  refresh();
}
