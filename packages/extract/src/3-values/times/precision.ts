import { civil, dayNumber, daysIn, isoDay } from "./calendar.js";

/** First and last day that an EDTF value can mean, as plain days. */
export interface EdtfBounds {
  readonly earliest: string;
  readonly latest: string;
}

const VALUE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/;
/** First month of the seasons of EDTF. */
const SEASON_START: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

/** The bounds of a day, month, season, year or interval; undefined for what is none of them. */
export function edtfBounds(edtf: string): EdtfBounds | undefined {
  const days = bounds(edtf);
  return days && { earliest: isoDay(days[0]), latest: isoDay(days[1]) };
}

/** ACLED time_precision: 1 the day is known, 2 the week, 3 the month or less. */
export function acledTimePrecision(edtf: string): 1 | 2 | 3 | undefined {
  const length = lengthOf(edtf);
  if (length === undefined) return undefined;
  if (length === 1) return isApproximate(edtf) ? 2 : 1;
  return length <= 7 ? 2 : 3;
}

/** UCDP date_prec: 1 the day, 2 two to six days, 3 the week, 4 the month, 5 more than a month. */
export function ucdpDatePrecision(edtf: string): 1 | 2 | 3 | 4 | 5 | undefined {
  const length = lengthOf(edtf);
  if (length === undefined) return undefined;
  if (length === 1) return isApproximate(edtf) ? 2 : 1;
  if (length <= 6) return 2;
  if (length <= 7) return 3;
  return length <= 31 ? 4 : 5;
}

function isApproximate(edtf: string): boolean {
  return /[~?%]/.test(edtf);
}

function lengthOf(edtf: string): number | undefined {
  const days = bounds(edtf);
  return days && days[1] - days[0] + 1;
}

function bounds(edtf: string): readonly [number, number] | undefined {
  const parts = edtf.split("/");
  const first = single(parts[0] ?? "");
  const last = parts.length === 1 ? first : single(parts[1] ?? "");
  if (parts.length > 2 || first === undefined || last === undefined || last[1] < first[0]) return undefined;
  return [first[0], last[1]];
}

function single(value: string): readonly [number, number] | undefined {
  const match = VALUE.exec(value);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return span(dayNumber(year, 1, 1), dayNumber(year, 12, 31));
  const month = Number(match[2]);
  const season = SEASON_START[month];
  if (season !== undefined) return seasonSpan(year, season);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined)
    return span(dayNumber(year, month, 1), dayNumber(year, month, daysIn(year, month)));
  const day = dayNumber(year, month, Number(match[3]));
  return span(day, day);
}

/** Three months; winter begins in December of its year. */
function seasonSpan(year: number, month: number): readonly [number, number] | undefined {
  const start = dayNumber(year, month, 1);
  if (start === undefined) return undefined;
  const end = civil(start + 85);
  return span(start, dayNumber(end.year, end.month, daysIn(end.year, end.month)));
}

function span(from: number | undefined, to: number | undefined): readonly [number, number] | undefined {
  return from === undefined || to === undefined ? undefined : [from, to];
}
