import { addMonths, dayNumber, isoDay, isoMonth, weekdayOf } from "./calendar.js";
import type { TimeContext } from "./context.js";

/** Which of several years or weeks words mean: الماضي, المقبل, الجاري, or nothing said. */
export type When = "past" | "next" | "current" | "same" | undefined;

/** The year of a month and day for which none is written: the nearest to publication, or as an adjective says. */
export function yearOf(
  context: TimeContext,
  month: number,
  day: number | undefined,
  when: When,
): number | undefined {
  const { published, named } = context;
  if (published === undefined) return named?.year;
  if (when === "current") return published.year;
  const at = (year: number): number => dayNumber(year, month, Math.min(day ?? 15, 28)) ?? 0;
  const years = [published.year - 1, published.year, published.year + 1];
  if (when === "past") return years.filter((y) => at(y) <= published.number).at(-1);
  if (when === "next") return years.find((y) => at(y) >= published.number - (day === undefined ? 15 : 0));
  return years.sort((a, b) => Math.abs(at(a) - published.number) - Math.abs(at(b) - published.number))[0];
}

/** The day number of a weekday: the latest up to publication, or the next after it. */
export function weekdayBefore(published: number, weekday: number): number {
  return published - ((weekdayOf(published) - weekday + 7) % 7);
}

/** The next such weekday after a day. */
export function weekdayAfter(published: number, weekday: number): number {
  return published + ((weekday - weekdayOf(published) + 6) % 7) + 1;
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
