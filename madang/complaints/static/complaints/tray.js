/**
 * The tray: `x` picks the row in focus, `m` shows it on the map, Escape picks none; the bar below says how many are picked, and does
 * nothing while none is. The row in focus is marked on the map beside it.
 */

const typing = (target) => target.closest("select, textarea, [contenteditable], input:not([type=checkbox])");

export default function tray(form) {
  const boxes = [...form.querySelectorAll("input[name=chosen]")];
  const all = form.querySelector("[data-pick-all]");
  const bar = form.querySelector("[data-pick-bar]");
  const none = bar.querySelector("[data-pick-none]");
  const told = bar.querySelector("[data-picked]");
  const words = told.textContent;
  const help = document.querySelector("[data-keys-help]");

  function refresh() {
    const count = boxes.filter((box) => box.checked).length;
    told.textContent = count ? `${count}${told.dataset.picked}` : words;
    all.checked = count === boxes.length;
    all.indeterminate = count > 0 && count < boxes.length;
    bar.toggleAttribute("data-some", count > 0);
    for (const button of bar.querySelectorAll("button")) button.disabled = count === 0;
  }
  function mark(row) {
    const number = row?.querySelector("[data-show]")?.textContent.match(/\d+$/)?.[0];
    for (const point of form.querySelectorAll(".map-point")) {
      point.toggleAttribute("data-chosen", number !== undefined && point.ariaLabel?.startsWith(`${number} `));
    }
  }

  function pick(every) {
    for (const box of boxes) box.checked = every;
    refresh();
  }

  all.hidden = none.hidden = false;
  all.addEventListener("change", () => pick(all.checked));
  none.addEventListener("click", () => pick(false));
  form.addEventListener("change", refresh);
  form.addEventListener("focusin", ({ target }) => mark(target.closest("[data-place]")));
  document.addEventListener("keydown", (event) => {
    const row = document.activeElement.closest("[data-place]");
    const off = event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || help.open;
    if (off || !help.querySelector("input").checked) return;
    if (event.key === "Escape") return pick(false);
    if (!row) return;
    if (event.key === "x") row.querySelector("input[name=chosen]").click();
    else if (event.key === "m") row.querySelector("[data-show]")?.click();
    else return;
    event.preventDefault();
  });
  refresh();
}
