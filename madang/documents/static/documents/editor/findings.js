/**
 * What the check found in the body, underlined at its place. A finding whose text is changed goes: it was about the text
 * as it was, and the next check will say. While a letter is composed nothing is redrawn around it.
 */

import { Plugin, PluginKey, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { placeOf } from "madang/documents/editor/places.js";

const key = new PluginKey("findings");
export const isInBody = ({ place }) => place.field === "body";

export function findings() {
  return new Plugin({
    key,
    state: { init: () => DecorationSet.empty, apply },
    props: { decorations: (state) => key.getState(state) },
  });
}

function apply(tr, drawn) {
  const found = tr.getMeta(key);
  if (found) return DecorationSet.create(tr.doc, found.flatMap((finding) => draw(tr.doc, finding)));
  if (!tr.docChanged) return drawn;
  const mapped = drawn.map(tr.mapping, tr.doc);
  if (tr.getMeta("composition") !== undefined) return mapped;
  return mapped.remove(mapped.find().filter(({ from, to, spec }) => tr.doc.textBetween(from, to) !== spec.text));
}

/** A place without a length is the whole block or cell. */
function draw(doc, finding) {
  const place = placeOf(doc, finding.place);
  if (!place) return [];
  const whole = place.from === place.to;
  const { from, to } = whole ? place.node : place;
  const spec = { finding, whole, text: doc.textBetween(from, to) };
  const kind = ["finding", finding.must ? "finding-must" : "finding-advice", whole ? "finding-whole" : ""].join(" ");
  const look = { class: kind, title: finding.sentence };
  return [whole ? Decoration.node(from, to, look, spec) : Decoration.inline(from, to, look, spec)];
}

/** Show these findings; those of other fields are not drawn. */
export function showFindings(view, found) {
  view.dispatch(view.state.tr.setMeta(key, found.filter(isInBody)));
}

/** Return where a finding stands now as {from, to, whole}; null where its text is no longer what it was about. */
export function whereIs(state, finding) {
  const [here] = key.getState(state).find(undefined, undefined, (spec) => spec.finding === finding);
  if (!here || state.doc.textBetween(here.from, here.to) !== here.spec.text) return null;
  return { from: here.from, to: here.to, whole: here.spec.whole };
}

/** Return the findings at the cursor. */
export function findingsHere(state) {
  const { from, to } = state.selection;
  return key.getState(state).find(from, to).map(({ spec }) => spec.finding);
}

/** Select the first of these findings that ends behind the selection, else the first of all: each press leads to the next. */
export function goToNext(view, findings) {
  const places = findings.map((finding) => whereIs(view.state, finding)).filter(Boolean);
  const here = places.find((place) => endOf(place) > view.state.selection.to) ?? places[0];
  if (here) select(view, here);
}

/** Where the selection ends once one went there. */
const endOf = ({ from, to, whole }) => (whole ? from + 1 : to);

function select(view, here) {
  const { tr, doc } = view.state;
  const [from, to] = here.whole ? [here.from + 1, here.from + 1] : [here.from, here.to];
  view.focus();
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))).scrollIntoView());
}

/** Write what is right in the places of what was found, the last one first; one undo takes all of it back. */
export function mend(view, findings) {
  const { state } = view;
  const placed = findings.map((finding) => ({ right: finding.replacement, here: whereIs(state, finding) }));
  const { tr } = state;
  for (const { right, here } of placed.filter(({ here }) => here).sort((one, other) => other.here.from - one.here.from)) {
    const [from, to] = here.whole ? [here.from + 1, here.to - 1] : [here.from, here.to];
    if (right) tr.insertText(right, from, to);
    else tr.delete(from, to);
    tr.setSelection(TextSelection.near(tr.doc.resolve(from + right.length)));
  }
  if (tr.docChanged) view.dispatch(tr.scrollIntoView());
  view.focus();
}
