/** Whole days, counted from 1970-01-01, first to last; `approximate` where the words do not settle the day. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
  readonly approximate: boolean;
}

const DAY = 86_400_000;
const PLAIN = /^(\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$/;

/** The number of a calendar day; of an instant, the day it falls on in UTC. */
export function dayNumber(iso: string): number | null {
  const ms = Date.parse(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
  return Number.isNaN(ms) ? null : Math.floor(ms / DAY);
}

/** The calendar day of a day number: 2025-12-13. */
export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function spanOfDate(text: string): DaySpan | null {
  const approximate = /[~?%]/.test(text);
  const match = PLAIN.exec(text.replace(/[~?%]/g, ""));
  if (match === null) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined || match[2] === "XX" ? null : Number(match[2]);
  const day = match[3] === undefined || match[3] === "XX" ? null : Number(match[3]);
  if (month === null || month > 12)
    return { from: Date.UTC(year, 0, 1) / DAY, to: Date.UTC(year, 11, 31) / DAY, approximate };
  if (day === null)
    return { from: Date.UTC(year, month - 1, 1) / DAY, to: Date.UTC(year, month, 0) / DAY, approximate };
  const at = Date.UTC(year, month - 1, day) / DAY;
  return { from: at, to: at, approximate };
}

/**
 * The days that an EDTF time may mean: a day, a month, a year, an interval or a set of them. An open end of an
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
