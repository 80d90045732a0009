/**
 * The chosen cards of a board: says how many, lets nothing go while none is, and takes whom they are given to
 * ("given", with the officer's id) from whoever dragged them. A handle chooses its card and asks to whom.
 */

export default function choose(form) {
  const told = form.querySelector("[data-chosen]");
  const clear = form.querySelector("[data-clear]");
  const bar = form.querySelector(".move-bar");
  const send = bar.querySelector(".button-next");
  const [officer, reason] = [form.elements.officer, form.elements.reason];
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
  form.addEventListener("click", ({ target }) => {
    const handle = target.closest("[data-move]");
    if (!handle) return;
    handle.closest("[data-card]").querySelector("input").checked = true;
    refresh();
    officer.focus();
  });
  clear.addEventListener("click", empty);
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.closest(".move-bar")) empty();
  });
  refresh();
}
