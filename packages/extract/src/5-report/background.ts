import { isoDay } from "../3-values/times/calendar.js";
import { edtfBounds, type EdtfBounds } from "../3-values/times/precision.js";
import type { PublicationDay } from "../3-values/times/publication.js";
import { SPEECH_TYPES } from "../4-events/assign.js";
import type { Mention } from "../4-events/mentions.js";
import { isRecalled } from "../4-events/told-by-name.js";
import { sentenceOf, type Reading } from "../4-events/reading.js";

/** Days before publication after which something is told to explain the news, not as news. */
const OLD = 4;

/**
 * Tells background from news: an old date, or the words that introduce history (وكان … قد، يأتي هذا بعد، سبق أن).
 * The first sentence is never background by its words alone.
 */
export function backgroundReader(
  reading: Reading,
  published: PublicationDay | undefined,
): (m: Mention) => boolean {
  const since = published === undefined ? "" : isoDay(published.number - LATEST);
  const periods = periodsAtHead(reading).filter((p) => p.latest >= since);
  return (m) => isBackground(reading, m, published, periods);
}

function isBackground(
  reading: Reading,
  m: Mention,
  published: PublicationDay | undefined,
  periods: readonly EdtfBounds[],
): boolean {
  const { from } = sentenceOf(reading, m.candidate.from);
  const dated = m.times.find((t) => t.edtf !== null);
  if (dated?.edtf != null && published !== undefined) {
    const end = dated.edtf.split("/").at(-1) ?? "";
    if (end !== ".." && end !== "" && !isWithin(edtfBounds(dated.edtf), periods))
      return (edtfBounds(end)?.latest ?? published.day) < isoDay(published.number - OLD);
  }
  if (isRecalled(m)) return true;
  if (m.sentence === 0) return false;
  if (cameBefore(reading, m)) return true;
  if (reading.outline.history[m.sentence] === true) return true;
  for (let i = from; i < Math.min(from + 3, m.candidate.from + 1); i++) {
    const word = reading.words[i];
    if (word?.classes.has("background") === true && m.status.status !== "expected")
      return !isReportedEarlier(reading, m, from);
  }
  return false;
}

/** After these words in يأتي ذلك بعد … stands what came before the news. */
const AFTER: ReadonlySet<string> = new Set(["بعد", "عقب", "غداه", "اثر"]);

/** Whether the news is said to have come after it: يأتي هذا بعد ساعات من مقتل …. */
export function cameBefore({ doc, words }: Reading, m: Mention): boolean {
  if (isRecalled(m)) return true;
  const { candidate, sentence } = m;
  for (let i = candidate.from - 1; doc.tokens[i]?.sentence === sentence; i--) {
    const word = words[i];
    const end = word?.classes.get("background");
    if (end !== undefined && word?.classes.has("occur") === true)
      return AFTER.has(doc.tokens[end]?.norm ?? "") && end < candidate.from;
    if (word?.verb === true) return false;
  }
  return false;
}

/** وكان مصدر قد أعلن مقتل …: an earlier word about what may be the news itself, where no other day is told. */
function isReportedEarlier(reading: Reading, m: Mention, from: number): boolean {
  const { attribution, said } = m;
  if (attribution === undefined || said !== undefined || SPEECH_TYPES.has(m.candidate.sense.lemma.type))
    return false;
  const { cue, kind } = attribution;
  const auxiliary = /^و?كان(?:ت|وا|ا|تا)?$/.test(reading.doc.tokens[from]?.norm ?? "");
  return auxiliary && kind !== "phrase" && from < cue.from && cue.from < m.candidate.from;
}

/** Days before publication at which the period of a bulletin may end. */
const LATEST = 60;
/** How many sentences may name the days that a bulletin covers. */
const HEAD = 2;

/** The days that the report's head names: a bulletin of a week tells the whole week as news. */
const periodsAtHead = ({ doc, found }: Reading): EdtfBounds[] =>
  found.times.flatMap((time) => {
    const atHead = (doc.tokens[time.from]?.sentence ?? 0) < HEAD;
    return atHead && time.kind === "range" && time.edtf !== null ? (edtfBounds(time.edtf) ?? []) : [];
  });

const isWithin = (told: EdtfBounds | undefined, periods: readonly EdtfBounds[]): boolean =>
  told !== undefined && periods.some((p) => p.earliest <= told.earliest && told.latest <= p.latest);
