/** A step of the dialogue: the focus follows to a new one, for the button that was pressed is gone with the step before. */

export default function filing(form) {
  const writes = document.activeElement?.matches("textarea");
  if ("new" in form.dataset && !writes) form.focus({ preventScroll: true });
}
