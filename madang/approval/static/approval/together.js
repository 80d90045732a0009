/**
 * Rows of one kind are decided together: once one is ticked, rows of another kind cannot be, and the rest of its kind
 * can be ticked at a stroke, as many as the house takes at once (`data-most`). Only then does the bar stay in sight.
 */

export default function together(form) {
  const boxes = [...form.querySelectorAll("input[data-batch]")];
  const bar = form.querySelector("[data-together]");
  if (!bar) return;
  const all = bar.querySelector("[data-all]");
  const send = bar.querySelector("button:not([type=button])");
  const words = send.textContent;
  const most = Number(form.dataset.most);

  const ticked = () => boxes.filter((box) => box.checked);
  const alike = (batch) => boxes.filter((box) => box.dataset.batch === batch).slice(0, most);

  function refresh() {
    const chosen = ticked();
    const { batch, verb } = chosen[0]?.dataset ?? {};
    for (const box of boxes) box.disabled = Boolean(batch) && box.dataset.batch !== batch;
    bar.toggleAttribute("data-chosen", Boolean(batch));
    send.textContent = batch ? `${chosen.length}건 ${verb}하기` : words;
    all.hidden = !batch || chosen.length >= alike(batch).length;
    all.textContent = batch ? `같은 종류 ${alike(batch).length}건 모두 고르기` : "";
  }
  all.addEventListener("click", () => {
    for (const box of alike(ticked()[0].dataset.batch)) box.checked = true;
    refresh();
    send.focus();
  });
  form.addEventListener("change", refresh);
  refresh();
}
