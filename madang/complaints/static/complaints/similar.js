/** Shows open complaints like this one near the chosen place, as soon as category and place are known. */

export default function similar(form) {
  const list = form.querySelector("[data-similar-list]");
  const category = () => form.querySelector("input[name=category]:checked")?.value ?? "";
  let asked = "";

  async function look() {
    const { lat, lng } = form.elements;
    const query = category() && lat.value ? new URLSearchParams({ category: category(), lat: lat.value, lng: lng.value }) : "";
    if (String(query) === asked) return;
    asked = String(query);
    const answer = query && (await fetch(`${form.dataset.similar}?${query}`).catch(() => null));
    const found = answer?.ok ? await answer.text() : "";
    if (String(query) === asked) list.innerHTML = found; // of our own house, escaped there
  }

  form.addEventListener("place-chosen", look);
  form.addEventListener("change", look);
  form.addEventListener("click", (event) => event.target.closest("[data-go-on]") && form.dispatchEvent(new CustomEvent("go-on")));
  look();
}
