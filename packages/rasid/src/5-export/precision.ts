import { acledGeoPrecision, acledTimePrecision, edtfBounds, ucdpDatePrecision } from "@rasid/extract";
import type { Row } from "./rows.js";

/** A column: its name and what stands in it. */
export type Column = readonly [name: string, value: (row: Row) => unknown];

/**
 * When, as ACLED (`year`, `time_precision`) and UCDP GED (`date_start`, `date_end`, `date_prec`) have it, of an EDTF
 * value; empty where no time is known.
 */
export function dateColumns(edtf: (row: Row) => unknown): Column[] {
  const of =
    <T>(read: (value: string) => T) =>
    (row: Row): T | undefined => {
      const value = edtf(row);
      return typeof value === "string" ? read(value) : undefined;
    };
  return [
    ["year", of((value) => edtfBounds(value)?.earliest.slice(0, 4))],
    ["time_precision", of(acledTimePrecision)],
    ["date_start", of((value) => edtfBounds(value)?.earliest)],
    ["date_end", of((value) => edtfBounds(value)?.latest)],
    ["date_prec", of(ucdpDatePrecision)],
  ];
}

/** How exact the place is, as UCDP (`where_prec`) and ACLED (`geo_precision`) have it. */
export function placeColumns(wherePrec: (row: Row) => unknown): Column[] {
  return [
    ["where_prec", wherePrec],
    [
      "geo_precision",
      (row) => {
        const value = wherePrec(row);
        return typeof value === "number" ? acledGeoPrecision(value) : undefined;
      },
    ],
  ];
}
