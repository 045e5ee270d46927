import { edtfBounds } from "@rasid/extract";

/** Whole days, counted from 1970-01-01, first to last; `approximate` where the words do not settle the day. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
  readonly approximate: boolean;
}

const DAY = 86_400_000;

/** The number of a calendar day; of an instant, the day it falls on in UTC. */
export function dayNumber(iso: string): number | null {
  const ms = Date.parse(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
  return Number.isNaN(ms) ? null : Math.floor(ms / DAY);
}

/** The calendar day of a day number: 2025-12-13. */
export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The days of one date; an unspecified month or day (2024-02-XX) means all of what stands before it. */
function spanOfDate(text: string): DaySpan | null {
  const bounds = edtfBounds(text.replace(/(?:-XX)+/g, ""));
  const from = bounds && dayNumber(bounds.earliest);
  const to = bounds && dayNumber(bounds.latest);
  if (from == null || to == null) return null;
  return { from, to, approximate: /[~?%]/.test(text) };
}

/**
 * The days that an EDTF time may mean: a day, a month, a season, a year, an interval or a set of them. An open end of an
 * interval is the end that is stated. Null where there is nothing that can be compared.
 */
export function daySpan(edtf: string | null | undefined): DaySpan | null {
  if (edtf === null || edtf === undefined) return null;
  const parts = edtf
    .replace(/[[\]{}]/g, "")
    .split(/\.\.|[/,]/)
    .map((part) => spanOfDate(part.trim()))
    .filter((part) => part !== null);
  if (parts.length === 0) return null;
  return {
    from: Math.min(...parts.map((part) => part.from)),
    to: Math.max(...parts.map((part) => part.to)),
    approximate: parts.some((part) => part.approximate),
  };
}
