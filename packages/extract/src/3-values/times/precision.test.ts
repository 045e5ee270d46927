import { describe, expect, it } from "vitest";
import { acledTimePrecision, edtfBounds, ucdpDatePrecision } from "./precision.js";

describe("edtfBounds", () => {
  it("gives the first and last day", () => {
    expect(edtfBounds("2025-12-14")).toEqual({ earliest: "2025-12-14", latest: "2025-12-14" });
    expect(edtfBounds("2024-02")).toEqual({ earliest: "2024-02-01", latest: "2024-02-29" });
    expect(edtfBounds("2018")).toEqual({ earliest: "2018-01-01", latest: "2018-12-31" });
    expect(edtfBounds("2014-22")).toEqual({ earliest: "2014-06-01", latest: "2014-08-31" });
    expect(edtfBounds("2022-24")).toEqual({ earliest: "2022-12-01", latest: "2023-02-28" });
    expect(edtfBounds("2025-07-30/2025-08-05")).toEqual({ earliest: "2025-07-30", latest: "2025-08-05" });
    expect(edtfBounds("2025-12-14~")).toEqual({ earliest: "2025-12-14", latest: "2025-12-14" });
  });

  it("refuses what is no date", () => {
    for (const wrong of ["", "2025-13", "2025-02-30", "yesterday", "2025-02/2025-01", "a/b/c"]) {
      expect(edtfBounds(wrong)).toBeUndefined();
    }
  });
});

describe("precision codes", () => {
  it("are those of ACLED and UCDP", () => {
    const codes = (edtf: string): unknown[] => [acledTimePrecision(edtf), ucdpDatePrecision(edtf)];
    expect(codes("2025-12-14")).toEqual([1, 1]);
    expect(codes("2025-12-14~")).toEqual([2, 2]);
    expect(codes("2025-12-13/2025-12-14")).toEqual([2, 2]);
    expect(codes("2025-12-07/2025-12-13")).toEqual([2, 3]);
    expect(codes("2025-12")).toEqual([3, 4]);
    expect(codes("2025")).toEqual([3, 5]);
    expect(codes("someday")).toEqual([undefined, undefined]);
  });
});
