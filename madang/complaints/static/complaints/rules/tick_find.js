/** Finds among many ticks by what they are called; groups unfold where something in them is found. */

export default function tickFind(set) {
  const box = set.querySelector("[data-tick-find]");
  const told = set.querySelector("[data-tick-told]");
  const groups = [...set.querySelectorAll("[data-tick-group]")];
  box.hidden = false;
  box.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault()); // it sends no form
  box.addEventListener("input", () => {
    const words = box.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const count = groups.reduce((sum, group) => sum + showMatching(group, words), 0);
    told.textContent = words.length ? (count ? `${count}가지를 찾았습니다.` : "그런 것이 없습니다. 다른 말로 찾아 보세요.") : "";
  });
}

function showMatching(group, words) {
  const ticks = [...group.querySelectorAll("label")];
  for (const tick of ticks) tick.hidden = !words.every((word) => tick.textContent.toLowerCase().includes(word));
  const found = ticks.filter((tick) => !tick.hidden);
  group.hidden = !found.length;
  group.open = words.length > 0 || Boolean(group.querySelector("input:checked"));
  return found.length;
}
