/** On a phone the text is read and the printed page is one tap away; on a wide screen the page stands open. */

export default function asPrinted(details) {
  details.open = window.matchMedia("(min-width: 768px)").matches;
}
