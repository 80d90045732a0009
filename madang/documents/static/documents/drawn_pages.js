/** The printed pages of an element's `data-address`, fetched apart from the page that shows them. */

export default function drawnPages(holder) {
  draw(holder);
}

/** Fetch and show them; tells whether they came, and says in `[data-state]` where they did not. */
export async function draw(holder) {
  const [pages, state] = [holder.querySelector("[data-pages]"), holder.querySelector("[data-state]")];
  try {
    const answer = await fetch(holder.dataset.address, { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) throw new Error(`${holder.dataset.address} answered ${answer.status}`);
    pages.innerHTML = await answer.text();
    state.textContent = "";
    return true;
  } catch {
    state.textContent = "인쇄된 모습을 그리지 못했습니다. 화면을 새로 고치거나 PDF로 열어 주세요.";
    return false;
  }
}
