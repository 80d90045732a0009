/** Puts what is pasted into the document; what was copied here is left to ProseMirror, which knows it whole. */

import { Fragment, Slice } from "prosemirror-model";
import { Plugin, Selection } from "prosemirror-state";
import { handlePaste as pasteCells } from "prosemirror-tables";
import { nodeOf } from "madang/documents/editor/body.js";
import { readHtml, readText, withoutStyles } from "madang/documents/editor/pasted.js";
import { schema } from "madang/documents/editor/schema.js";
import { isInTable, MOST_COLUMNS, MOST_ROWS } from "madang/documents/editor/tables.js";

const CLIPPED = `표가 커서 앞쪽 ${MOST_ROWS}줄, ${MOST_COLUMNS}칸까지만 붙여넣었어요. 나머지는 붙임으로 넣어 주세요.`;

/** @param {(sentence: string) => void} say told when something could not be pasted whole */
export function pasting(say) {
  return new Plugin({
    props: {
      transformPastedHTML: withoutStyles, // what is dropped comes this way
      handlePaste(view, event) {
        const given = (kind) => (event.clipboardData?.getData(kind) ?? "").normalize("NFC"); // some systems part syllables
        const html = given("text/html");
        if (html.includes("data-pm-slice")) return false;
        const blocks = html ? readHtml(html) : readText(given("text/plain"));
        if (!blocks.length) return false;
        if (blocks.some(({ clipped }) => clipped)) say(CLIPPED);
        if (isInTable(view.state)) pasteInTable(view, blocks);
        else view.dispatch(pasteBlocks(view.state, blocks).scrollIntoView().setMeta("paste", true));
        return true;
      },
    },
  });
}

function pasteInTable(view, blocks) {
  const table = blocks.length === 1 && blocks[0].kind === "table" && nodeOf(blocks[0]);
  const words = blocks.map(({ text, rows }) => text ?? rows.map((cells) => cells.join(" ")).join("\n")).join("\n");
  const content = table || (words ? schema.text(words) : null);
  if (pasteCells(view, null, new Slice(Fragment.from(content), 0, 0))) return;
  view.dispatch(view.state.tr.insertText(words).scrollIntoView());
}

/** Text without a sign joins the line it is pasted into; the other blocks follow whole, parting the line where they must. */
export function pasteBlocks(state, blocks) {
  const tr = state.tr.deleteSelection();
  const { $from } = tr.selection;
  if ($from.depth === 0) return insertNodes(tr, tr.selection.to, tr.selection.to, blocks);
  if (!$from.parent.content.size) return insertNodes(tr, $from.before(), $from.after(), blocks);
  const [first, ...others] = blocks;
  const joins = first.kind === "paragraph";
  if (joins && first.text) tr.insertText(first.text);
  const rest = joins ? others : blocks;
  return rest.length ? insertNodes(tr, ...parted(tr), rest) : tr;
}

/** Return the place between two blocks at the cursor, parting the block where the cursor stands within it. */
function parted(tr) {
  const { $from } = tr.selection;
  if (!$from.parentOffset) return [$from.before(), $from.before()];
  if ($from.parentOffset < $from.parent.content.size) tr.split($from.pos);
  const at = tr.doc.resolve($from.pos).after();
  return [at, at];
}

function insertNodes(tr, from, to, blocks) {
  const nodes = Fragment.from(blocks.map(nodeOf));
  tr.replaceWith(from, to, nodes);
  return tr.setSelection(Selection.near(tr.doc.resolve(from + nodes.size), -1));
}
