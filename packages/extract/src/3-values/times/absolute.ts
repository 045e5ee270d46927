import { dayNumber, isDay, isoDay, isoMonth } from "./calendar.js";
import { MODIFIERS, MONTH_PARTS } from "./lexicon.js";
import { lookUp, normAt, WARNINGS, wordsOf, type Hit, type TimeContext } from "./context.js";
import { monthAt } from "./month-names.js";
import { parseOrdinal } from "../numbers/ordinals.js";
import { yearOf, type When } from "./resolve.js";

/** A day of a month in digits or as an ordinal (الثالث عشر), with what joins it to the month (من, من شهر). */
export function dayOfMonthAt(
  context: TimeContext,
  from: number,
): { day: number; to: number; cut: number } | undefined {
  const { doc } = context;
  let at = from;
  if (/^[وبل]?ال$/.test(normAt(context, at)) && doc.tokens[at + 1]?.kind === "number") at++;
  else if (/^[وبل]$/.test(normAt(context, at)) && doc.tokens[at + 1]?.kind === "number") at++;
  const token = doc.tokens[at];
  if (token?.kind === "number" && /^\d{1,2}$/.test(token.norm)) {
    return {
      day: Number(token.norm),
      to: at + 1,
      cut: at > from && normAt(context, from).endsWith("ال") ? normAt(context, from).length - 2 : 0,
    };
  }
  if (normAt(context, from) === "الفاتح") return { day: 1, to: from + 1, cut: 0 };
  const ordinal = parseOrdinal(doc, from);
  if (ordinal === undefined || ordinal.value > 31) return undefined;
  return { day: ordinal.value, to: ordinal.to, cut: ordinal.cut };
}

/** Skips من, شهر, من شهر. */
export function skipOf(context: TimeContext, at: number): number {
  let to = at;
  if (normAt(context, to) === "من") to++;
  if (normAt(context, to) === "شهر") to++;
  return to;
}

/** A year at a token: 2025, عام 2025, (2025). */
export function yearAt(context: TimeContext, from: number): { year: number; to: number } | undefined {
  let at = from;
  if (
    /^(?:ل|لل)?(?:عام|سنه|العام)$/.test(normAt(context, at)) ||
    normAt(context, at) === "،" ||
    normAt(context, at) === "/"
  )
    at++;
  if (/^(?:عام|سنه)$/.test(normAt(context, at))) at++;
  const norm = normAt(context, at);
  if (!/^(?:1[5-9]|2[01])\d\d$/.test(norm)) return undefined;
  const to = /^(?:م|ميلادي|ميلاديه)$/.test(normAt(context, at + 1)) ? at + 2 : at + 1;
  return { year: Number(norm), to };
}

/** الماضي, المقبل… after a date. */
export function modifierAt(context: TimeContext, at: number): { when: When; to: number } {
  const found = lookUp(context, at, MODIFIERS);
  return found?.cut === 0 ? { when: found.value.when, to: at + 1 } : { when: undefined, to: at };
}

/** 24 مايو 2025, الـ19 من كانون الأول, 30 يوليوز و5 غشت الجاري, 3 - 5 مايو, 13 من الشهر ذاته, 15 منه. */
export function dayMonth(context: TimeContext, from: number): Hit | undefined {
  const first = dayOfMonthAt(context, from);
  if (first === undefined) return undefined;
  const own = monthAfterDay(context, first.to);
  if (own !== undefined && own.to > first.to) {
    const month = own.month;
    // 30 يوليوز و5 غشت: each with its month.
    const second = joinedDay(context, own.to);
    const other = second && monthAfterDay(context, second.to);
    if (second !== undefined && other !== undefined && own.year === undefined) {
      return interval(context, from, first, { day: first.day, month }, { day: second.day, ...other });
    }
    return single(context, from, first.cut, first.day, own);
  }
  const second = joinedDay(context, first.to);
  const month = second && monthAfterDay(context, second.to);
  if (second === undefined || month === undefined) return undefined;
  return interval(
    context,
    from,
    first,
    { day: first.day, month: month.month },
    { day: second.day, ...month },
  );
}

interface MonthOf {
  readonly month: number;
  readonly year: number | undefined;
  readonly when: When;
  readonly to: number;
}

