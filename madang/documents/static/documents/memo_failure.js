/** A form that could not be sent says why; what was typed and the files chosen stay where they are. */

const AWAY = "보내지 못했습니다. 적은 것과 고른 파일은 그대로 있습니다. 연결을 확인하고 다시 눌러 주세요.";
const FAILURES = ["htmx:responseError", "htmx:sendError", "htmx:timeout"];

function sentences(answer) {
  const page = new DOMParser().parseFromString(answer ?? "", "text/html");
  return [...page.querySelectorAll("[data-told]")].map((each) => each.textContent.trim()).join(" ");
}

export default function memoFailure(form) {
  const place = document.querySelector(form.getAttribute("hx-target"));

  function tell({ target, detail }) {
    if (target !== form) return; // a search within the form
    const told = Object.assign(document.createElement("p"), { className: "summary", tabIndex: -1 });
    told.setAttribute("role", "alert");
    told.textContent = sentences(detail.xhr?.responseText) || AWAY;
    place.replaceChildren(told);
    told.focus();
  }
  for (const failure of FAILURES) form.addEventListener(failure, tell);
}
