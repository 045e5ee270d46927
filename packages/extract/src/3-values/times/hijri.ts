import { civil, dayNumber } from "./calendar.js";
import { UMALQURA } from "./lexicon.js";

/** The first day of each year and the lengths of its months, as official calendars print them. */
const YEARS = new Map(
  UMALQURA.map(({ year, start, months }) => {
    const [y = 0, m = 1, d = 1] = start.split("-").map(Number);
    return [
      year,
      { start: dayNumber(y, m, d) ?? 0, lengths: Array.from(months, (c) => (c === "0" ? 30 : 29)) },
    ];
  }),
);

/** First day and length of a month of the Islamic calendar; undefined outside the table (1400 to 1500). */
export function hijriMonth(year: number, month: number): { start: number; length: number } | undefined {
  const table = YEARS.get(year);
  const length = table?.lengths[month - 1];
  if (table === undefined || length === undefined) return undefined;
  const before = table.lengths.slice(0, month - 1).reduce((sum, n) => sum + n, 0);
  return { start: table.start + before, length };
}

/** The day number of a day of the Islamic calendar. Sighting of the moon may move it by a day in a country. */
export function hijriDay(year: number, month: number, day: number): number | undefined {
  const of = hijriMonth(year, month);
  return of === undefined || day < 1 || day > of.length ? undefined : of.start + day - 1;
}

/** The Islamic year in which a day falls. */
export function hijriYearOf(day: number): number | undefined {
  const { year } = civil(day);
  const guess = Math.floor(((year - 622) * 33) / 32);
  for (let y = guess - 2; y <= guess + 2; y++) {
    const start = YEARS.get(y)?.start;
    const next = YEARS.get(y + 1)?.start;
    if (start !== undefined && next !== undefined && start <= day && day < next) return y;
  }
  return undefined;
}
