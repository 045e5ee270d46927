import { addMonths, dayNumber, isDay, isoDay, isoMonth } from "./calendar.js";
import { normAt, pointsAhead, wordsOf, type Hit, type TimeContext } from "./context.js";
import { dayOfMonthAt, modifierAt, namesEvent, skipOf, yearAt } from "./dates.js";
import { KNOWN_DATES } from "./lexicon.js";
import { monthAt } from "./month-names.js";
import { isCutWord } from "../word-classes.js";
import { yearOf, type When } from "./resolve.js";
import { WARNINGS } from "./warnings.js";

interface MonthOf {
  readonly month: number;
  readonly year: number | undefined;
  readonly when: When;
  readonly to: number;
}

/** 24 مايو 2025, الـ19 من كانون الأول, 30 يوليوز و5 غشت الجاري, 3 - 5 مايو, 13 من الشهر ذاته, 15 منه. */
export function dayMonth(context: TimeContext, from: number): Hit | undefined {
  const first = dayOfMonthAt(context, from);
  if (first === undefined) return undefined;
  const own = monthAfterDay(context, first.to);
  // طريق 21 أكتوبر، صحيفة 26 سبتمبر: a name.
  if (own?.year === undefined && isCutWord(normAt(context, from - 1), "not-weekday")) return undefined;
  if (own !== undefined) {
    // 30 يوليوز و5 غشت: each with its month.
    const second = joinedDay(context, own.to);
    const other = second && monthAfterDay(context, second.to);
    if (second !== undefined && other !== undefined) {
      return interval(context, from, first.cut, { day: first.day, ...own }, { day: second.day, ...other });
    }
    return single(context, from, first.cut, first.day, own);
  }
  const second = joinedDay(context, first.to);
  const month = second && monthAfterDay(context, second.to);
  if (second === undefined || month === undefined) return undefined;
  const start = { ...month, day: first.day };
  return interval(context, from, first.cut, start, { ...month, day: second.day });
}

/** The month after a day: its name, the month just named (منه, من الشهر ذاته), or that of publication. */
function monthAfterDay(context: TimeContext, at: number): MonthOf | undefined {
  const { named, published } = context;
  if (normAt(context, at) === "منه" && named !== undefined) {
    return { month: named.month, year: named.year, when: undefined, to: at + 1 };
  }
  const skipped = skipOf(context, at);
  // «في 7 الجاري»: of this month.
  const bare = skipped > at || modifierAt(context, at).when === "current";
  const said = normAt(context, skipped) === "الشهر" ? skipped + 1 : bare ? skipped : undefined;
  if (said !== undefined) {
    const { when, to } = modifierAt(context, said);
    if (when === "same" && named !== undefined)
      return { month: named.month, year: named.year, when: undefined, to };
    if (when !== undefined && when !== "same" && published !== undefined) {
      const shift = when === "past" ? -1 : when === "next" ? 1 : 0;
      return { ...addMonths(published.year, published.month, shift), when: undefined, to };
    }
    // «في الـ30 من الشهر»: the month just named.
    if (when === undefined && normAt(context, said - 1) === "الشهر" && named !== undefined)
      return { month: named.month, year: named.year, when: undefined, to: said };
  }
  const month = monthAt(context, skipped);
  if (month === undefined || month.cut > 0) return undefined;
  const year = yearAt(context, month.to);
  if (year !== undefined) return { month: month.month, year: year.year, when: undefined, to: year.to };
  return { month: month.month, year: undefined, ...modifierAt(context, month.to) };
}

/** The second of two days: و5, - 5, إلى 5. */
function joinedDay(context: TimeContext, at: number): { day: number; to: number } | undefined {
  const norm = normAt(context, at);
  if (/^و(?:ال)?$/.test(norm)) return dayOfMonthAt(context, at);
  if (!/^(?:[-–—]|الي|حتي|او)$/.test(norm)) return undefined;
  return dayOfMonthAt(context, at + 1);
}

function single(context: TimeContext, from: number, cut: number, day: number, of: MonthOf): Hit {
  const year = of.year ?? yearSaidBy(context, from, day, of);
  const base = { to: of.to, cut, kind: "day" as const };
  const text = wordsOf(context, from, of.to);
  if (!isDay(year ?? 2024, of.month, day)) return { ...base, edtf: null, warning: WARNINGS.impossible(text) };
  if (year === undefined) return { ...base, edtf: null, warning: WARNINGS.relative(text) };
  return {
    ...base,
    edtf: `${isoMonth(year, of.month)}-${String(day).padStart(2, "0")}`,
    names: { year, month: of.month, day },
    ...(of.year === undefined && { implied: true }),
  };
}

/** The year of a day and month without one: that of the event which the date names, else the nearest that fits. */
function yearSaidBy(context: TimeContext, from: number, day: number, of: MonthOf): number | undefined {
  const { published } = context;
  if (of.when === undefined) {
    const known = KNOWN_DATES.find((d) => d.day === day && d.month === of.month);
    const named = known !== undefined && (known.when === "any" || namesEvent(context, from));
    const after =
      published === undefined ||
      known === undefined ||
      published.year > known.year ||
      published.month > known.month;
    if (named && after) return known.year;
  }
  const ahead = !namesEvent(context, from) && pointsAhead(context, from);
  return yearOf(context, of.month, day, of.when, ahead);
}

interface DayOf extends MonthOf {
  readonly day: number;
}

function interval(context: TimeContext, from: number, cut: number, start: DayOf, end: DayOf): Hit {
  const base = { to: end.to, cut, kind: "range" as const };
  const year =
    end.year ?? start.year ?? yearOf(context, end.month, end.day, end.when, pointsAhead(context, from));
  const text = wordsOf(context, from, end.to);
  if (year === undefined) return { ...base, edtf: null, warning: WARNINGS.relative(text) };
  const first = start.year ?? (start.month > end.month ? year - 1 : year);
  const a = dayNumber(first, start.month, start.day);
  const b = dayNumber(year, end.month, end.day);
  if (a === undefined || b === undefined || b <= a) {
    return { ...base, edtf: null, warning: WARNINGS.impossible(text) };
  }
  return {
    ...base,
    edtf: `${isoDay(a)}/${isoDay(b)}`,
    names: { year, month: end.month, day: end.day },
    ...(end.year === undefined && start.year === undefined && { implied: true }),
  };
}
