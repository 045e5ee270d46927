import { isoDay } from "./calendar.js";
import { dayOfMonthAt, modifierAt, skipOf } from "./dates.js";
import { normAt, wordsOf, type Hit, type TimeContext } from "./context.js";
import { hijriDay, hijriMonth, hijriYearOf } from "./hijri.js";
import { hijriMonthAt } from "./month-names.js";
import { WARNINGS } from "./warnings.js";

/**
 * A day of the Islamic calendar: 20 جمادى الأولى 1445هـ, 10 رمضان الماضي. Read by the Umm al-Qura calendar and
 * marked approximate, since the sighting of the moon moves it by a day between countries.
 */
export function hijriDate(context: TimeContext, from: number): Hit | undefined {
  const day = dayOfMonthAt(context, from);
  const month = day && hijriMonthAt(context, skipOf(context, day.to));
  if (day === undefined || month === undefined) return undefined;
  const said = hijriYearAt(context, month.to);
  const modifier = said === undefined ? modifierAt(context, month.to) : undefined;
  const to = said?.to ?? modifier?.to ?? month.to;
  const base = { to, cut: day.cut, kind: "day" as const };
  const text = wordsOf(context, from, to);
  const number =
    said === undefined
      ? undatedDay(context, month.month, day.day)
      : hijriDay(said.year, month.month, day.day);
  if (number !== undefined)
    return { ...base, edtf: `${isoDay(number)}~`, ...(said === undefined && { implied: true }) };
  if (day.day > 30 || (said !== undefined && hijriMonth(said.year, month.month) !== undefined)) {
    return { ...base, edtf: null, warning: WARNINGS.impossible(text) };
  }
  return { ...base, edtf: null, warning: WARNINGS.relative(text) };
}

/** A month of the Islamic calendar with its year (رمضان 1446), or after شهر. */
export function hijriMonthOnly(context: TimeContext, from: number): Hit | undefined {
  const word = normAt(context, from);
  const said = /^[وبل]?شهر$/.test(word);
  const month = hijriMonthAt(context, said ? from + 1 : from);
  if (month === undefined) return undefined;
  const year = hijriYearAt(context, month.to);
  if (year === undefined) return undefined;
  const of = hijriMonth(year.year, month.month);
  const edtf = of === undefined ? null : `${isoDay(of.start)}~/${isoDay(of.start + of.length - 1)}~`;
  return { to: year.to, cut: said && word.length > 3 ? 1 : 0, edtf, kind: "range" };
}

/** 1445هـ, 1445 هجرية, عام 1445. */
function hijriYearAt(context: TimeContext, from: number): { year: number; to: number } | undefined {
  let at = from;
  if (/^(?:ل|لل)?(?:عام|سنه)$/.test(normAt(context, at)) || normAt(context, at) === "،") at++;
  const norm = normAt(context, at);
  if (!/^1[345]\d\d$/.test(norm)) return undefined;
  const after = /^(?:ه|هجري|هجريه|للهجره)$/.test(normAt(context, at + 1)) ? at + 2 : at + 1;
  return { year: Number(norm), to: after };
}

/** The latest such day up to publication. */
function undatedDay(context: TimeContext, month: number, day: number): number | undefined {
  const { published } = context;
  const year = published && hijriYearOf(published.number);
  if (published === undefined || year === undefined) return undefined;
  const here = hijriDay(year, month, day);
  return here !== undefined && here <= published.number + 30 ? here : hijriDay(year - 1, month, day);
}
