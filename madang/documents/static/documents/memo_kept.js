/** What is typed and not yet sent, kept on this device for one person and one form. Storage may be off or full. */

const name = ({ person, draft }) => `madang-draft:${person}:${draft}`;

function tried(deed) {
  try {
    return deed();
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return null; // typing goes on without it
    throw error;
  }
}

export const readDraft = (key) => tried(() => JSON.parse(localStorage.getItem(name(key))));
export const keepDraft = (key, draft) => tried(() => localStorage.setItem(name(key), JSON.stringify(draft)));
export const forgetDraft = (key) => tried(() => localStorage.removeItem(name(key)));
