import { describe, expect, it } from "vitest";
import { COLUMNS } from "./csv.js";
import type { Row } from "./rows.js";

const cells = (what: "incidents" | "events", row: Row): Record<string, unknown> =>
  Object.fromEntries((COLUMNS[what] ?? []).map(([name, value]) => [name, value(row)]));

describe("the columns of precision", () => {
  it.each([
    [
      "2025-12-13",
      { year: "2025", time_precision: 1, date_prec: 1, date_start: "2025-12-13", date_end: "2025-12-13" },
    ],
    ["2025-12-13~", { time_precision: 2, date_prec: 2 }],
    [
      "2025-12-07/2025-12-13",
      { time_precision: 2, date_prec: 3, date_start: "2025-12-07", date_end: "2025-12-13" },
    ],
    ["2025-11", { time_precision: 3, date_prec: 4, date_start: "2025-11-01", date_end: "2025-11-30" }],
    [
      "2014-22",
      { year: "2014", time_precision: 3, date_prec: 5, date_start: "2014-06-01", date_end: "2014-08-31" },
    ],
    [null, { year: undefined, time_precision: undefined, date_prec: undefined }],
  ])("of the time %s", (time, expected) => {
    expect(cells("incidents", { time })).toMatchObject(expected);
    expect(cells("events", { time: { edtf: time } })).toMatchObject(expected);
  });

  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [6, 3],
  ])("of where_prec %d: geo_precision %d", (precision, geo) => {
    expect(cells("incidents", { place: { precision } })).toMatchObject({
      where_prec: precision,
      geo_precision: geo,
    });
    expect(cells("events", { places: [{ precision }] })).toMatchObject({ geo_precision: geo });
  });

  it("of no place", () => {
    expect(cells("incidents", { place: null })).toMatchObject({
      where_prec: undefined,
      geo_precision: undefined,
    });
  });
});
