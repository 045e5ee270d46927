import type { Document, TokenSpan } from "../../1-text/document.js";
import { cutStart } from "../numbers/cut-start.js";
import { dayMonth, monthOnly } from "./absolute.js";
import type { Hit, TimeContext, TimeKind, TimeRule, TimeWarning } from "./context.js";
import { DAY_PARTS } from "./lexicon.js";
import { clockTime, numericDate } from "./numeric.js";
import { publicationDayAt, type PublicationDay } from "./publication.js";
import { ago, relative, vaguePast, yearOnly } from "./relative.js";
import { weekday } from "./weekdays.js";

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

/** In this order: the first rule that reads something at a token decides. */
const RULES: readonly TimeRule[] = [
  numericDate,
  clockTime,
  dayMonth,
  weekday,
  relative,
  ago,
  monthOnly,
  yearOnly,
  vaguePast,
];

/** Finds all times of a text in order and without overlap. */
export function findTimes(
  doc: Document,
  options: { published?: PublicationDay; utcOffsetMinutes?: number },
): FoundTime[] {
  const published = options.published && publicationDayAt(options.published, options.utcOffsetMinutes);
  const found: FoundTime[] = [];
  let named: TimeContext["named"];
  for (let i = 0; i < doc.tokens.length; i++) {
    const context: TimeContext = { doc, published, named };
    const hit = readAt(context, i);
    if (hit === undefined) continue;
    named = hit.names ?? named;
    found.push(build(doc, i, hit));
    i = hit.to - 1;
  }
  return found;
}

/** A time at a token, with the part of the day that may stand before it. */
function readAt(context: TimeContext, from: number): Hit | undefined {
  const part = DAY_PARTS.longestAt(context.doc, from);
  if (part !== undefined) {
    const hit = ruleAt(context, part.to);
    if (hit !== undefined && hit.kind === "day" && (hit.cut ?? 0) === 0) {
      return { ...hit, cut: part.reading.conjunction.length + part.reading.preposition.length };
    }
  }
  return ruleAt(context, from);
}

function ruleAt(context: TimeContext, from: number): Hit | undefined {
  const sentence = context.doc.tokens[from]?.sentence;
  for (const rule of RULES) {
    const hit = rule(context, from);
    if (hit !== undefined && context.doc.tokens[hit.to - 1]?.sentence === sentence) return hit;
  }
  return undefined;
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
