/** Pushes spots (`{x, y}` in pixels) apart until each pair has `room` pixels between centres, or the rounds are used up. */

const ROUNDS = 60;

export function apart(spots, room) {
  const placed = spots.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS && pushAll(placed, room); round += 1);
  return placed;
}

function pushAll(placed, room) {
  let moved = false;
  for (let one = 0; one < placed.length; one += 1) {
    for (let other = one + 1; other < placed.length; other += 1) {
      moved = push(placed[one], placed[other], room, other) || moved;
    }
  }
  return moved;
}

function push(one, other, room, turn) {
  const distance = Math.hypot(other.x - one.x, other.y - one.y);
  if (distance >= room) return false;
  const angle = distance ? Math.atan2(other.y - one.y, other.x - one.x) : turn; // the same spot: each its own direction
  const step = (room - distance) / 2 + 0.5;
  one.x -= Math.cos(angle) * step;
  one.y -= Math.sin(angle) * step;
  other.x += Math.cos(angle) * step;
  other.y += Math.sin(angle) * step;
  return true;
}
