/**
 * Tells that something new came, without moving what is being read. `data-topic` names the live topic; `data-change` is
 * the sentence, `{n}` its count; `data-reread` is said where news may have been missed. A press on it reads the list again.
 */

export default function live(news) {
  const link = news.querySelector("a");
  const source = new EventSource(`${news.dataset.address}?topic=${news.dataset.topic}`);
  let count = 0;

  function tell(sentence) {
    link.textContent = sentence;
    news.hidden = false;
  }

  source.addEventListener("message", () => {
    count += 1;
    tell(news.dataset.change.replace("{n}", count));
  });
  source.addEventListener("reread", () => tell(news.dataset.reread));
  window.addEventListener("pagehide", () => source.close());
  window.addEventListener("pageshow", ({ persisted }) => persisted && tell(news.dataset.reread)); // back, and deaf since
}
