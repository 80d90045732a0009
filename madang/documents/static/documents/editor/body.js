/**
 * Between the body as it is kept, {"blocks": [...]} of madang/documents/rules/body.py, and the document that is edited.
 *
 * The document always ends in a block of text, so that one can go on writing; empty paragraphs at its end are not kept.
 */

import { schema } from "madang/documents/editor/schema.js";

const { doc, paragraph, item, table, row, cell, picture } = schema.nodes;
const text = (words) => (words ? schema.text(words) : null);

const MAKE = {
  paragraph: (block) => paragraph.create(null, text(block.text)),
  item: (block) => item.create({ level: block.level }, text(block.text)),
  picture: ({ file, caption = "", width = 100 }) => picture.create({ file, caption, width }),
  table: ({ rows, header_rows = 1 }) =>
    table.create({ headerRows: header_rows }, rows.map((cells) => row.create(null, cells.map(makeCell)))),
};

function makeCell(words) {
  return cell.create(null, text(words));
}

const KEEP = {
  paragraph: (node) => ({ kind: "paragraph", text: node.textContent }),
  item: (node) => ({ kind: "item", level: node.attrs.level, text: node.textContent }),
  picture: ({ attrs }) => ({ kind: "picture", file: attrs.file, caption: attrs.caption, width: attrs.width }),
  table: (node) => ({ kind: "table", rows: childrenOf(node).map(readRow), header_rows: node.attrs.headerRows }),
};

function readRow(node) {
  return childrenOf(node).map((each) => each.textContent);
}

export function childrenOf(node) {
  return Array.from({ length: node.childCount }, (_, at) => node.child(at));
}

/** Return the node of a block. A block of an unknown kind is an error: nothing is dropped unseen. */
export function nodeOf(block) {
  const make = MAKE[block.kind];
  if (!make) throw new RangeError(`A body cannot hold a block of the kind ${block.kind}.`);
  return make(block);
}

/** Return the document of a body; what is no body is an error. */
export function docOf(body) {
  const nodes = body.blocks.map(nodeOf);
  if (!nodes.at(-1)?.isTextblock) nodes.push(paragraph.create());
  const made = doc.create(null, nodes);
  made.check();
  return made;
}

/** Return the body of a document; the place of a block in it is the place of its node. */
export function bodyOf(document) {
  return { blocks: keptNodes(document).map((node) => KEEP[node.type.name](node)) };
}

/** Return the nodes that are kept: all but the empty paragraphs at the end. */
export function keptNodes(document) {
  const nodes = childrenOf(document);
  while (nodes.length && nodes.at(-1).type === paragraph && !nodes.at(-1).content.size) nodes.pop();
  return nodes;
}
