import { oneCountry, readAdjectives } from "./complement.js";
import { adjectiveOf } from "./origins.js";
import type { Scan } from "./scan.js";
import { endsName, looksLikeVerb } from "./stop-words.js";
import { wordsOf } from "./words.js";

const PLACES = wordsOf("place");
/** Nouns without the article that continue an official name: «هيئة شؤون الأسرى», «جهاز دعم الاستقرار». */
const TOPICS = wordsOf("topic");
const PURPOSES = wordsOf("purpose");
const AIMS = wordsOf("aim");

/** What makes a noun definite and belongs to its name. */
export interface Genitive {
  readonly to: number;
  readonly country?: string;
  readonly definite: boolean;
}

/** «ساحة الطيران», «ميدان الشهداء»: the word names a place. */
export function namesPlace(scan: Scan, i: number): boolean {
  const before = scan.word(i - 1, i);
  const norm = scan.doc.tokens[i]?.norm ?? "";
  return (
    before !== undefined && norm.startsWith("ال") && PLACES.has(before.norm.replace(/^[وبل](?=...)/, ""))
  );
}

/** The end of a country, capital or known town that begins here as a whole word. */
export function placeAt(scan: Scan, i: number): number | undefined {
  for (const match of scan.at(i, "whole"))
    if (match.values.some((v) => v.is === "state" || v.is === "capital" || v.is === "place")) return match.to;
  return undefined;
}

function startsActor(scan: Scan, i: number): boolean {
  return scan.at(i).some((m) => m.values.length > 0);
}

/** Whether a noun without the article continues an official name («شؤون», «دعم»). */
export function isTopic(norm: string): boolean {
  return TOPICS.has(norm);
}

/** «لجنة تقصي الحقائق», «هيئة تنظيم الاتصالات»: a noun of action and what it is done to. */
export function isActivity(scan: Scan, i: number, first: number): boolean {
  const next = scan.word(i + 1, first);
  return isName(scan, i) && next !== undefined && /^ال.../.test(next.norm) && !startsActor(scan, i + 1);
}

/** A word that may be a name: no verb, no preposition, nothing that begins another phrase. */
export function isName(scan: Scan, i: number): boolean {
  const token = scan.doc.tokens[i];
  if (token?.kind !== "word" || token.norm.length < 3) return false;
  if (endsName(token.norm) || looksLikeVerb(token.norm)) return false;
  if (/^(?:لل|بال|وال|فال|كال)/.test(token.norm)) return false;
  return !scan
    .at(i, "whole")
    .some((m) => m.values.some((v) => v.is === "group" || v.is === "source" || v.is === "rank"));
}

/** A noun in the genitive and what belongs to it: «الردع», «شهداء الأقصى», «الأوقاف والشؤون الدينية». */
export function readGenitive(scan: Scan, from: number, first: number): Genitive {
  let to = from + 1;
  const start = scan.doc.tokens[from];
  if (!start) return { to: from, definite: false };
  // After a noun without article another noun may follow: «شهداء الأقصى», «شؤون الأسرى والمحررين».
  if (!start.norm.startsWith("ال")) {
    const second = scan.word(to, first);
    const place = placeAt(scan, to);
    if (place !== undefined) to = place;
    else if (second && /^ال../.test(second.norm) && !startsActor(scan, to) && !endsName(second.norm)) to++;
    else if (second && to - from < 2 && TOPICS.has(start.norm) && isName(scan, to) && !startsActor(scan, to))
      to++;
  }
  const adjectives = readAdjectives(scan, to, first, true);
  to = adjectives.to;
  const country = oneCountry(adjectives.countries);
  // «الأوقاف والشؤون الدينية», «الإسعاف والطوارئ»: joined nouns that begin no actor of their own.
  for (let n = 0; n < 2; n++) {
    const joined = scan.word(to, first);
    if (!joined || !/^وال.../.test(joined.norm) || country !== undefined || startsActor(scan, to)) break;
    to = readAdjectives(scan, to + 1, first, true).to;
  }
  return { to: readPurpose(scan, to, first), definite: true, ...(country !== undefined && { country }) };
}

/** «لمكافحة الجريمة والإرهاب», «لحقوق الإنسان», «للدراسات»: what an organisation is for. */
export function readPurpose(scan: Scan, from: number, first: number): number {
  const token = scan.word(from, first);
  if (!token) return from;
  const named = token.norm.startsWith("ل") && AIMS.has(token.norm.slice(1));
  const article = token.norm.startsWith("لل") && PURPOSES.has(token.norm.slice(2));
  if (!named && !article) return from;
  let to = from + 1;
  if (named) {
    const second = scan.word(to, first);
    if (!second || endsName(second.norm)) return from;
    to++;
  }
  to = readAdjectives(scan, to, first, true).to;
  const joined = scan.word(to, first);
  if (joined && /^وال.../.test(joined.norm) && !startsActor(scan, to) && !adjectiveOf(joined.norm.slice(1))) {
    to = readAdjectives(scan, to + 1, first, true).to;
  }
  return to;
}
