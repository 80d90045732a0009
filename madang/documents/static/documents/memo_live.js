/** Brings new words and read marks into an open report; they come at the end, so nothing that is read moves. */

export default function memoLive(thread) {
  const { address, topic, news } = thread.dataset;
  const source = new EventSource(`${address}?topic=${topic}`);
  const told = document.querySelector("#thread-told");

  async function read() {
    const before = thread.querySelectorAll("li[id]").length;
    await window.htmx.ajax("GET", news, { target: thread, swap: "innerHTML" });
    const added = thread.querySelectorAll("li[id]").length - before;
    if (added > 0) told.textContent = `새 글 ${added}개가 왔습니다.`;
  }

  source.addEventListener("message", read);
  source.addEventListener("reread", read);
  window.addEventListener("pagehide", () => source.close());
  window.addEventListener("pageshow", ({ persisted }) => persisted && read());
}
