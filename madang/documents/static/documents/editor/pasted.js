/** Reads what other programs put on the clipboard into blocks of a body: signs become levels, tables stay tables. */

import { LEVELS } from "madang/documents/editor/signs.js";
import { readLine } from "madang/documents/editor/read_sign.js";
import { MOST_COLUMNS, MOST_ROWS } from "madang/documents/editor/tables.js";

const PARTS = "p, div, li, h1, h2, h3, h4, h5, h6, table, blockquote, pre, ul, ol, dl, dt, dd, section, article, header, footer, figure, hr";
const END = /\s*끝\.?\s*$/;
const squeezed = (text) => text.replace(/[ \t\n\r\f\u00a0\u200b]+/g, " ").trim();

/** Return the blocks of plain text; lines with tabs that stand together are a table. */
export function readText(text) {
  const parts = [];
  for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
    const cells = line.split("\t");
    if (cells.length > 1 && line.trim() && readLine(line).text === line.trim()) grow(parts, cells.map((each) => each.trim()));
    else parts.push({ line });
  }
  return toBlocks(parts);
}

function grow(parts, cells) {
  if (parts.at(-1)?.rows) parts.at(-1).rows.push(cells);
  else parts.push({ rows: [cells], heads: 1 });
}

/** Return the blocks of HTML, as Hangul, Word, a spreadsheet or a browser write it. */
export function readHtml(html) {
  const page = new DOMParser().parseFromString(withoutStyles(html), "text/html");
  page.querySelectorAll("script, title, template").forEach((each) => each.remove());
  return toBlocks(partsOf(page.body, 0));
}

/** Take styles out before they are parsed: they are not kept, and the content policy would report each. */
export function withoutStyles(html) {
  const bare = html.replace(/<style\b[^]*?<\/style>/gi, "");
  return bare.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, ""));
}

/** Return the lines and tables of an element, in order; `depth` counts the lists around it. */
function partsOf(element, depth) {
  const parts = [];
  let open = "";
  const close = () => {
    if (squeezed(open)) parts.push({ line: squeezed(open), depth: 0 });
    open = "";
  };
  for (const node of element.childNodes) {
    if (node.nodeName === "BR") close();
    else if (node.nodeType === Node.TEXT_NODE) open += node.data;
    else if (node.nodeType === Node.ELEMENT_NODE && isPart(node)) {
      close();
      parts.push(...partsOfPart(node, depth));
    } else if (node.nodeType === Node.ELEMENT_NODE) open += node.textContent;
  }
  close();
  return parts;
}

const isPart = (node) => node.matches(PARTS) || node.querySelector(`${PARTS}, br`) !== null;

function partsOfPart(node, depth) {
  if (node.nodeName === "TABLE") return [readTable(node)];
  if (node.matches("ul, ol")) return partsOf(node, depth + 1);
  const parts = partsOf(node, depth);
  if (node.nodeName === "LI" && parts[0]?.line) parts[0].depth ||= Math.max(depth, 1);
  return parts;
}

/** Joined cells come apart: the text stands in the first, the others stay empty. */
function readTable(table) {
  const grid = [];
  const rows = [...table.rows];
  rows.forEach((row, at) => {
    grid[at] ??= [];
    for (const cell of row.cells) {
      const column = firstFree(grid[at]);
      for (let down = 0; down < Math.min(cell.rowSpan, rows.length - at); down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) (grid[at + down] ??= [])[column + right] = "";
      }
      grid[at][column] = textOfCell(cell);
    }
  });
  const heads = rows.findIndex((row) => !isHead(row));
  return { rows: grid, heads: heads > 0 ? Math.min(heads, 3) : 1 };
}

function isHead(row) {
  return row.parentNode.nodeName === "THEAD" || [...row.cells].every((cell) => cell.nodeName === "TH");
}

function firstFree(cells) {
  let column = 0;
  while (cells[column] !== undefined) column += 1;
  return column;
}

function textOfCell(cell) {
  return partsOf(cell, 0).flatMap(({ line, rows }) => line ?? rows.map((cells) => cells.join(" "))).join("\n");
}

/** Make blocks of lines and tables (`clipped` where a table was too large): empty lines and the end mark go, as the page counts and marks by itself. */
function toBlocks(parts) {
  const kept = parts.filter(({ line, rows }) => (rows ? rows.some((cells) => cells.length) : line.trim()));
  const last = kept.at(-1);
  if (last?.line && END.test(last.line)) last.line = last.line.replace(END, "");
  const left = kept.filter((part) => part.rows || part.line);
  return levelled(left.map((part) => (part.rows ? tableOf(part) : { ...readLine(part.line), depth: part.depth })));
}

/** Bullets stand below the number before them, each kind below the open ones of an outer kind; lists without signs by their depth. */
function levelled(read) {
  let [numbered, bullets] = [0, []];
  return read.map((block) => {
    if (block.kind) return block;
    const { level, rank, depth, text } = block;
    if (level) [numbered, bullets] = [level, []];
    else if (rank !== undefined) bullets = [...bullets.filter((each) => each < rank), rank];
    const found = level ?? (rank === undefined ? depth : numbered + bullets.length);
    return found ? { kind: "item", level: Math.min(found, LEVELS), text } : { kind: "paragraph", text };
  });
}

function tableOf({ rows, heads }) {
  const width = Math.min(Math.max(1, ...rows.map((cells) => cells.length)), MOST_COLUMNS);
  const cells = rows.slice(0, MOST_ROWS).map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
  const clipped = rows.length > MOST_ROWS || rows.some((row) => row.length > MOST_COLUMNS);
  return { kind: "table", rows: cells, header_rows: Math.min(heads, rows.length), clipped };
}
