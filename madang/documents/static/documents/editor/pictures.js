/** Pictures: chosen, pasted or dropped, sent to the server, and put where they were asked for although one writes on meanwhile. */

import { NodeSelection, Plugin } from "prosemirror-state";
import { schema } from "madang/documents/editor/schema.js";
import { upload } from "madang/documents/editor/sending.js";
import { learnAddress } from "madang/documents/editor/picture_view.js";

const NOT_SENT = "그림을 올리지 못했어요. 연결을 확인하고 다시 올려 주세요.";
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const { picture, paragraph } = schema.nodes;
const pictures = (files) => [...(files ?? [])].filter((file) => file.type.startsWith("image/"));
/** Word puts a picture of copied text beside the text: then the text is meant. */
const picturesAlone = (data) => (data?.getData("text/plain") ? [] : pictures(data?.files));

/** Plugin state: where each picture on its way will stand. */
export function picturesOnTheirWay(say) {
  const plugin = new Plugin({
    state: {
      init: () => new Map(),
      apply: (tr, places) => move(places, tr, tr.getMeta(plugin)),
    },
    props: {
      handlePaste: (view, { clipboardData }) => sendAll(view, picturesAlone(clipboardData), view.state.selection.to),
      handleDrop: (view, event) => sendAll(view, pictures(event.dataTransfer?.files), whereDropped(view, event)),
    },
  });

  /** Send the files one after the other; true where there was one. */
  function sendAll(view, files, at) {
    for (const file of files) send(view, file, at);
    return files.length > 0;
  }

  async function send(view, file, at) {
    const key = Symbol(file.name);
    tell(view, { key, at });
    try {
      const answer = await upload(view.dom.closest("form"), say.address, file, (share) => say.progress(file.name, share));
      if (!UUID.test(answer?.file ?? "")) throw new Error("");
      learnAddress(answer.file, answer.address);
      whenWritten(view, () => place(view, key, answer.file));
      say.done(`‘${file.name}’ 그림을 넣었어요.`);
    } catch (refused) {
      say.failed(refused.message || NOT_SENT);
      whenWritten(view, () => tell(view, { key }));
    }
  }

  function place(view, key, file) {
    if (view.isDestroyed) return;
    const { doc, tr } = view.state;
    const wanted = plugin.getState(view.state).get(key);
    const $at = doc.resolve(Math.min(wanted, doc.content.size));
    const [from, to] = $at.depth && isEmptyParagraph($at.node(1)) ? [$at.before(1), $at.after(1)] : [afterBlock($at), afterBlock($at)];
    tr.replaceWith(from, to, picture.create({ file }));
    view.dispatch(tr.setMeta(plugin, { key }).setSelection(NodeSelection.create(tr.doc, from)).scrollIntoView());
  }

  const tell = (view, meta) => view.isDestroyed || view.dispatch(view.state.tr.setMeta(plugin, meta));
  return { plugin, sendAll };
}

/** Move the places with the text; {key, at} adds one, {key} alone takes it away. */
function move(places, tr, change) {
  const moved = new Map([...places].map(([key, at]) => [key, tr.mapping.map(at)]));
  if (change?.at !== undefined) moved.set(change.key, change.at);
  else if (change) moved.delete(change.key);
  return moved;
}

function whereDropped(view, event) {
  return view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.doc.content.size;
}

const isEmptyParagraph = (node) => node.type === paragraph && !node.content.size;
const afterBlock = ($at) => ($at.depth ? $at.after(1) : $at.pos);

/** Do something once no letter is half composed: a change of the document would tear it. */
export function whenWritten(view, act) {
  if (!view.composing) return act();
  return view.dom.addEventListener("compositionend", () => setTimeout(() => whenWritten(view, act), 60), { once: true });
}
