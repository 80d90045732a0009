/** Signs as people type or paste them. A year ("2026.") is none; the single characters ⑴ and ㈎ stand for (1) and (가). */

const LETTER = "[가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허]";
const NUMBERED = [
  String.raw`\d{1,2}\.`,
  String.raw`${LETTER}\.`,
  String.raw`\d{1,3}\)`,
  String.raw`${LETTER}\)`,
  String.raw`\(\d{1,3}\)|[⑴-⒇]`,
  String.raw`\(${LETTER}\)|[㈎-㈛]`,
  "[①-⑳㉑-㉟㊱-㊿]",
  "[㉮-㉻]",
];
const BULLETS = ["[□■▢▣◆◇❏]", "[○●ㅇ◦ㅁ]", "[-–—―]", "[ㆍ·•∙*]"];

const level = NUMBERED.map((sign) => new RegExp(`^(?:${sign})$`));
const rank = BULLETS.map((sign) => new RegExp(`^(?:${sign})$`));
const single = "[⑴-⒇㈎-㈛①-⑳㉑-㉟㊱-㊿㉮-㉻□■▢▣◆◇❏]"; // these need no space after them
const START = new RegExp(String.raw`^\s*(?:(${single})\s*|(${[...NUMBERED, ...BULLETS].join("|")})\s+)`, "u");

const DATE = /^\s*\d{1,2}\.\s*\d{1,2}\./; // "6. 9. 시행" begins with a day

/** What is typed before the space that makes an item of it. */
export const TYPED = new RegExp(`^(${[...NUMBERED, ...BULLETS].join("|")})\\s$`, "u");

/**
 * Return what a sign says: {level} 1 to 8 for a counted one, {rank} 0 to 3 for □ ○ - ㆍ, whose order is habit.
 * @param {string} sign
 */
export function readSign(sign) {
  const found = level.findIndex((each) => each.test(sign));
  if (found >= 0) return { level: found + 1 };
  return { rank: rank.findIndex((each) => each.test(sign)) };
}

/** Take a line apart: {text} and, where one stands before it, what its sign says. */
export function readLine(line) {
  const found = START.exec(line);
  if (!found || DATE.test(line)) return { text: line.trim() };
  return { ...readSign(found[1] ?? found[2]), text: line.slice(found[0].length).trim() };
}
