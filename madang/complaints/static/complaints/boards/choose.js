/**
 * The chosen cards of a board: says how many, lets nothing go while none is, and takes whom they are given to
 * ("given", with the officer's id) from whoever dragged them. A handle, or `m`, chooses its card and asks to whom; `x`
 * chooses alone, Escape chooses none.
 */

export default function choose(form) {
  const told = form.querySelector("[data-chosen]");
  const clear = form.querySelector("[data-clear]");
  const bar = form.querySelector(".move-bar");
  const send = bar.querySelector(".button-next");
  const [officer, reason] = [form.elements.officer, form.elements.reason];
  const help = document.querySelector("[data-keys-help]");
  const words = told.textContent;
  const chosen = () => [...form.querySelectorAll("[data-card] input:checked")];

  function refresh() {
    const count = chosen().length;
    told.textContent = count ? `${count}${told.dataset.words}` : words;
    send.disabled = !count;
    clear.hidden = !count;
    bar.toggleAttribute("data-idle", !count);
  }
  function empty() {
    for (const box of chosen()) box.checked = false;
    refresh();
  }
  form.addEventListener("change", refresh);
  form.addEventListener("given", ({ detail }) => {
    officer.value = detail;
    refresh();
    reason.focus();
  });
  function move(card) {
    card.querySelector("input").checked = true;
    refresh();
    officer.focus();
  }
  form.addEventListener("click", ({ target }) => {
    if (target.closest("[data-move]")) move(target.closest("[data-card]"));
  });
  clear.addEventListener("click", empty);
  form.addEventListener("keydown", (event) => {
    const card = event.target.closest("[data-card]");
    if (event.key === "Escape") return empty();
    if (!card || event.ctrlKey || event.metaKey || event.altKey || !help.querySelector("input").checked) return;
    if (event.key === "x") card.querySelector("input").click();
    else if (event.key === "m") move(card);
    else return;
    event.preventDefault();
  });
  refresh();
}
