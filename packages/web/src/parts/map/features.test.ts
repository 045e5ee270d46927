import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import type { MapFeature } from "../../api.js";
import { boxLine, drawnOf } from "./features.js";
import type { Outlines } from "./outlines.js";
import { COLORS } from "./style.js";

const square = (west: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [west, 0],
      [west + 2, 0],
      [west + 2, 2],
      [west, 2],
      [west, 0],
    ],
  ],
});
const OUTLINES: Outlines = {
  countries: { type: "FeatureCollection", features: [] },
  country: new Map([["SY", square(0)]]),
  governorate: new Map([
    ["SY Homs", square(10)],
    ["Gaza Strip", square(20)],
  ]),
};
const feature = (own: Partial<MapFeature>): MapFeature => ({
  kind: "area",
  longitude: 5,
  latitude: 5,
  count: 1,
  type: "ASSAULT",
  precision: 4,
  incident: "i",
  title: { ar: "", en: "" },
  ...own,
});
const drawn = (own: Partial<MapFeature>) => {
  const { points, areas } = drawnOf([feature(own)], OUTLINES, COLORS, String);
  return {
    areas: areas.features.length,
    shape: points.features[0]?.properties?.shape as unknown,
    at: points.features[0]?.geometry.coordinates,
  };
};

describe("what the map draws", () => {
  it("is an outline where only a governorate or a country is known, with its count in its middle", () => {
    expect(drawn({ country: "SY", admin1: "Homs" })).toEqual({ areas: 1, shape: "area", at: [11, 1] });
    expect(drawn({ country: "SY", precision: 6, longitude: null, latitude: null })).toEqual({
      areas: 1,
      shape: "area",
      at: [1, 1],
    });
  });

  it("takes a governorate of another country than the incident's where only one has its name", () => {
    expect(drawn({ country: "DZ", admin1: "Gaza Strip" })).toMatchObject({ areas: 1, at: [21, 1] });
  });

  it("is a hatched circle where no outline is known, a point only where a point is known", () => {
    expect(drawn({ country: "SY", admin1: "Nowhere" })).toEqual({ areas: 0, shape: "around", at: [5, 5] });
    expect(drawn({ precision: 5 })).toMatchObject({ areas: 0, shape: "around" });
    expect(drawn({ kind: "incident", precision: 1 })).toMatchObject({ areas: 0, shape: "point" });
  });

  it("has a box for a filter that is one, and none for a broken one", () => {
    expect(boxLine("1,2,3,4").features).toHaveLength(1);
    expect([null, "", "1,2,3", "1,2,x,4"].map((bbox) => boxLine(bbox).features.length)).toEqual([0, 0, 0, 0]);
  });
});
