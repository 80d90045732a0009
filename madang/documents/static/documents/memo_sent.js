/** The form was sent: what this device kept of it is forgotten, and the address no longer says so. */

import { forgetDraft } from "madang/documents/memo_kept.js";

export default function forget(sent) {
  forgetDraft(sent.dataset);
  history.replaceState(null, "", location.pathname + location.hash);
}
