import type { Feature, FeatureCollection, Geometry, Point, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import countries from "world-atlas/countries-50m.json?url";
import divisions from "../../../../extract/data/places/outlines/divisions.json?url";

/** The outlines of countries (Natural Earth) and of governorates (the gazetteer's), each by its name. */
export interface Outlines {
  readonly countries: FeatureCollection;
  readonly country: ReadonlyMap<string, Geometry>;
  /** By country and English name, and by the name alone where only one country has it. */
  readonly governorate: ReadonlyMap<string, Geometry>;
}

let loaded: Promise<Outlines> | null = null;

/** Loads the outlines once, from this page's own server. */
export function loadOutlines(): Promise<Outlines> {
  return (loaded ??= load());
}

async function load(): Promise<Outlines> {
  const [world, parts] = await Promise.all([
    fetch(countries).then((r): Promise<Topology<{ countries: GeometryCollection }>> => r.json()),
    fetch(divisions).then((r): Promise<Topology<{ divisions: GeometryCollection }>> => r.json()),
  ]);
  const outlines = feature(world, world.objects.countries);
  const known = codes();
  const country = new Map<string, Geometry>();
  for (const one of outlines.features) {
    const code = codeOf(one, known);
    if (code !== undefined && !country.has(code)) country.set(code, one.geometry);
  }
  const governorate = new Map<string, Geometry>();
  const twice = new Set<string>();
  for (const one of feature(parts, parts.objects.divisions).features) {
    const { name, country: land }: Record<string, unknown> = one.properties;
    if (typeof name !== "string" || typeof land !== "string") continue;
    governorate.set(`${land} ${name}`, one.geometry);
    if (governorate.has(name)) twice.add(name);
    governorate.set(name, one.geometry);
  }
  for (const name of twice) governorate.delete(name);
  return { countries: outlines, country, governorate };
}

const codeOf = (country: Feature, known: ReadonlyMap<string, string>): string | undefined => {
  const english: unknown = country.properties?.name;
  return typeof english === "string" ? known.get(english) : undefined;
};

/** The outline of what is known of a place: its governorate, else its country. */
export function outlineOf(
  outlines: Outlines,
  { country, admin1 }: { readonly country?: string; readonly admin1?: string },
): Geometry | undefined {
  if (admin1 === undefined) return country === undefined ? undefined : outlines.country.get(country);
  return outlines.governorate.get(`${country ?? ""} ${admin1}`) ?? outlines.governorate.get(admin1);
}

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
export function countryNames({ countries }: Outlines, language: string): FeatureCollection<Point> {
  const own = new Intl.DisplayNames([language], { type: "region" });
  const known = codes();
  const features = countries.features.flatMap((country): Feature<Point>[] => {
    const code = codeOf(country, known);
    const ring = largestRing(country.geometry);
    if (code === undefined || ring === null) return [];
    const geometry: Point = { type: "Point", coordinates: middle(ring) };
    return [{ type: "Feature", geometry, properties: { name: own.of(code) ?? code, size: area(ring) } }];
  });
  return { type: "FeatureCollection", features };
}

/** The middle of the largest part of an outline. */
export function middleOf(geometry: Geometry): [number, number] | null {
  const ring = largestRing(geometry);
  return ring === null ? null : middle(ring);
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
