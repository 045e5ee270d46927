import { isoDay, weekdayOf } from "./calendar.js";
import { WARNINGS, lookUp, normAt, wordsOf, type Hit, type TimeContext } from "./context.js";
import { MONTH_PARTS, RELATIVE, UNITS } from "./lexicon.js";
import { parseNumber } from "../numbers/parse-words.js";
import { VAGUE } from "../numbers/qualifiers.js";
import { dateAfter, weekdayAt } from "./weekdays.js";
import { shifted } from "./resolve.js";
import { yearAt } from "./absolute.js";

/** What makes اليوم something else than today: اليوم العالمي, اليوم التالي. */
const NOT_TODAY =
  /^(?:العالمي|الوطني|الدولي|التالي|السابع|الثامن|الاول|الثاني|الثالث|الرابع|الخامس|نفسه|ذاته|عينه|الذي|السابق|الواحد|الاخير|الموالي|المذكور|الدراسي|المشهود)$/;

/** اليوم, أمس الخميس, مساء أمس, الأسبوع الماضي, غدا. */
export function relative(context: TimeContext, from: number): Hit | undefined {
  const match = RELATIVE.longestAt(context.doc, from);
  const what = match?.values[0];
  if (match === undefined || what === undefined) return undefined;
  const cut = match.reading.conjunction.length + match.reading.preposition.length;
  if (normAt(context, match.to - 1) === "اليوم") {
    if (NOT_TODAY.test(normAt(context, match.to))) return undefined;
    if (
      match.to - from === 1 &&
      /^(?:ذلك|هذا|حتي|طوال|طيله|بعد|علي|مدار|نصف)$/.test(normAt(context, from - 1))
    ) {
      if (normAt(context, from - 1) !== "حتي") return undefined;
    }
  }
  const comma = normAt(context, match.to) === "،" ? 1 : 0;
  const day = what.unit === "day" ? weekdayAt(context, match.to + comma) : undefined;
  const named = day?.cut === 0 ? day : undefined;
  const date = what.unit === "day" ? dateAfter(context, named?.to ?? match.to) : undefined;
  if (date?.edtf != null) return { ...date, cut };
  const to = named?.to ?? match.to;
  const kind =
    what.unit === "day" ? "day" : what.unit === "month" ? "month" : what.unit === "year" ? "year" : "range";
  const { published } = context;
  if (published === undefined) {
    return { to, cut, edtf: null, kind, warning: WARNINGS.relative(wordsOf(context, from, to)) };
  }
  if (named === undefined)
    return { to, cut, edtf: shifted(context, what.unit, what.offset), kind, implied: true };
  return {
    to,
    cut,
    edtf: isoDay(nearest(published.number + what.offset, named.weekday)),
    kind,
    implied: true,
  };
}

/** The day with that weekday that is nearest to the day expected: before it rather than after it. */
function nearest(expected: number, weekday: number): number {
  for (const shift of [0, -1, 1, -2, -3, -4, -5]) {
    if (weekdayOf(expected + shift) === weekday) return expected + shift;
  }
  return expected;
}

/** قبل ثلاثة أيام, منذ شهرين, قبل عام. */
export function ago(context: TimeContext, from: number): Hit | undefined {
  if (!/^[وف]?(?:قبل|منذ)$/.test(normAt(context, from))) return undefined;
  let at = from + 1;
  while (/^(?:نحو|حوالي|اكثر|من|قرابه)$/.test(normAt(context, at))) at++;
  const vague = VAGUE.longestAt(context.doc, at);
  const number = vague === undefined ? parseNumber(context.doc, at) : undefined;
  at = number?.to ?? vague?.to ?? at;
  const word = normAt(context, at);
  const unit = lookUp(context, at, UNITS);
  if (unit === undefined || unit.cut > 0) return undefined;
  const cut = /^[وف]/.test(normAt(context, from)) ? 1 : 0;
  const base = { to: at + 1, cut };
  // منذ عام 2011 is a year, منذ سنوات an unknown time ago.
  if (number === undefined && yearAt(context, at) !== undefined) return undefined;
  const plural = /^(?:ايام|اسابيع|اشهر|شهور|سنوات|سنين|اعوام|ساعات|دقايق)$/.test(word);
  const count =
    number?.value ??
    (vague !== undefined || plural ? undefined : /(?:ين|ان)$/.test(word) && word !== "سنين" ? 2 : 1);
  const { unit: name } = unit.value;
  if (context.published === undefined) {
    return {
      ...base,
      edtf: null,
      kind: "relative",
      warning: WARNINGS.relative(wordsOf(context, from, at + 1)),
    };
  }
  if (name === "hour" || name === "minute") {
    return {
      ...base,
      edtf: count !== undefined && count > 24 ? null : `${context.published.day}~`,
      kind: "relative",
    };
  }
  if (count === undefined || !Number.isInteger(count) || count > 3000)
    return { ...base, edtf: null, kind: "vague" };
  if (name === "day")
    return { ...base, edtf: shifted(context, "day", -count), kind: "relative", implied: true };
  if (name === "week")
    return {
      ...base,
      edtf: isoDay(context.published.number - 7 * count) + "~",
      kind: "relative",
      implied: true,
    };
  return { ...base, edtf: (shifted(context, name, -count) ?? "") + "~", kind: "relative", implied: true };
}

/** عام 2018, منذ 2011, مطلع 2020, في 2014. */
export function yearOnly(context: TimeContext, from: number): Hit | undefined {
  const part = lookUp(context, from, MONTH_PARTS);
  const at = part === undefined ? from : from + 1;
  const word = normAt(context, at);
  const said = /^[وفبل]?(?:ال)?(?:عام|سنه)$/.test(word);
  const found = said ? yearAt(context, at + 1) : yearAt(context, at);
  if (found === undefined || /^[،/]$/.test(word)) return undefined;
  if (!said && part === undefined) {
    if (
      context.doc.tokens[from]?.kind !== "number" ||
      !/^(?:في|منذ|حتي|الي|خلال|بين|قبل|بعد|مطلع|منتصف|نهايه)$/.test(normAt(context, from - 1))
    )
      return undefined;
  }
  const cut = part?.cut ?? (said ? /^[وفبل]?/.exec(word)?.[0].length : 0) ?? 0;
  return { to: found.to, cut, edtf: String(found.year) + (part === undefined ? "" : "~"), kind: "year" };
}

/** الأشهر الماضية, الأيام الأخيرة: no date settles them. */
export function vaguePast(context: TimeContext, from: number): Hit | undefined {
  const word = normAt(context, from);
  if (!/^[وبل]?ال(?:ايام|اسابيع|اشهر|شهور|سنوات|اعوام|ساعات|فتره|اونه)$/.test(word)) return undefined;
  let at = from + 1;
  if (parseNumber(context.doc, at) !== undefined) at++;
  if (!/^(?:القليله)?(?:الماضيه|الاخيره|المقبله|القادمه|الفايته|المنصرمه)$/.test(normAt(context, at))) {
    if (normAt(context, at) !== "القليله") return undefined;
    at++;
  }
  return { to: at + 1, cut: /^[وبل](?=ال)/.test(word) ? 1 : 0, edtf: null, kind: "vague" };
}
