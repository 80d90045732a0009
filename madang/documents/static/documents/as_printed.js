/**
 * On a phone the text is read and the printed page is one tap away; on a wide screen the page stands open. The pages are
 * drawn and fetched when they are to be seen; where that failed, another try comes with the next opening.
 */

import { draw } from "madang/documents/drawn_pages.js";

export default function asPrinted(details) {
  let asked = false;
  const show = () => {
    if (!details.open || asked) return;
    asked = true;
    draw(details).then((drawn) => (asked = drawn));
  };
  details.addEventListener("toggle", show);
  details.open = window.matchMedia("(min-width: 768px)").matches;
  show();
}
