/** The printed page of a draft: beside it on a wide screen, over everything on a narrow one. */

/**
 * @param {HTMLFormElement} form
 * @param {(address: string, data: FormData, accept: string, signal: AbortSignal) => Promise<Response>} send
 * @returns {() => Promise<void>} draws the page as it stands in the form, where it is to be seen
 */
export function previewPane(form, send) {
  const pane = form.querySelector(".preview-pane");
  const pages = pane.querySelector("[data-preview-pages]");
  const state = pane.querySelector("[data-preview-state]");
  const opener = form.querySelector("[data-preview-open]");
  let asked = new AbortController();

  async function draw() {
    if (!pane.checkVisibility()) return;
    asked.abort();
    asked = new AbortController();
    state.textContent = "그리는 중";
    try {
      const answer = await send(form.dataset.preview, new FormData(form), "text/html", asked.signal);
      const drawn = await answer.text();
      if (answer.ok) pages.innerHTML = drawn;
      state.textContent = answer.ok ? "" : "지금은 그리지 못했습니다";
    } catch (problem) {
      if (problem.name !== "AbortError") state.textContent = "지금은 그리지 못했습니다";
    }
  }

  opener.addEventListener("click", () => {
    pane.dataset.open = "";
    leaveAlone(pane, true);
    draw();
    pages.focus();
  });
  pane.addEventListener("keydown", (event) => event.key === "Escape" && close());
  pane.querySelector("[data-preview-close]").addEventListener("click", close);

  function close() {
    if (!("open" in pane.dataset)) return;
    delete pane.dataset.open;
    leaveAlone(pane, false);
    opener.focus();
  }

  return draw;
}

/** While it lies over everything, the keyboard and screen readers stay in it. */
function leaveAlone(pane, alone) {
  for (let each = pane; each !== document.body; each = each.parentElement) {
    for (const other of each.parentElement.children) if (other !== each) other.inert = alone;
  }
}
