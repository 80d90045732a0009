/** Joins the check, what it underlines, its list and the other fields of the form. */

import { bodyOf } from "madang/documents/editor/body.js";
import { checking } from "madang/documents/editor/checking.js";
import { findingList, summaryOf } from "madang/documents/editor/finding_list.js";
import { findingsHere, goToNext, isInBody, mend, showFindings, whereIs } from "madang/documents/editor/findings.js";
import { canMend, elementOf, goToField, markFields, mendField } from "madang/documents/editor/form_fields.js";
import { tooMuch } from "madang/documents/editor/limits.js";
import { whenWritten } from "madang/documents/editor/pictures.js";

const isText = (value) => typeof value === "string";
const NOT_CHECKED = "지금은 살펴보지 못했어요.";

/** Return {written, moved}: call the one after every change of the text, the other when the cursor goes. */
export function reviewing(root, view, panel) {
  const { form } = root.querySelector("textarea[name=body]");
  const placed = (finding) => isInBody(finding) && whereIs(view.state, finding);
  const list = findingList(panel, {
    canGo: ([first]) => Boolean(isInBody(first) ? placed(first) : elementOf(form, first.place.field)),
    canMend: ([first]) => (isInBody(first) ? isText(first.replacement) && Boolean(placed(first)) : canMend(form, first)),
    go: (alike) => (isInBody(alike[0]) ? goToNext(view, alike) : goToField(form, alike)),
    mend: (alike) => (isInBody(alike[0]) ? mend(view, alike) : mendField(form, alike)),
  });
  let [all, drawn] = [[], []];

  function found(answer, empty) {
    const { doc } = view.state;
    whenWritten(view, () => {
      if (!view.state.doc.eq(doc)) return; // written on since: the next answer comes
      showFindings(view, answer);
      [all, drawn] = [answer, answer.filter(placed)];
      list.say(tooMuch(bodyOf(view.state.doc)) || summaryOf(answer, empty));
      showLeft();
      markFields(form, answer);
    });
  }

  /** A finding whose text has changed since is no longer offered. */
  function showLeft() {
    list.show(all.filter((finding) => !drawn.includes(finding) || placed(finding)));
    moved();
  }

  const moved = () => list.mark(findingsHere(view.state));
  const ask = checking(form, {
    address: root.dataset.check,
    body: () => bodyOf(view.state.doc),
    found,
    failed: () => list.say(tooMuch(bodyOf(view.state.doc)) || NOT_CHECKED),
  });
  for (const name of ["input", "change"]) form.addEventListener(name, (event) => view.dom.contains(event.target) || ask());
  return { moved, written: () => (ask(), showLeft()) };
}
