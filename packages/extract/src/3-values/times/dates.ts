import { isWord } from "../word-classes.js";
import { numberWord } from "../numbers/number-words.js";
import { parseOrdinal } from "../numbers/ordinals.js";
import { MODIFIERS } from "./lexicon.js";
import { lookUp, normAt, type TimeContext } from "./context.js";
import type { When } from "./resolve.js";

/** A day of a month in digits or as an ordinal (19, الـ19, الثالث عشر, الفاتح). */
export function dayOfMonthAt(
  context: TimeContext,
  from: number,
): { day: number; to: number; cut: number } | undefined {
  const { doc } = context;
  const first = normAt(context, from);
  const glued = /^[وبل]?(?:ال)?$/.test(first) && first !== "" && doc.tokens[from + 1]?.kind === "number";
  const at = glued ? from + 1 : from;
  const token = doc.tokens[at];
  if (token?.kind === "number") {
    if (!/^\d{1,2}$/.test(token.norm)) return undefined;
    const cut = glued ? (/^[وبل]?(?=ال$)/.exec(first)?.[0].length ?? 0) : 0;
    return { day: Number(token.norm), to: at + 1, cut };
  }
  // العشرين من أيار: the tens are ordinals too.
  const tens = /^[وبل]?ال/.test(first) ? numberWord(first.replace(/^[وبل]?ال/, "")) : undefined;
  if (tens?.class === "tens" && tens.value >= 20 && tens.value <= 30 && normAt(context, from + 1) === "من") {
    return { day: tens.value, to: from + 1, cut: first.startsWith("ال") ? 0 : 1 };
  }
  if (first === "الفاتح") return { day: 1, to: from + 1, cut: 0 };
  const ordinal = parseOrdinal(doc, from);
  if (ordinal === undefined || ordinal.value > 31) return undefined;
  return { day: ordinal.value, to: ordinal.to, cut: ordinal.cut };
}

/** A year at a token: 2025, عام 2025, 2025م. */
export function yearAt(context: TimeContext, from: number): { year: number; to: number } | undefined {
  let at = from;
  if (/^[،/\-]$/.test(normAt(context, at)) || normAt(context, at) === "من") at++;
  if (/^(?:ل|لل)?(?:عام|سنه|العام)$/.test(normAt(context, at))) at++;
  const norm = normAt(context, at);
  if (!/^(?:1[6-9]|20)\d\d$/.test(norm) && !/^21[0-4]\d$/.test(norm)) return undefined;
  const after = normAt(context, at + 1);
  if (after === "ه") return undefined;
  return { year: Number(norm), to: /^(?:م|ميلادي|ميلاديه)$/.test(after) ? at + 2 : at + 1 };
}

const YEARS: Readonly<Record<string, number>> = { past: -1, current: 0, next: 1 };

/** الماضي, المقبل, من العام الماضي, after a date; `year`: the year that is named by العام. */
export function modifierAt(
  context: TimeContext,
  at: number,
): { readonly when: When; readonly to: number; readonly year?: number } {
  const found = lookUp(context, at, MODIFIERS);
  if (found?.cut === 0) return { when: found.value.when, to: at + 1 };
  const of = normAt(context, at) === "من" ? at + 1 : at;
  if (/^(?:العام|السنه)$/.test(normAt(context, of))) {
    const year = lookUp(context, of + 1, MODIFIERS);
    if (year?.cut === 0 && year.value.when !== "same") {
      const { when } = year.value;
      const shift = YEARS[when];
      const named =
        context.published === undefined || shift === undefined
          ? {}
          : { year: context.published.year + shift };
      return { when, to: of + 2, ...named };
    }
  }
  return { when: undefined, to: at };
}

/** Skips من, شهر, من شهر. */
export function skipOf(context: TimeContext, at: number): number {
  let to = at;
  if (normAt(context, to) === "من") to++;
  if (normAt(context, to) === "شهر") to++;
  return to;
}

/** Whether the date is named as an event is: هجوم 7 أكتوبر, ثورة 25 يناير. */
export function namesEvent(context: TimeContext, from: number): boolean {
  for (let i = from - 1; i >= from - 3; i--) {
    const norm = normAt(context, i).replace(/^[وفبل]?ال|^[وفبل]/, "");
    if (isWord(norm, "event-of-date") || isWord(normAt(context, i), "event-of-date")) return true;
  }
  return false;
}
