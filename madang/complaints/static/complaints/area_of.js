/** Returns the name of the area of a GeoJSON collection that holds a point, "" where none does. */

export function areaOf({ features }, lat, lng) {
  return features.find(({ geometry }) => polygonsOf(geometry).some((polygon) => holds(polygon, lng, lat)))?.properties.name ?? "";
}

const polygonsOf = ({ type, coordinates }) => (type === "MultiPolygon" ? coordinates : [coordinates]);

/** In the outer ring and in none of the holes: an odd number of edges lie east of the point. */
const holds = (rings, x, y) => rings.reduce((odd, ring) => odd !== crosses(ring, x, y), false);

function crosses(ring, x, y) {
  let odd = false;
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at, at += 1) {
    const [[x1, y1], [x2, y2]] = [ring[at], ring[before]];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
  }
  return odd;
}
