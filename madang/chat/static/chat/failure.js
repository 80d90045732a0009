/** Why no answer came, as one of the sentences that the page holds, or in the server's own words where it sent some. */

export function failureOf(name, xhr) {
  if (name !== "htmx:responseError") return { when: "offline" };
  const page = new DOMParser().parseFromString(xhr.responseText, "text/html");
  const words = [...page.querySelectorAll("[data-refusal] [data-told]")].map((part) => part.textContent).join(" ");
  return { when: xhr.status === 429 ? "busy" : "other", words };
}
