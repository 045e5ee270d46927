import { edtfBounds } from "../3-values/times/precision.js";
import type { Mention } from "../4-events/mentions.js";
import { sentenceOf, type Reading } from "../4-events/reading.js";

/** Days before publication after which something is told to explain the news, not as news. */
const OLD = 4;

/**
 * Tells background from news: an old date, or the words that introduce history (وكان … قد، يأتي هذا بعد، سبق أن).
 * The first sentence is never background by its words alone.
 */
export function readsAsBackground(reading: Reading, m: Mention, published: string | undefined): boolean {
  const { from } = sentenceOf(reading, m.candidate.from);
  const dated = m.times.find((t) => t.edtf !== null);
  if (dated?.edtf != null && published !== undefined) {
    const end = dated.edtf.split("/").at(-1) ?? "";
    if (end !== ".." && end !== "" && !inPeriod(reading, dated.edtf))
      return ends(end) < dayNumber(published) - OLD;
  }
  if (m.sentence === 0) return false;
  if (reading.outline.history[m.sentence] === true) return true;
  for (let i = from; i < Math.min(from + 3, m.candidate.from + 1); i++) {
    const word = reading.words[i];
    if (word?.classes.has("background") === true && !(m.status.status === "expected")) return true;
  }
  return false;
}

/** How many sentences may name the days that a bulletin covers. */
const HEAD = 2;

/** Within the days that the report's head names: a bulletin of a week tells the whole week as news. */
function inPeriod(reading: Reading, edtf: string): boolean {
  const told = edtfBounds(edtf);
  return reading.found.times.some((time) => {
    if (time.kind !== "range" || time.edtf === null || (reading.doc.tokens[time.from]?.sentence ?? 0) >= HEAD)
      return false;
    const period = edtfBounds(time.edtf);
    return (
      period !== undefined &&
      told !== undefined &&
      period.earliest <= told.earliest &&
      told.latest <= period.latest
    );
  });
}

const dayNumber = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;

/** The last day that an EDTF value can mean; a value that is no date is never old. */
function ends(edtf: string): number {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(edtf);
  if (match === null) return Number.POSITIVE_INFINITY;
  const year = Number(match[1]);
  const month = match[2] === undefined ? 12 : Math.min(12, Number(match[2]));
  const last = match[3] === undefined ? new Date(Date.UTC(year, month, 0)).getUTCDate() : Number(match[3]);
  return Date.UTC(year, month - 1, last) / 86_400_000;
}
