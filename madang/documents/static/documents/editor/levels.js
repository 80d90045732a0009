/** Commands on levels: deeper, higher, item or paragraph, and what Enter and Backspace do to them. */

import { splitBlock } from "prosemirror-commands";
import { Selection } from "prosemirror-state";
import { schema } from "madang/documents/editor/schema.js";
import { LEVELS } from "madang/documents/editor/signs.js";

const { item, paragraph } = schema.nodes;

/** Return the selected blocks of text outside tables, as {node, at}. */
function selectedBlocks({ doc, selection }) {
  const found = [];
  doc.nodesBetween(selection.from, selection.to, (node, at, parent) => {
    if (parent === doc && node.isTextblock) found.push({ node, at });
    return false;
  });
  return found;
}

/** Return the level of the item nearest before a block; 0 where there is none. */
export function levelBefore(doc, at) {
  for (let index = doc.resolve(at).index(0) - 1; index >= 0; index -= 1) {
    if (doc.child(index).type === item) return doc.child(index).attrs.level;
  }
  return 0;
}

/** Make the selected blocks what `levelOf` says: 1 to 8, 0 for a paragraph; false where nothing changes. */
function relevel(levelOf) {
  return (state, dispatch) => {
    const tr = state.tr;
    for (const block of selectedBlocks(state)) setLevel(tr, block.at, levelOf(block, tr.doc));
    if (tr.docChanged) dispatch?.(tr.scrollIntoView());
    return tr.docChanged;
  };
}

/** Set the level of the block at a position; 0 makes a paragraph of it. */
export function setLevel(tr, at, level) {
  const now = tr.doc.nodeAt(at).attrs.level ?? 0;
  if (now === level) return tr;
  return tr.setNodeMarkup(at, level ? item : paragraph, level ? { level } : null);
}

/** A paragraph becomes an item beside the one before it. */
export const deeper = relevel(({ node, at }, doc) =>
  node.type === item ? Math.min(node.attrs.level + 1, LEVELS) : levelBefore(doc, at) || 1,
);

/** An item of the first level becomes a paragraph. */
export const higher = relevel(({ node }) => (node.type === item ? node.attrs.level - 1 : 0));

const toParagraphs = relevel(() => 0);
const toItems = relevel(({ node, at }, doc) => node.attrs.level ?? (levelBefore(doc, at) || 1));

export function isItem(state) {
  const blocks = selectedBlocks(state);
  return blocks.length > 0 && blocks.every(({ node }) => node.type === item);
}

export function toggleItem(state, dispatch) {
  return (isItem(state) ? toParagraphs : toItems)(state, dispatch);
}

/** Enter: a sibling below; an empty item goes up a level, and from the first becomes a paragraph. */
export function enterItem(state, dispatch) {
  const { $from, empty } = state.selection;
  if ($from.parent.type !== item) return false;
  if (empty && !$from.parent.content.size) return higher(state, dispatch);
  return splitInto(state, dispatch, { type: item, attrs: { level: $from.parent.attrs.level } });
}

/** Shift+Enter: text without a sign below. */
export function enterParagraph(state, dispatch) {
  if (state.selection.$from.depth !== 1) return false;
  return splitInto(state, dispatch, { type: paragraph });
}

function splitInto(state, dispatch, { type, attrs }) {
  return splitBlock(state, dispatch && ((tr) => {
    const at = tr.selection.$from.before(1);
    dispatch(tr.setNodeMarkup(at, type, attrs).scrollIntoView());
  }));
}

/** Backspace at the start of an item makes a paragraph of it. */
export function backspaceItem(state, dispatch) {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset || $from.parent.type !== item) return false;
  return toParagraphs(state, dispatch);
}

/** Backspace behind a table or picture goes into it instead of joining, and takes an empty paragraph away. */
export function backspaceBehind(state, dispatch) {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth !== 1 || $from.parentOffset) return false;
  const before = $from.before(1);
  const other = state.doc.resolve(before).nodeBefore;
  if (!other || other.isTextblock) return false;
  const tr = state.tr;
  if (!$from.parent.content.size && $from.after(1) < state.doc.content.size) tr.delete(before, $from.after(1));
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(before), -1)).scrollIntoView());
  return true;
}
