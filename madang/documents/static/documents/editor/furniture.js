/** The elements of the editor: toolbar, page, status and the panel of findings, put where the textarea was. */

import { element } from "madang/documents/editor/finding_list.js";

const KINDS = "image/png,image/jpeg,image/gif,image/webp";
const HELP = "Tab을 누르면 항목 단계가 바뀌어요. Esc를 누른 뒤 Tab을 누르면 다음 칸으로 나가요.";

export function furniture(root) {
  const id = root.querySelector("textarea[name=body]").id || "body";
  const bar = element("div", { className: "editor-tools" });
  const page = element("div", { className: "editor-page" });
  const file = element("input", { type: "file", accept: KINDS, multiple: true, hidden: true });
  const status = element("p", { className: "editor-status" });
  const help = element("p", { className: "unseen", id: `${id}-help`, textContent: HELP });
  const panel = element("section", { className: "editor-panel" });
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "본문 도구");
  status.setAttribute("role", "status");
  panel.setAttribute("aria-label", "본문 살펴보기");
  const attributes = { role: "textbox", "aria-multiline": "true", "aria-label": "본문", "aria-describedby": help.id };
  return { bar, page, file, panel, attributes, say: sayIn(status), show };

  /** Only once all is ready the textarea goes: until then nothing is lost from sight. */
  function show() {
    const sheet = element("div", { className: "editor-sheet" });
    sheet.append(bar, status, page, file, help);
    root.append(sheet, panel);
    root.querySelector("textarea[name=body]").hidden = true;
    root.classList.add("editor-ready");
  }
}

/** What becomes of pictures, said in one line. */
function sayIn(status) {
  const say = (tone) => (sentence) => {
    status.textContent = sentence;
    status.dataset.tone = tone;
  };
  return {
    done: say("good"),
    failed: say("bad"),
    progress: (name, share) => say("calm")(`‘${name}’ 그림을 올리고 있어요. ${Math.floor(share * 100)}%`),
  };
}
