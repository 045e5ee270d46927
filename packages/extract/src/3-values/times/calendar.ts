/** Days are counted from 1970-01-01; no clock and no time zone is asked. */

const MS = 86_400_000;

/** The number of a day, or undefined where there is no such day (31 April). */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  if (!isDay(year, month, day)) return undefined;
  return Date.UTC(year, month - 1, day) / MS;
}

/** Year, month and day of a day's number. */
export function civil(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Sunday is 0. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Whether a day exists. */
export function isDay(year: number, month: number, day: number): boolean {
  return year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2025-12-14` */
export function isoDay(day: number): string {
  const date = civil(day);
  return `${isoMonth(date.year, date.month)}-${String(date.day).padStart(2, "0")}`;
}

/** `2025-12` */
export function isoMonth(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
}

/** A month so many months later (or earlier). */
export function addMonths(year: number, month: number, months: number): { year: number; month: number } {
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}
