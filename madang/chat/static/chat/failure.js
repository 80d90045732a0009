/** Why no answer came, as one of the sentences that the page holds, or in the server's own words where it sent some. */

const page = (xhr) => new DOMParser().parseFromString(xhr.responseText, "text/html");

export function holdsTurn(xhr) {
  return page(xhr).querySelector("article.turn") !== null;
}

export function failureOf(name, xhr) {
  if (name !== "htmx:responseError") return { when: "offline" };
  const words = [...page(xhr).querySelectorAll("[data-refusal] [data-told]")].map((part) => part.textContent).join(" ");
  return { when: xhr.status === 429 ? "busy" : "other", words };
}
