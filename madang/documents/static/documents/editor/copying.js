/** What is copied carries its signs, for mail and for Hangul; pasted back here they are counted again instead. */

import { DOMSerializer } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { childrenOf } from "madang/documents/editor/body.js";
import { signsOf } from "madang/documents/editor/printed.js";
import { schema } from "madang/documents/editor/schema.js";

export function copying() {
  let copied = []; // the signs of the copied blocks, kept from one step of a copy to the next
  const { nodes, marks } = DOMSerializer.fromSchema(schema);
  class WithSigns extends DOMSerializer {
    serializeFragment(fragment, options, target) {
      const made = super.serializeFragment(fragment, options, target);
      if (!target) [...made.children].forEach((block, at) => copied[at] && block.prepend(signElement(copied[at])));
      return made;
    }
  }
  return new Plugin({
    props: {
      transformCopied(slice, { state }) {
        copied = signsCopied(state, slice);
        return slice;
      },
      clipboardSerializer: new WithSigns(nodes, marks),
      clipboardTextSerializer: (slice) => childrenOf(slice.content).map((node, at) => write(node, copied[at])).join("\n"),
    },
  });
}

/** Part of one block is text alone. */
function signsCopied({ doc, selection }, slice) {
  if (slice.content.childCount < 2) return [];
  return signsOf(doc).slice(selection.$from.index(0));
}

function signElement(sign) {
  const element = document.createElement("span");
  element.dataset.sign = "";
  element.textContent = `${sign} `;
  return element;
}

function write(node, sign) {
  if (node.type.name === "table") return childrenOf(node).map((row) => childrenOf(row).map((cell) => cell.textContent).join("\t")).join("\n");
  if (node.type.name === "picture") return node.attrs.caption;
  return [sign, node.textContent].filter(Boolean).join(" ");
}