/** The month after a day: its name, the month just named (منه, من الشهر ذاته), or that of publication. */
function monthAfterDay(context: TimeContext, at: number): MonthOf | undefined {
  const { named, published } = context;
  if (normAt(context, at) === "منه" && named !== undefined) return { ...named, when: undefined, to: at + 1 };
  const skipped = skipOf(context, at);
  if (normAt(context, skipped) === "الشهر" || (normAt(context, skipped - 1) === "شهر" && skipped > at)) {
    const { when, to } = modifierAt(context, normAt(context, skipped) === "الشهر" ? skipped + 1 : skipped);
    if (when === "same" && named !== undefined) return { ...named, when: undefined, to };
    if (when !== undefined && published !== undefined) {
      const shift = when === "past" ? -1 : when === "next" ? 1 : 0;
      const count = published.year * 12 + published.month - 1 + shift;
      return { year: Math.floor(count / 12), month: (count % 12) + 1, when: undefined, to };
    }
  }
  const month = monthAt(context, skipped);
  if (month === undefined || month.cut > 0) return undefined;
  const modifier = modifierAt(context, month.to);
  const year = modifier.when === undefined ? yearAt(context, month.to) : undefined;
  return { month: month.month, year: year?.year, when: modifier.when, to: year?.to ?? modifier.to };
}

/** The second of two days: و5, - 5, إلى 5. */
function joinedDay(context: TimeContext, at: number): { day: number; to: number } | undefined {
  const norm = normAt(context, at);
  if (!/^(?:و|-|–|الي|حتي|وال|او)$/.test(norm)) return undefined;
  const skip = norm === "وال" ? 0 : 1;
  return dayOfMonthAt(context, at + skip);
}

function single(context: TimeContext, from: number, cut: number, day: number, of: MonthOf): Hit {
  const year = of.year ?? yearOf(context, of.month, day, of.when);
  const base = { to: of.to, cut, kind: "day" as const };
  const text = wordsOf(context, from, of.to);
  if (year === undefined) {
    return isDay(2024, of.month, day)
      ? { ...base, edtf: null, warning: WARNINGS.relative(text) }
      : { ...base, edtf: null, warning: WARNINGS.impossible(text) };
  }
  if (!isDay(year, of.month, day)) return { ...base, edtf: null, warning: WARNINGS.impossible(text) };
  return {
    ...base,
    edtf: `${isoMonth(year, of.month)}-${String(day).padStart(2, "0")}`,
    names: { year, month: of.month, day },
    ...(of.year === undefined && { implied: true }),
  };
}

function interval(
  context: TimeContext,
  from: number,
  first: { readonly cut: number },
  start: { readonly day: number; readonly month: number },
  end: { readonly day: number } & MonthOf,
): Hit {
  const base = { to: end.to, cut: first.cut, kind: "range" as const };
  const year = end.year ?? yearOf(context, end.month, end.day, end.when);
  const text = wordsOf(context, from, end.to);
  if (year === undefined) return { ...base, edtf: null, warning: WARNINGS.relative(text) };
  const a = dayNumber(start.month > end.month ? year - 1 : year, start.month, start.day);
  const b = dayNumber(year, end.month, end.day);
  if (a === undefined || b === undefined || b <= a)
    return { ...base, edtf: null, warning: WARNINGS.impossible(text) };
  return {
    ...base,
    edtf: `${isoDay(a)}/${isoDay(b)}`,
    names: { year, month: end.month, day: end.day },
    ...(end.year === undefined && { implied: true }),
  };
}

/** مايو 2025, سبتمبر الماضي, مطلع سبتمبر, شهر رمضان is left to the Islamic calendar. */
export function monthOnly(context: TimeContext, from: number): Hit | undefined {
  let at = from;
  const part = lookUp(context, at, MONTH_PARTS);
  if (part !== undefined) at++;
  const word = normAt(context, at);
  const shahr = /^[بل]?شهر$/.test(word);
  if (shahr) at++;
  const month = monthAt(context, at);
  if (month === undefined) return undefined;
  const modifier = modifierAt(context, month.to);
  const year = modifier.when === undefined ? yearAt(context, month.to) : undefined;
  // A bare name may be a person's or a place's (آب, ماي, مارس): it needs a word that shows a month.
  if (part === undefined && !shahr && year === undefined && modifier.when === undefined) {
    if (!/^(?:في|منذ|خلال|من|حتي|الي|بين)$/.test(normAt(context, from - 1)) && month.cut === 0)
      return undefined;
  }
  const resolved = year?.year ?? yearOf(context, month.month, undefined, modifier.when);
  const to = year?.to ?? modifier.to;
  const cut = part?.cut ?? (shahr ? word.length - 3 : month.cut);
  if (resolved === undefined) {
    return { to, cut, edtf: null, kind: "month", warning: WARNINGS.relative(wordsOf(context, from, to)) };
  }
  return {
    to,
    cut,
    edtf: isoMonth(resolved, month.month) + (part === undefined ? "" : "~"),
    kind: "month",
    names: { year: resolved, month: month.month },
    ...(year === undefined && { implied: true }),
  };
}
