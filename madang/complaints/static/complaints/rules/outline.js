/** The outline of a drawn area: corners that can be added, moved and taken back, kept as GeoJSON in a text field. */

const DIGITS = 6; // a tenth of a metre
const CORNERS_LEAST = 3;

/** `field` holds the outline; `changed()` is called after every change. One ring is edited; more are only shown. */
export function outline(leaflet, view, field, changed) {
  const shape = leaflet.polygon([], { className: "rule-drawn", interactive: false, weight: 2 }).addTo(view);
  const shown = leaflet.geoJSON(null, { interactive: false, style: { className: "rule-drawn", weight: 2 } }).addTo(view);
  let corners = [];

  function addCorner(place) {
    const icon = leaflet.divIcon({ className: "rule-corner", html: "<span></span>", iconSize: [32, 32] });
    const corner = leaflet.marker(place, { icon, draggable: true, keyboard: false, alt: "구역의 꼭짓점" }).addTo(view);
    corner.on("drag", draw);
    corner.on("dragend", write);
    corners.push(corner);
  }

  const draw = () => shape.setLatLngs(corners.map((corner) => corner.getLatLng()));

  function write() {
    draw();
    const ring = corners.map((corner) => corner.getLatLng()).map(({ lat, lng }) => [round(lng), round(lat)]);
    const closed = ring.length >= CORNERS_LEAST;
    field.value = closed ? JSON.stringify({ type: "Polygon", coordinates: [[...ring, ring[0]]] }) : "";
    changed();
  }

  function empty() {
    for (const corner of corners) corner.remove();
    corners = [];
    shown.clearLayers();
    draw();
  }

  return {
    count: () => corners.length,
    isEmpty: () => !corners.length && !field.value.trim(),
    add(place) {
      if (shown.getLayers().length) empty(); // what is drawn anew takes the place of what cannot be edited
      addCorner(place);
      write();
    },
    dropLast() {
      corners.pop()?.remove();
      write();
    },
    clear() {
      empty();
      write();
    },
    read() {
      empty();
      const kept = parsed(field.value);
      const ring = singleRing(kept);
      if (ring) ring.slice(0, -1).forEach(([lng, lat]) => addCorner([lat, lng]));
      else if (kept) shown.addData(kept);
      draw();
      const drawn = ring ? shape : shown;
      if (kept && drawn.getBounds().isValid()) view.fitBounds(drawn.getBounds(), { padding: [40, 40], maxZoom: 16, animate: false });
      changed();
    },
  };
}

const round = (degrees) => Number(degrees.toFixed(DIGITS));

function singleRing(kept) {
  return kept?.type === "Polygon" && kept.coordinates?.length === 1 ? kept.coordinates[0] : null;
}

function parsed(text) {
  try {
    const read = JSON.parse(text);
    return ["Polygon", "MultiPolygon"].includes(read?.type) ? read : null;
  } catch {
    return null; // the server says what is wrong with it
  }
}
