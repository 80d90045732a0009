/** Ways to text above and below a table or picture, and a document that always ends in a block of text. */

import { Plugin, Selection, TextSelection } from "prosemirror-state";
import { schema } from "madang/documents/editor/schema.js";

const { paragraph } = schema.nodes;

/** Return the table or picture that holds the selection, as {from, to}; null in plain text. */
export function holderOf({ selection }) {
  const { $from, node } = selection;
  if ($from.depth === 0) return node ? { node, from: selection.from, to: selection.to } : null;
  const holder = $from.node(1);
  return holder.isTextblock ? null : { node: holder, from: $from.before(1), to: $from.after(1) };
}

/** Go to the text beside the holder; a paragraph is made where none stands. @param {1 | -1} way below or above */
export function goBeside(way) {
  return (state, dispatch) => {
    const holder = holderOf(state);
    if (!holder) return false;
    const at = way > 0 ? holder.to : holder.from;
    const $at = state.doc.resolve(at);
    const neighbour = way > 0 ? $at.nodeAfter : $at.nodeBefore;
    const tr = state.tr;
    if (!neighbour?.isTextblock) tr.insert(at, paragraph.create());
    const inside = neighbour?.isTextblock || way > 0 ? at + way : at + 1;
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(inside), way)).scrollIntoView());
    return true;
  };
}

/** The arrow up in the first row of a table that begins the document, and the arrow down before another table. */
export function leaveTable(way) {
  return (state, dispatch, view) => {
    const holder = holderOf(state);
    const { $head } = state.selection;
    if (holder?.node.type.name !== "table" || !(state.selection instanceof TextSelection)) return false;
    const edge = way > 0 ? holder.node.childCount - 1 : 0;
    if ($head.index(1) !== edge || !view.endOfTextblock(way > 0 ? "down" : "up")) return false;
    return goBeside(way)(state, dispatch);
  };
}

/** Keep a block of text at the end. */
export function endsInText() {
  return new Plugin({
    appendTransaction: (trs, _, { doc, tr }) =>
      doc.lastChild.isTextblock ? null : tr.insert(doc.content.size, paragraph.create()).setMeta("addToHistory", false),
  });
}
