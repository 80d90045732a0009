/** The last day of an absence follows the first: whoever moves the beginning past the end is not asked for both. */

export default function absenceDays(form) {
  const first = form.elements.first;
  const last = form.elements.last;

  function follow() {
    if (!first.value) return;
    last.min = first.value;
    if (last.value && last.value < first.value) last.value = first.value;
  }

  // On the way down: the days must agree before their change asks who may act on them.
  form.addEventListener("change", (event) => event.target === first && follow(), { capture: true });
  follow();
}
