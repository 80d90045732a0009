/** A form that came back with errors puts the focus on the first faulty field, or on its first field. */

export default function summary(form) {
  if (!form.querySelector(".summary")) return;
  (form.querySelector("[aria-invalid='true']") ?? form.querySelector(".input")).focus();
}
