/** Sends the enclosures' own forms without leaving the draft, and says what went wrong beside them. */

export default function enclosing(form) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const part = document.querySelector("#enclosures-part");
    part.setAttribute("aria-busy", "true");
    const data = new FormData(form, event.submitter);
    try {
      const answer = await fetch(form.action, { method: "POST", body: data, headers: { Accept: "text/html", "HX-Request": "true" } });
      if (!answer.ok) throw new Error((await answer.text()).replace(/<[^>]+>/g, " ").trim());
      location.hash = "";
      location.assign(`${location.pathname}#enclosures`);
      location.reload();
    } catch (problem) {
      const told = document.createElement("p");
      told.className = "field-error";
      told.setAttribute("role", "alert");
      told.textContent = problem.message || "올리지 못했습니다. 연결을 확인하고 다시 해 주세요.";
      part.append(told);
      part.removeAttribute("aria-busy");
    }
  });
}
