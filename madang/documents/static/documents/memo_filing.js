/** Says beside the send button how the report will be filed as it is chosen; a press opens the choice. */

function openness(form) {
  const chosen = form.querySelector('input[name="openness"]:checked');
  if (!chosen) return "고르지 않음";
  const words = chosen.parentElement.textContent.trim();
  const grounds = [...form.querySelectorAll('input[name="grounds"]:checked')].map(({ value }) => value);
  return chosen.value === "open" || !grounds.length ? words : `${words}(${grounds.join(",")})`;
}

export default function memoFiling(form) {
  const line = form.querySelector(".memo-filing");
  const fold = form.querySelector(".memo-class");

  function tell() {
    const task = form.elements.unit_task.selectedOptions[0];
    const words = { task: task.textContent, openness: openness(form), retention: task.dataset.retention };
    for (const place of line.querySelectorAll("[data-filing]")) place.textContent = words[place.dataset.filing];
  }
  form.addEventListener("change", tell);
  line.addEventListener("click", () => (fold.open = true));
  tell();
}
