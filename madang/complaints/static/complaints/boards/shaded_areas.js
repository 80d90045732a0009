/**
 * A map whose areas are darker the more came from them, tied to the table beside it: a press on an area shows its row.
 * The table says the same and stays alone when this fails.
 */

const ROOM_FOR_COUNT = 44;

export default async function shadedAreas(section) {
  const counts = JSON.parse(section.querySelector("script").textContent);
  const frame = section.querySelector(".map-frame");
  const [leaflet, ground] = await Promise.all([
    import("leaflet"),
    fetch(section.dataset.areas).then((answer) => answer.json()),
  ]);
  const of = (id) => counts[id] ?? { count: 0, level: 0 };

  frame.hidden = false;
  const view = leaflet.map(frame, options());
  const style = ({ id }) => ({ className: `map-area shaded shade-${of(id).level}`, fillOpacity: 1, weight: 1 });
  const layer = leaflet.geoJSON(ground, { style, onEachFeature: (feature, area) => count(area, feature, of(feature.id)) });
  view.fitBounds(layer.getBounds(), { padding: [8, 8] });
  leaflet.control.zoom({ position: "topright", zoomInTitle: "지도 크게 보기", zoomOutTitle: "지도 작게 보기" }).addTo(view);
  layer.addTo(view);
  tieToRows(section, layer);
  const refresh = () => layer.eachLayer((area) => showCount(view, area));
  view.on("zoomend", refresh);
  refresh();
}

function options() {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const thumb = matchMedia("(pointer: coarse)").matches;
  return { zoomControl: false, attributionControl: false, scrollWheelZoom: false, dragging: !thumb, zoomSnap: 0.25, zoomAnimation: !still };
}

function count(area, feature, { count, level }) {
  const words = document.createElement("span"); // a string would be read as markup
  words.append(feature.properties.name, document.createElement("br"), String(count));
  area.bindTooltip(words, { permanent: true, direction: "center", className: "map-count" });
  area.on("tooltipopen", ({ tooltip }) => (tooltip.getElement().dataset.level = level));
}

function showCount(view, area) {
  const bounds = area.getBounds();
  const [east, west] = [view.project(bounds.getNorthEast()), view.project(bounds.getSouthWest())];
  area.getTooltip().getElement().hidden = east.x - west.x < ROOM_FOR_COUNT || west.y - east.y < ROOM_FOR_COUNT;
}

function tieToRows(section, layer) {
  const rows = new Map([...section.querySelectorAll("[data-area-row]")].map((row) => [row.cells[0].textContent.trim(), row]));
  layer.eachLayer((area) => {
    const row = rows.get(area.feature.properties.name);
    const choose = (chosen) => {
      area.getElement().toggleAttribute("data-chosen", chosen);
      row?.toggleAttribute("data-chosen", chosen);
    };
    row?.addEventListener("pointerenter", () => choose(true));
    row?.addEventListener("pointerleave", () => choose(false));
    area.on("mouseover", () => choose(true));
    area.on("mouseout", () => choose(false));
    area.on("click", () => row?.scrollIntoView({ block: "nearest" }));
  });
}
