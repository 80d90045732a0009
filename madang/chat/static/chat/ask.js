/**
 * The conversation: every form marked `data-ask` puts its question and a skeleton into the log at once; the answer takes
 * their place, or a calm sentence with a way to send again does. What was typed is never lost.
 */

import { failureOf } from "madang/chat/failure.js";

/** Outcomes after which what was typed is needed again. */
const UNANSWERED = new Set(["too_long", "failed", "paused"]);

export default function ask(talk) {
  const log = talk.querySelector("#log");
  const composer = talk.querySelector(".composer");
  const words = composer.elements.question;
  let asked = null;

  function write(text) {
    words.value = text;
    words.dispatchEvent(new Event("input"));
  }

  function begin(form, formData, pressed) {
    const turn = talk.querySelector("#pending").content.cloneNode(true).firstElementChild;
    const [question, story] = [formData.get("question"), formData.get("story") ?? ""];
    asked = { form, turn, question, story, failedBefore: form.closest("[data-pending]") };
    turn.querySelector("[data-question]").textContent = pressed?.dataset.says ?? form.querySelector(".choice span")?.textContent ?? asked.question;
    if (asked.failedBefore) asked.failedBefore.hidden = true;
    if (form === composer) {
      write("");
      words.focus();
    }
    log.append(turn);
    bringUp(turn);
    talk.querySelector("[data-again]").hidden = false;
  }

  function succeed() {
    const turn = log.lastElementChild;
    const typed = asked.form === composer || asked.failedBefore;
    if (UNANSWERED.has(turn.dataset.outcome)) {
      if (typed) keep(asked.question);
    } else {
      if (words.value === asked.question) write("");
      if (typed) composer.dispatchEvent(new Event("answered"));
    }
    asked = null;
    bringUp(turn);
  }

  function fail(sentence) {
    const failure = talk.querySelector("#failure").content.cloneNode(true).firstElementChild;
    for (const choice of failure.querySelectorAll("[data-when]")) choice.hidden = choice.dataset.when !== sentence.when;
    if (sentence.words) failure.querySelector("[data-when]:not([hidden])").textContent = sentence.words;
    failure.querySelector("[name=question]").value = asked.question;
    failure.querySelector("[name=story]").value = asked.story;
    const otherwise = failure.querySelector("[data-otherwise]");
    otherwise.hidden = Boolean(sentence.words?.includes(otherwise.querySelector("a").textContent)); // said once is enough
    asked.turn.querySelector(".answer").replaceWith(failure);
    asked.failedBefore?.remove();
    htmx.process(failure);
    if (asked.form === composer) keep(asked.question);
    bringUp(asked.turn);
    asked = null;
  }

  function keep(question) {
    if (!words.value.trim()) write(question);
  }

  const on = (name, act) => talk.addEventListener(name, act);
  on("htmx:beforeRequest", ({ detail }) => {
    if (detail.elt.matches("[data-ask]")) begin(detail.elt, detail.requestConfig.formData, detail.requestConfig.triggeringEvent?.submitter);
  });
  on("htmx:beforeSwap", ({ detail }) => {
    // A failure that the server tells as a turn of its own, an emergency number above it, is shown as it is.
    if (detail.isError && detail.serverResponse.includes("data-outcome")) {
      detail.shouldSwap = true;
      detail.isError = false;
    }
    if (!asked || detail.target !== log || !detail.shouldSwap) return;
    asked.turn.remove();
    asked.failedBefore?.remove();
  });
  on("htmx:afterSwap", ({ detail }) => asked && detail.target === log && succeed());
  for (const name of ["htmx:responseError", "htmx:sendError", "htmx:timeout", "htmx:sendAbort"]) {
    on(name, ({ detail }) => asked && fail(failureOf(name, detail.xhr)));
  }

  if (log.lastElementChild) bringUp(log.lastElementChild);
}

function bringUp(turn) {
  turn.scrollIntoView({ block: "start" });
}
