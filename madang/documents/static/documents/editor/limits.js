/** The most that a body holds (madang/documents/rules/body.py); beyond it the check cannot read it, so it is said here. */

import { MOST_COLUMNS, MOST_ROWS } from "madang/documents/editor/tables.js";

const MOST_BLOCKS = 500;
const MOST_CHARACTERS = 20_000;
const TOO_MUCH = {
  blocks: `본문은 항목과 문단, 표, 그림을 합쳐 ${MOST_BLOCKS}개까지 쓸 수 있어요. 나머지는 붙임으로 넣어 주세요.`,
  characters: "한 항목이나 칸에는 2만 자까지 쓸 수 있어요. 나누어 적어 주세요.",
  cells: `표는 ${MOST_ROWS}줄, ${MOST_COLUMNS}칸까지 쓸 수 있어요. 나누거나 붙임으로 넣어 주세요.`,
};

/** Return what is too much in a body, and what to do; "" where nothing is. */
export function tooMuch({ blocks }) {
  const tables = blocks.filter(({ kind }) => kind === "table");
  const texts = [...blocks.map(({ text }) => text ?? ""), ...tables.flatMap(({ rows }) => rows.flat())];
  if (blocks.length > MOST_BLOCKS) return TOO_MUCH.blocks;
  if (texts.some((text) => [...text].length > MOST_CHARACTERS)) return TOO_MUCH.characters;
  if (tables.some(({ rows }) => rows.length > MOST_ROWS || rows[0].length > MOST_COLUMNS)) return TOO_MUCH.cells;
  return "";
}
