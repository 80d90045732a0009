/** A map of the city's areas to put things on: quiet ground, names where there is room, tiles where the city has some. */

import { nameAreas } from "madang/core/map_areas.js";

/** `look(id)` gives an area its class; `pressed(id, latlng)` makes areas pressable. Returns what one draws with. */
export async function groundMap(frame, { areas, styles }, { look = () => "map-area", pressed } = {}) {
  const [leaflet, ground] = await Promise.all([
    import("leaflet"),
    fetch(areas).then((answer) => answer.json()),
    stylesReady(styles),
  ]);
  frame.hidden = false;
  frame.closest("[data-map]")?.removeAttribute("hidden"); // the buttons beside it, which do nothing without it
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const view = leaflet.map(frame, {
    zoomControl: false,
    attributionControl: false,
    scrollWheelZoom: false,
    dragging: !matchMedia("(pointer: coarse)").matches, // one finger scrolls the page, two move the map
    zoomSnap: 0.5,
    zoomAnimation: !still,
    fadeAnimation: !still,
  });
  const style = ({ id }) => ({ className: look(id), weight: 1 });
  // A press on an area is told once, not again as one on the map.
  const layer = leaflet.geoJSON(ground, { interactive: Boolean(pressed), bubblingMouseEvents: false, style });
  if (pressed) layer.eachLayer((area) => area.on("click", ({ latlng }) => pressed(area.feature.id, latlng)));
  view.fitBounds(layer.getBounds(), { padding: [8, 8] });
  leaflet.control.zoom({ position: "topright", zoomInTitle: "지도 크게 보기", zoomOutTitle: "지도 작게 보기" }).addTo(view);
  const tiles = document.querySelector("meta[name=map-tiles]")?.content;
  if (tiles) leaflet.tileLayer(tiles, { maxZoom: 19 }).addTo(view);
  layer.addTo(view);
  nameAreas(view, layer, new Set());
  return { leaflet, view, layer };
}

let loading;

function stylesReady(address) {
  loading ??= new Promise((ready) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address, onload: ready });
    document.head.prepend(link); // before our own, which have the last word
  });
  return loading;
}
