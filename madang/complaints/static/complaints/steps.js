/**
 * Turns the form into one thing a screen. The page stays one form: steps are shown and hidden, the browser's back button
 * goes a step back, and the last step says everything once more. Whoever mends one thing goes from there to the next
 * that has a fault, and back to the last step. Without this script all steps stand below each other.
 */

import { sayUnanswered, unanswered } from "madang/complaints/required.js";
import { review } from "madang/complaints/review.js";

export default function steps(form) {
  const all = [...form.querySelectorAll("[data-step]")];
  const bar = form.querySelector("[data-bar]");
  const back = bar.querySelector("[data-back]");
  const next = bar.querySelector("[data-next]");
  const send = form.querySelector("[data-send]");
  const faulty = new Set(all.filter((step) => step.querySelector(".field-error:not([hidden])")));
  let isMending = faulty.size > 0;
  let now = null;

  /** What a category asks further may be nothing: then there is nothing to show. */
  const open = () => all.filter((step) => !("follows" in step.dataset) || !step.querySelector("[data-nothing]"));

  function show(name, { moves = true } = {}) {
    const shown = open();
    const at = Math.max(shown.findIndex(({ dataset }) => dataset.step === name), 0);
    now = shown[at].dataset.step;
    for (const step of all) step.hidden = step !== shown[at];
    back.disabled = at === 0;
    send.hidden = at < shown.length - 1;
    next.hidden = !send.hidden;
    bar.querySelector("[data-count]").textContent = `${at + 1} / ${shown.length}`;
    Object.assign(bar.querySelector("progress"), { max: shown.length, value: at + 1 });
    faulty.delete(shown[at]);
    if (now === "review") {
      isMending = false;
      review(form, mend);
    }
    next.textContent = isMending ? "다 고쳤어요" : "다음";
    form.dispatchEvent(new CustomEvent("step-shown", { detail: now }));
    if (!moves) return;
    shown[at].querySelector("h2").focus({ preventScroll: true });
    form.scrollIntoView({ block: "start" });
  }

  function go(name) {
    history.pushState({ step: name }, "");
    show(name);
  }

  function mend(name) {
    isMending = true;
    go(name);
  }

  /** Goes on, unless something here must be answered first. */
  function goOn() {
    const shown = open();
    const here = shown.find(({ dataset }) => dataset.step === now);
    const needed = unanswered(here);
    if (needed) return sayUnanswered(form, needed);
    const left = isMending && shown.find((step) => step !== here && (faulty.has(step) || unanswered(step)));
    go(isMending ? (left || shown.at(-1)).dataset.step : beside(1));
  }

  function beside(by) {
    const names = open().map(({ dataset }) => dataset.step);
    return names[Math.min(Math.max(names.indexOf(now) + by, 0), names.length - 1)];
  }

  function first() {
    const [fault] = faulty;
    return history.state?.step ?? fault?.dataset.step ?? form.dataset.at;
  }

  bar.hidden = false;
  next.after(send); // where the thumb is
  next.addEventListener("click", goOn);
  back.addEventListener("click", () => go(beside(-1)));
  form.addEventListener("go-on", goOn);
  form.addEventListener("go-to", ({ detail }) => go(detail));
  form.addEventListener("htmx:afterSwap", () => show(now, { moves: false }));
  window.addEventListener("popstate", ({ state }) => show(state?.step));
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || !event.target.matches("input:not([type=checkbox], [type=file])")) return;
    event.preventDefault(); // a line's Enter is the next step, not the end of all
    if (!next.hidden) goOn();
  });
  form.addEventListener("click", (event) => {
    const target = event.target.closest(".summary a") && document.querySelector(event.target.closest("a").hash);
    if (!target) return;
    event.preventDefault();
    go(target.closest("[data-step]").dataset.step);
    (target.querySelector("input:not([type=hidden], [type=file]), textarea") ?? target).focus();
  });
  show(first(), { moves: false });
  form.querySelector(".summary")?.focus();
}
