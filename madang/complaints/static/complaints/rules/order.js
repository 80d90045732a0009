/**
 * Rules are dragged by their handle, with mouse, pen or finger; a line shows where the rule would come to stand. The
 * buttons beside it do the same, so the handle is nothing to the keyboard or to a reader.
 */

const EDGE = 80; // pixels from the edge of the window from which the page moves along
const STEP = 14;

export default function order(lines) {
  const form = lines.querySelector("#drag-form");
  if (!form) return;
  for (const handle of lines.querySelectorAll("[data-handle]")) {
    handle.hidden = false;
    handle.addEventListener("pointerdown", (event) => drag(event, handle, lines, form));
  }
}

function drag(event, handle, lines, form) {
  if (event.button !== 0) return;
  event.preventDefault();
  const rule = handle.closest(".rule");
  const rules = [...lines.querySelectorAll(".rule")];
  const from = rules.indexOf(rule);
  let to = from;
  handle.setPointerCapture(event.pointerId);
  rule.dataset.dragged = "";

  function follow({ clientY }) {
    if (clientY < EDGE) scrollBy(0, -STEP);
    if (clientY > innerHeight - EDGE) scrollBy(0, STEP);
    const above = rules.filter((each) => each !== rule && middleOf(each) < clientY).length;
    to = above;
    mark(rules, rule, from, to);
  }

  function leave(dropped) {
    handle.removeEventListener("pointermove", follow);
    delete rule.dataset.dragged;
    mark(rules, rule, from, from);
    if (!dropped || to === from) return;
    form.elements.key.value = rule.dataset.key;
    form.elements.to.value = String(to + 1);
    form.requestSubmit();
  }

  handle.addEventListener("pointermove", follow);
  handle.addEventListener("pointerup", () => leave(true), { once: true });
  handle.addEventListener("pointercancel", () => leave(false), { once: true });
}

function middleOf(element) {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}

/** Draws the line before the rule that would follow, or after the last one. */
function mark(rules, rule, from, to) {
  const others = rules.filter((each) => each !== rule);
  for (const each of others) delete each.dataset.drop;
  if (to === from) return;
  if (to < others.length) others[to].dataset.drop = "before";
  else others.at(-1).dataset.drop = "after";
}
