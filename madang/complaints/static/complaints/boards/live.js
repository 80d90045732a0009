/**
 * Keeps the columns of a board as they are now. Only columns that changed are drawn again; what is chosen, focused and
 * scrolled stays so, and while something is dragged or a reason is typed nothing moves.
 */

const PAUSE = 2_000; // a busy morning brings news many times a second

export default function live(form) {
  const drawn = new Map(columnsOf(form).map((column) => [column.id, column.innerHTML]));
  const source = new EventSource(form.dataset.live);
  let waiting = 0;

  function soon() {
    waiting ||= setTimeout(refresh, PAUSE);
  }
  async function refresh() {
    waiting = 0;
    if (form.hasAttribute("data-dragging") || form.elements.reason.value || document.hidden) return soon();
    const answer = await fetch(location.href);
    if (!answer.ok || form.hasAttribute("data-dragging")) return soon();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    replace(form, drawn, page);
  }
  source.addEventListener("message", soon);
  source.addEventListener("reread", soon);
  source.addEventListener("listening", soon); // what happened since the page was written
  window.addEventListener("pagehide", () => source.close());
  window.addEventListener("pageshow", ({ persisted }) => persisted && location.reload()); // back, and deaf since
}

const columnsOf = (root) => [...root.querySelectorAll(".column")];

function replace(form, drawn, page) {
  const fresh = columnsOf(page);
  if (!fresh.length) return;
  const chosen = new Set([...form.querySelectorAll("[data-card] input:checked")].map(numberOf));
  const { activeElement } = document;
  const focused = activeElement.closest("[data-card]")?.dataset.card;
  const part = activeElement.localName; // box, link and handle of a card are an input, an a, a button
  for (const column of fresh) {
    if (drawn.get(column.id) === column.innerHTML) continue;
    drawn.set(column.id, column.innerHTML);
    const old = document.getElementById(column.id);
    const top = old?.querySelector(".board-cards")?.scrollTop ?? 0;
    if (old) old.replaceWith(column);
    else form.querySelector(".columns").append(column);
    const cards = column.querySelector(".board-cards");
    if (cards) cards.scrollTop = top;
  }
  for (const box of form.querySelectorAll("[data-card] input")) box.checked = chosen.has(numberOf(box));
  if (focused && !form.contains(document.activeElement)) form.querySelector(`[data-card="${focused}"] ${part}`)?.focus();
  form.dispatchEvent(new Event("change"));
}

const numberOf = (box) => box.value.split(" ")[0];
