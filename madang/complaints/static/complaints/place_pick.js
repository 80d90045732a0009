/**
 * A pin on the map: by a press, by where the person is, by where the photograph was taken, or the middle of the map by
 * keyboard. The words beside it say the same and stay alone when the map fails. "place-chosen" tells the rest of the form.
 */

import { areaLayer, nameAreas } from "madang/core/map_areas.js";
import { areaOf } from "madang/complaints/area_of.js";

const DIGITS = 6; // a tenth of a metre
const NEAR_ZOOM = 15;
const WAIT = 10_000;

export default async function placePick(form) {
  const part = form.querySelector("[data-place]");
  const told = part.querySelector("[data-place-told]");
  const clear = part.querySelector("[data-no-place]");
  const {
    inside = "에 있는 곳을 골랐어요.",
    outside = "시 경계 밖에 있는 곳이에요. 맞는지 지도를 보고 확인해 주세요.",
    cleared = "지도의 위치를 지웠어요.",
  } = told.dataset; // a clerk is told otherwise
  const { lat, lng } = form.elements;
  const [leaflet, ground] = await Promise.all([
    import("leaflet"),
    fetch(part.dataset.areas).then((answer) => answer.json()),
    stylesReady(part.dataset.styles),
  ]);
  part.hidden = false; // without the map its buttons would do nothing
  const view = drawGround(leaflet, ground, part);
  const pin = pinOf(leaflet);

  function draw(place, { near = true } = {}) {
    pin.setLatLng(place).addTo(view);
    if (near) view.setView(place, Math.max(view.getZoom(), NEAR_ZOOM));
    const area = areaOf(ground, place.lat, place.lng);
    told.textContent = area ? `${area}${inside}` : outside;
    told.dataset.chosen = area ? `지도에서 고른 ${area}` : "지도에서 고른 곳";
    clear.hidden = false;
  }

  function choose(place, how) {
    lat.value = place.lat.toFixed(DIGITS);
    lng.value = place.lng.toFixed(DIGITS);
    draw(place, how);
    form.dispatchEvent(new CustomEvent("place-chosen"));
  }

  function forget() {
    lat.value = lng.value = "";
    pin.remove();
    delete told.dataset.chosen;
    told.textContent = cleared;
    clear.hidden = true;
    form.dispatchEvent(new CustomEvent("place-chosen"));
  }

  const given = () => lat.value && lng.value && draw(leaflet.latLng(Number(lat.value), Number(lng.value)));
  view.on("click", ({ latlng }) => choose(latlng, { near: false }));
  pin.on("dragend", () => choose(pin.getLatLng(), { near: false }));
  clear.addEventListener("click", forget);
  part.querySelector("[data-middle]").addEventListener("click", () => choose(view.getCenter(), { near: false }));
  part.querySelector("[data-here]").addEventListener("click", () => whereIAm(told, choose, leaflet));
  const isInside = (place) => Boolean(areaOf(ground, ...place));
  offerPhotos(form, part, (place) => choose(leaflet.latLng(...place)), isInside);
  form.addEventListener("place-restored", given);
  form.addEventListener("step-shown", () => view.invalidateSize({ animate: false }));
  given();
  view.invalidateSize({ animate: false });
}

function drawGround(leaflet, ground, part) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const frame = part.querySelector(".map-frame");
  const options = { zoomControl: false, attributionControl: false, zoomAnimation: !still, fadeAnimation: !still, zoomSnap: 0.5 };
  const view = leaflet.map(frame, options).setView(part.dataset.center.split(",").map(Number), 12);
  leaflet.control.zoom({ position: "topright", zoomInTitle: "지도 크게 보기", zoomOutTitle: "지도 작게 보기" }).addTo(view);
  const tiles = document.querySelector("meta[name=map-tiles]")?.content;
  if (tiles) leaflet.tileLayer(tiles, { maxZoom: 19 }).addTo(view);
  const layer = areaLayer(leaflet, ground, new Set()).addTo(view);
  nameAreas(view, layer, new Set());
  return view;
}

function pinOf(leaflet) {
  const icon = leaflet.divIcon({ className: "place-pin", html: "<span></span>", iconSize: [44, 44], iconAnchor: [22, 40] });
  return leaflet.marker([0, 0], { icon, draggable: true, title: "고른 위치", alt: "고른 위치" });
}

function whereIAm(told, choose, leaflet) {
  if (!navigator.geolocation) return (told.textContent = "이 기기에서는 위치를 알 수 없어요. 지도를 눌러 주세요.");
  told.textContent = "위치를 확인하고 있어요.";
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => choose(leaflet.latLng(coords.latitude, coords.longitude)),
    () => (told.textContent = "위치를 알 수 없어요. 지도를 누르거나 아래에 적어 주세요."),
    { timeout: WAIT, maximumAge: 60_000, enableHighAccuracy: true },
  );
}

/** Offers the place that a camera wrote; taken by itself only where it lies in the city and nobody has chosen another. */
function offerPhotos(form, part, choose, isInside) {
  const button = part.querySelector("[data-from-photo]");
  const placed = () => [...form.querySelectorAll("[data-kept]")].find(({ dataset }) => dataset.lat);
  const place = ({ dataset }) => [Number(dataset.lat), Number(dataset.lng)];
  const offer = () => {
    button.hidden = !placed();
    if (placed() && !form.elements.lat.value && isInside(place(placed()))) choose(place(placed()));
  };
  button.addEventListener("click", () => choose(place(placed())));
  form.addEventListener("photos-changed", offer);
  offer();
}

function stylesReady(address) {
  return new Promise((ready) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address, onload: ready });
    document.head.prepend(link); // before our own, which have the last word
  });
}
