import { readFileSync } from "node:fs";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import packed from "../../../packed/places.js";

interface Properties {
  readonly country: string;
}
type Point = readonly number[];

const Outlines = z.custom<Topology<{ divisions: GeometryCollection<Properties> }>>(
  (value) => z.object({ type: z.literal("Topology"), arcs: z.array(z.unknown()) }).safeParse(value).success,
);
const file = new URL("../../../data/places/outlines/divisions.json", import.meta.url);
const topology = Outlines.parse(JSON.parse(readFileSync(file, "utf8")));

/** The outer rings of the divisions of each country. */
const rings = new Map<string, Point[][]>();
for (const { geometry, properties } of feature(topology, topology.objects.divisions).features) {
  const polygons =
    geometry.type === "Polygon"
      ? [geometry.coordinates]
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates
        : [];
  const known = rings.get(properties.country) ?? [];
  rings.set(properties.country, [...known, ...polygons.flatMap(([outer]) => (outer ? [outer] : []))]);
}

function inRing(ring: readonly Point[], x: number, y: number): boolean {
  let inside = false;
  let [xj = 0, yj = 0] = ring.at(-1) ?? [];
  for (const [xi = 0, yi = 0] of ring) {
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    [xj, yj] = [xi, yi];
  }
  return inside;
}

/** Whether a point is in a country, or within a fifth of a degree of it (borders are simplified, harbours at sea). */
function isIn(country: string, x: number, y: number): boolean {
  const steps = [0, 0.05, -0.05, 0.2, -0.2];
  return steps.some((dx) =>
    steps.some((dy) => (rings.get(country) ?? []).some((ring) => inRing(ring, x + dx, y + dy))),
  );
}

/** Natural Earth draws the Western Sahara with Morocco, and Somaliland apart. */
const isUndrawn = (country: string, latitude: number): boolean =>
  country === "EH" || (country === "SO" && latitude > 8);

describe("points of places written by hand", () => {
  it("fall into their country by the outlines that ship for the map", () => {
    const outside = packed.gazetteer.rows.split("\n").flatMap((row) => {
      const [nameAr = "", , country = "", , , kind = "", latitude = "", longitude = ""] = row.split("\t");
      const placed =
        latitude !== "" && rings.has(country) && kind !== "water" && kind !== "country" && kind !== "region";
      return placed &&
        !isUndrawn(country, Number(latitude)) &&
        !isIn(country, Number(longitude), Number(latitude))
        ? [`${country} ${nameAr}`]
        : [];
    });
    expect(outside).toEqual([]);
  });
});
