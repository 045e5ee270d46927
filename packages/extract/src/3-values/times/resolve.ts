import { addMonths, dayNumber, isoDay, isoMonth, weekdayOf } from "./calendar.js";
import type { TimeContext } from "./context.js";

/** Which of several years or weeks words mean: الماضي, المقبل, الجاري, or nothing said. */
export type When = "past" | "next" | "current" | "same" | undefined;

/** A date of the coming weeks needs no word that points ahead where the last such date is half a year ago. */
const SOON = 60;
const LONG_AGO = 180;

/** The year of a month (and day) for which none is written. */
export function yearOf(
  context: TimeContext,
  month: number,
  day: number | undefined,
  when: When,
  ahead: boolean,
): number | undefined {
  const { published, named } = context;
  if (published === undefined) return named?.year;
  if (when === "current") return published.year;
  if (day === undefined && month === published.month && when === undefined) return published.year;
  const at = (year: number): number => dayNumber(year, month, Math.min(day ?? 15, 28)) ?? 0;
  const years = [published.year - 1, published.year, published.year + 1];
  const past = years
    .filter((y) => (day === undefined ? y * 12 + month < monthCount(published) : at(y) <= published.number))
    .at(-1);
  const next = years.find((y) =>
    day === undefined ? y * 12 + month > monthCount(published) : at(y) > published.number,
  );
  if (when === "past" || next === undefined) return past;
  if (when === "next" || past === undefined) return next;
  const since = published.number - at(past);
  const until = at(next) - published.number;
  if (ahead) return until <= since + 120 ? next : past;
  return until <= SOON && since > LONG_AGO ? next : past;
}

function monthCount(of: { readonly year: number; readonly month: number }): number {
  return of.year * 12 + of.month;
}

/** The latest such weekday up to a day. */
export function weekdayBefore(day: number, weekday: number): number {
  return day - ((weekdayOf(day) - weekday + 7) % 7);
}

/** The next such weekday after a day. */
export function weekdayAfter(day: number, weekday: number): number {
  return day + ((weekday - weekdayOf(day) + 6) % 7) + 1;
}

/** EDTF of so many days, weeks, months or years from publication. */
export function shifted(context: TimeContext, unit: string, count: number): string | null {
  const { published } = context;
  if (published === undefined) return null;
  switch (unit) {
    case "day":
      return isoDay(published.number + count);
    case "week": {
      // The week of the region begins on Sunday.
      const sunday = published.number - weekdayOf(published.number) + 7 * count;
      return `${isoDay(sunday)}/${isoDay(sunday + 6)}`;
    }
    case "month": {
      const { year, month } = addMonths(published.year, published.month, count);
      return isoMonth(year, month);
    }
    case "year":
      return String(published.year + count);
    default:
      return null;
  }
}
