import { isoDay, addMonths, isoMonth } from "./calendar.js";
import { lookUp, normAt, type Hit, type TimeContext } from "./context.js";
import { DAY_PARTS, RELATIVE, UNITS, WEEKDAYS } from "./lexicon.js";
import { monthAt } from "./month-names.js";
import { parseNumber } from "../numbers/parse-words.js";

/** غداة الهجوم, بعد يومين من التفجير, بعد أسبوع على الاتفاق: the day of what is named next, counted from the news. */
export function since(context: TimeContext, from: number): Hit | undefined {
  const word = normAt(context, from);
  const match = /^[وف]?(غداه|بعد)$/.exec(word);
  const { published } = context;
  if (match === null || published === undefined) return undefined;
  const base = { kind: "since" as const, implied: true, cut: word.length - (match[1]?.length ?? 0) };
  if (match[1] === "غداه") {
    const to = from + 1;
    return isTime(context, to) ? undefined : { ...base, to, edtf: `${isoDay(published.number - 1)}~` };
  }
  const number = parseNumber(context.doc, from + 1);
  const at = number?.to ?? from + 1;
  const unit = lookUp(context, at, UNITS);
  const of = /^واحده?$/.test(normAt(context, at + 1)) ? at + 2 : at + 1;
  if (unit === undefined || unit.cut > 0 || !/^(?:من|علي)$/.test(normAt(context, of))) return undefined;
  if (isTime(context, of + 1)) return undefined;
  const noun = normAt(context, at);
  const count =
    number?.value ?? (/(?:ين|ان)$/.test(noun) ? 2 : /^(?:يوم|اسبوع|شهر|سنه|عام)$/.test(noun) ? 1 : 0);
  if (count < 1 || count > 100 || !Number.isInteger(count)) return undefined;
  const back = (name: string): string | undefined => {
    if (name === "day") return `${isoDay(published.number - count)}~`;
    if (name === "week") return `${isoDay(published.number - 7 * count)}~`;
    if (name === "year") return `${String(published.year - count)}~`;
    if (name !== "month") return undefined;
    const { year, month } = addMonths(published.year, published.month, -count);
    return `${isoMonth(year, month)}~`;
  };
  const edtf = back(unit.value.unit);
  return edtf === undefined ? undefined : { ...base, to: of + 1, edtf };
}

/** Another time follows: غداة الأحد, بعد يومين من 7 أكتوبر. */
function isTime(context: TimeContext, at: number): boolean {
  return (
    context.doc.tokens[at]?.kind !== "word" ||
    lookUp(context, at, WEEKDAYS) !== undefined ||
    DAY_PARTS.longestAt(context.doc, at) !== undefined ||
    RELATIVE.longestAt(context.doc, at) !== undefined ||
    monthAt(context, at) !== undefined ||
    /^(?:يوم|ليله)$/.test(normAt(context, at))
  );
}
