import type { Document } from "../../1-text/document.js";
import { publicationDay, type PublicationDay } from "./publication.js";
import { findTimes } from "./find-times.js";

/** Lines at the head of a text that may be nothing but its date. */
const LINES = 3;
/** Words beside the date that such a line may have (النشرة اليومية، الساعة …). */
const BESIDE = 3;

/**
 * The day that stands in the dateline, or alone on one of the first lines, with its year. A report that comes without a
 * day of publication was published then.
 */
export function dayAtHead(doc: Document, datelineEnd = 0): PublicationDay | undefined {
  const head = doc.sentences.filter((s) => s.line < LINES);
  const last = head.at(-1);
  if (last === undefined) return undefined;
  const cut = { ...doc, tokens: doc.tokens.slice(0, last.to) };
  for (const time of findTimes(cut, {})) {
    if (time.edtf === null || !/^\d{4}-\d\d-\d\d$/.test(time.edtf)) continue;
    const line = doc.sentences[doc.tokens[time.from]?.sentence ?? -1];
    const alone = line !== undefined && line.to - line.from - (time.to - time.from) <= BESIDE;
    if (time.to <= datelineEnd || alone) return publicationDay(time.edtf);
  }
  return undefined;
}
