/**
 * Boxes over a photograph, each tied to the four numbers of its row in the form: drawn, moved and sized by mouse or
 * finger, or by keyboard (arrows move, Shift sizes, Alt goes finely, Delete removes). Numbers are per cent of the photo.
 */

const LEAST = 1;
const FRESH = { left: 40, top: 40, right: 60, bottom: 55 };
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const SIDES = ["left", "top", "right", "bottom"];

export default function coverPhoto(form) {
  const stage = form.querySelector("[data-stage]");
  const rows = form.querySelector("[data-rows]");
  const blank = form.querySelector("template");
  const adding = form.querySelector("[data-add]");
  const boxes = []; // { row, button, left, top, right, bottom } in the order of the rows

  function add(sides, row = rows.appendChild(blank.content.firstElementChild.cloneNode(true))) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "cover-box" });
    button.append(Object.assign(document.createElement("span"), { className: "cover-grip" }));
    const box = { row, button, ...sides };
    stage.append(button);
    boxes.push(box);
    button.addEventListener("keydown", (event) => pressed(box, event));
    row.addEventListener("input", () => read(box));
    put(box, sides);
    count();
    return box;
  }
  function remove(box) {
    const place = boxes.indexOf(box);
    boxes.splice(place, 1);
    box.button.remove();
    box.row.remove();
    count();
    (boxes[place] ?? boxes.at(-1) ?? { button: adding }).button.focus();
  }
  function put(box, sides) {
    Object.assign(box, sides);
    for (const side of SIDES) field(box, side).value = +box[side].toFixed(1);
    draw(box);
  }
  function read(box) {
    const typed = SIDES.map((side) => field(box, side));
    if (typed.some((each) => each.value === "" || !each.validity.valid)) return;
    SIDES.forEach((side, at) => (box[side] = typed[at].valueAsNumber));
    draw(box);
  }
  function draw({ button, left, top, right, bottom }) {
    const place = { left, top, width: Math.max(right - left, 0), height: Math.max(bottom - top, 0) };
    for (const [side, size] of Object.entries(place)) button.style[side] = `${size}%`;
    changed();
  }
  function name() {
    boxes.forEach(({ button, row, left, top, right, bottom }, at) => {
      const told = [left, top, right - left, bottom - top].map(Math.round);
      button.setAttribute(
        "aria-label",
        `가릴 곳 ${at + 1}: 왼쪽 ${told[0]}%, 위 ${told[1]}%, 너비 ${told[2]}%, 높이 ${told[3]}%`,
      );
      row.querySelector("[data-place]").textContent = at + 1;
    });
  }
  function changed() {
    name();
    form.toggleAttribute("data-changed", true); // since the preview
  }
  function count() {
    changed();
    form.toggleAttribute("data-some", boxes.length > 0);
    adding.disabled = boxes.length >= Number(form.dataset.most);
    form.querySelector("[data-count]").textContent = boxes.length ? `가릴 곳 ${boxes.length}개` : "";
  }

  function pressed(box, event) {
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      remove(box);
    }
    const way = ARROWS[event.key];
    if (!way || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const [x, y] = way.map((each) => each * (event.altKey ? 0.2 : 1));
    put(box, event.shiftKey ? sized(box, box.right + x, box.bottom + y) : moved(box, x, y));
  }

  function at(event) {
    const { left, top, width, height } = stage.getBoundingClientRect();
    return { x: within(((event.clientX - left) / width) * 100), y: within(((event.clientY - top) / height) * 100) };
  }
  let hold = null; // what the finger does to which box: (point) => sides
  function take(event) {
    if (event.button !== 0 || hold) return;
    const begun = at(event);
    const box = boxes.find(({ button }) => button.contains(event.target));
    if (!box && adding.disabled) return;
    event.preventDefault();
    stage.setPointerCapture(event.pointerId);
    if (!box) hold = { fresh: true, box: add(between(begun, begun)), to: (point) => between(begun, point) };
    else if (event.target !== box.button) hold = { box, to: (point) => sized(box, point.x, point.y) };
    else {
      const from = Object.fromEntries(SIDES.map((side) => [side, box[side]]));
      hold = { box, to: (point) => moved(from, point.x - begun.x, point.y - begun.y) };
    }
    hold.box.button.focus({ preventScroll: true });
  }
  function letGo(event) {
    if (!hold) return;
    const { box, fresh } = hold;
    hold = null;
    const small = box.right - box.left < LEAST || box.bottom - box.top < LEAST;
    if (fresh && (small || event.type === "pointercancel")) remove(box);
  }

  for (const row of [...rows.children]) {
    const [left, top, right, bottom] = SIDES.map((side) => Number(row.querySelector(`[name=${side}]`).value));
    if (right > left && bottom > top) add({ left, top, right, bottom }, row);
    else if (SIDES.every((side) => row.querySelector(`[name=${side}]`).value === "")) row.remove();
  }
  rows.addEventListener("click", ({ target }) => {
    const row = target.closest("[data-remove]")?.closest("[data-row]");
    const box = boxes.find((each) => each.row === row);
    if (box) remove(box);
    else row?.remove(); // what was typed there is no box
  });
  adding.addEventListener("click", () => add(FRESH).button.focus());
  stage.addEventListener("pointerdown", take);
  stage.addEventListener("pointermove", (event) => hold && put(hold.box, hold.to(at(event))));
  for (const end of ["pointerup", "pointercancel"]) stage.addEventListener(end, letGo);
  stage.toggleAttribute("data-drawing", true);
  count();
  form.toggleAttribute("data-changed", false);
}

function field(box, side) {
  return box.row.querySelector(`[name=${side}]`);
}

function within(value, low = 0, high = 100) {
  return Math.min(Math.max(value, low), high);
}

function between(one, other) {
  return {
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    right: Math.max(one.x, other.x),
    bottom: Math.max(one.y, other.y),
  };
}

function moved({ left, top, right, bottom }, x, y) {
  const across = within(x, -left, 100 - right);
  const down = within(y, -top, 100 - bottom);
  return { left: left + across, top: top + down, right: right + across, bottom: bottom + down };
}

function sized({ left, top }, x, y) {
  return { left, top, right: within(x, left + LEAST), bottom: within(y, top + LEAST) };
}
