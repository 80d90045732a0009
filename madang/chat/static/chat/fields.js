/** A press on a field shows its questions in place; the focus follows, and without an answer the link leads there itself. */

export default function fields(list) {
  const heading = () => document.getElementById("most-asked-title");

  list.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (!detail.successful) {
      location.assign(detail.elt.href);
      return;
    }
    list.querySelector("[aria-current]")?.removeAttribute("aria-current");
    detail.elt.setAttribute("aria-current", "true");
    heading().focus({ preventScroll: true });
    heading().scrollIntoView({ block: "nearest" });
  });
}
