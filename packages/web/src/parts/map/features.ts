import type { Feature, FeatureCollection, Point } from "geojson";
import type { MapFeature } from "../../api.js";
import { familyOf } from "../marks.js";
import { middleOf, outlineOf, type Outlines } from "./outlines.js";

/** What the map's sources hold. */
export interface Drawn {
  readonly points: FeatureCollection<Point>;
  readonly areas: FeatureCollection;
}

const collection = <T extends Feature>(features: readonly T[]) => ({
  type: "FeatureCollection" as const,
  features: [...features],
});

/**
 * Points as points; governorates and countries as their outlines, with one count in their middle; where no outline is
 * known, a hatched circle around the point, and nothing where there is no point either.
 */
export function drawnOf(
  features: readonly MapFeature[],
  outlines: Outlines | null,
  colors: Readonly<Record<string, string>>,
  number: (value: number) => string,
): Drawn {
  const points: Feature<Point>[] = [];
  const areas: Feature[] = [];
  for (const f of features) {
    const family = familyOf(f.type);
    const own = f.precision === 4 || f.precision === 6;
    const geometry = outlines !== null && f.kind === "area" && own ? outlineOf(outlines, f) : undefined;
    const properties = {
      incident: f.incident,
      count: f.count,
      precision: f.precision,
      label: number(f.count),
      family,
      color: colors[family] ?? "#4a5a68",
      ...(f.country !== undefined && { country: f.country }),
      ...(f.admin1 !== undefined && { admin1: f.admin1 }),
    };
    const known: [number, number] | null =
      f.longitude === null || f.latitude === null ? null : [f.longitude, f.latitude];
    const middle = geometry === undefined ? known : middleOf(geometry);
    const shape = geometry !== undefined ? "area" : f.kind === "area" ? "around" : "point";
    if (geometry !== undefined) areas.push({ type: "Feature", geometry, properties });
    if (middle !== null)
      points.push({
        type: "Feature",
        geometry: { type: "Point", coordinates: middle },
        properties: { ...properties, shape },
      });
  }
  return { points: collection(points), areas: collection(areas) };
}

/** The box of a filter as a line, if it is one: west, south, east, north. */
export function boxLine(bbox: string | null): FeatureCollection {
  const sides = bbox?.split(",").map(Number) ?? [];
  const [west, south, east, north] = sides;
  if (
    sides.length !== 4 ||
    west === undefined ||
    south === undefined ||
    east === undefined ||
    north === undefined ||
    !sides.every(Number.isFinite)
  )
    return collection([]);
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return collection([
    { type: "Feature", geometry: { type: "LineString", coordinates: ring }, properties: {} },
  ]);
}
