import { HIJRI_MONTHS, MONTHS } from "./lexicon.js";
import { normAt, type TimeContext } from "./context.js";

const JOINS = new Set(["/", "-", "–", "ـ", "(", "،", "\\"]);

/** Reads a month name, also a double one (أيار/مايو, نوفمبر (تشرين الثاني)). */
export function monthAt(
  context: TimeContext,
  from: number,
): { month: number; to: number; cut: number } | undefined {
  const match = MONTHS.longestAt(context.doc, from);
  const month = match?.values[0]?.month;
  if (match === undefined || month === undefined) return undefined;
  const { conjunction, preposition } = match.reading;
  const cut = conjunction.length + preposition.length;
  const join = normAt(context, match.to);
  if (JOINS.has(join)) {
    const second = MONTHS.longestAt(context.doc, match.to + 1);
    if (second?.values[0]?.month === month) {
      const to = join === "(" && normAt(context, second.to) === ")" ? second.to + 1 : second.to;
      return { month, to, cut };
    }
  }
  return { month, to: match.to, cut };
}

/** Reads the name of a month of the Islamic calendar. */
export function hijriMonthAt(context: TimeContext, from: number): { month: number; to: number } | undefined {
  const match = HIJRI_MONTHS.longestAt(context.doc, from);
  const month = match?.values[0]?.month;
  return match === undefined || month === undefined ? undefined : { month, to: match.to };
}
