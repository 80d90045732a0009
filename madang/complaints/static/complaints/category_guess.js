/**
 * Offers a category for what is being written, once the typing rests and while none is chosen. It is chosen by a press
 * alone; then the list below shows it, and nothing more is offered.
 */

const REST = 700; // ms
const SHORTEST = 4; // characters; fewer say nothing

export default function categoryGuess(form) {
  const place = form.querySelector("[data-guess]");
  const text = form.elements.text;
  let told = null; // the words that what is shown stands for
  let waiting = null;

  const isChosen = () => Boolean(form.querySelector("input[name=category]:checked")?.value);

  async function look() {
    const words = text.value.trim();
    const asked = isChosen() || words.length < SHORTEST ? "" : words;
    if (asked === told) return;
    told = asked;
    const answer = asked && (await ask(form, asked).catch(() => null));
    const found = answer?.ok ? await answer.text() : "";
    if (told === asked && place.innerHTML.trim() !== found.trim()) place.innerHTML = found; // of our own house, escaped there
  }

  /** What was offered is chosen where everything is chosen: what a category asks further hangs on that list. */
  function choose(category) {
    const listed = form.querySelector(`[data-group] input[value="${CSS.escape(category)}"]`);
    listed.closest("[data-group]").open = true;
    listed.checked = true;
    listed.focus({ preventScroll: true });
    listed.dispatchEvent(new Event("change", { bubbles: true }));
    listed.closest("label").scrollIntoView({ block: "center" });
  }

  text.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, REST);
  });
  place.addEventListener("change", (event) => {
    event.stopPropagation();
    choose(event.target.value);
  });
  form.addEventListener("change", ({ target }) => target.name === "category" && look());
  look();
}

/** Asks with the words in the body: what people write stands in no address. */
function ask(form, text) {
  const body = new URLSearchParams({ text, csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value });
  return fetch(form.dataset.guessAt, { method: "POST", body });
}
