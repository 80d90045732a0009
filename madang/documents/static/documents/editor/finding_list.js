/**
 * The list of what was found: sentence, article, and the ways to mend it. What is alike stands in one row, which leads
 * from place to place. Drawn anew only when it changes.
 */

import { alike } from "madang/documents/editor/alike.js";

const WORDS = { must: "꼭 고칠 것", advice: "살펴볼 것" };
const TOLD = 3;
const NAMES = {
  body: "본문",
  title: "제목",
  summary: "문서요지",
  keywords: "키워드",
  openness: "공개 구분",
  enclosures: "붙임",
  receivers: "수신",
  sender: "발신명의",
  seal: "관인·서명",
  unit_task: "단위과제",
};

/**
 * @param {HTMLElement} panel
 * @param {{canGo, canMend, go, mend}} ways each is given the findings of one row, which are alike
 */
export function findingList(panel, ways) {
  const status = panel.appendChild(element("p", { className: "findings-status", role: "status" }));
  const list = panel.appendChild(element("ol", { className: "findings" }));
  let shown = [];
  let drawn = "[]";

  function show(found) {
    shown = alike([...found].sort((one, other) => other.must - one.must));
    const next = JSON.stringify(shown);
    if (next === drawn) return; // the rows stay, and their buttons mean the newer findings
    drawn = next;
    const focused = [...list.children].findIndex((row) => row.contains(document.activeElement));
    list.replaceChildren(...shown.map(row));
    if (focused >= 0) (list.children[Math.min(focused, list.children.length - 1)]?.querySelector("button") ?? panel).focus();
  }

  function row(findings, at) {
    const [{ must, place, name, sentence, article }] = findings;
    const item = element("li", { className: "finding-row" });
    item.dataset.must = String(must);
    const kind = `${must ? WORDS.must : WORDS.advice} · ${NAMES[place.field] ?? place.field}`;
    item.append(
      element("p", { className: "finding-kind", textContent: kind }),
      ...(findings.length > 1 ? [element("p", { className: "finding-name", textContent: `${name} ${findings.length}곳` })] : []),
      element("p", { textContent: sentence }),
      ...changes(findings),
      element("p", { className: "finding-article", textContent: article }),
      buttons(findings, at),
    );
    return item;
  }

  function buttons(findings, at) {
    const line = element("p", { className: "finding-ways" });
    const several = findings.length > 1;
    const button = (words, act) => {
      const made = element("button", { type: "button", className: "button finding-way", textContent: words });
      made.setAttribute("aria-label", `${words}: ${several ? `${findings[0].name} ${findings.length}곳. ` : ""}${findings[0].sentence}`);
      made.addEventListener("click", () => act(shown[at]));
      line.append(made);
    };
    if (ways.canMend(findings)) button(several ? "모두 고치기" : "고치기", ways.mend);
    if (ways.canGo(findings)) button(several ? "다음 곳으로" : "그곳으로", ways.go);
    return line;
  }

  function mark(here) {
    [...list.children].forEach((each, at) => each.toggleAttribute("data-here", shown[at]?.some((one) => here.includes(one))));
  }

  return { show, mark, say: (sentence) => (status.textContent = sentence) };
}

/** What would stand there, each told once; of many the first ones. */
function changes(findings) {
  const told = [...new Set(findings.map(({ replacement }) => replacement).filter(Boolean))];
  if (!told.length) return [];
  const words = told.slice(0, TOLD).join(" · ") + (told.length > TOLD ? " …" : "");
  return [element("p", { className: "finding-change", textContent: `→ ${words}` })];
}

/** Say in one line how much there is to mend; `empty`: fields that are still to be filled. */
export function summaryOf(found, empty = 0) {
  if (!found.length && empty) return `쓴 곳에는 고칠 것이 없어요. 아직 비어 있는 칸이 ${empty}개 있어요.`;
  if (!found.length) return "살펴보니 고칠 것이 없어요.";
  const must = found.filter((each) => each.must).length;
  const parts = [[WORDS.must, must], [WORDS.advice, found.length - must]].filter(([, many]) => many);
  return parts.map(([words, many]) => `${words} ${many}개`).join(", ");
}

export function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
