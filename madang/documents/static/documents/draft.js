/**
 * The page of a draft: saves by itself when typing pauses, has the printed page drawn, changes the approval line without
 * leaving the page. Everything also works as a plain form.
 */

import { previewPane } from "madang/documents/preview_pane.js";
import { refusalWords } from "madang/documents/refusal_words.js";

const SAVE_AFTER = 2500; // ms of rest
const DRAW_AFTER = 250;

export default function draft(form) {
  const saved = document.querySelector("[data-saved]");
  let [saving, drawing, changed, underWay] = [0, 0, false, 0];
  let turn = Promise.resolve();

  const send = (address, data, accept, signal) =>
    fetch(address, { method: "POST", body: data, headers: { Accept: accept, "HX-Request": accept === "text/html" ? "true" : "" }, signal });
  const draw = previewPane(form, send);

  /** One request at a time: each names the edition that the one before it made. */
  function inTurn(task) {
    underWay += 1;
    turn = turn.then(task).catch(notSaved).finally(() => (underWay -= 1));
    return turn;
  }

  function notSaved(problem) {
    changed = true;
    saved.textContent = `저장하지 못했습니다. ${problem.message || "연결을 확인해 주세요. 적은 것은 그대로 있습니다."}`;
  }

  async function save() {
    if (!changed) return;
    changed = false;
    saved.textContent = "저장하고 있습니다";
    const data = new FormData(form);
    data.set("op", "save");
    const answer = await send(location.pathname, data, "application/json");
    const told = await answer.json();
    if (!answer.ok) throw new Error([told.refusal?.sentence, told.refusal?.next_step].filter(Boolean).join(" "));
    form.elements.edition.value = told.edition;
    saved.textContent = `${told.saved} 저장`;
  }

  function touched() {
    changed = true;
    clearTimeout(saving);
    clearTimeout(drawing);
    saving = setTimeout(() => inTurn(save), SAVE_AFTER);
    drawing = setTimeout(draw, DRAW_AFTER);
  }

  async function changeLine(op) {
    clearTimeout(saving);
    const data = new FormData(form);
    data.set("op", op);
    changed = false;
    const answer = await send(location.pathname, data, "text/html");
    const told = await answer.text();
    if (!answer.ok) throw new Error(refusalWords(told));
    showLine(told, op.startsWith("add:"));
    draw();
  }

  /** Put the new line in; whoever is looking for the next person goes on typing. */
  function showLine(told, found) {
    const before = form.elements.line_q;
    const [typed, held] = [found ? "" : before.value, document.activeElement === before || found];
    document.querySelector("#line-part").outerHTML = told;
    const part = document.querySelector("#line-part");
    window.htmx.process(part);
    form.elements.edition.value = part.dataset.edition;
    form.elements.line_q.value = typed;
    if (held) form.elements.line_q.focus();
    if (typed) window.htmx.trigger(form.elements.line_q, "search");
  }

  form.addEventListener("input", (event) => event.target.name !== "line_q" && event.target.name && touched());
  form.addEventListener("editor:changed", touched);
  form.addEventListener("change", (event) => {
    const { target } = event;
    if (target.matches("[data-line-change]")) inTurn(() => changeLine(target.name === "line_role" ? "line" : "propose"));
  });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-line]");
    if (!button) return;
    event.preventDefault();
    inTurn(() => changeLine(button.value));
  });
  form.addEventListener("submit", (event) => {
    clearTimeout(saving);
    changed = false;
    if (!underWay) return;
    event.preventDefault();
    turn.then(() => form.requestSubmit(event.submitter));
  });
  // Enclosures make editions, too: what was typed is saved before, and nothing is saved meanwhile.
  form.addEventListener("draft:turn", ({ detail }) => {
    clearTimeout(saving);
    detail.done = inTurn(() => save().then(detail.task));
  });
  window.addEventListener("online", () => inTurn(save)); // what could not be saved meanwhile
  window.addEventListener("beforeunload", (event) => changed && event.preventDefault());

  draw();
}
