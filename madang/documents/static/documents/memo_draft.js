/** Keeps what is typed in a form until it is sent, and brings it back (`data-restore`) where the form begins anew. */

import { forgetDraft, keepDraft, readDraft } from "madang/documents/memo_kept.js";
import { choose, chosen } from "madang/documents/people_picker.js";

const PAUSE_MS = 300;
const TICKS = ["checkbox", "radio"];
const NOT_KEPT = ["hidden", "file", "submit", "button"];

const pickersOf = (form) => [...form.querySelectorAll(".picker")];
const isKept = (field) => field.name && !field.closest(".picker") && !NOT_KEPT.includes(field.type);

function typed(form) {
  const fields = [...form.elements].filter((field) => field.matches("input, textarea, select") && isKept(field));
  const words = fields.filter(({ type }) => !TICKS.includes(type)).map(({ name, value }) => [name, value]);
  const ticks = fields.filter(({ type }) => TICKS.includes(type)).map(({ name, value, checked }) => [name, value, checked]);
  const people = pickersOf(form).map((picker) => [picker.dataset.name, chosen(picker)]);
  return { words, ticks, people };
}

function bringBack(form, { words, ticks, people }) {
  for (const [name, value] of words) {
    const field = form.elements[name];
    if (field) field.value = value;
  }
  for (const [name, value, checked] of ticks) {
    const field = form.querySelector(`input[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`);
    if (field) field.checked = checked;
  }
  for (const [name, persons] of people) {
    const picker = pickersOf(form).find((each) => each.dataset.name === name);
    for (const person of picker ? persons : []) choose(picker, person);
  }
}

export default function memoDraft(form) {
  const key = form.dataset;
  const note = form.querySelector("[data-restored]");
  const kept = "restore" in form.dataset ? readDraft(key) : null;
  let waiting = null;

  if (kept) {
    bringBack(form, kept);
    if (note) note.hidden = false;
  }
  function keepNow() {
    clearTimeout(waiting);
    waiting = null;
    keepDraft(key, typed(form));
  }
  function keepSoon() {
    clearTimeout(waiting);
    waiting = setTimeout(keepNow, PAUSE_MS);
  }
  form.addEventListener("input", keepSoon);
  form.addEventListener("change", keepSoon);
  form.addEventListener("htmx:beforeRequest", ({ target }) => target === form && keepNow());
  window.addEventListener("pagehide", () => waiting && keepNow());
  note?.querySelector("[data-discard]").addEventListener("click", () => {
    clearTimeout(waiting);
    waiting = null;
    forgetDraft(key);
    location.assign(location.pathname);
  });
}
