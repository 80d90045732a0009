/** Questions that must be answered: one without an answer says so at once, not only when everything is sent. */

const ANSWER = "input:not([type=hidden], [type=radio], [type=checkbox])";

/** Returns the first question of a step that needs an answer and has none. */
export function unanswered(step) {
  return [...step.querySelectorAll("[data-required]")].find((field) => !isAnswered(field));
}

/** Says beside a question that it needs an answer, until it is touched, and brings the person there. */
export function sayUnanswered(form, field) {
  const input = field.querySelector("input");
  if (!field.querySelector(".field-error")) {
    const said = form.querySelector("template[data-needed]").content.firstElementChild.cloneNode(true);
    field.querySelector("legend, label").after(said);
    field.addEventListener("input", () => said.remove(), { once: true });
  }
  input.focus({ preventScroll: true });
  field.scrollIntoView({ block: "center" });
}

function isAnswered(field) {
  return Boolean(field.querySelector("input:checked")) || [...field.querySelectorAll(ANSWER)].some(({ value }) => value.trim());
}
