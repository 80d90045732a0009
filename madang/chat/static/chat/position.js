/**
 * Asks the browser for the position, only when the button is pressed, and sends it once with the question. Where it
 * cannot be had, it says so and leads to the areas below.
 */

const WAIT = 10_000; // ms
const FRESH = 60_000;
const DIGITS = 5; // a metre; finer says nothing more

const SENTENCES = {
  asking: "위치를 확인하고 있어요.",
  refused: "위치를 쓰지 않을게요. 아래에서 동 이름을 골라 주세요.",
  unknown: "지금 위치를 알 수 없어요. 아래에서 동 이름을 골라 주세요.",
};

export default function position(form) {
  const button = form.querySelector("[data-locate]");
  const told = form.querySelector("[data-told]");
  if (!navigator.geolocation) return;
  button.hidden = false;
  form.querySelector("[data-why]").hidden = false;

  function send({ coords }) {
    rest("");
    form.elements.point.value = `${coords.latitude.toFixed(DIGITS)},${coords.longitude.toFixed(DIGITS)}`;
    form.requestSubmit();
    form.elements.point.value = ""; // what is being sent has been read already
  }

  function fail(error) {
    rest(error.code === error.PERMISSION_DENIED ? SENTENCES.refused : SENTENCES.unknown);
  }

  function rest(words) {
    told.textContent = words;
    button.removeAttribute("aria-disabled");
  }

  button.addEventListener("click", () => {
    if (button.hasAttribute("aria-disabled")) return;
    button.setAttribute("aria-disabled", "true");
    told.textContent = SENTENCES.asking;
    navigator.geolocation.getCurrentPosition(send, fail, { timeout: WAIT, maximumAge: FRESH });
  });
}
