/** Puts the complaints that would go elsewhere on a map; the list below says the same, and a press leads to its line. */

import { groundMap } from "madang/complaints/rules/ground.js";

const CLOSEST = 15;

export default async function trialMap(part) {
  const lines = [...document.querySelectorAll(".rule-changes [data-lat]")];
  if (!lines.length) return;
  const { leaflet, view } = await groundMap(part.querySelector(".map-frame"), part.dataset);
  const places = lines.map((line) => [Number(line.dataset.lat), Number(line.dataset.lng)]);
  lines.forEach((line, at) => {
    const point = leaflet.circleMarker(places[at], { radius: 7, className: "rule-point" }).addTo(view);
    point.on("click", () => choose(lines, line));
  });
  view.fitBounds(leaflet.latLngBounds(places), { padding: [40, 40], maxZoom: CLOSEST, animate: false });
}

function choose(lines, chosen) {
  for (const line of lines) line.toggleAttribute("data-chosen", line === chosen);
  chosen.scrollIntoView({ block: "nearest" });
  chosen.querySelector("a").focus({ preventScroll: true });
}
