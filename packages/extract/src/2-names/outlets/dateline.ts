import type { Document, TokenSpan } from "../../1-text/document.js";
import { endsName } from "../actors/stop-words.js";
import { placeNames } from "../places/gazetteer.js";
import { outletOf, type Outlet } from "./find-outlet.js";

/** The line that opens a report and says from where and by whom: «دمشق-سانا», «رام الله -», «غزة (رويترز) -». */
export interface Dateline {
  readonly outlet?: Outlet;
  /** The words of the place, as they stand. */
  readonly place?: TokenSpan;
  /** Its first token. */
  readonly from: number;
  /** The first token after the dateline. */
  readonly end: number;
}

/** Marks that part the words of a dateline. */
const BREAKS: ReadonlySet<string> = new Set(["-", "–", "—", "ـ", "/", "_", ":", "(", ")", "،", ",", "|"]);
const DASHES: ReadonlySet<string> = new Set(["-", "–", "—", "ـ"]);
const QUOTES: ReadonlySet<string> = new Set(['"', "«", "»", "“", "”", "."]);
/** Longest dateline, in tokens. */
const LONGEST = 20;
/** Longest name of an outlet or a place in a dateline, in words. */
const LONGEST_NAME = 5;
/** Lines at the head of a text in which a dateline may stand: a title, a date, the first sentence. */
const LINES = 3;

/** Reads the dateline at the head of a text or of one of its first lines; undefined if there is none. */
export function datelineOf(doc: Document): Dateline | undefined {
  let line = -1;
  for (const sentence of doc.sentences) {
    if (sentence.line === line) continue;
    line = sentence.line;
    if (line >= LINES) return undefined;
    const found = datelineAt(doc, sentence.from);
    if (found) return found;
  }
  return undefined;
}

interface Part extends TokenSpan {
  /** The first token after the marks that follow it. */
  readonly end: number;
  /** Followed by a dash with a space on both sides, or by a date and a slash or colon. */
  readonly dash: boolean;
  /** Holds a number: a date. */
  readonly date: boolean;
}

function datelineAt(doc: Document, from: number): Dateline | undefined {
  const parts = partsAt(doc, from);
  const at = parts.findIndex((part) => !part.date && outletOf(wordsOf(doc, part)) !== undefined);
  const named = parts[at];
  if (named) {
    const outlet = outletOf(wordsOf(doc, named));
    // «القدس -», «الرياض -»: newspapers are called after the towns that news comes from.
    if (
      outlet &&
      outlet.kind !== "agency" &&
      at === 0 &&
      named.dash &&
      isPlace(doc, named) &&
      inGazetteer(doc, named)
    )
      return { place: { from: named.from, to: named.to }, from, end: named.end };
    const place = parts.slice(0, at).find((part) => isPlace(doc, part));
    // A newspaper's name is a common word as often as not: only after a place or alone before a dash or colon.
    if (!outlet || (outlet.kind !== "agency" && at > 0 && !place)) return undefined;
    return { outlet, ...(place && { place: { from: place.from, to: place.to } }), from, end: named.end };
  }
  const closed = parts.findIndex((part) => part.dash);
  const last = parts[closed];
  const opening = parts.slice(0, closed + 1).filter((part) => !part.date);
  const [first] = opening;
  if (!first || !last || closed > 2 || !isPlace(doc, first)) return undefined;
  // What follows the place may be a weekday or an outlet that nobody knows.
  if (opening.some((p) => p.to - p.from > 3 || (p.to - p.from > 1 && !isPlace(doc, p)))) return undefined;
  return { place: { from: first.from, to: first.to }, from, end: last.end };
}

function wordsOf(doc: Document, span: TokenSpan): string {
  const first = doc.tokens[span.from];
  const last = doc.tokens[span.to - 1];
  return first && last ? doc.text.slice(first.start, last.end) : "";
}

function inGazetteer(doc: Document, part: TokenSpan): boolean {
  return placeNames.longestAt({ doc, tokens: doc.tokens }, part.from)?.to === part.to;
}

/** A few words of which none is a verb or a preposition, or a known name (إسلام آباد). */
function isPlace(doc: Document, part: Part): boolean {
  if (part.date) return false;
  if (part.to - part.from > 1 && inGazetteer(doc, part)) return true;
  return doc.tokens
    .slice(part.from, part.to)
    .every((token) => token.kind === "word" && !endsName(token.norm));
}

/** The runs of words at the head of a line that are parted by dashes, slashes, colons and brackets. */
function partsAt(doc: Document, from: number): Part[] {
  const parts: Part[] = [];
  const sentence = doc.tokens[from]?.sentence;
  let i = from;
  while (i < from + LONGEST) {
    const begun = i;
    let number: number | undefined;
    let last = i;
    while (isWord(doc, i, sentence) && i - begun <= LONGEST_NAME) {
      const token = doc.tokens[i];
      if (token?.kind === "number") number ??= i;
      if (token?.kind !== "mark") last = i + 1;
      i++;
    }
    const mark = doc.tokens[i];
    const ends = mark === undefined || mark.sentence !== sentence;
    if (last === begun || !(ends || BREAKS.has(mark.norm))) break;
    let dash = number !== undefined && (mark?.norm === "/" || mark?.norm === ":");
    for (; isBreak(doc, i, sentence); i++) dash ||= isFreeDash(doc, i);
    let start = begun;
    while (start < last && doc.tokens[start]?.kind === "mark") start++;
    // «الكويت في 26 يونيو -»: the place, then the date.
    const place = number === undefined ? last : doc.tokens[number - 1]?.norm === "في" ? number - 1 : number;
    if (place > start) parts.push({ from: start, to: place, end: i, dash, date: false });
    else parts.push({ from: start, to: last, end: i, dash, date: true });
    if (ends) break;
  }
  return parts;
}

function isWord(doc: Document, i: number, sentence: number | undefined): boolean {
  const token = doc.tokens[i];
  return (
    token !== undefined && token.sentence === sentence && (token.kind !== "mark" || QUOTES.has(token.norm))
  );
}

function isBreak(doc: Document, i: number, sentence: number | undefined): boolean {
  const token = doc.tokens[i];
  return token?.kind === "mark" && token.sentence === sentence && BREAKS.has(token.norm);
}

function isFreeDash(doc: Document, i: number): boolean {
  const token = doc.tokens[i];
  if (!token || !DASHES.has(token.norm)) return false;
  // «1 – 7 آذار»: a range.
  if (doc.tokens[i - 1]?.kind === "number" && doc.tokens[i + 1]?.kind === "number") return false;
  return /[\s)-]/.test(doc.text[token.start - 1] ?? " ") && /[\s-]/.test(doc.text[token.end] ?? " ");
}
