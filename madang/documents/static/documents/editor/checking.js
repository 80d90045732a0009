/** Asks for findings when typing pauses. An answer about what is no longer written is dropped. */

import { ask } from "madang/documents/editor/sending.js";
import { tell } from "madang/documents/editor/form_fields.js";

const PAUSE = 300; // ms

/**
 * @param {HTMLFormElement} form
 * @param {{address: string, body: () => object, found: (findings: Array, empty: number) => void, failed: () => void}} told
 * @returns {() => void} call it whenever something was written
 */
export function checking(form, { address, body, found, failed }) {
  let [waiting, asked] = [0, new AbortController()];

  async function check() {
    const mine = (asked = new AbortController());
    try {
      const { findings, empty = 0 } = await ask(form, address, { ...tell(form), body: body() }, mine.signal);
      if (!Array.isArray(findings)) throw new TypeError("The answer holds no findings.");
      if (!mine.signal.aborted) found(findings, empty);
    } catch (problem) {
      if (mine.signal.aborted) return;
      failed();
      console.info(problem); // told to the person; the next pause asks again
    }
  }

  return () => {
    clearTimeout(waiting);
    asked.abort();
    waiting = setTimeout(check, PAUSE);
  };
}
