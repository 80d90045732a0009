/**
 * Picks people: a tick below the box moves a person up among the chosen, unticking one there takes them out again.
 * Arrow down goes from the box into the list. Enter in the box takes the one found; of several it goes to the first, for
 * nobody is picked unseen.
 */

const KEY = "input[type=checkbox], input[type=radio]";

const chosenOf = (picker) => picker.querySelector("[data-chosen]");

/** Puts a person ({id, label, away}) among the chosen of a picker, once; of a single one it is the only one. */
export function choose(picker, { id, label, away }) {
  const list = chosenOf(picker);
  if ("single" in picker.dataset) list.replaceChildren();
  if ([...list.querySelectorAll("input")].some((input) => input.value === id)) return;
  list.append(chip(picker.dataset.name, id, label, away));
}

/** Returns the chosen people of a picker, as `choose` takes them. */
export function chosen(picker) {
  return [...chosenOf(picker).querySelectorAll("label")].map((each) => {
    const [name, away] = each.querySelectorAll("span");
    return { id: each.querySelector("input").value, label: name.textContent, away: away?.textContent ?? "" };
  });
}

function chip(name, id, label, away) {
  const item = document.createElement("li");
  const whole = Object.assign(document.createElement("label"), { className: "chip picker-person" });
  const box = Object.assign(document.createElement("input"), { type: "checkbox", name, value: id, checked: true });
  whole.append(box, words(label, ""), ...(away ? [words(away, "small quiet")] : []));
  item.append(whole);
  return item;
}

const words = (text, className) => Object.assign(document.createElement("span"), { textContent: text, className });

export default function peoplePicker(picker) {
  const box = picker.querySelector("[data-words]");
  const found = picker.querySelector("[data-found]");
  const button = picker.querySelector("[data-find]");
  const tell = (text) => (picker.querySelector("[data-told]").textContent = text);
  const changed = () => picker.dispatchEvent(new Event("change", { bubbles: true }));

  button.type = "button"; // so that Enter elsewhere sends the form, and the search goes by itself
  button.hidden = true;

  function take(input) {
    const { label, away } = input.dataset;
    choose(picker, { id: input.value, label, away });
    box.value = "";
    found.replaceChildren();
    box.focus();
    tell(`${label} 골랐습니다.`);
    changed();
  }

  found.addEventListener("change", (event) => {
    event.stopPropagation();
    if (event.target.matches(KEY)) take(event.target);
  });
  chosenOf(picker).addEventListener("change", ({ target }) => {
    if (target.checked) return;
    tell(`${target.nextElementSibling.textContent} 뺐습니다.`);
    target.closest("li").remove();
    box.focus();
  });
  picker.addEventListener("keydown", (event) => {
    if (event.isComposing) return; // Enter ends a Korean syllable first
    const rows = [...found.querySelectorAll("input")];
    if (event.target === box && event.key === "Enter") {
      event.preventDefault();
      const answered = found.querySelector("[data-for]")?.dataset.for === box.value;
      if (answered && rows.length === 1) take(rows[0]);
      else if (answered) rows[0].focus();
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event, rows);
    // A tick by the keyboard comes as a change; a radio button also changes by arrows, so it is taken by Enter.
    if (event.key === "Enter" && rows.includes(event.target)) {
      event.preventDefault();
      take(event.target);
    }
  });

  function move(event, rows) {
    const next = rows.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1);
    event.preventDefault();
    (next < 0 ? box : rows[Math.min(next, rows.length - 1)])?.focus();
  }
}
