import { pcodeOf } from "@rasid/extract";
import { stringify } from "csv-stringify/sync";
import { dateColumns, placeColumns } from "./precision.js";
import type { Row } from "./rows.js";

/** Cells that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A row as a line of CSV (RFC 4180). A text that a spreadsheet would run as a formula is put behind an apostrophe; a
 * number is not, whatever its sign.
 */
export const csvLine = (cells: readonly unknown[]): string =>
  stringify([cells.map(cell)], { record_delimiter: "windows", quoted_match: /[\r\n]/ });

function cell(value: unknown): string {
  const text = plain(value);
  return typeof value === "string" && FORMULA.test(text) ? `'${text}` : text;
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return JSON.stringify(value);
}

/** The OCHA P-code of the division that an incident lies in; with a second-level division, of that. */
function pcode(row: Row, admin2: unknown): string | undefined {
  const [country, admin1] = [get(row, "place", "country"), get(row, "place", "admin1")];
  if (typeof country !== "string" || typeof admin1 !== "string" || typeof admin2 !== "string")
    return undefined;
  return pcodeOf(country, admin1, admin2);
}

/** The columns of each export. The UCDP and ACLED names stand where the meaning is theirs. */
export const COLUMNS: Readonly<
  Record<string, readonly (readonly [name: string, value: (row: Row) => unknown])[]>
> = {
  incidents: [
    ["id", (r) => r.id],
    ["event_date", (r) => r.time],
    ...dateColumns((r) => r.time),
    ["event_type", (r) => r.type],
    ["event_mode", (r) => join(r.mode)],
    ["status", (r) => r.status],
    ["title_ar", (r) => get(r, "title", "ar")],
    ["title_en", (r) => get(r, "title", "en")],
    ["actors", (r) => names(r.actors)],
    ["recipients", (r) => names(r.recipients)],
    ["country", (r) => r.country],
    ["admin1", (r) => get(r, "place", "admin1")],
    ["admin2", (r) => get(r, "place", "admin2")],
    ["admin1_pcode", (r) => pcode(r, "")],
    ["admin2_pcode", (r) => pcode(r, get(r, "place", "admin2"))],
    ["location", (r) => get(r, "place", "name")],
    ["location_ar", (r) => get(r, "place", "nameAr")],
    ["latitude", (r) => get(r, "place", "latitude")],
    ["longitude", (r) => get(r, "place", "longitude")],
    ...placeColumns((r) => get(r, "place", "precision")),
    ...["killed", "injured", "detained", "kidnapped"].flatMap((kind) =>
      ["best", "low", "high"].map((part) => [`${kind}_${part}`, (r: Row) => figure(r, kind, part)] as const),
    ),
    ["number_of_sources", (r) => r.outlets],
    ["accounts", (r) => r.accountCount],
    ["contested", (r) => r.contested],
    ["first_reported", (r) => r.firstReported],
    ["last_reported", (r) => r.lastReported],
  ],
  events: [
    "report",
    "outlet",
    "url",
    "incident",
    "id",
    "type",
    "mode",
    "status",
    "background",
    "time",
    "country",
    "places",
    "actors",
    "recipients",
    "figures",
    "accordingTo",
    "mentions",
    "confidence",
  ]
    .map((key) => [key, (r: Row) => r[key]] as const)
    .concat(
      dateColumns((r) => get(r, "time", "edtf")),
      placeColumns((r) => firstOf(r.places, "precision")),
    ),
  claims: [
    "report",
    "outlet",
    "url",
    "incident",
    "id",
    "event",
    "attribute",
    "value",
    "status",
    "accordingTo",
    "quote",
    "start",
    "end",
    "rule",
    "confidence",
  ].map((key) => [key, (r: Row) => r[key]] as const),
  reports: [
    "id",
    "url",
    "title",
    "outlet",
    "publishedAt",
    "retrievedAt",
    "language",
    "copyOf",
    "version",
    "events",
  ].map((key) => [key, (r: Row) => r[key]] as const),
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const get = (row: Row, key: string, inner: string): unknown => {
  const value = row[key];
  return isRecord(value) ? value[inner] : undefined;
};
const firstOf = (list: unknown, inner: string): unknown => {
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  return isRecord(first) ? first[inner] : undefined;
};
const join = (value: unknown): string => (Array.isArray(value) ? value.join("; ") : "");
const names = (value: unknown): string =>
  Array.isArray(value) ? value.map((a: unknown) => (isRecord(a) ? plain(a.name) : "")).join("; ") : "";
const figure = (row: Row, kind: string, part: string): unknown => {
  const list: unknown = row.figures;
  const found: unknown = Array.isArray(list)
    ? list.find((f: unknown) => isRecord(f) && f.kind === kind)
    : undefined;
  return isRecord(found) ? found[part] : undefined;
};
