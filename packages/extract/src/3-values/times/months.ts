import { isoMonth } from "./calendar.js";
import { isWord } from "../word-classes.js";
import { lookUp, normAt, pointsAhead, wordsOf, type Hit, type TimeContext } from "./context.js";
import { modifierAt, yearAt } from "./dates.js";
import { MODIFIERS, MONTH_PARTS, SEASONS } from "./lexicon.js";
import { monthAt } from "./month-names.js";
import { yearOf } from "./resolve.js";
import { WARNINGS } from "./warnings.js";

/** مايو 2025, سبتمبر الماضي, مطلع سبتمبر, بين يناير ومارس 2024. */
export function monthOnly(context: TimeContext, from: number): Hit | undefined {
  let at = from;
  const part = lookUp(context, at, MONTH_PARTS);
  if (part !== undefined) at++;
  const word = normAt(context, at);
  const said = /^[وبل]?شهر$/.test(word);
  if (said) at++;
  const month = monthAt(context, at);
  if (month === undefined || ((part !== undefined || said) && month.cut > 0)) return undefined;
  const year = yearAt(context, month.to) ?? sameYear(context, month.to);
  const modifier = year === undefined ? modifierAt(context, month.to) : undefined;
  // A bare name may be a person's or a place's (آب, ماي, مارس): it needs a word that shows a month.
  const shown = part !== undefined || said || year !== undefined || modifier?.when !== undefined;
  const before = normAt(context, from - 1);
  const afterEvent =
    isWord(before, "event-of-date") || isWord(before.replace(/^[وفبل]/, ""), "event-of-date");
  if (!shown && month.cut === 0 && !isWord(before, "month-before") && !afterEvent) return undefined;
  if (!shown && month.cut > 0 && !/^[وفب]/.test(word)) return undefined;
  const cut = part?.cut ?? (said ? word.length - 3 : month.cut);
  const to = year?.to ?? modifier?.to ?? month.to;
  const range = part === undefined ? monthRange(context, from, month.month, cut, to, year?.year) : undefined;
  if (range !== undefined) return range;
  const resolved =
    year?.year ??
    modifier?.year ??
    yearOf(context, month.month, undefined, modifier?.when, pointsAhead(context, from));
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

/** «من العام نفسه» after a month. */
function sameYear(context: TimeContext, at: number): { year: number; to: number } | undefined {
  if (context.named === undefined || normAt(context, at) !== "من") return undefined;
  const said = /^(?:العام|السنه)$/.test(normAt(context, at + 1));
  const same = said && lookUp(context, at + 2, MODIFIERS)?.value.when === "same";
  return same ? { year: context.named.year, to: at + 3 } : undefined;
}

/** بين يناير ومارس 2024, من يوليو إلى سبتمبر. */
function monthRange(
  context: TimeContext,
  from: number,
  first: number,
  cut: number,
  at: number,
  ownYear: number | undefined,
): Hit | undefined {
  const before = normAt(context, from - 1);
  const norm = normAt(context, at);
  const to = /^(?:الي|حتي|[-–])$/.test(norm);
  if (!to && !(before === "بين" || before === "شهري")) return undefined;
  const second = monthAt(context, to ? at + 1 : at);
  if (second === undefined || (!to && !norm.startsWith("و"))) return undefined;
  const year = yearAt(context, second.to);
  const last = year?.year ?? ownYear ?? yearOf(context, second.month, undefined, undefined, false);
  if (last === undefined) return undefined;
  const start = ownYear ?? (first > second.month ? last - 1 : last);
  const edtf = `${isoMonth(start, first)}/${isoMonth(last, second.month)}`;
  return {
    to: year?.to ?? second.to,
    cut,
    edtf,
    kind: "range",
    ...(year === undefined && { implied: true }),
  };
}

/** 12/2025 after a preposition; صيف 2014, الصيف الماضي. */
export function season(context: TimeContext, from: number): Hit | undefined {
  const found = lookUp(context, from, SEASONS);
  if (found === undefined) return undefined;
  const { season: number } = found.value;
  const year = yearAt(context, from + 1);
  if (year !== undefined) {
    return { to: year.to, cut: found.cut, edtf: `${String(year.year)}-${String(number)}`, kind: "range" };
  }
  const { when, to } = modifierAt(context, from + 1);
  const { published } = context;
  if (when === undefined || when === "same" || published === undefined) return undefined;
  // The season in the middle of which the month stands: spring is March to May.
  const start = { 21: 3, 22: 6, 23: 9, 24: 12 }[number] ?? 3;
  const ended = start === 12 ? published.month >= 3 : published.month >= start + 3;
  const shift =
    when === "past"
      ? ended && start !== 12
        ? 0
        : -1
      : when === "next"
        ? published.month < start
          ? 0
          : 1
        : 0;
  const edtf = `${String(published.year + shift)}-${String(number)}`;
  return { to, cut: found.cut, edtf, kind: "range", implied: true };
}
