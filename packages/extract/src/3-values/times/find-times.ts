import type { Document, TokenSpan } from "../../1-text/document.js";
import { cutStart } from "../../1-text/cut-start.js";
import { ago, recently } from "./ago.js";
import { dayNumber } from "./calendar.js";
import type { Hit, TimeContext, TimeKind, TimeRule } from "./context.js";
import { dayMonth } from "./day-month.js";
import { hijriDate, hijriMonthOnly } from "./hijri-dates.js";
import { beginsTime, DAY_PARTS } from "./lexicon.js";
import { monthOnly, season } from "./months.js";
import { clockTime, numericDate } from "./numeric.js";
import { publicationDayAt, type PublicationDay } from "./publication.js";
import { relative } from "./relative.js";
import { sameDay, samePeriod } from "./same.js";
import { since } from "./since.js";
import type { TimeWarning } from "./warnings.js";
import { dateAfter, weekday } from "./weekdays.js";
import { yearOnly } from "./years.js";

export { publicationDay, type PublicationDay } from "./publication.js";

/** A time said in the text. */
export interface FoundTime extends TokenSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** EDTF, a day at the finest; null where nothing settles it. */
  readonly edtf: string | null;
  readonly warning?: TimeWarning;
  readonly kind: TimeKind;
  /** Some of it (the year, the day of a weekday) was not said but counted from the day of publication. */
  readonly implied?: boolean;
}

/** In this order: the first rule that reads something at a token decides; the more exact stand first. */
const RULES: readonly TimeRule[] = [
  numericDate,
  clockTime,
  hijriDate,
  dayMonth,
  weekday,
  sameDay,
  relative,
  since,
  ago,
  samePeriod,
  season,
  monthOnly,
  hijriMonthOnly,
  yearOnly,
  recently,
];

/** Finds all times of a text in order and without overlap. */
export function findTimes(
  doc: Document,
  options: { published?: PublicationDay; utcOffsetMinutes?: number },
): FoundTime[] {
  const published = options.published && publicationDayAt(options.published, options.utcOffsetMinutes);
  const found: FoundTime[] = [];
  let named: TimeContext["named"];
  let lastDay: number | undefined;
  for (let i = 0; i < doc.tokens.length; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.kind === "mark") continue;
    // «و», «ب», «الـ» may stand apart before a number.
    if (token.kind === "word" && token.norm.length > 1 && !beginsTime(token)) continue;
    const context: TimeContext = { doc, published, named, lastDay };
    const hit = readAt(context, i);
    if (hit === undefined) continue;
    named = hit.names ?? named;
    lastDay = dayOf(hit.edtf) ?? lastDay;
    found.push(build(doc, i, hit));
    i = hit.to - 1;
  }
  return found;
}

/** A time at a token, with the part of the day that may stand before it (مساء أمس, فجر يوم الثلاثاء). */
function readAt(context: TimeContext, from: number): Hit | undefined {
  const part = DAY_PARTS.longestAt(context.doc, from);
  if (part !== undefined) {
    const hit = ruleAt(context, part.to);
    if (hit !== undefined && /^(?:day|range)$/.test(hit.kind) && (hit.cut ?? 0) === 0) {
      return { ...hit, cut: part.reading.conjunction.length + part.reading.preposition.length };
    }
  }
  return ruleAt(context, from);
}

function ruleAt(context: TimeContext, from: number): Hit | undefined {
  const sentence = context.doc.tokens[from]?.sentence;
  for (const rule of RULES) {
    const hit = rule(context, from);
    if (hit !== undefined && context.doc.tokens[hit.to - 1]?.sentence === sentence)
      return withSecond(context, hit);
  }
  return undefined;
}

/** A day in both calendars is one time: 5 جمادى الآخرة 1447 الموافق 26 نوفمبر 2025. */
function withSecond(context: TimeContext, hit: Hit): Hit {
  if (hit.kind !== "day" || !/^(?:الموافق|المصادف|\/|\()$/.test(context.doc.tokens[hit.to]?.norm ?? ""))
    return hit;
  const second = dateAfter(context, hit.to);
  if (second === undefined || second.edtf === null) return hit;
  const exact = [second, hit].find((h) => h.edtf !== null && !h.edtf.endsWith("~")) ?? hit;
  return { ...exact, to: second.to, ...(hit.cut !== undefined && { cut: hit.cut }) };
}

function dayOf(edtf: string | null): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)~?$/.exec(edtf ?? "");
  return match === null ? undefined : dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
}

function build(doc: Document, from: number, hit: Hit): FoundTime {
  const first = doc.tokens[from];
  const last = doc.tokens[hit.to - 1];
  if (first === undefined || last === undefined) throw new RangeError(`no tokens from ${from} to ${hit.to}`);
  const start = cutStart(doc.text, first.start, first.end, hit.cut ?? 0);
  return {
    from,
    to: hit.to,
    start,
    end: last.end,
    text: doc.text.slice(start, last.end),
    edtf: hit.edtf,
    kind: hit.kind,
    ...(hit.warning && { warning: hit.warning }),
    ...(hit.implied === true && { implied: true }),
  };
}
