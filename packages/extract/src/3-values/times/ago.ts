import { isoDay } from "./calendar.js";
import { lookUp, normAt, wordsOf, type Hit, type TimeContext } from "./context.js";
import { yearAt } from "./dates.js";
import { MODIFIERS, UNITS, WEEKDAYS } from "./lexicon.js";
import { shifted } from "./resolve.js";
import { WARNINGS } from "./warnings.js";
import { parseNumber } from "../numbers/parse-words.js";
import { BEFORE, VAGUE } from "../numbers/qualifiers.js";

/** Units in the plural say how many only with a number: قبل أيام. */
const PLURAL = /^(?:ايام|اسابيع|اشهر|شهور|سنوات|سنين|اعوام|ساعات|دقايق)$/;

/** قبل ثلاثة أيام, منذ شهرين, قبل نحو عام. */
export function ago(context: TimeContext, from: number): Hit | undefined {
  const word = normAt(context, from);
  if (!/^[وف]?(?:قبل|منذ)$/.test(word)) return undefined;
  const rough = BEFORE.longestAt(context.doc, from + 1);
  const count = countAt(context, rough?.to ?? from + 1);
  const unit = lookUp(context, count.to, UNITS);
  if (unit === undefined || unit.cut > 0) return undefined;
  // منذ عام 2011 is a year; قبل يوم من الهجوم is counted from another day.
  if (count.value === undefined && yearAt(context, count.to) !== undefined) return undefined;
  const name = unit.value.unit;
  // منذ يوم الاثنين: since which day.
  if (name === "day" && count.value === undefined && lookUp(context, count.to + 1, WEEKDAYS) !== undefined)
    return undefined;
  const to = /^واحده?$/.test(normAt(context, count.to + 1)) ? count.to + 2 : count.to + 1;
  if (normAt(context, to) === "من" && !/^(?:الان|اليوم)$/.test(normAt(context, to + 1))) {
    return { to, cut: word.length > 3 ? 1 : 0, edtf: null, kind: "vague" };
  }
  const base = { to, cut: word.length > 3 ? 1 : 0, kind: "relative" as const, implied: true };
  const { published } = context;
  const noun = normAt(context, count.to);
  const value =
    count.value ?? (count.vague || PLURAL.test(noun) ? undefined : /(?:ين|ان)$/.test(noun) ? 2 : 1);
  if (published === undefined) {
    return { ...base, edtf: null, warning: WARNINGS.relative(wordsOf(context, from, to)) };
  }
  if (name === "hour" || name === "minute") {
    return { ...base, edtf: (value ?? 1) > 24 ? null : `${published.day}~` };
  }
  if (value === undefined || !Number.isInteger(value) || value > 3000)
    return { ...base, edtf: null, kind: "vague" };
  const about = rough === undefined ? "" : "~";
  if (name === "day") return { ...base, edtf: (shifted(context, "day", -value) ?? "") + about };
  if (name === "week") return { ...base, edtf: `${isoDay(published.number - 7 * value)}~` };
  return { ...base, edtf: `${shifted(context, name, -value) ?? ""}~` };
}

function countAt(
  context: TimeContext,
  at: number,
): { value: number | undefined; vague: boolean; to: number } {
  const vague = VAGUE.longestAt(context.doc, at);
  if (vague !== undefined) return { value: undefined, vague: true, to: vague.to };
  const number = parseNumber(context.doc, at);
  return { value: number?.value, vague: false, to: number?.to ?? at };
}

/** خلال الأشهر الماضية, الأيام الأخيرة: no date settles them; the last hours are about the day of publication. */
export function recently(context: TimeContext, from: number): Hit | undefined {
  const word = normAt(context, from);
  const match = /^([وبل]?)ال(ايام|اسابيع|اشهر|شهور|سنوات|اعوام|ساعات|فتره|اونه|يومين|شهرين|عامين|ساعه)$/.exec(
    word,
  );
  if (match === null) return undefined;
  let at = from + 1;
  const glued = normAt(context, at) === "ال" ? 1 : 0;
  const number = parseNumber(context.doc, at + glued);
  if (number !== undefined) at = number.to;
  if (/^القليله$/.test(normAt(context, at))) at++;
  const when = lookUp(context, at, MODIFIERS);
  const ended = when?.cut === 0 || /^(?:الماضيين|الاخيرين|المقبلين|القادمين)$/.test(normAt(context, at));
  if (!ended) return undefined;
  const hours =
    match[2] === "ساعات" && (number === undefined || number.value <= 24) && when?.value.when === "past";
  const edtf = hours && context.published !== undefined ? `${context.published.day}~` : null;
  return { to: at + 1, cut: match[1]?.length ?? 0, edtf, kind: "vague" };
}
