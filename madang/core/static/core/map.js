/**
 * Draws the areas and points of a map block. The list below it says the same and stays alone when this fails.
 * One finger scrolls the page, two move the map; every place can be reached by its button in the list.
 */

import { areaLayer, nameAreas } from "madang/core/map_areas.js";
import { drawHere, drawPoints } from "madang/core/map_points.js";

const ONE_POINT_ZOOM = 12;
const NEAREST_ZOOM = 15;

export default async function map(block) {
  const { points = [], more = [], areas = [], here } = JSON.parse(block.querySelector("script").textContent);
  const numbered = [...points, ...more].map((point, at) => ({ ...point, number: at + 1, later: at >= points.length }));
  const placed = numbered.filter(({ lat }) => lat !== null);
  const unfolding = block.querySelector("[data-more]");
  const frame = block.querySelector(".map-frame");
  const [leaflet, ground] = await Promise.all([
    import("leaflet"),
    fetch(block.dataset.areas).then((answer) => answer.json()),
    stylesReady(block.dataset.styles),
  ]);

  frame.hidden = false;
  const named = new Set(areas.map((area) => area.id));
  const layer = areaLayer(leaflet, ground, named);
  const view = leaflet.map(frame, options());
  const fit = () => {
    const shown = placed.filter(({ later }) => !later || unfolding.open);
    const spots = here ? [...shown, { lat: here[0], lng: here[1] }] : shown;
    view.fitBounds(boundsOf(leaflet, spots, layer, named), {
      paddingTopLeft: [36, 40],
      paddingBottomRight: [76, 40], // the zoom buttons stand at the right
      maxZoom: spots.length === 1 ? ONE_POINT_ZOOM : NEAREST_ZOOM,
    });
  };
  fit();
  leaflet.control.zoom({ position: "topright", zoomInTitle: "지도 크게 보기", zoomOutTitle: "지도 작게 보기" }).addTo(view);
  drawTiles(leaflet, view);
  layer.addTo(view);
  if (here) drawHere(leaflet, view, here);
  const showPoints = drawPoints(leaflet, view, block, placed);
  unfolding?.addEventListener("toggle", () => {
    fit();
    showPoints(unfolding.open);
  });
  nameAreas(view, layer, named);
  credit(block, ground.attribution);
}

function options() {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const thumb = matchMedia("(pointer: coarse)").matches;
  return {
    zoomControl: false,
    attributionControl: false,
    scrollWheelZoom: false,
    dragging: !thumb,
    zoomSnap: 0.5,
    zoomAnimation: !still,
    fadeAnimation: !still,
  };
}

let styles;

function stylesReady(address) {
  styles ??= new Promise((ready) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address, onload: ready });
    document.head.prepend(link); // before our own, which have the last word
  });
  return styles;
}

function drawTiles(leaflet, view) {
  const tiles = document.querySelector("meta[name=map-tiles]")?.content;
  if (tiles) leaflet.tileLayer(tiles, { maxZoom: 19 }).addTo(view);
}

function boundsOf(leaflet, points, layer, named) {
  if (points.length) return leaflet.latLngBounds(points.map(({ lat, lng }) => [lat, lng]));
  const chosen = layer.getLayers().filter((area) => named.has(area.feature.id));
  return chosen.length ? leaflet.featureGroup(chosen).getBounds() : layer.getBounds();
}

function credit(block, words) {
  if (!words) return;
  const line = Object.assign(document.createElement("p"), { className: "map-credit", textContent: words });
  block.querySelector(".map-frame").after(line);
}
