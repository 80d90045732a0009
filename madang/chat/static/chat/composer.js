/** The box one types in: Enter sends, Shift+Enter makes a line, the box grows, and the count shows up near the limit. */

const NEAR = 0.8;

export default function composer(form) {
  const words = form.elements.question;
  const count = form.querySelector("output");
  const limit = Number(form.dataset.limit);

  function grow() {
    if (CSS.supports("field-sizing", "content")) return;
    words.style.height = "auto";
    words.style.height = `${words.scrollHeight}px`;
  }

  function tell() {
    const used = [...words.value].length;
    count.hidden = used < limit * NEAR;
    count.dataset.over = String(used > limit);
    count.textContent = used > limit ? `${(used - limit).toLocaleString()}자를 줄여 주세요` : `${used} / ${limit}자`;
  }

  words.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (words.value.trim()) form.requestSubmit();
  });
  words.addEventListener("input", () => {
    grow();
    tell();
  });
  tell();
}
