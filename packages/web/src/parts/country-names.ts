import type { Feature, FeatureCollection, Geometry, Point, Position } from "geojson";

/** Codes by English name, from the browser's own list: the outlines carry only the name. */
function codes(): Map<string, string> {
  const english = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
  const found = new Map<string, string>();
  for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
    const name = english.of(code);
    if (name !== undefined && name !== code && !found.has(name)) found.set(name, code);
  }
  found.set("Turkey", "TR").set("Palestine", "PS").set("S. Sudan", "SS").set("Dem. Rep. Congo", "CD");
  found.set("Bosnia and Herz.", "BA").set("Central African Rep.", "CF").set("United States of America", "US");
  return found;
}

/** One point for each country, in the middle of its largest part, with its name in the reader's language. */
export function countryNames(countries: FeatureCollection, language: string): FeatureCollection<Point> {
  const own = new Intl.DisplayNames([language], { type: "region" });
  const known = codes();
  const features = countries.features.flatMap((country): Feature<Point>[] => {
    const english: unknown = country.properties?.name;
    const code = typeof english === "string" ? known.get(english) : undefined;
    const ring = largestRing(country.geometry);
    if (code === undefined || ring === null) return [];
    const geometry: Point = { type: "Point", coordinates: middle(ring) };
    return [{ type: "Feature", geometry, properties: { name: own.of(code) ?? code, size: area(ring) } }];
  });
  return { type: "FeatureCollection", features };
}

function largestRing(geometry: Geometry): Position[] | null {
  const rings =
    geometry.type === "Polygon"
      ? geometry.coordinates.slice(0, 1)
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates.flatMap((polygon) => polygon.slice(0, 1))
        : [];
  return rings.reduce<Position[] | null>(
    (best, ring) => (best === null || area(ring) > area(best) ? ring : best),
    null,
  );
}

const pairs = (ring: readonly Position[]): [number, number, number, number][] =>
  ring.map(([x = 0, y = 0], i) => {
    const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
    return [x, y, x2, y2];
  });

const area = (ring: readonly Position[]): number =>
  Math.abs(pairs(ring).reduce((sum, [x, y, x2, y2]) => sum + x * y2 - x2 * y, 0)) / 2;

function middle(ring: readonly Position[]): [number, number] {
  let [sum, sumX, sumY] = [0, 0, 0];
  for (const [x, y, x2, y2] of pairs(ring)) {
    const cross = x * y2 - x2 * y;
    sum += cross;
    sumX += (x + x2) * cross;
    sumY += (y + y2) * cross;
  }
  return sum === 0 ? [ring[0]?.[0] ?? 0, ring[0]?.[1] ?? 0] : [sumX / (3 * sum), sumY / (3 * sum)];
}
