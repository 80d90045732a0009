/** Numbered points of a map, tied to the list below it: a press on either shows the other. */

const TARGET = 44;
const CLOSE_ZOOM = 13;

export function drawPoints(leaflet, view, block, points) {
  const places = [...block.querySelectorAll("[data-place]")];
  for (const point of points) {
    const marker = draw(leaflet, view, point);
    const place = places[point.number - 1];
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
}

function draw(leaflet, view, point) {
  const icon = leaflet.divIcon({ className: "map-point", html: `<span>${point.number}</span>`, iconSize: [TARGET, TARGET] });
  const marker = leaflet.marker([point.lat, point.lng], { icon }).addTo(view);
  marker.getElement().setAttribute("aria-label", `${point.number}번 ${point.name}`);
  const words = Object.assign(document.createElement("b"), { textContent: point.name });
  return marker.bindPopup(words, { closeButton: false, offset: [0, -12], maxWidth: 220 });
}

function choose(places, chosen) {
  for (const place of places) place.toggleAttribute("data-chosen", place === chosen);
}
