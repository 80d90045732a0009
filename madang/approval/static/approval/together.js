/** Rows of one kind are decided together: once one is ticked, rows of another kind cannot be. */

export default function together(form) {
  const boxes = [...form.querySelectorAll("input[data-batch]")];
  const bar = form.querySelector("[data-together]");
  if (!bar) return;
  const button = bar.querySelector("button");
  const words = button.textContent;

  function refresh() {
    const ticked = boxes.filter((box) => box.checked);
    const batch = ticked[0]?.dataset.batch;
    for (const box of boxes) box.disabled = Boolean(batch) && box.dataset.batch !== batch;
    button.textContent = ticked.length ? `${ticked.length}건 결재` : words;
  }
  form.addEventListener("change", refresh);
  refresh();
}
