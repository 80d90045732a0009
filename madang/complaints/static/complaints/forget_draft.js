/** The receipt stands: what the form kept in this browser is not needed any more. */

import { NAME } from "madang/complaints/draft.js";

export default function forgetDraft(receipt) {
  localStorage.removeItem(receipt.dataset.draft ?? NAME);
}
