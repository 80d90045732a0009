/**
 * The signs of the eight levels (시행규칙 제2조제1항): 1. 가. 1) 가) (1) (가) ① ㉮. Counted for each parent; a single item has none.
 * The printed page counts by the same cases: tests/documents/sign_cases.json.
 */

export const LEVELS = 8;

const CONSONANTS = [0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18]; // ㄱ ㄴ ㄷ … ㅎ among Unicode's nineteen
const VOWELS = [0, 4, 8, 13, 18, 20]; // 가 … 하, then 거 … 허, 고 … 호, 구 … 후, 그 … 흐, 기 … 히
const LETTERS = VOWELS.flatMap((vowel) => CONSONANTS.map((first) => String.fromCodePoint(0xac00 + first * 588 + vowel * 28)));
const CIRCLED_NUMBERS = [[0x2460, 20], [0x3251, 15], [0x32b1, 15]].flatMap(([from, many]) => characters(from, many));
const CIRCLED_LETTERS = characters(0x326e, 14);

const number = (n) => String(n);
const letter = (n) => (n > LETTERS.length ? letter(Math.floor((n - 1) / LETTERS.length)) : "") + LETTERS[(n - 1) % LETTERS.length];
const SIGNS = [
  (n) => `${number(n)}.`,
  (n) => `${letter(n)}.`,
  (n) => `${number(n)})`,
  (n) => `${letter(n)})`,
  (n) => `(${number(n)})`,
  (n) => `(${letter(n)})`,
  (n) => CIRCLED_NUMBERS[n - 1] ?? `[${number(n)}]`, // no circle beyond ㊿ and ㉻; square brackets are the sign of no other level
  (n) => CIRCLED_LETTERS[n - 1] ?? `[${letter(n)}]`,
];

function characters(from, many) {
  return Array.from({ length: many }, (_, at) => String.fromCodePoint(from + at));
}

/** Return the sign of each block. `levels`: 1 to 8 for an item, 0 for what is none and parts nobody. */
export function signs(levels) {
  const places = placed(levels);
  const many = new Map();
  for (const place of places) if (place) many.set(place.family, place.nth);
  return places.map((place, at) => (place && many.get(place.family) > 1 ? SIGNS[levels[at] - 1](place.nth) : ""));
}

/** Return for each item its family (same parent, same level) and which one of it the item is. */
function placed(levels) {
  const open = []; // the items that enclose the next one, outermost first
  const counts = new Map();
  return levels.map((level, at) => {
    if (!level) return null;
    while (open.length && open.at(-1).level >= level) open.pop();
    const family = `${open.at(-1)?.at ?? "top"}/${level}`;
    open.push({ level, at });
    counts.set(family, (counts.get(family) ?? 0) + 1);
    return { family, nth: counts.get(family) };
  });
}

/** Return the width of a sign in 타: half a Korean letter, so two for what is wide. */
export function widthOf(sign) {
  return [...sign].reduce((width, each) => width + (each.codePointAt(0) > 0xff ? 2 : 1), 0);
}
