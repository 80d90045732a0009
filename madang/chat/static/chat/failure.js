/** Why no answer came, as one of the sentences that the page holds, or in the server's own words where it sent some. */

const page = (xhr) => new DOMParser().parseFromString(xhr.responseText, "text/html");

export function holdsTurn(xhr) {
  return page(xhr).querySelector("article.turn") !== null;
}

export function failureOf(name, xhr) {
  if (name !== "htmx:responseError") return { when: "offline" };
  const words = page(xhr).querySelector("[data-refusal] [data-sentence]")?.textContent;
  return { when: xhr.status === 429 ? "busy" : "other", words };
}
