/** Light, dark and text size change at once; the cookie is kept by the same form post that works without this file. */

const DARK_MEDIA = { auto: "(prefers-color-scheme: dark)", light: "not all", dark: "all" };

const shown = {
  theme(value) {
    document.documentElement.dataset.theme = value;
    document.querySelector("link[data-dark]").media = DARK_MEDIA[value];
  },
  text_size(value) {
    document.documentElement.dataset.textSize = value;
  },
};

function press(chosen) {
  for (const button of chosen.closest("fieldset").querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button === chosen));
  }
}

export default function preferences(form) {
  form.addEventListener("submit", async (event) => {
    const chosen = event.submitter;
    event.preventDefault();
    shown[chosen.name](chosen.value);
    press(chosen);
    // Kept alive: whoever goes on at once has chosen all the same.
    const body = new FormData(form, chosen);
    await fetch(form.action, { method: "POST", body, redirect: "manual", keepalive: true }).catch(() => form.submit());
  });
}
