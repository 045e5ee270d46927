import { isoDay, weekdayOf } from "./calendar.js";
import { isWord } from "../word-classes.js";
import { lookUp, normAt, wordsOf, type Hit, type TimeContext, type TimeKind } from "./context.js";
import { MONTH_PARTS, RELATIVE } from "./lexicon.js";
import { shifted } from "./resolve.js";
import { WARNINGS } from "./warnings.js";
import { dateAfter, weekdayAt } from "./weekdays.js";

const KINDS: Readonly<Record<string, TimeKind>> = { day: "day", week: "range", month: "month", year: "year" };

/** اليوم, أمس الخميس, الأسبوع الماضي, غدا, أواخر الشهر الماضي. */
export function relative(context: TimeContext, from: number): Hit | undefined {
  const part = lookUp(context, from, MONTH_PARTS);
  if (part !== undefined) {
    const whole = relativeAt(context, from + 1);
    if (whole === undefined || whole.kind === "day" || (whole.cut ?? 0) > 0) return undefined;
    return { ...whole, cut: part.cut, edtf: whole.edtf === null ? null : approximate(whole.edtf) };
  }
  return relativeAt(context, from);
}

function approximate(edtf: string): string {
  return edtf.includes("/") ? edtf : `${edtf}~`;
}

function relativeAt(context: TimeContext, from: number): Hit | undefined {
  const match = RELATIVE.longestAt(context.doc, from);
  const what = match?.values[0];
  if (match === undefined || what === undefined || isNotToday(context, from, match.to)) return undefined;
  const cut = match.reading.conjunction.length + match.reading.preposition.length;
  const comma = normAt(context, match.to) === "،" ? 1 : 0;
  const day = what.unit === "day" ? weekdayAt(context, match.to + comma) : undefined;
  const named = day?.cut === 0 ? day : undefined;
  const date = what.unit === "day" ? dateAfter(context, named?.to ?? match.to) : undefined;
  if (date?.edtf != null) return { ...date, cut };
  const to = named?.to ?? match.to;
  const kind = KINDS[what.unit] ?? "vague";
  const { published } = context;
  if (published === undefined) {
    return { to, cut, edtf: null, kind, warning: WARNINGS.relative(wordsOf(context, from, to)) };
  }
  const expected = published.number + what.offset;
  if (named === undefined)
    return { to, cut, edtf: shifted(context, what.unit, what.offset), kind, implied: true };
  return { to, cut, edtf: isoDay(nearest(expected, named.weekday)), kind, implied: true };
}

/** اليوم العالمي, اليوم التالي, ذلك اليوم, طوال اليوم. */
function isNotToday(context: TimeContext, from: number, to: number): boolean {
  if (to - from !== 1 || !/^[وفبل]?اليوم$|^لليوم$/.test(normAt(context, from))) return false;
  if (/^(?:بال|لل)/.test(normAt(context, from)) || isWord(normAt(context, to), "not-today")) return true;
  const before = normAt(context, from - 1);
  return isWord(before, "not-this-day") || /^(?:ساعات|خلال)$/.test(before);
}

/** The day with that weekday that is nearest to the day expected: before it rather than after it. */
function nearest(expected: number, weekday: number): number {
  for (const shift of [0, -1, 1, -2, -3, -4, -5]) {
    if (weekdayOf(expected + shift) === weekday) return expected + shift;
  }
  return expected;
}
