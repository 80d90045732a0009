/**
 * Brings what changed into an open receipt. A part in which somebody is writing stays as it is, and a line says that
 * there is news. While nobody looks at the page nothing is fetched.
 */

export default function receiptLive(page) {
  const news = page.querySelector("[data-news]");
  let source = null;
  let waiting = false;

  async function read() {
    waiting = document.hidden;
    if (waiting) return;
    const answer = await fetch(location.pathname).catch(() => null);
    if (!answer?.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const stale = [...page.querySelectorAll("[data-fresh]")].filter((part) => !takeUp(part, fresh.getElementById(part.id)));
    news.hidden = !stale.length;
  }

  function listen() {
    source = new EventSource(`${page.dataset.address}?topic=${page.dataset.topic}`);
    source.addEventListener("message", read);
    source.addEventListener("reread", read);
    source.addEventListener("listening", read); // what happened since the page was written
  }

  listen();
  document.addEventListener("visibilitychange", () => waiting && read());
  window.addEventListener("pagehide", () => source.close());
  window.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    listen();
    read();
  });
}

/** Takes up the fresh part; tells whether it could, or needed not. */
function takeUp(part, fresh) {
  if (words(part) === words(fresh)) return true;
  const isWritten = [...part.querySelectorAll("textarea")].some(({ value, defaultValue }) => value !== defaultValue);
  if (isWritten) return false;
  part.replaceChildren(...fresh.childNodes);
  return true;
}

/** Each answer carries another token against forged forms: it is no news. */
function words(part) {
  const copy = part.cloneNode(true);
  for (const token of copy.querySelectorAll("[name=csrfmiddlewaretoken]")) token.remove();
  return copy.innerHTML;
}
