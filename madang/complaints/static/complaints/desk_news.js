/**
 * Tells that what is shown has changed, without moving it. Complaints change all day: only where this page would look
 * different (`data-state` answers otherwise than `data-shown`) is anything said.
 */

const REST_MS = 800;

export default function deskNews(news) {
  const source = new EventSource(`${news.dataset.address}?topic=${news.dataset.topic}`);
  let waiting;

  async function look() {
    const answer = await fetch(news.dataset.state, { headers: { Accept: "text/plain" } }).catch(() => null);
    if (answer?.ok && (await answer.text()) !== news.dataset.shown) news.hidden = false;
  }
  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(look, REST_MS);
  }

  source.addEventListener("message", soon);
  source.addEventListener("reread", soon);
  source.addEventListener("listening", soon); // what happened since the page was written
  window.addEventListener("pagehide", () => source.close());
  window.addEventListener("pageshow", ({ persisted }) => persisted && soon());
}
