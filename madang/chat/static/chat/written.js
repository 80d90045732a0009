/**
 * A summary as it is written: each verified sentence is added; if a later one cannot be verified, or the stream breaks,
 * all of it is taken back and a line says so. The article below never waits for it.
 */

export default function written(summary) {
  const part = (name) => summary.querySelector(`[data-${name}]`);
  const source = new EventSource(summary.dataset.address);

  function end(wasShown) {
    source.close();
    part("waiting").hidden = true;
    if (wasShown) return;
    part("text").replaceChildren();
    part("label").hidden = true;
    part("withdrawn").hidden = false;
  }

  source.addEventListener("sentence", ({ data }) => {
    part("label").hidden = false;
    part("text").insertAdjacentHTML("beforeend", data);
  });
  source.addEventListener("shown", ({ data }) => {
    part("text").insertAdjacentHTML("beforeend", data);
    htmx.process(part("text"));
    end(true);
  });
  source.addEventListener("withdrawn", () => end(false));
  source.addEventListener("error", () => end(false)); // never again by itself: a summary is written once
  window.addEventListener("pagehide", () => source.close());
}
