/**
 * The map of a rule: a press on an area ticks it below; "구역 그리기" turns presses into the corners of a drawn area.
 * The ticks and the text of the outline say the same, and stay alone when the map fails: its buttons come with it.
 */

import { groundMap } from "madang/complaints/rules/ground.js";
import { outline } from "madang/complaints/rules/outline.js";

const CLOSEST = 13;

export default async function ruleMap(form) {
  const part = form.querySelector("[data-map]");
  const [draw, middle, undo, clear] = ["draw", "middle", "undo", "clear"].map((name) => part.querySelector(`[data-${name}]`));
  const told = part.querySelector("[data-map-told]");
  const ticks = [...form.querySelectorAll("[name=areas]")];
  const tickOf = (id) => ticks.find(({ value }) => value === id);
  const drawing = () => draw.getAttribute("aria-pressed") === "true";

  const look = (id) => (tickOf(id)?.checked ? "map-area map-area-named" : "map-area");
  const pressed = (id, latlng) => (drawing() ? drawn.add(latlng) : tickOf(id)?.click());
  const { leaflet, view, layer } = await groundMap(part.querySelector(".map-frame"), form.dataset, { look, pressed });
  const drawn = outline(leaflet, view, form.elements.drawn, () => say());

  function showTicks() {
    layer.eachLayer((area) => area.getElement()?.setAttribute("class", `leaflet-interactive ${look(area.feature.id)}`));
  }

  function say() {
    const count = drawn.count();
    undo.hidden = !drawing() || !count;
    middle.hidden = !drawing();
    clear.hidden = drawn.isEmpty();
    draw.textContent = drawing() ? "다 그렸습니다" : "구역 그리기";
    if (!drawing()) told.textContent = drawn.isEmpty() ? "읍면동을 누르면 고르거나 뺍니다." : "그린 구역 안의 민원만 맞습니다.";
    else if (count < 3) told.textContent = `지도를 눌러 구역의 꼭짓점을 찍으세요. 지금 ${count}개, 3개부터 구역이 됩니다.`;
    else told.textContent = `꼭짓점 ${count}개입니다. 끌어서 옮길 수 있습니다.`;
  }

  form.addEventListener("change", ({ target }) => {
    if (target.name === "areas") showTicks();
    if (target.name === "drawn") drawn.read();
  });
  draw.addEventListener("click", () => {
    draw.setAttribute("aria-pressed", String(!drawing()));
    say();
  });
  middle.addEventListener("click", () => drawn.add(view.getCenter()));
  undo.addEventListener("click", () => drawn.dropLast());
  clear.addEventListener("click", () => drawn.clear());
  view.on("click", ({ latlng }) => drawing() && drawn.add(latlng)); // outside every area
  const ticked = layer.getLayers().filter((area) => tickOf(area.feature.id)?.checked);
  if (ticked.length) view.fitBounds(leaflet.featureGroup(ticked).getBounds(), { padding: [40, 40], maxZoom: CLOSEST, animate: false });
  drawn.read();
  showTicks();
}
