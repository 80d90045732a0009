/** A sign typed at the start of a block makes an item of that level; Backspace right after takes it back. */

import { InputRule, inputRules } from "prosemirror-inputrules";
import { levelBefore, setLevel } from "madang/documents/editor/levels.js";
import { readSign, TYPED } from "madang/documents/editor/read_sign.js";

export function typedSigns() {
  return inputRules({ rules: [new InputRule(TYPED, makeItem)] });
}

function makeItem(state, [, sign], from, to) {
  const $from = state.doc.resolve(from);
  if ($from.depth !== 1) return null; // in a table a sign is plain text
  const at = $from.before(1);
  const { level, rank } = readSign(sign);
  return setLevel(state.tr.delete(from, to), at, level ?? levelOfBullet(rank, levelBefore(state.doc, at)));
}

/** A bullet stands below the numbers before it: □ is the outermost, ○ one step in, - and ㆍ stay where bullets already are. */
function levelOfBullet(rank, before) {
  if (!before || rank === 0) return 1;
  return Math.max(2, rank === 1 ? 2 : before);
}
