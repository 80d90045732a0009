/**
 * The editor of a document's body. Around a textarea named `body` that holds its JSON, whose value it keeps in step, so
 * that the form is posted as ever.
 *
 * data-check       where the body and the other fields are posted for findings
 * data-pictures    where pictures are posted; each stands below it
 * data-enclosures  how many enclosures follow; may change while one writes
 *
 * The form is told "editor:changed" after every change of the text. An "editor:read" event on the textarea reads its
 * value anew (a template was chosen, a draft came back).
 */

import { history } from "prosemirror-history";
import { EditorState } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { endsInText } from "madang/documents/editor/around.js";
import { bodyOf, docOf } from "madang/documents/editor/body.js";
import { copying } from "madang/documents/editor/copying.js";
import { findings } from "madang/documents/editor/findings.js";
import { furniture } from "madang/documents/editor/furniture.js";
import { keys } from "madang/documents/editor/keys.js";
import { pasting } from "madang/documents/editor/pasting.js";
import { picturesOnTheirWay } from "madang/documents/editor/pictures.js";
import { pictureView } from "madang/documents/editor/picture_view.js";
import { printed, redraw } from "madang/documents/editor/printed.js";
import { reviewing } from "madang/documents/editor/reviewing.js";
import { toolbar } from "madang/documents/editor/toolbar.js";
import { typedSigns } from "madang/documents/editor/typed_signs.js";

export default function editor(root) {
  const kept = root.querySelector("textarea[name=body]");
  const parts = furniture(root);
  const pictures = picturesOnTheirWay({ ...parts.say, address: root.dataset.pictures });
  const plugins = [
    pictures.plugin, pasting(parts.say.failed), copying(), typedSigns(), ...keys(), tableEditing(), endsInText(), history(),
    printed(() => Number(root.dataset.enclosures ?? 0)), findings(),
  ];
  const read = () => EditorState.create({ doc: docOf(JSON.parse(kept.value || '{"blocks": []}')), plugins });

  const view = new EditorView({ mount: parts.page }, {
    state: read(),
    nodeViews: { picture: pictureView(root.dataset.pictures) },
    attributes: parts.attributes,
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr));
      show();
      if (tr.docChanged) written();
      else review.moved();
    },
  });
  const review = reviewing(root, view, parts.panel);
  const show = toolbar(parts.bar, () => view, () => parts.file.click());

  function written() {
    kept.value = JSON.stringify(bodyOf(view.state.doc));
    kept.form.dispatchEvent(new CustomEvent("editor:changed"));
    review.written();
  }

  parts.file.addEventListener("change", () => {
    pictures.sendAll(view, parts.file.files, view.state.selection.to);
    parts.file.value = "";
  });
  kept.addEventListener("editor:read", () => {
    view.updateState(read());
    show();
    review.written();
  });
  new MutationObserver(() => redraw(view)).observe(root, { attributeFilter: ["data-enclosures"] });
  parts.show();
  show();
  review.written();
}
