/** Places of findings, in blocks, cells and code points, and where they stand in the document. */

/** Return the UTF-16 offset of a count of code points, at most the length of the text. */
export function offsetOf(text, points) {
  return [...text].slice(0, points).join("").length;
}

/**
 * Return {from, to, node: {from, to}}: the marked text, and the block or cell that it stands in; null where there is none.
 * @param {import("prosemirror-model").Node} document
 * @param {{block: number, row: ?number, column: ?number, start: number, end: number}} place
 */
export function placeOf(document, { block, row, column, start, end }) {
  const found = nodeAt(document, [block, row, column].filter(Number.isInteger));
  if (!found) return null;
  const { node, at } = found;
  const within = (points) => (node.inlineContent ? at + 1 + offsetOf(node.textContent, points) : at);
  return { from: within(start), to: within(end), node: { from: at, to: at + node.nodeSize } };
}

/** Go down by these indexes. */
function nodeAt(document, path) {
  let [node, at] = [document, -1]; // the document itself stands one before its first position
  for (const index of path) {
    if (index < 0 || index >= node.childCount) return null;
    at += 1;
    for (let before = 0; before < index; before += 1) at += node.child(before).nodeSize;
    node = node.child(index);
  }
  return at < 0 ? null : { node, at };
}
