/** What was wrong with a form that has just been sent is read first. */

export default function faults(summary) {
  summary.focus();
  summary.scrollIntoView({ block: "center" });
}
