import type { StyleSpecification } from "maplibre-gl";

/** Colours of the families (after Okabe and Ito), told apart by colour-blind readers. */
export const COLORS: Readonly<Record<string, string>> = {
  assault: "#b3430f",
  coerce: "#0b62a3",
  protest: "#8a6d00",
  mobilize: "#7a4b7f",
  words: "#4a5a68",
  peace: "#00775a",
};
const DARK: Readonly<Record<string, string>> = {
  assault: "#f09a6b",
  coerce: "#7fb8ea",
  protest: "#dcbd4e",
  mobilize: "#cfa2d3",
  words: "#b3c0ca",
  peace: "#67c9a6",
};

/** The colours for light or dark. */
export const colorsOf = (dark: boolean): Readonly<Record<string, string>> => (dark ? DARK : COLORS);

const EMPTY = { type: "geojson" as const, data: { type: "FeatureCollection" as const, features: [] } };

/** The map's layers: land, borders, names, areas hatched, points, counts, and the box that narrows the view. */
export function styleOf(dark: boolean, tiles: string | null): StyleSpecification {
  const ink = dark ? "#e8e6df" : "#1d2327";
  const land = dark ? "#232a30" : "#f7f4ec";
  return {
    version: 8,
    sources: {
      countries: EMPTY,
      names: EMPTY,
      areas: EMPTY,
      incidents: EMPTY,
      box: EMPTY,
      ...(tiles !== null && { tiles: { type: "raster", tiles: [tiles], tileSize: 256 } }),
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": dark ? "#16202a" : "#dfe7ea" } },
      { id: "land", type: "fill", source: "countries", paint: { "fill-color": land } },
      ...(tiles === null ? [] : [{ id: "tiles", type: "raster" as const, source: "tiles" }]),
      {
        id: "borders",
        type: "line",
        source: "countries",
        paint: { "line-color": dark ? "#56616b" : "#a9a294", "line-width": 0.8 },
      },
      {
        id: "areas",
        type: "fill",
        source: "areas",
        paint: {
          "fill-pattern": ["concat", "tile-", ["get", "family"]],
          // A whole country is much ink for little knowledge.
          "fill-opacity": ["case", ["has", "admin1"], 0.75, 0.18],
        },
      },
      {
        id: "outlines",
        type: "line",
        source: "areas",
        paint: {
          "line-color": ["get", "color"],
          "line-width": ["case", ["has", "admin1"], 1.4, 0.8],
          "line-opacity": ["case", ["has", "admin1"], 1, 0.5],
          "line-dasharray": [3, 2],
        },
      },
      {
        id: "names",
        type: "symbol",
        source: "names",
        layout: {
          "text-field": ["get", "name"],
          "text-font": ["IBM Plex Sans Arabic"],
          "text-size": 12,
          "symbol-sort-key": ["-", 0, ["get", "size"]],
        },
        paint: {
          "text-color": dark ? "#a8b0b6" : "#5b646b",
          "text-halo-color": land,
          "text-halo-width": 1.4,
        },
      },
      {
        id: "around",
        type: "symbol",
        source: "incidents",
        filter: ["==", ["get", "shape"], "around"],
        layout: {
          "icon-image": ["concat", "hatch-", ["get", "family"]],
          "icon-size": 0.75,
          "icon-allow-overlap": true,
          "icon-ignore-placement": true,
        },
      },
      {
        id: "points",
        type: "circle",
        source: "incidents",
        filter: ["==", ["get", "shape"], "point"],
        paint: {
          "circle-radius": ["interpolate", ["linear"], ["get", "count"], 1, 5, 2, 9, 50, 18, 1000, 30],
          "circle-color": ["get", "color"],
          // What is known to be near, or of a district, is hollow.
          "circle-opacity": ["case", [">", ["get", "precision"], 1], 0.25, 0.75],
          "circle-stroke-color": ["case", [">", ["get", "precision"], 1], ["get", "color"], land],
          "circle-stroke-width": 1.4,
        },
      },
      {
        id: "counts",
        type: "symbol",
        source: "incidents",
        filter: [">", ["get", "count"], 1],
        layout: {
          "text-field": ["get", "label"],
          "text-font": ["IBM Plex Sans"],
          "text-size": 11,
          // The count of a country stands below its name.
          "text-offset": [
            "case",
            ["==", ["get", "precision"], 6],
            ["literal", [0, 1.3]],
            ["literal", [0, 0]],
          ],
          "text-allow-overlap": true,
        },
        paint: { "text-color": ink, "text-halo-color": dark ? "#14191d" : "#ffffff", "text-halo-width": 1.6 },
      },
      {
        id: "box",
        type: "line",
        source: "box",
        paint: { "line-color": ink, "line-width": 1.5, "line-dasharray": [2, 2] },
      },
    ],
  };
}
