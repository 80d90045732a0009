/** The toolbar: one stop of Tab, arrows go along it (WAI-ARIA toolbar); rows for tables and pictures come where they are meant. */

import { holderOf } from "madang/documents/editor/around.js";
import { element } from "madang/documents/editor/finding_list.js";
import { pictureFields } from "madang/documents/editor/picture_fields.js";
import { BESIDE, MAIN, PICTURE, TABLE } from "madang/documents/editor/toolbar_buttons.js";

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {HTMLElement} bar
 * @param {() => import("prosemirror-view").EditorView} view
 * @param {() => void} choosePicture opens the choice of files
 * @returns {() => void} call it after every change: it shows what can be done now
 */
export function toolbar(bar, view, choosePicture) {
  const rows = { main: row(MAIN), table: row([...TABLE, ...BESIDE]), picture: row([...PICTURE, ...BESIDE]) };
  const fields = pictureFields(rows.picture.line, view);
  bar.append(...Object.values(rows).map(({ line }) => line));
  bar.addEventListener("keydown", walk);

  function row(items) {
    const line = element("div", { className: "editor-tools-row" });
    const buttons = items.map((item) => ({ ...item, button: line.appendChild(buttonOf(item)) }));
    return { line, buttons };
  }

  function buttonOf({ words, title, icon, command, picture }) {
    const button = element("button", { type: "button", className: "editor-tool", title, tabIndex: -1 });
    if (icon) button.append(drawing(icon));
    button.append(element("span", { textContent: words }));
    if (title !== words) button.setAttribute("aria-label", `${words}: ${title}`);
    button.addEventListener("mousedown", (event) => event.preventDefault()); // the cursor stays where it is
    button.addEventListener("click", () => {
      if (button.ariaDisabled === "true") return;
      if (picture) return choosePicture();
      command(view().state, view().dispatch, view());
      if (!bar.contains(document.activeElement)) view().focus();
    });
    return button;
  }

  function show() {
    const { state } = view();
    const holder = holderOf(state)?.node.type.name;
    rows.table.line.hidden = holder !== "table";
    rows.picture.line.hidden = holder !== "picture";
    for (const { line, buttons } of Object.values(rows)) if (!line.hidden) buttons.forEach((item) => showButton(item, state));
    if (holder === "picture") fields.show(state.selection.node.attrs);
    oneStop();
  }

  function showButton({ button, command, pressed }, state) {
    button.ariaDisabled = String(Boolean(command) && !command(state, undefined, view()));
    if (pressed) button.ariaPressed = String(pressed(state));
  }

  const stops = () => [...bar.querySelectorAll("button, input, select")].filter((each) => each.offsetParent);

  /** Exactly one shown control can be reached by Tab. */
  function oneStop(next = stops().find((each) => each.tabIndex === 0) ?? stops()[0]) {
    stops().forEach((each) => (each.tabIndex = each === next ? 0 : -1));
    return next;
  }

  function walk(event) {
    const all = stops();
    const at = all.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    const inField = event.target.matches("input") && event.target.value;
    if (to === undefined || inField) return;
    event.preventDefault();
    oneStop(all.at(to % all.length)).focus();
  }

  return show;
}

function drawing(path) {
  const svg = document.createElementNS(SVG, "svg");
  const line = svg.appendChild(document.createElementNS(SVG, "path"));
  svg.setAttribute("class", "icon");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  line.setAttribute("d", path);
  return svg;
}
