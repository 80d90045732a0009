/** What the keys do. Escape and then Tab leaves the editor, so that it is never a trap (KWCAG 6.1.2). */

import { baseKeymap, chainCommands } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { Plugin } from "prosemirror-state";
import { goBeside, leaveTable } from "madang/documents/editor/around.js";
import * as levels from "madang/documents/editor/levels.js";
import { lineInCell, nextCell, previousCell } from "madang/documents/editor/tables.js";

const OURS = {
  "Mod-z": undo,
  "Mod-y": redo,
  "Mod-Shift-z": redo,
  Tab: chainCommands(nextCell, levels.deeper, levels.isItem),
  "Shift-Tab": chainCommands(previousCell, levels.higher),
  Enter: chainCommands(lineInCell, levels.enterItem),
  "Shift-Enter": chainCommands(lineInCell, levels.enterParagraph),
  "Mod-Enter": goBeside(1),
  "Mod-Shift-Enter": goBeside(-1),
  ArrowUp: leaveTable(-1),
  ArrowDown: leaveTable(1),
  Backspace: chainCommands(undoInputRule, levels.backspaceItem, levels.backspaceBehind),
};

export function keys() {
  return [leaving(), keymap(OURS), keymap(baseKeymap)];
}

/** After Escape the next Tab is the browser's. */
function leaving() {
  let free = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(_, event) {
          const out = free && event.key === "Tab";
          free = event.key === "Escape" || (free && event.key === "Shift");
          return out; // handled: by the browser
        },
      },
    },
  });
}
