import { dayNumber, isoDay, weekdayOf } from "./calendar.js";
import { isCutWord } from "../word-classes.js";
import { lookUp, normAt, pointsAhead, wordsOf, type Hit, type TimeContext } from "./context.js";
import { dayMonth } from "./day-month.js";
import { modifierAt } from "./dates.js";
import { hijriDate } from "./hijri-dates.js";
import { WEEKDAYS } from "./lexicon.js";
import { numericDate } from "./numeric.js";
import { weekdayAfter, weekdayBefore } from "./resolve.js";
import { WARNINGS } from "./warnings.js";

interface NamedDay {
  readonly weekday: number;
  readonly to: number;
  readonly cut: number;
}

/** A weekday at a token, with يوم before it and brackets around it. */
export function weekdayAt(context: TimeContext, from: number): NamedDay | undefined {
  const first = normAt(context, from);
  const said = /^[وفبل]?(?:يوم|ليله|ليل)$/.test(first);
  let at = said ? from + 1 : from;
  const bracket = normAt(context, at) === "(";
  if (bracket) at++;
  const found = lookUp(context, at, WEEKDAYS);
  if (found === undefined || ((said || bracket) && found.cut > 0)) return undefined;
  const { weekday } = found.value;
  const before = normAt(context, at - 1);
  // سوق الجمعة is a place, الجنديان الاثنان are two.
  if (!said && (isCutWord(before, "not-weekday") || (weekday === 1 && /^ال.{3,}(?:ين|ان)$/.test(before)))) {
    return undefined;
  }
  const closed = bracket && normAt(context, at + 1) === ")";
  return {
    weekday,
    to: closed ? at + 2 : at + 1,
    cut: said ? (/^[وفب]|^ل(?!يل)/.exec(first)?.[0].length ?? 0) : found.cut,
  };
}

/** A date after a weekday: الخميس 21 أغسطس, الخميس (21 أغسطس), الخميس الموافق 21 أغسطس. */
export function dateAfter(context: TimeContext, at: number): Hit | undefined {
  let to = at;
  const bracket = normAt(context, to) === "(";
  if (bracket || /^[،\-–/]$/.test(normAt(context, to))) to++;
  if (/^(?:الموافق|الواقع|المصادف)$/.test(normAt(context, to))) to++;
  if (normAt(context, to) === "في" && to > at) to++;
  const hit = numericDate(context, to) ?? hijriDate(context, to) ?? dayMonth(context, to);
  if (hit?.kind !== "day") return undefined;
  return bracket && normAt(context, hit.to) === ")" ? { ...hit, to: hit.to + 1 } : hit;
}

/** الثلاثاء, يوم الجمعة الماضي, الأحد المقبل, الخميس 21 أغسطس 2025, ليل السبت الأحد. */
export function weekday(context: TimeContext, from: number): Hit | undefined {
  const pair = weekdayPair(context, from);
  if (pair !== undefined) return pair;
  const day = weekdayAt(context, from);
  if (day === undefined) return undefined;
  const older = normAt(context, day.to) === "قبل" && modifierAt(context, day.to + 1).when === "past";
  const modifier = modifierAt(context, older ? day.to + 1 : day.to);
  const dated = dateAfter(context, modifier.to);
  if (dated !== undefined) return withDate(context, from, day, dated);
  const night = modifier.when === undefined ? nightTo(context, day) : undefined;
  const to = night ?? modifier.to;
  const text = wordsOf(context, from, to);
  const { published } = context;
  const base = { to, cut: day.cut, kind: "day" as const };
  if (published === undefined) return { ...base, edtf: null, warning: WARNINGS.weekday(text) };
  const { number } = published;
  const latest = weekdayBefore(number, day.weekday);
  const next =
    modifier.when === "next" ||
    (modifier.when === undefined && latest < number && pointsAhead(context, from));
  let at = next ? weekdayAfter(number, day.weekday) : latest;
  // الجمعة الماضي, said on a Friday, is a week ago.
  if (modifier.when === "past" && at === number) at -= 7;
  if (older) at -= 7;
  const edtf = night === undefined ? isoDay(at) : `${isoDay(at)}/${isoDay(at + 1)}`;
  return { ...base, edtf, kind: night === undefined ? "day" : "range", implied: true };
}

/** ليل السبت الأحد, ليل السبت - الأحد, ليلة الخميس على الجمعة: the night that begins on the first. */
function nightTo(context: TimeContext, first: NamedDay): number | undefined {
  const skip = /^(?:[-–/]|الي|علي)$/.test(normAt(context, first.to)) ? 1 : 0;
  const second = weekdayAt(context, first.to + skip);
  return second !== undefined && second.cut === 0 && second.weekday === (first.weekday + 1) % 7
    ? second.to
    : undefined;
}

/** يومي السبت والأحد, with or without their dates (27 و28 شتنبر). */
function weekdayPair(context: TimeContext, from: number): Hit | undefined {
  const word = normAt(context, from);
  if (!/^[وبل]?(?:يومي|ليلتي)$/.test(word)) return undefined;
  const first = weekdayAt(context, from + 1);
  const second = first && weekdayAt(context, first.to);
  if (first === undefined || second === undefined || !normAt(context, first.to).startsWith("و"))
    return undefined;
  const modifier = modifierAt(
    context,
    /^(?:الماضيين|المقبلين|القادمين)$/.test(normAt(context, second.to)) ? second.to + 1 : second.to,
  );
  const cut = /^[وبل]/.test(word) ? 1 : 0;
  const dated = dayMonth(context, modifier.to);
  if (dated?.kind === "range") return { ...dated, cut };
  const { published } = context;
  const base = { to: modifier.to, cut, kind: "range" as const };
  if (published === undefined) {
    return { ...base, edtf: null, warning: WARNINGS.weekday(wordsOf(context, from, modifier.to)) };
  }
  const ahead = modifier.when === "next" || /^(?:المقبلين|القادمين)$/.test(normAt(context, second.to));
  const last =
    ahead || pointsAhead(context, from)
      ? weekdayAfter(published.number, second.weekday)
      : weekdayBefore(published.number, second.weekday);
  return { ...base, edtf: `${isoDay(weekdayBefore(last, first.weekday))}/${isoDay(last)}`, implied: true };
}

function withDate(context: TimeContext, from: number, day: NamedDay, date: Hit): Hit {
  const { names } = date;
  const number = names?.day === undefined ? undefined : dayNumber(names.year, names.month, names.day);
  if (number !== undefined && weekdayOf(number) !== day.weekday) {
    return { ...date, cut: day.cut, warning: WARNINGS.contradiction(wordsOf(context, from, date.to)) };
  }
  return { ...date, cut: day.cut };
}
