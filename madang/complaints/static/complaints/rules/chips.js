/** Words in a field, parted by commas, are shown as chips that a press takes away; the field itself stays what is sent. */

export default function chips(field) {
  const list = Object.assign(document.createElement("ul"), { className: "chips" });
  list.setAttribute("aria-label", "적은 말");
  field.after(list);
  const words = () => [...new Set(field.value.split(",").map((word) => word.trim()).filter(Boolean))];

  function show() {
    list.replaceChildren(...words().map(chip));
    list.hidden = !list.childElementCount;
  }

  function chip(word) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "chip", textContent: `${word} ×` });
    button.setAttribute("aria-label", `${word} 빼기`);
    button.addEventListener("click", () => {
      field.value = words().filter((each) => each !== word).join(", ");
      show();
      field.focus();
    });
    const item = document.createElement("li");
    item.append(button);
    return item;
  }

  field.addEventListener("input", show);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault(); // one more word, not the end of the form
    field.value = words().join(", ") + (words().length ? ", " : "");
    show();
  });
  show();
}
