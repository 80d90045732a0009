/** The quiet ground of a map: areas drawn thin, the named ones tinted, names where there is room for them. */

const ROOM_FOR_NAME = 64;

export function areaLayer(leaflet, ground, named) {
  const className = (id) => (named.has(id) ? "map-area map-area-named" : "map-area");
  return leaflet.geoJSON(ground, { interactive: false, style: ({ id }) => ({ className: className(id), weight: 1 }) });
}

export function nameAreas(view, layer, named) {
  view.createPane("names").style.zIndex = 450; // above the areas, below the points
  layer.eachLayer((area) => {
    const { id, properties } = area.feature;
    const className = named.has(id) ? "map-name map-name-named" : "map-name";
    const name = document.createTextNode(properties.name); // a string would be read as markup
    area.bindTooltip(name, { permanent: true, direction: "center", pane: "names", className });
  });
  const refresh = () => layer.eachLayer((area) => showName(view, area, named));
  view.on("zoomend", refresh);
  refresh();
}

function showName(view, area, named) {
  const bounds = area.getBounds();
  const width = view.project(bounds.getNorthEast()).x - view.project(bounds.getSouthWest()).x;
  area.getTooltip().getElement().hidden = width < ROOM_FOR_NAME && !named.has(area.feature.id);
}
