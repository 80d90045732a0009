/** Shows beside the form what will be read, while it is being written, and counts it as the server does. */

export default function pausePreview(form) {
  const words = form.elements.message;
  const count = form.querySelector("output");
  const preview = form.closest("[data-channel]").querySelector("[data-message]");

  function tell() {
    const text = words.value.normalize("NFC").trim();
    preview.textContent = text;
    count.textContent = `지금 ${[...text].length}자`;
  }

  words.addEventListener("input", tell);
  tell();
}
