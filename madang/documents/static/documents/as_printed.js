/**
 * On a phone the text is read and the printed page is one tap away; on a wide screen the page stands open. The pages are
 * drawn and fetched when they are to be seen.
 */

export default function asPrinted(details) {
  let asked = false;
  const show = () => {
    if (!details.open || asked) return;
    asked = true;
    draw(details).catch(() => failed(details)).then((drawn) => (asked = drawn));
  };
  details.addEventListener("toggle", show);
  details.open = window.matchMedia("(min-width: 768px)").matches;
  show();
}

async function draw(details) {
  const answer = await fetch(details.dataset.address, { headers: { Accept: "text/html" } });
  if (!answer.ok || answer.redirected) throw new Error(`${details.dataset.address} answered ${answer.status}`);
  details.querySelector("[data-pages]").innerHTML = await answer.text();
  details.querySelector("[data-state]").textContent = "";
  return true;
}

/** Another try comes with the next opening. */
function failed(details) {
  details.querySelector("[data-state]").textContent = "인쇄된 모습을 그리지 못했습니다. 화면을 새로 고치거나 PDF로 열어 주세요.";
  return false;
}
