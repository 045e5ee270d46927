import type { Document, TokenSpan } from "../../1-text/document.js";
import type { PhraseMatch } from "../../1-text/phrases.js";
import type { Entity } from "../../contract/schemas.js";
import { countryOfAdjective, GROUPS, HEADS, NAMED, SOURCES, type ActorKind } from "./lexicon.js";

/** Words of a text that name or describe somebody who can act, be acted on or be quoted. */
export interface FoundActor extends TokenSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: ActorKind;
  /** The dictionary entry, where the words name one. */
  readonly entity?: Entity;
  /** What a group of people is: soldier, civilian, protester… */
  readonly class?: string;
  readonly country?: string;
  readonly private?: boolean;
  /** How many, where the word itself says so (جنديان: 2). */
  readonly count?: number;
  readonly plural?: boolean;
  /** The words of the office in «وزير الخارجية السوري أسعد الشيباني». */
  readonly title?: TokenSpan;
  /** The words of a person's name. */
  readonly name?: TokenSpan;
}

/** What is known about the report before it is read. */
export interface ActorHints {
  readonly country?: string;
  readonly countryOfText?: string;
}

interface Draft extends TokenSpan {
  readonly kind: ActorKind;
  readonly cut: number;
  readonly entity?: Entity;
  readonly class?: string;
  readonly country?: string;
  readonly count?: number;
  readonly plural?: boolean;
}

/** Finds the actors of a text: spans that do not overlap, in order; the longest reading wins. */
export function findActors(doc: Document, _hints: ActorHints = {}): FoundActor[] {
  const out: FoundActor[] = [];
  for (let i = 0; i < doc.tokens.length; i++) {
    let best: Draft | undefined;
    for (const read of [readNamed, readHead, readGroup, readSource]) {
      const draft = read(doc, i);
      if (draft && (!best || draft.to > best.to)) best = draft;
    }
    const first = doc.tokens[i];
    const last = best && doc.tokens[best.to - 1];
    if (!best || !first || !last) continue;
    const { cut, ...rest } = best;
    const start = first.start + cut;
    out.push({ ...rest, start, end: last.end, text: doc.text.slice(start, last.end) });
    i = best.to - 1;
  }
  return out;
}

/** Letters of the first token that stand before the name; none where لل took the article's place. */
function cutOf(doc: Document, match: PhraseMatch<unknown>): number {
  const token = doc.tokens[match.from];
  if (!token) return 0;
  const { conjunction, preposition, word } = match.reading;
  const cut = conjunction.length + preposition.length;
  return token.norm.slice(cut).length === word.length || match.to > match.from + 1
    ? token.norm.slice(cut, cut + 2) === word.slice(0, 2)
      ? cut
      : 0
    : 0;
}

function readNamed(doc: Document, i: number): Draft | undefined {
  const match = NAMED.longestAt(doc, i);
  const entity = match?.values[0];
  if (!match || !entity) return undefined;
  return {
    from: i,
    to: match.to,
    kind: entity.kind,
    entity: entity.entity,
    cut: cutOf(doc, match),
    ...(entity.entity.country !== undefined && { country: entity.entity.country }),
  };
}

function readHead(doc: Document, i: number): Draft | undefined {
  const match = HEADS.longestAt(doc, i);
  const head = match?.values[0];
  if (!match || !head || match.reading.preposition === "س") return undefined;
  const { to, country } = readComplement(doc, match.to, match.reading.word.startsWith("ال"), head.complement);
  if (
    to === match.to &&
    (head.complement === "of" || head.complement === "none" || !match.reading.word.startsWith("ال"))
  )
    return undefined;
  return { from: i, to, kind: head.kind, cut: cutOf(doc, match), ...(country !== undefined && { country }) };
}

const QUOTES = new Set(['"', "«", "“", "”", "»", "'"]);

function readComplement(
  doc: Document,
  from: number,
  definite: boolean,
  rule: string,
): { to: number; country?: string } {
  const sentence = doc.tokens[from - 1]?.sentence;
  let to = from;
  let country: string | undefined;
  let inDefinite = definite;
  for (let n = 0; n < 5; n++) {
    const token = doc.tokens[to];
    if (!token || token.sentence !== sentence) break;
    if (token.kind === "mark" && QUOTES.has(token.norm) && n === 0 && rule !== "adj") {
      const close = doc.tokens.slice(to + 1, to + 6).findIndex((t) => QUOTES.has(t.norm));
      if (close > 0) to += close + 2;
      break;
    }
    if (token.kind !== "word") break;
    const nation = countryOfAdjective(token.norm);
    if (nation !== undefined) {
      country ??= nation;
      to++;
      inDefinite = true;
      continue;
    }
    if (/^وال/.test(token.norm) && countryOfAdjective(token.norm.slice(1)) !== undefined) {
      to++;
      continue;
    }
    const article = /^ال../.test(token.norm);
    if (inDefinite ? article && /(?:يه|ي|ه)$/.test(token.norm) : article && rule !== "adj") {
      if (GROUPS.longestAt(doc, to)) break;
      to++;
      inDefinite = true;
      continue;
    }
    break;
  }
  return { to, ...(country !== undefined && { country }) };
}

function readGroup(doc: Document, i: number): Draft | undefined {
  const match = GROUPS.longestAt(doc, i);
  const group = match?.values[0];
  if (!match || !group || match.reading.preposition === "س" || match.reading.preposition === "ك")
    return undefined;
  let to = match.to;
  let country: string | undefined;
  for (let n = 0; n < 2; n++) {
    const token = doc.tokens[to];
    if (token?.kind !== "word" || token.sentence !== doc.tokens[i]?.sentence) break;
    const nation = countryOfAdjective(token.norm);
    if (nation === undefined) break;
    country ??= nation;
    to++;
  }
  return {
    from: i,
    to,
    kind: group.source ? "source" : "group",
    class: group.class,
    cut: cutOf(doc, match),
    ...(group.number === "dual" && { count: 2 }),
    ...(group.number === "plural" && { plural: true }),
    ...(country !== undefined && { country }),
  };
}

function readSource(doc: Document, i: number): Draft | undefined {
  const match = SOURCES.longestAt(doc, i);
  const value = match?.values[0];
  if (!match || value === undefined || match.reading.preposition === "س" || match.reading.preposition === "ك")
    return undefined;
  let to = match.to;
  let country: string | undefined;
  for (let n = 0; n < 3; n++) {
    const token = doc.tokens[to];
    if (token?.kind !== "word" || token.sentence !== doc.tokens[i]?.sentence) break;
    const nation = countryOfAdjective(token.norm);
    if (
      nation === undefined &&
      !/^(?:ال)?(?:محلي|امني|طبي|عسكري|رسمي|حكومي|مسوول|مطلع|خاص|ميداني|دبلوماسي|قضايي|سياسي|مختلف|اخري|متطابق)(?:ه|ين|ون)?$/.test(
        token.norm,
      )
    )
      break;
    country ??= nation;
    to++;
  }
  return {
    from: i,
    to,
    kind: "source",
    class: value,
    cut: cutOf(doc, match),
    ...(country !== undefined && { country }),
  };
}
