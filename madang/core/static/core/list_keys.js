/**
 * Keys for a list: `/` search, `j` and `k` down and up, Enter opens, `?` shows them all; `data-key` names the key that
 * follows a link of the page.
 * They can be switched off in the same window (KWCAG 6.1.4) and never act while something is being typed.
 */

const OFF = "madang-keys-off";

const typing = (target) => target.closest("input, select, textarea, [contenteditable]");
const pressed = (event) => event.ctrlKey || event.metaKey || event.altKey || event.isComposing;

export default function listKeys(list) {
  const help = document.querySelector("[data-keys-help]");
  const toggle = help.querySelector("input");
  const rows = () => [...list.querySelectorAll("[data-row]")];

  function move(step) {
    const all = rows();
    const now = all.indexOf(document.activeElement);
    all[Math.min(Math.max(now + step, 0), all.length - 1)]?.focus();
  }
  const keys = {
    "/": () => list.querySelector("[data-search]")?.focus(),
    j: () => move(1),
    k: () => move(-1),
    "?": () => help.showModal(),
  };

  toggle.checked = localStorage.getItem(OFF) === null;
  toggle.addEventListener("change", () => {
    if (toggle.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  });
  list.querySelector("[data-keys-open]").addEventListener("click", keys["?"]);
  document.addEventListener("keydown", (event) => {
    if (pressed(event) || typing(event.target) || help.open || !toggle.checked) return;
    const link = [...list.querySelectorAll("[data-key]")].find(({ dataset }) => dataset.key === event.key);
    const deed = keys[event.key] ?? (link && (() => link.click()));
    if (!deed) return;
    event.preventDefault();
    deed();
  });
}
