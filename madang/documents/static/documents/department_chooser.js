/**
 * Ticks write departments into a box of lines, and lines tick departments: the box alone is what is sent. A part of a
 * name narrows the list; Enter takes the one that is left, arrows go through what is shown, Escape shows all again.
 */

const joined = (text) => text.replace(/\s+/g, "");

export default function departmentChooser(chooser) {
  const into = document.getElementById(chooser.dataset.into);
  const words = chooser.querySelector("[data-words]");
  const told = chooser.querySelector("[data-told]");
  const boxes = [...chooser.querySelectorAll("input[type=checkbox]")];
  const groups = [...chooser.querySelectorAll("[data-group]")];
  const { city, head } = chooser.dataset;

  boxes.forEach((box) => box.removeAttribute("name"));
  chooser.querySelector("[data-find]").hidden = false;
  chooser.querySelectorAll("[data-all]").forEach((button) => (button.hidden = false));

  const lines = () => into.value.split("\n").filter((line) => line.trim());
  const shown = (among = boxes) => among.filter((box) => !box.closest("label").hidden);

  /** A line's name as the boxes have it: without the city before it and what stands behind the bar. */
  function bare(line) {
    const name = joined(line.split("|")[0]);
    const inside = name.startsWith(`${head}(`) && name.endsWith(")") ? name.slice(head.length + 1, -1) : name;
    return inside.length > city.length ? inside.replace(new RegExp(`^${city}청?(?=.)`), "") : inside;
  }

  const names = (box) => [box.dataset.name, box.dataset.head].flatMap((name) => [joined(name), bare(name)]);

  function tickAsWritten() {
    const written = new Set(lines().flatMap((line) => [joined(line), bare(line)]));
    boxes.forEach((box) => (box.checked = names(box).some((name) => written.has(name))));
    groups.forEach(nameAll);
  }

  function nameAll(group) {
    const button = group.querySelector("[data-all]");
    if (button) button.textContent = isWhole(group) ? "모두 빼기" : "모두";
  }

  const ofGroup = (group) => [...group.querySelectorAll("input")];
  const isWhole = (group) => shown(ofGroup(group)).every((box) => box.checked);

  function write(changed, ticked) {
    const dropped = new Set(changed.flatMap(names));
    const kept = lines().filter((line) => !dropped.has(joined(line)) && !dropped.has(bare(line)));
    into.value = [...kept, ...(ticked ? changed.map((box) => box.dataset.name) : [])].join("\n");
    into.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** What an office is called, else its full name: "복지" means 사회복지과, and no 행정복지센터. */
  function fitting(wanted) {
    const short = boxes.filter(({ dataset }) => joined(`${dataset.short}|${dataset.head}`).includes(wanted));
    return short.length ? short : boxes.filter(({ dataset }) => joined(dataset.name).includes(wanted));
  }

  function narrow() {
    const wanted = joined(words.value);
    const fit = new Set(fitting(wanted));
    boxes.forEach((box) => (box.closest("label").hidden = !fit.has(box)));
    groups.forEach((group) => (group.hidden = !shown(ofGroup(group)).length));
    groups.forEach(nameAll);
    const count = shown().length;
    told.textContent = !wanted ? "" : count ? `${count}곳` : "그런 이름의 부서가 없습니다. 이름의 다른 부분을 적어 보세요.";
  }

  function move(event, step) {
    const rows = shown();
    const next = rows.indexOf(event.target) + step;
    event.preventDefault();
    (next < 0 ? words : rows[Math.min(next, rows.length - 1)])?.focus();
  }

  function takeOnly(event) {
    event.preventDefault(); // Enter would send the form
    const rows = shown();
    if (rows.length !== 1) return void rows[0]?.focus();
    rows[0].checked = !rows[0].checked;
    write(rows, rows[0].checked);
    told.textContent = `${rows[0].dataset.name} ${rows[0].checked ? "넣었습니다." : "뺐습니다."}`;
    words.select();
  }

  into.addEventListener("input", tickAsWritten);
  words.addEventListener("input", narrow);
  chooser.addEventListener("change", ({ target }) => boxes.includes(target) && write([target], target.checked));
  chooser.addEventListener("click", ({ target }) => {
    const group = target.closest("[data-all]")?.closest("[data-group]");
    if (!group) return;
    const rows = shown(ofGroup(group));
    const whole = isWhole(group);
    write(whole ? rows : rows.filter((box) => !box.checked), !whole);
  });
  chooser.addEventListener("keydown", (event) => {
    if (event.isComposing) return; // Enter ends a Korean syllable first
    const inList = event.target === words || boxes.includes(event.target);
    if (!inList) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event, event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter" && event.target === words) takeOnly(event);
    else if (event.key === "Enter") event.preventDefault();
    else if (event.key === "Escape" && words.value) {
      words.value = "";
      narrow();
      words.focus();
    }
  });
  tickAsWritten();
}
