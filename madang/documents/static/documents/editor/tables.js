/** Commands on tables: rows are 줄, columns 칸. Cells hold plain text. */

import { Selection, TextSelection } from "prosemirror-state";
import * as tables from "prosemirror-tables";
import { schema } from "madang/documents/editor/schema.js";

export const MOST_ROWS = 300;
export const MOST_COLUMNS = 20;
const MOST_HEADER_ROWS = 3;
const { table, row, cell, paragraph } = schema.nodes;

export const { isInTable } = tables;

/** Return an empty table. */
function emptyTable(rows, columns) {
  const cells = () => Array.from({ length: columns }, () => cell.create());
  return table.create(null, Array.from({ length: rows }, () => row.create(null, cells())));
}

/** Put a table of three rows and columns below the block; an empty paragraph gives it its place. */
export function insertTable(state, dispatch) {
  const { $to } = state.selection;
  if (isInTable(state)) return false;
  const block = $to.depth ? $to.node(1) : null;
  const at = $to.depth ? $to.after(1) : state.selection.to;
  const from = block?.type === paragraph && !block.content.size ? $to.before(1) : at;
  const tr = state.tr.replaceWith(from, at, emptyTable(3, 3));
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(from + 1), 1)).scrollIntoView());
  return true;
}

const onlyBelow = (most, side, command) => (state, dispatch) => {
  if (!isInTable(state) || tables.selectedRect(state).map[side] >= most) return false;
  return command(state, dispatch);
};

/** A head grows with a row above it, and shrinks with one taken away. */
const keepingHead = (command, step) => (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { top, bottom, tableStart, table: now } = tables.selectedRect(state);
  const within = step > 0 ? Number(top < now.attrs.headerRows) : Math.min(bottom, now.attrs.headerRows) - top;
  const headerRows = Math.min(now.attrs.headerRows + step * Math.max(within, 0), MOST_HEADER_ROWS);
  return command(state, dispatch && ((tr) => {
    const left = tr.doc.nodeAt(tableStart - 1);
    if (left?.type === table) tr.setNodeAttribute(tableStart - 1, "headerRows", headerRows);
    dispatch(tr);
  }));
};

export const rowAbove = onlyBelow(MOST_ROWS, "height", tables.addRowBefore);
export const rowBelow = onlyBelow(MOST_ROWS, "height", tables.addRowAfter);
export const columnBefore = onlyBelow(MOST_COLUMNS, "width", tables.addColumnBefore);
export const columnAfter = onlyBelow(MOST_COLUMNS, "width", tables.addColumnAfter);

const lastRow = (state) => tables.selectedRect(state).map.height === 1;
const lastColumn = (state) => tables.selectedRect(state).map.width === 1;

/** The last row or column takes the table with it. */
export const deleteRow = (state, dispatch) =>
  isInTable(state) && (lastRow(state) ? tables.deleteTable : keepingHead(tables.deleteRow, -1))(state, dispatch);
export const deleteColumn = (state, dispatch) =>
  isInTable(state) && (lastColumn(state) ? tables.deleteTable : tables.deleteColumn)(state, dispatch);
export const { deleteTable } = tables;

export function inHead(state) {
  if (!isInTable(state)) return false;
  const { top, table: now } = tables.selectedRect(state);
  return top < now.attrs.headerRows;
}

/** The head reaches down to the row of the cursor, or ends above it where it already does. */
export function toggleHead(state, dispatch) {
  if (!isInTable(state)) return false;
  const { top, bottom, tableStart } = tables.selectedRect(state);
  const headerRows = inHead(state) ? top : bottom;
  if (headerRows > MOST_HEADER_ROWS) return false;
  dispatch?.(state.tr.setNodeAttribute(tableStart - 1, "headerRows", headerRows));
  return true;
}

/** Tab: the next cell; behind the last one a new row. */
export function nextCell(state, dispatch, view) {
  if (!isInTable(state)) return false;
  if (tables.goToNextCell(1)(state, dispatch)) return true;
  if (!rowBelow(state, dispatch)) return false;
  return tables.goToNextCell(1)(view.state, dispatch);
}

export function previousCell(state, dispatch) {
  if (!isInTable(state)) return false;
  tables.goToNextCell(-1)(state, dispatch);
  return true; // also in the first cell: Shift+Tab never leaves a table
}

/** Enter in a cell: a new line of the same cell. */
export function lineInCell(state, dispatch) {
  if (!isInTable(state)) return false;
  const within = state.selection.$from.parent.type === cell && state.selection instanceof TextSelection;
  if (within) dispatch?.(state.tr.insertText("\n").scrollIntoView());
  return true; // and never parts a cell in two
}
