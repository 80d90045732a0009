/**
 * A step of the dialogue: the focus follows to a new one, for the button that was pressed is gone with the step before.
 * While one is open, the box one types in says that it takes answers.
 */

const HINT = "여기에 적어도 돼요";

export default function filing(form) {
  const box = document.querySelector(".composer [name=question]");
  const writes = document.activeElement?.matches("textarea");
  if ("new" in form.dataset && !writes) form.focus({ preventScroll: true });
  hint(box, form);
}

/** Says it until a turn without an open step comes. */
function hint(box, form) {
  box.dataset.before ??= box.placeholder;
  box.placeholder = HINT;
  const log = document.querySelector("#log");
  const watch = new MutationObserver(() => {
    if (log.lastElementChild?.contains(form) || log.lastElementChild?.matches("[data-pending]")) return;
    watch.disconnect();
    if (!log.lastElementChild?.querySelector(".filing:not([hidden])")) box.placeholder = box.dataset.before;
  });
  watch.observe(log, { childList: true });
}
