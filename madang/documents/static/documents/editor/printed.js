/** Draws what the page will print beside the text: signs, heads of tables and the end mark. None of it is text. */

import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { bodyOf, childrenOf } from "madang/documents/editor/body.js";
import { endingOf } from "madang/documents/editor/ending.js";
import { placeOf } from "madang/documents/editor/places.js";
import { signs, widthOf } from "madang/documents/editor/signs.js";

const REDRAW = "printed: redraw";

/** @param {() => number} enclosures how many there are now */
export function printed(enclosures) {
  const parts = (doc) => [...drawSigns(doc), ...drawHeads(doc), ...drawEnding(doc, enclosures())];
  const draw = (doc) => DecorationSet.create(doc, parts(doc));
  const plugin = new Plugin({
    state: {
      init: (_, state) => draw(state.doc),
      apply: (tr, drawn) => (tr.docChanged || tr.getMeta(REDRAW) ? draw(tr.doc) : drawn),
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}

export function redraw(view) {
  view.dispatch(view.state.tr.setMeta(REDRAW, true));
}

/** Return the sign of each block of a document. */
export function signsOf(document) {
  return signs(childrenOf(document).map((node) => node.attrs.level ?? 0));
}

function drawSigns(document) {
  const counted = signsOf(document);
  const drawn = [];
  document.forEach((node, from, at) => {
    if (node.type.name !== "item") return;
    const [sign, depth] = [counted[at], node.attrs.level - 1];
    const style = `--depth: ${depth}; --hang: ${sign ? widthOf(sign) + 1 : 0}`;
    drawn.push(Decoration.node(from, from + node.nodeSize, { "data-sign": sign, style }));
  });
  return drawn;
}

function drawHeads(document) {
  const drawn = [];
  document.forEach((table, from) => {
    if (table.type.name !== "table") return;
    table.forEach((row, offset, at) => {
      if (at >= table.attrs.headerRows) return;
      row.forEach((cell, within) => {
        const start = from + 1 + offset + 1 + within;
        drawn.push(Decoration.node(start, start + cell.nodeSize, { class: "editor-head", role: "columnheader" }));
      });
    });
  });
  return drawn;
}

function drawEnding(document, enclosures) {
  const ending = endingOf(bodyOf(document).blocks, enclosures);
  if (!ending) return [];
  const { from, to } = placeOf(document, { start: 0, end: 0, ...ending }).node;
  return [Decoration.node(from, to, { "data-end": ending.word })];
}
