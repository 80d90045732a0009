/** Says what the form holds: a line for each field that was filled in, with a way back to its step. */

export function review(form, mend) {
  const list = form.querySelector("[data-review]");
  const said = [...form.querySelectorAll("[data-says]")].map((field) => ({ field, words: wordsOf(field) }));
  list.replaceChildren(...said.filter(({ words }) => words).flatMap(({ field, words }) => line(field, words, mend)));
}

function line(field, words, mend) {
  const term = Object.assign(document.createElement("dt"), { textContent: field.dataset.says });
  const told = document.createElement("dd");
  const button = Object.assign(document.createElement("button"), { type: "button", className: "link-button", textContent: "고치기" });
  button.setAttribute("aria-label", `${field.dataset.says} 고치기`);
  button.addEventListener("click", () => mend(field.closest("[data-step]").dataset.step));
  told.append(...(Array.isArray(words) ? words : [Object.assign(document.createElement("span"), { textContent: words })]), button);
  return [term, told];
}

function wordsOf(field) {
  if ("photos" in field.dataset) return pictures(field);
  const chosen = [...field.querySelectorAll("input:checked")];
  if (chosen.length) return chosen.map((input) => input.closest("label").textContent.trim()).join(", ");
  const typed = [...field.querySelectorAll("input:not([type=hidden], [type=radio], [type=checkbox], [type=search]), textarea")];
  const words = typed.map(({ type, value }) => (type === "datetime-local" ? moment(value) : value.trim()));
  const placed = field.querySelector("[data-place-told]")?.dataset.chosen;
  return [placed, ...words].filter(Boolean).join(" · ");
}

function pictures(field) {
  const kept = [...field.querySelectorAll("[data-kept] img")];
  return kept.length ? kept.map((picture) => Object.assign(picture.cloneNode(), { alt: "올린 사진", className: "photo-thumb" })) : "";
}

/** Says a moment as the house does: "11월 24일 화요일 오전 0시 25분"; noon is "낮 12시". */
function moment(value) {
  if (!value) return "";
  const at = new Date(value);
  const day = new Intl.DateTimeFormat("ko-KR", { month: "long", day: "numeric", weekday: "long" }).format(at);
  const hours = at.getHours();
  const hour = hours === 12 ? "낮 12시" : hours < 12 ? `오전 ${hours}시` : `오후 ${hours - 12}시`;
  return `${day} ${hour}${at.getMinutes() ? ` ${at.getMinutes()}분` : ""}`;
}
