/** The other fields of the form: what the check is told of them, and how its findings are shown and mended in them. */

import { offsetOf } from "madang/documents/editor/places.js";

const NOT_TOLD = new Set(["body", "csrfmiddlewaretoken"]);

/** Return the named fields with their text; a name that stands several times has a list. Files are left out. */
export function tell(form) {
  const data = new FormData(form);
  const told = {};
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name).filter((value) => typeof value === "string");
    if (!NOT_TOLD.has(name) && values.length) told[name] = values.length > 1 ? values : values[0];
  }
  return told;
}

/** Return the element of a field: its control, or what stands for it by `data-field`. */
export function elementOf(form, field) {
  const found = form.elements.namedItem(field);
  const control = found instanceof RadioNodeList ? [...found].find((each) => each.checked) ?? found[0] : found;
  return control && control.type !== "hidden" ? control : form.querySelector(`[data-field="${CSS.escape(field)}"]`);
}

export function canMend(form, { place, replacement }) {
  return typeof replacement === "string" && "setSelectionRange" in (elementOf(form, place.field) ?? {});
}

/** Select the first of these findings of one field that ends behind the selection, else the first of all. */
export function goToField(form, findings) {
  const element = elementOf(form, findings[0].place.field);
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1; // what is no control can be focused so
  const { value = "", selectionEnd = 0 } = element; // a field keeps its selection while one presses the button
  const next = findings.find(({ place }) => offsetOf(value, place.end) > selectionEnd) ?? findings[0];
  element.focus();
  if (next.place.end > next.place.start && element.setSelectionRange) select(element, next.place);
}

function select(element, { start, end }) {
  element.setSelectionRange(offsetOf(element.value, start), offsetOf(element.value, end));
}

/** Write what is right in the places of what was found, the last one first. */
export function mendField(form, findings) {
  [...findings].sort((one, other) => other.place.start - one.place.start).forEach((finding) => mendOne(form, finding));
}

function mendOne(form, finding) {
  const element = elementOf(form, finding.place.field);
  element.focus();
  select(element, finding.place);
  // The one way to write into a field that its own undo takes back.
  if (document.execCommand("insertText", false, finding.replacement)) return;
  element.setRangeText(finding.replacement);
  element.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Mark the fields that must be mended, and only those; marks of the server's own answer stay. */
export function markFields(form, found) {
  form.querySelectorAll("[data-found]").forEach((element) => {
    element.removeAttribute("aria-invalid");
    delete element.dataset.found;
  });
  for (const { must, place } of found) {
    const element = must && place.field !== "body" && elementOf(form, place.field);
    if (!element || element.ariaInvalid === "true") continue;
    element.setAttribute("aria-invalid", "true");
    element.dataset.found = "";
  }
}
