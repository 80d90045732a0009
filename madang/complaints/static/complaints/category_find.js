/**
 * Finds a category by what people call it, and fills in when it happened: now, or as the photographs say. Groups unfold
 * where something in them is found; without words they are as they were.
 */

export default function categoryFind(form) {
  const box = form.querySelector("[data-category-find]");
  const told = form.querySelector("[data-category-told]");
  const { found = "가지를 찾았어요.", none = "그런 종류가 없어요. ‘모르겠어요’를 고르면 담당자가 골라요." } = told.dataset; // a clerk is told otherwise
  const groups = [...form.querySelectorAll("[data-group]")];
  box.hidden = false;

  box.querySelector("input").addEventListener("input", (event) => {
    event.stopPropagation(); // what is looked for is no part of the form
    const words = event.target.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const counts = groups.map((group) => showMatching(group, words));
    const count = counts.reduce((sum, each) => sum + each, 0);
    told.textContent = words.length ? (count ? `${count}${found}` : none) : "";
  });
  when(form);
}

function showMatching(group, words) {
  const picks = [...group.querySelectorAll("[data-words]")];
  for (const pick of picks) pick.hidden = !words.every((word) => pick.dataset.words.toLowerCase().includes(word));
  const found = picks.filter((pick) => !pick.hidden);
  group.hidden = !found.length;
  group.open = words.length > 0 || Boolean(group.querySelector("input:checked"));
  return found.length;
}

function when(form) {
  const field = form.elements.happened_at;
  const told = form.querySelector("[data-when-told]");
  const now = form.querySelector("[data-now-button]");
  now.hidden = false;
  now.addEventListener("click", () => {
    const local = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000);
    field.value = local.toISOString().slice(0, 16);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  form.addEventListener("photos-changed", () => {
    const taken = [...form.querySelectorAll("[data-kept]")].map(({ dataset }) => dataset.taken).filter(Boolean).sort();
    if (!taken.length || field.value) return;
    [field.value] = taken;
    told.textContent = "사진을 찍은 때로 채웠어요. 다르면 고쳐 주세요.";
  });
}
