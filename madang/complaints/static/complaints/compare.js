/**
 * Photographs side by side: all are enlarged and moved together, so that the same spot is seen in each. Keys while the
 * group is in focus: arrows mark one after another, `+`, `-` and `0` enlarge; a drag moves, with a mouse or a finger.
 */

const STEPS = [1, 1.5, 2, 3, 4, 6, 8];

export default function compare(group) {
  const photos = [...group.querySelectorAll(".compare-photo")];
  const frames = [...group.querySelectorAll("a.compare-frame")];
  const told = group.querySelector("[data-zoom-state]");
  let step = 0;
  let middle = { x: 0.5, y: 0.5 };
  let now = -1;
  let drag = null;

  function draw() {
    const scale = STEPS[step];
    const room = 0.5 / scale;
    middle = { x: within(middle.x, room), y: within(middle.y, room) };
    for (const frame of frames) {
      const { clientWidth: wide, clientHeight: high } = frame;
      const shift = `translate(${(0.5 - middle.x * scale) * wide}px, ${(0.5 - middle.y * scale) * high}px)`;
      frame.firstElementChild.style.transform = step ? `${shift} scale(${scale})` : "";
    }
    group.toggleAttribute("data-zoomed", step > 0);
    told.textContent = step ? `${scale}배` : "";
  }
  function zoom(by) {
    step = by ? Math.min(Math.max(step + by, 0), STEPS.length - 1) : 0;
    draw();
  }
  function mark(by) {
    now = Math.min(Math.max(now + by, 0), photos.length - 1);
    photos.forEach((photo, at) => photo.toggleAttribute("data-now", at === now));
    photos[now].scrollIntoView({ block: "nearest" });
  }
  const keys = {
    "+": () => zoom(1),
    "=": () => zoom(1),
    "-": () => zoom(-1),
    0: () => zoom(0),
    ArrowRight: () => mark(1),
    ArrowLeft: () => mark(-1),
  };

  group.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  for (const button of group.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", () => zoom({ in: 1, out: -1, none: 0 }[button.dataset.zoom]));
  }
  for (const frame of frames) {
    frame.draggable = false;
    frame.firstElementChild.draggable = false;
    frame.addEventListener("click", (event) => {
      if (step > 0) event.preventDefault();
    });
    frame.addEventListener("pointerdown", (event) => {
      if (!step) return;
      drag = { x: event.clientX, y: event.clientY, from: middle };
      frame.setPointerCapture(event.pointerId);
    });
    frame.addEventListener("pointermove", (event) => {
      if (!drag) return;
      const scale = STEPS[step];
      middle = {
        x: drag.from.x - (event.clientX - drag.x) / frame.clientWidth / scale,
        y: drag.from.y - (event.clientY - drag.y) / frame.clientHeight / scale,
      };
      draw();
    });
    for (const end of ["pointerup", "pointercancel"]) frame.addEventListener(end, () => (drag = null));
  }
  group.querySelector("[data-compare-tools]").hidden = frames.length === 0;
}

function within(value, room) {
  return Math.min(Math.max(value, room), 1 - room);
}
