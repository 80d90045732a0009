/**
 * Carries cards to an officer with a mouse, or with a finger on the handle. What else is chosen comes along; where they
 * are let go ("[data-drop]") the bar is filled in, and nothing is moved before a reason is given. Escape lets go.
 */

const FAR_ENOUGH = 6; // pixels: less is a press
const EDGE = 56; // pixels from the edge of the window within which it scrolls
const STEP = 14;

export default function drag(form) {
  let held = null;

  form.addEventListener("pointerdown", (event) => {
    const card = event.target.closest("[data-card]");
    const takes = event.pointerType === "mouse" ? !event.target.closest("label") : event.target.closest("[data-move]");
    if (card && takes && event.button === 0) held = { card, x: event.clientX, y: event.clientY };
  });
  form.addEventListener("dragstart", (event) => event.preventDefault());
  window.addEventListener("pointermove", (event) => {
    if (!held) return;
    if (!held.ghost && Math.hypot(event.clientX - held.x, event.clientY - held.y) < FAR_ENOUGH) return;
    if (!held.ghost) lift(event);
    carry(event);
  });
  window.addEventListener("pointerup", () => held && letGo(held.over));
  window.addEventListener("pointercancel", () => held && letGo(null));
  window.addEventListener("keydown", ({ key }) => key === "Escape" && held && letGo(null));

  function lift({ pointerId }) {
    const box = held.card.querySelector("input");
    if (!box.checked) for (const other of form.querySelectorAll("[data-card] input:checked")) other.checked = false;
    box.checked = true;
    form.dispatchEvent(new Event("change"));
    form.setPointerCapture(pointerId);
    form.toggleAttribute("data-dragging", true);
    const count = form.querySelectorAll("[data-card] input:checked").length;
    held.ghost = Object.assign(document.createElement("div"), { className: "carried", textContent: `${count}건 옮기기` });
    form.append(held.ghost);
    getSelection().removeAllRanges();
  }

  function carry({ clientX, clientY }) {
    held.ghost.style.translate = `${clientX + 12}px ${clientY + 12}px`;
    const over = document.elementFromPoint(clientX, clientY)?.closest("[data-drop]") ?? null;
    if (over !== held.over) {
      held.over?.removeAttribute("data-over");
      over?.setAttribute("data-over", "");
      held.over = over;
    }
    if (clientY < EDGE) scrollBy(0, -STEP);
    if (clientY > innerHeight - EDGE) scrollBy(0, STEP);
  }

  function letGo(over) {
    const { ghost } = held;
    held.over?.removeAttribute("data-over");
    held = null;
    if (!ghost) return;
    ghost.remove();
    form.removeAttribute("data-dragging");
    form.addEventListener("click", stop, { capture: true, once: true }); // the press that ends a drag opens nothing
    setTimeout(() => form.removeEventListener("click", stop, { capture: true }));
    if (over) form.dispatchEvent(new CustomEvent("given", { detail: over.dataset.drop }));
  }
}

function stop(event) {
  event.preventDefault();
  event.stopPropagation();
}
