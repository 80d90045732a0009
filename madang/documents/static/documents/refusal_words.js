/** Returns the sentences of a refusal that came as a fragment of a page; "" where there is none. */

export function refusalWords(fragment) {
  const told = new DOMParser().parseFromString(fragment, "text/html").querySelectorAll("[data-told]");
  return [...told].map((each) => each.textContent).join(" ");
}
