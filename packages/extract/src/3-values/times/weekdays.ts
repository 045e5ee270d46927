import { isoDay, weekdayOf } from "./calendar.js";
import { dayMonth, modifierAt } from "./absolute.js";
import { lookUp, normAt, WARNINGS, wordsOf, type Hit, type TimeContext } from "./context.js";
import { WEEKDAYS } from "./lexicon.js";
import { numericDate } from "./numeric.js";
import { weekdayAfter, weekdayBefore } from "./resolve.js";

/** A weekday at a token, with يوم before it and brackets around it. */
export function weekdayAt(
  context: TimeContext,
  from: number,
): { weekday: number; to: number; cut: number } | undefined {
  const first = normAt(context, from);
  const yawm = /^[وفبل]?يوم$/.test(first);
  let at = yawm ? from + 1 : from;
  const bracket = normAt(context, at) === "(";
  if (bracket) at++;
  const found = lookUp(context, at, WEEKDAYS);
  if (found === undefined || ((yawm || bracket) && found.cut > 0)) return undefined;
  const closed = bracket && normAt(context, at + 1) === ")";
  return {
    weekday: found.value.weekday,
    to: closed ? at + 2 : at + 1,
    cut: yawm ? first.length - 3 : found.cut,
  };
}

/** A date after a weekday: الخميس 21 أغسطس, الخميس (21 أغسطس), الخميس الموافق 21 أغسطس. */
export function dateAfter(context: TimeContext, at: number): Hit | undefined {
  let to = at;
  const bracket = normAt(context, to) === "(";
  if (bracket || /^(?:،|الموافق|-|\/)$/.test(normAt(context, to))) to++;
  if (normAt(context, to) === "الموافق") to++;
  const hit = numericDate(context, to) ?? dayMonth(context, to);
  if (hit?.kind !== "day") return undefined;
  return bracket && normAt(context, hit.to) === ")" ? { ...hit, to: hit.to + 1 } : hit;
}

/** الثلاثاء, يوم الجمعة الماضي, الأحد المقبل, الخميس 21 أغسطس 2025, ليل السبت الأحد. */
export function weekday(context: TimeContext, from: number): Hit | undefined {
  const day = weekdayAt(context, from);
  if (day === undefined) return undefined;
  const { published } = context;
  const modifier = modifierAt(context, day.to);
  const date = dateAfter(context, modifier.to);
  if (date !== undefined) {
    const stated = date.names;
    const number =
      stated?.day === undefined
        ? undefined
        : Date.UTC(stated.year, stated.month - 1, stated.day) / 86_400_000;
    const agrees = number === undefined || weekdayOf(number) === day.weekday;
    const text = wordsOf(context, from, date.to);
    return { ...date, cut: day.cut, ...(!agrees && { warning: WARNINGS.contradiction(text) }) };
  }
  // ليل السبت الأحد, ليل السبت - الأحد: the night that begins on the first.
  const skip = /^(?:-|–|الي|علي|\/)$/.test(normAt(context, day.to)) ? 1 : 0;
  const second = modifier.when === undefined ? weekdayAt(context, day.to + skip) : undefined;
  const night = second !== undefined && second.weekday === (day.weekday + 1) % 7;
  const to = night ? second.to : modifier.to;
  const text = wordsOf(context, from, to);
  if (published === undefined)
    return { to, cut: day.cut, edtf: null, kind: "day", warning: WARNINGS.weekday(text) };
  const { number } = published;
  let at = modifier.when === "next" ? weekdayAfter(number, day.weekday) : weekdayBefore(number, day.weekday);
  // الجمعة الماضي, said on a Friday, is a week ago.
  if (modifier.when === "past" && at === number) at -= 7;
  return {
    to,
    cut: day.cut,
    edtf: night ? `${isoDay(at)}/${isoDay(at + 1)}` : isoDay(at),
    kind: "day",
    implied: true,
  };
}
