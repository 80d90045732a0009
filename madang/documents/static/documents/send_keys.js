/** Ctrl+Enter (Command+Enter) in a form sends it, as its button marked `data-send` does; one without it is not sent by keys. */

export default function sendKeys(form) {
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    const button = form.querySelector("[data-send]");
    if (!button) return;
    event.preventDefault();
    if (!event.repeat && !button.disabled) form.requestSubmit(button);
  });
}
