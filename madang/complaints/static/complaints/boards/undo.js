/** Says how many seconds are left to take a move back, and goes when there are none. */

const SECONDS = 10;

export default function undo(form) {
  const rest = form.querySelector("[data-rest]");
  let left = SECONDS;

  function tick() {
    rest.textContent = ` (${left}초)`;
    if (left === 0) form.remove();
    else setTimeout(tick, 1_000);
    left -= 1;
  }
  tick();
}
