/**
 * The box one types in: Enter sends, Shift+Enter makes a line, the box grows, and the count shows up near the limit.
 * Whoever has more to tell chooses the long form for this one question; there Enter makes a line, and the button sends.
 */

import { keepDraft, readDraft } from "madang/chat/draft.js";

const NEAR = 0.8;

/** Characters as the server counts them: composed, one for each code point. */
const lengthOf = (text) => [...text.normalize("NFC")].length;

export default function composer(form) {
  const words = form.elements.question;
  const story = form.elements.story;
  const choice = form.querySelector("[data-story-choice]");
  const count = form.querySelector("output");

  const isStory = () => !story.disabled;
  const limit = () => Number(isStory() ? form.dataset.storyLimit : form.dataset.limit);
  const waiting = () => document.querySelector("[data-pending] .skeleton");

  function grow() {
    if (CSS.supports("field-sizing", "content")) return;
    words.style.height = "auto";
    words.style.height = `${words.scrollHeight}px`;
  }

  function tell() {
    const used = lengthOf(words.value);
    const over = used - limit();
    say(over > 0 ? `${over.toLocaleString()}자를 줄여 주세요` : `${used.toLocaleString()} / ${limit().toLocaleString()}자`, over > 0);
    count.hidden = used < limit() * NEAR;
    choice.toggleAttribute("data-wanted", over > 0 && !isStory());
  }

  function say(sentence, over = false) {
    count.hidden = false;
    count.dataset.over = String(over);
    if (count.textContent !== sentence) count.textContent = sentence;
  }

  function choose(long) {
    story.disabled = !long;
    form.toggleAttribute("data-story", long);
    words.enterKeyHint = long ? "enter" : "send";
    choice.textContent = long ? choice.dataset.shorter : choice.dataset.longer;
    grow();
    tell();
  }

  function takeUpDraft() {
    const draft = readDraft();
    const answered = document.querySelector("#log .turn:last-child [data-question]")?.textContent.trim();
    if (!words.value && draft.text && draft.text.trim() !== answered) words.value = draft.text;
    choose(isStory() || (draft.story && words.value === draft.text));
  }

  words.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    if (isStory() && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (words.value.trim()) form.requestSubmit();
  });
  words.addEventListener("input", (event) => {
    grow();
    tell();
    if (event.isTrusted) keepDraft(words.value, isStory()); // what the page empties on sending is not yet answered
  });
  choice.addEventListener("click", (event) => {
    event.preventDefault();
    choose(!isStory());
    keepDraft(words.value, isStory());
    words.focus();
  });
  form.addEventListener("answered", () => {
    choose(false);
    keepDraft(words.value, false);
  });
  // Before htmx, which drops a question while another one is being answered: what was typed stays, and it says why.
  form.addEventListener("submit", () => waiting() && say("앞 질문에 답하고 있어요"), { capture: true });
  document.addEventListener("htmx:afterRequest", tell);

  takeUpDraft();
}
