/** Caption and width of the selected picture. */

import { NodeSelection } from "prosemirror-state";
import { element } from "madang/documents/editor/finding_list.js";

const WIDTHS = [25, 50, 75, 100]; // per cent of the column
const MOST_CHARACTERS = 200;

export function pictureFields(line, view) {
  const caption = field(line, "그림 설명", element("input", { type: "text", className: "input", maxLength: MOST_CHARACTERS }));
  const width = field(line, "너비", element("select", { className: "input" }));
  const write = (name, value) => {
    const { tr, selection } = view().state;
    if (!selection.node) return;
    tr.setNodeAttribute(selection.from, name, value);
    view().dispatch(tr.setSelection(NodeSelection.create(tr.doc, selection.from)));
  };
  caption.addEventListener("input", (event) => event.isComposing || write("caption", caption.value));
  caption.addEventListener("compositionend", () => write("caption", caption.value));
  width.addEventListener("change", () => write("width", Number(width.value)));

  function show(attrs) {
    if (caption !== document.activeElement) caption.value = attrs.caption;
    const widths = [...new Set([...WIDTHS, attrs.width])].sort((one, other) => one - other);
    width.replaceChildren(...widths.map((each) => new Option(`${each}%`, each, false, each === attrs.width)));
  }

  return { show };
}

function field(line, words, control) {
  const label = line.appendChild(element("label", { className: "editor-field", textContent: words }));
  label.append(control);
  return control;
}
