/** The list of what was found: sentence, article, and the ways to mend it. Drawn anew only when it changes. */

const WORDS = { must: "꼭 고칠 것", advice: "살펴볼 것" };
const NAMES = {
  body: "본문",
  title: "제목",
  summary: "문서요지",
  keywords: "키워드",
  openness: "공개 구분",
  enclosures: "붙임",
  receivers: "수신",
};

/**
 * @param {HTMLElement} panel
 * @param {{canGo, canMend, go, mend}} ways each is given a finding
 */
export function findingList(panel, ways) {
  const status = panel.appendChild(element("p", { className: "findings-status", role: "status" }));
  const list = panel.appendChild(element("ol", { className: "findings" }));
  let shown = [];
  let drawn = "[]";

  function show(found) {
    shown = [...found].sort((one, other) => other.must - one.must);
    const next = JSON.stringify(shown);
    if (next === drawn) return; // the rows stay, and their buttons mean the newer findings
    drawn = next;
    const focused = [...list.children].findIndex((row) => row.contains(document.activeElement));
    list.replaceChildren(...shown.map(row));
    if (focused >= 0) (list.children[Math.min(focused, list.children.length - 1)]?.querySelector("button") ?? panel).focus();
  }

  function row(finding, at) {
    const item = element("li", { className: "finding-row" });
    item.dataset.must = String(finding.must);
    const kind = `${finding.must ? WORDS.must : WORDS.advice} · ${NAMES[finding.place.field] ?? finding.place.field}`;
    item.append(
      element("p", { className: "finding-kind", textContent: kind }),
      element("p", { textContent: finding.sentence }),
      ...(finding.replacement ? [element("p", { className: "finding-change", textContent: `→ ${finding.replacement}` })] : []),
      element("p", { className: "finding-article", textContent: finding.article }),
      buttons(finding, at),
    );
    return item;
  }

  function buttons(finding, at) {
    const line = element("p", { className: "finding-ways" });
    const button = (words, act) => {
      const made = element("button", { type: "button", className: "button finding-way", textContent: words });
      made.setAttribute("aria-label", `${words}: ${finding.sentence}`);
      made.addEventListener("click", () => act(shown[at]));
      line.append(made);
    };
    if (ways.canMend(finding)) button("고치기", ways.mend);
    if (ways.canGo(finding)) button("그곳으로", ways.go);
    return line;
  }

  function mark(here) {
    [...list.children].forEach((each, at) => each.toggleAttribute("data-here", here.includes(shown[at])));
  }

  return { show, mark, say: (sentence) => (status.textContent = sentence) };
}

/** Say in one line how much there is to mend. */
export function summaryOf(found) {
  if (!found.length) return "살펴보니 고칠 것이 없어요.";
  const must = found.filter((each) => each.must).length;
  const parts = [[WORDS.must, must], [WORDS.advice, found.length - must]].filter(([, many]) => many);
  return parts.map(([words, many]) => `${words} ${many}개`).join(", ");
}

export function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
