/**
 * The page of a draft: saves by itself when typing pauses, shows the printed page beside it, changes the approval line
 * without leaving the page. Everything also works as a plain form.
 */

const SAVE_AFTER = 2500; // ms of rest
const DRAW_AFTER = 250;

export default function draft(form) {
  const saved = document.querySelector("[data-saved]");
  const pane = document.querySelector(".preview-pane");
  const pages = pane.querySelector("[data-preview-pages]");
  const state = pane.querySelector("[data-preview-state]");
  let [saving, drawing, changed, busy] = [0, 0, false, false];
  let asked = new AbortController();

  const send = (address, data, accept, signal) =>
    fetch(address, { method: "POST", body: data, headers: { Accept: accept, "HX-Request": accept === "text/html" ? "true" : "" }, signal });

  async function save() {
    if (busy || !changed) return;
    [busy, changed] = [true, false];
    saved.textContent = "저장하고 있습니다";
    try {
      const data = new FormData(form);
      data.set("op", "save");
      const answer = await send(location.pathname, data, "application/json");
      const told = await answer.json();
      if (!answer.ok) throw new Error(told.refusal?.sentence ?? "");
      form.elements.edition.value = told.edition;
      saved.textContent = `${told.saved} 저장`;
    } catch (problem) {
      changed = true;
      saved.textContent = `저장하지 못했습니다. ${problem.message || "연결을 확인해 주세요. 적은 것은 그대로 있습니다."}`;
    } finally {
      busy = false;
    }
  }

  async function draw() {
    if (!pane.offsetParent && !pane.dataset.open) return;
    asked.abort();
    asked = new AbortController();
    state.textContent = "그리는 중";
    try {
      const answer = await send(form.dataset.preview, new FormData(form), "text/html", asked.signal);
      const drawn = await answer.text();
      if (answer.ok) pages.innerHTML = drawn;
      state.textContent = answer.ok ? "" : "지금은 그리지 못했습니다";
    } catch (problem) {
      if (problem.name !== "AbortError") state.textContent = "지금은 그리지 못했습니다";
    }
  }

  function touched() {
    changed = true;
    clearTimeout(saving);
    clearTimeout(drawing);
    saving = setTimeout(save, SAVE_AFTER);
    drawing = setTimeout(draw, DRAW_AFTER);
  }

  async function changeLine(op) {
    await waitForSave();
    const data = new FormData(form);
    data.set("op", op);
    const answer = await send(location.pathname, data, "text/html");
    if (!answer.ok) return;
    document.querySelector("#line-part").outerHTML = await answer.text();
    const part = document.querySelector("#line-part");
    window.htmx.process(part);
    form.elements.edition.value = part.dataset.edition ?? form.elements.edition.value;
    changed = false;
    draw();
  }

  async function waitForSave() {
    clearTimeout(saving);
    while (busy) await new Promise((rest) => setTimeout(rest, 50));
  }

  form.addEventListener("input", (event) => event.target.name !== "line_q" && event.target.name && touched());
  form.addEventListener("editor:changed", touched);
  form.addEventListener("change", (event) => {
    const { target } = event;
    if (target.dataset.addTo) addRecipient(target);
    else if (target.matches("[data-line-change]")) changeLine(target.name === "line_role" ? "line" : "propose");
  });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-line]");
    if (!button) return;
    event.preventDefault();
    changeLine(button.value);
  });
  form.addEventListener("submit", () => {
    clearTimeout(saving);
    changed = false;
  });
  window.addEventListener("beforeunload", (event) => changed && event.preventDefault());

  function addRecipient(select) {
    const field = form.elements[select.dataset.addTo];
    if (select.value) field.value = [field.value.trim(), select.value].filter(Boolean).join("\n");
    select.value = "";
    touched();
  }

  form.querySelector("[data-preview-open]").addEventListener("click", () => {
    pane.dataset.open = "";
    draw();
    pages.focus();
  });
  pane.addEventListener("keydown", (event) => event.key === "Escape" && close());
  pane.addEventListener("click", (event) => event.target.closest("[data-preview-close]") && close());
  const close = () => delete pane.dataset.open;
  draw();
}
