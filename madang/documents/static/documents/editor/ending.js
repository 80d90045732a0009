/** Where the end of a body is marked (시행규칙 제4조제5항): "끝." after the text, "이하 빈칸" in a table that is not filled. */

export const END = "끝.";
export const REST_IS_EMPTY = "이하 빈칸";

const REMARKS = new Set(["비고", "비 고", "참고"]); // columns that need not be filled (관례)
const TYPED_END = /(^|[\s.)\]])끝\s*\.\s*$/;

/**
 * Return {block, word} and for a table that is not filled {row, column}; null where no mark stands in the body, or where
 * the author typed it, which the page puts right.
 * @param {Array} blocks of a body
 * @param {number} enclosures behind the body: the end is then marked after the last of them
 */
export function endingOf(blocks, enclosures = 0) {
  const block = blocks.length - 1;
  const last = blocks[block];
  if (!last || TYPED_END.test(last.text ?? "")) return null;
  if (last.kind === "table" && !isFilled(last)) return { block, word: REST_IS_EMPTY, ...cellBehind(last.rows) };
  if (last.kind === "table" && last.rows.flat().includes(REST_IS_EMPTY)) return null;
  return enclosures ? null : { block, word: END };
}

/** Tell whether a table is written up to its last cell, as `laying_out.is_filled` does for the page. */
function isFilled({ rows, header_rows }) {
  const needed = rows[0].findLastIndex((_, column) => !rows.slice(0, header_rows).some((cells) => REMARKS.has(cells[column].trim())));
  return Boolean(rows.at(-1).at(-1).trim() || rows.at(-1).at(needed).trim());
}

/** Return the cell behind the last one that is written. */
function cellBehind(rows) {
  const next = rows.flat().findLastIndex((words) => words.trim()) + 1;
  return { row: Math.floor(next / rows[0].length), column: next % rows[0].length };
}
