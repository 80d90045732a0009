/** What is typed and not yet answered, kept for this tab: a reload loses nothing, and the answer clears it. */

const NAME = "madang-draft";
const NOTHING = { text: "", story: false };

export function readDraft() {
  try {
    return JSON.parse(sessionStorage.getItem(NAME)) ?? NOTHING;
  } catch {
    return NOTHING; // storage is switched off, or holds what an older page wrote
  }
}

export function keepDraft(text, story) {
  try {
    if (text.trim()) sessionStorage.setItem(NAME, JSON.stringify({ text, story }));
    else sessionStorage.removeItem(NAME);
  } catch {
    // Storage is switched off or full: typing goes on without it.
  }
}
