/**
 * Numbered points of a map, tied to the list below it: a press on either shows the other. Points that would cover one
 * another are moved apart for the thumb; a thin line leads each to its true place.
 */

import { apart } from "madang/core/map_apart.js";

const TARGET = 44;
const ROOM = 56; // a thumb, and 12 px between two of them
const CLOSE_ZOOM = 13;

/** Draws the points but those that are for `later`; returns what shows them too, or hides them again. */
export function drawPoints(leaflet, view, block, points) {
  const places = [...block.querySelectorAll("[data-place]")];
  const drawn = points.map((point) => draw(leaflet, point));
  drawn.forEach(({ marker, point }) => tie(view, block, marker, places, places[point.number - 1]));
  let all = false;
  const shown = () => drawn.filter(({ point }) => all || !point.later);
  const spread = () => spreadOut(view, shown());
  const show = (whole) => {
    all = whole;
    for (const { layers } of drawn) layers.remove();
    for (const { layers } of shown()) layers.addTo(view);
    spread();
  };
  view.on("zoomend", spread);
  show(false);
  return show;
}

/** Draws where the person is: nothing to press, and nothing that the list does not say as a distance. */
export function drawHere(leaflet, view, [lat, lng]) {
  const icon = leaflet.divIcon({ className: "map-here", html: "<span></span>", iconSize: [20, 20] });
  leaflet.marker([lat, lng], { icon, interactive: false, keyboard: false }).addTo(view);
}

function draw(leaflet, point) {
  const place = leaflet.latLng(point.lat, point.lng);
  const lead = leaflet.polyline([place, place], { className: "map-lead", weight: 2, interactive: false });
  const icon = leaflet.divIcon({ className: "map-point", html: `<span>${point.number}</span>`, iconSize: [TARGET, TARGET] });
  const marker = leaflet.marker(place, { icon });
  marker.on("add", () => marker.getElement().setAttribute("aria-label", `${point.number} ${point.name}`));
  const words = Object.assign(document.createElement("b"), { textContent: point.name });
  marker.bindPopup(words, { closeButton: false, offset: [0, -12], maxWidth: 220 });
  return { point, place, lead, marker, layers: leaflet.layerGroup([lead, marker]) };
}

function tie(view, block, marker, places, place) {
  const show = place.querySelector("[data-show]");
  show.hidden = false;
  show.addEventListener("click", () => {
    view.setView(marker.getLatLng(), Math.max(view.getZoom(), CLOSE_ZOOM));
    marker.openPopup();
    block.querySelector(".map-frame").scrollIntoView({ block: "nearest" });
  });
  marker.on("popupopen", () => choose(places, place));
  marker.on("popupclose", () => choose(places, null));
}

function choose(places, chosen) {
  for (const place of places) place.toggleAttribute("data-chosen", place === chosen);
}

function spreadOut(view, drawn) {
  const spots = apart(drawn.map(({ place }) => view.latLngToLayerPoint(place)), ROOM);
  drawn.forEach(({ place, lead, marker }, at) => {
    const shown = view.layerPointToLatLng([spots[at].x, spots[at].y]);
    marker.setLatLng(shown);
    lead.setLatLngs([place, shown]);
  });
}
