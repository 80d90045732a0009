/** A form for several rows says how many are ticked, ticks all of them, and goes nowhere while none is. */

export default function ticked(form) {
  const boxes = [...form.elements].filter((each) => each.type === "checkbox");
  const told = form.querySelector("[data-ticked]");
  const all = form.querySelector("[data-tick-all]");
  const send = form.querySelector("button.button-next");
  const words = told.textContent;

  function refresh() {
    const count = boxes.filter((box) => box.checked).length;
    told.textContent = count ? `${count}${told.dataset.ticked}` : words;
    all.textContent = count === boxes.length ? "모두 빼기" : "모두 고르기";
    send.disabled = count === 0;
  }
  function tickAll() {
    const tick = boxes.some((box) => !box.checked);
    for (const box of boxes) box.checked = tick;
    refresh();
  }
  all.hidden = boxes.length < 2;
  all.addEventListener("click", tickAll);
  // Rows may stand outside the form and belong to it by its id.
  for (const box of boxes) box.addEventListener("change", refresh);
  refresh();
}
