/**
 * Keeps what was typed in this browser for a day, so that a reload or a lost network loses nothing; photographs are kept
 * by the house, and here only their keys. Name, telephone and code are never kept: others may use the same browser.
 */

export const NAME = "madang-complaint-draft"; // a form of another kind names its own: `data-draft`
const LASTS = 23 * 60 * 60 * 1000;
const NEVER = new Set(["csrfmiddlewaretoken", "name", "phone", "code", "wants_texts", "photos", "photo_key", "do"]);
const PAUSE = 300;

export default function draft(form) {
  const name = form.dataset.draft ?? NAME;
  const isFresh = !form.querySelector(".summary") && !form.dataset.at;
  const asked = new URLSearchParams(location.search).has("category");
  let waiting = null;

  function save() {
    const fields = [...new FormData(form)].filter(([name, value]) => !NEVER.has(name) && typeof value === "string");
    const photos = [...form.querySelectorAll("[data-kept]")].map(photoOf);
    const isWritten = photos.length || fields.some(([name, value]) => name !== "key" && value);
    if (isWritten) localStorage.setItem(name, JSON.stringify({ at: Date.now(), fields, photos }));
  }

  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(save, PAUSE);
  }

  if (isFresh && !asked) restore(form, name);
  form.querySelector("[data-restart]").addEventListener("click", () => {
    clearTimeout(waiting);
    localStorage.removeItem(name);
    history.replaceState(null, ""); // else the new form would open at the step of the old one
    location.replace(location.pathname);
  });
  for (const news of ["input", "change", "photos-changed", "place-chosen"]) form.addEventListener(news, later);
  form.addEventListener("submit", (event) => {
    clearTimeout(waiting);
    save();
    form.querySelector("[data-offline]").hidden = navigator.onLine;
    if (!navigator.onLine || form.dataset.sent) event.preventDefault();
    else form.dataset.sent = "";
    form.querySelector("[data-send]").toggleAttribute("aria-disabled", "sent" in form.dataset);
  });
  window.addEventListener("pageshow", () => {
    delete form.dataset.sent;
    form.querySelector("[data-send]").removeAttribute("aria-disabled");
  });
}

/** Puts back what was kept; what hangs on the category comes after the house has been asked for it. */
function restore(form, name) {
  const kept = JSON.parse(localStorage.getItem(name) ?? "null");
  if (!kept) return;
  if (Date.now() - kept.at > LASTS) {
    localStorage.removeItem(name);
    return;
  }
  fill(form, kept.fields);
  form.addEventListener("htmx:afterSwap", () => fill(form, kept.fields), { once: true });
  form.querySelector("input[name=category]:checked")?.dispatchEvent(new Event("change", { bubbles: true }));
  form.dispatchEvent(new CustomEvent("give-photos", { detail: kept.photos }));
  form.dispatchEvent(new CustomEvent("place-restored"));
  form.querySelector("[data-restored]").hidden = false;
}

/** A photograph as the house told of it, read back from its row. */
function photoOf(row) {
  const { taken, lat, lng } = row.dataset;
  const words = (name) => row.querySelector(`[data-${name}]`).textContent;
  const key = row.querySelector("[name=photo_key]").value;
  const address = row.querySelector("img").getAttribute("src");
  return { key, address, taken, lat, lng, name: words("name"), taken_words: words("taken-words") };
}

function fill(form, fields) {
  for (const [name, value] of fields) {
    for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (field.matches("[type=radio], [type=checkbox]")) field.checked ||= field.value === value;
      else if (name !== "csrfmiddlewaretoken") field.value = value;
    }
  }
}
