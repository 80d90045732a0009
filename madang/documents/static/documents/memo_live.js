/**
 * Brings new words and read marks into an open report. Words come at the end and one that is the same stays as it is, so
 * that nothing moves that is read, heard or copied. While nobody looks at the page nothing is fetched: what is fetched is
 * noted as read.
 */

export default function memoLive(thread) {
  const { address, topic, news } = thread.dataset;
  const told = document.querySelector("[data-news-told]");
  const link = told.querySelector("a");
  const marks = document.querySelector("#marks");
  let source = null;
  let waiting = false;
  let unseen = 0;

  const inView = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && seen());

  function seen() {
    unseen = 0;
    told.hidden = true;
    inView.disconnect();
  }

  function tell(added) {
    if (!unseen) link.href = `#${added[0].id}`;
    unseen += added.length;
    link.textContent = `새 글 ${unseen}개가 왔습니다.`;
    told.hidden = false;
    inView.observe(added[0]);
  }

  async function read() {
    waiting = document.hidden;
    if (waiting) return;
    const answer = await fetch(news);
    if (!answer.ok || answer.redirected) return; // signed out, or taken back: the next press says so
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const added = [...page.querySelectorAll(".memo-word")].filter((word) => !takeUp(word));
    takeUpMarks(page.querySelector("#marks"));
    if (added.length) tell(added);
  }

  /** Tells whether the word stood there before; a new one is put at the end. */
  function takeUp(word) {
    const known = document.getElementById(word.id);
    if (!known) thread.querySelector(".memo-thread").append(word);
    else if (known.innerHTML !== word.innerHTML) known.innerHTML = word.innerHTML;
    return Boolean(known);
  }

  function takeUpMarks(fresh) {
    fresh.querySelector("details").open = marks.querySelector("details").open;
    marks.replaceChildren(...fresh.childNodes);
  }

  function listen() {
    source = new EventSource(`${address}?topic=${topic}`);
    source.addEventListener("message", read);
    source.addEventListener("reread", read);
    source.addEventListener("listening", read); // what happened since the page was written
  }

  listen();
  link.addEventListener("click", seen);
  document.addEventListener("visibilitychange", () => waiting && read());
  window.addEventListener("pagehide", () => source.close());
  window.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    listen();
    read();
  });
}
