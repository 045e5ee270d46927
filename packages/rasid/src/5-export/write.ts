import type { IncidentFilter } from "../contract/api.js";
import type { Store } from "../2-store/open.js";
import { COLUMNS, csvLine } from "./csv.js";
import { rowsOf, type Row, type What } from "./rows.js";

/** How an export is written. */
export const FORMATS = ["ndjson", "csv", "geojson"] as const;
export type Format = (typeof FORMATS)[number];

/** The text of an export, piece by piece. */
export async function* writeExport(
  db: Store["db"],
  what: What,
  format: Format,
  filter: IncidentFilter,
  options: { bom?: boolean } = {},
): AsyncGenerator<string> {
  if (format === "ndjson") {
    for await (const row of rowsOf(db, what, filter)) yield `${JSON.stringify(row)}\n`;
  } else if (format === "csv") {
    const columns = COLUMNS[what] ?? [];
    yield `${options.bom === true ? "\uFEFF" : ""}${csvLine(columns.map(([name]) => name))}`;
    for await (const row of rowsOf(db, what, filter)) yield csvLine(columns.map(([, value]) => value(row)));
  } else {
    let first = true;
    yield '{"type":"FeatureCollection","features":[';
    for await (const row of rowsOf(db, what, filter)) {
      yield `${first ? "" : ","}\n${JSON.stringify(feature(row))}`;
      first = false;
    }
    yield "\n]}\n";
  }
}

function feature(row: Row): unknown {
  const place: unknown = row.place;
  const point =
    typeof place === "object" && place !== null && "latitude" in place && "longitude" in place
      ? { type: "Point", coordinates: [place.longitude, place.latitude] }
      : null;
  return { type: "Feature", id: row.id, geometry: point, properties: row };
}
