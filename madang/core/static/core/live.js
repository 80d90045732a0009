/**
 * Tells that something new came, without moving what is being read.
 * `data-topic` names the live topic; `data-words` holds the sentence, `{n}` its count. A press on the news reloads the list.
 */

export default function live(news) {
  const words = news.dataset.words;
  const link = news.querySelector("a");
  const source = new EventSource(`${news.dataset.address}?topic=${news.dataset.topic}`);
  let count = 0;

  source.addEventListener("message", () => {
    count += 1;
    link.textContent = words.replace("{n}", count);
    news.hidden = false;
  });
  window.addEventListener("pagehide", () => source.close());
}
