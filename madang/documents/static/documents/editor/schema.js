/** The body of a document as ProseMirror holds it: items, paragraphs, tables of plain cells, pictures. Text has no marks. */

import { Schema } from "prosemirror-model";

const one = { default: 1 };

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: {
      content: "text*",
      group: "block",
      whitespace: "pre",
      parseDOM: [{ tag: "p" }, { tag: "span[data-sign]", ignore: true }],
      toDOM: () => ["p", 0],
    },
    item: {
      content: "text*",
      group: "block",
      whitespace: "pre",
      attrs: { level: { ...one, validate: "number" } },
      defining: true,
      parseDOM: [{ tag: "p[data-level]", priority: 60, getAttrs: (dom) => ({ level: Number(dom.dataset.level) }) }],
      toDOM: (node) => ["p", { "data-level": String(node.attrs.level) }, 0],
    },
    table: {
      content: "row+",
      group: "block",
      tableRole: "table",
      isolating: true,
      attrs: { headerRows: { ...one, validate: "number" } },
      parseDOM: [{ tag: "table", getAttrs: (dom) => ({ headerRows: Number(dom.dataset.headerRows ?? 1) }) }],
      toDOM: (node) => [
        "div",
        { class: "editor-table" },
        ["table", { "data-header-rows": String(node.attrs.headerRows) }, ["tbody", 0]],
      ],
    },
    row: {
      content: "cell+",
      tableRole: "row",
      parseDOM: [{ tag: "tr" }],
      toDOM: () => ["tr", 0],
    },
    cell: {
      content: "text*",
      whitespace: "pre",
      tableRole: "cell",
      isolating: true,
      attrs: { colspan: one, rowspan: one, colwidth: { default: null } }, // asked for by prosemirror-tables; never anything else
      parseDOM: [{ tag: "td" }, { tag: "th" }],
      toDOM: () => ["td", 0],
    },
    picture: {
      group: "block",
      draggable: true,
      attrs: { file: { validate: "string" }, caption: { default: "" }, width: { default: 100 } },
      parseDOM: [{ tag: "figure[data-file]", getAttrs: readFigure }],
      toDOM: ({ attrs }) => ["figure", { "data-file": attrs.file, "data-width": String(attrs.width) }, attrs.caption],
    },
    text: { group: "inline" },
  },
});

function readFigure(dom) {
  return { file: dom.dataset.file, width: Number(dom.dataset.width), caption: dom.textContent };
}
