// Writes data/places/outlines/divisions.json: simplified outlines of the first-level divisions (TopoJSON) for the map,
// of the countries that Arabic news is mostly about (NEAR in _world.mjs).
// Run it by hand when Natural Earth or the divisions change: node packages/extract/scripts/gazetteer/outlines.mjs
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { topology } from "topojson-server";
import { presimplify, quantile, simplify } from "topojson-simplify";
import { readTable } from "../pack/_tables.mjs";
import { NEAR } from "./_world.mjs";
import { outlines } from "./_outlines.mjs";

/** The part of all points that is kept, and the size of the grid. */
const KEPT = 0.15;
const GRID = 10_000;

const root = fileURLToPath(new URL("../..", import.meta.url));
const rows = ["divisions", "divisions-by-hand"].flatMap((name) =>
  readTable(path.join(root, `data/places/${name}.tsv`)),
);
const byCode = new Map();
for (const row of rows) {
  const known = byCode.get(row.code);
  byCode.set(row.code, {
    ...known,
    ...Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== "")),
  });
}
const former = new Map(readTable(path.join(root, "data/places/divisions.tsv")).map((row) => [row.code, row]));
const features = outlines().flatMap(({ code, geometry }) => {
  const row = byCode.get(code);
  if (row === undefined || !NEAR.has(row.country) || (row.ar === "-" && row.country !== "MA")) return [];
  // The outlines of Morocco are those of the former regions, with their former names.
  const names = row.ar === "-" ? former.get(code) : row;
  const properties = { code, country: row.country, name: names.name, nameAr: names.ar.split("|")[0] };
  return [{ type: "Feature", id: code, properties, geometry }];
});
const whole = presimplify(topology({ divisions: { type: "FeatureCollection", features } }, 1e6));
const simple = simplify(whole, quantile(whole, 1 - KEPT));
const plain = { type: "FeatureCollection", features: [] };
const { feature } = await import("topojson-client");
plain.features = feature(simple, simple.objects.divisions).features.filter((f) => f.geometry !== null);
const small = topology({ divisions: plain }, GRID);
mkdirSync(path.join(root, "data/places/outlines"), { recursive: true });
const text = JSON.stringify(small);
writeFileSync(path.join(root, "data/places/outlines/divisions.json"), `${text}\n`);
console.log(`${features.length} divisions, ${(text.length / 1e6).toFixed(2)} MB`);
