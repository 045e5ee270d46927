import { cutStart } from "../../1-text/cut-start.js";
import { writtenAt, type Document, type TokenSpan } from "../../1-text/document.js";
import { lettersOf } from "../../1-text/fold.js";
import type { PhraseMatch } from "../../1-text/phrases.js";
import type { Token } from "../../1-text/tokens.js";
import type { Entity } from "../../contract/schemas.js";
import type { ActorKind } from "./entries.js";
import { LEXICON, type Entry } from "./lexicon.js";
import { wordsOf } from "./words.js";

/** A reading of some words as an actor, before they are compared with other readings. */
export interface Draft extends TokenSpan {
  /** Letters of the first token that stand before the name (the ب of بالجيش). */
  readonly cut: number;
  readonly kind: ActorKind;
  readonly entity?: Entity;
  /** The key of a body of an unnamed state («وزارة الداخلية»). */
  readonly body?: string;
  /** The family of its head noun, for later words that refer back to it. */
  readonly family?: string;
  /** The head noun alone, with the article: refers back. */
  readonly bare?: boolean;
  /** Counts only if it refers back to something. */
  readonly needsAntecedent?: boolean;
  readonly class?: string;
  readonly country?: string;
  readonly count?: number;
  readonly plural?: boolean;
  readonly private?: boolean;
  readonly title?: TokenSpan;
  readonly name?: TokenSpan;
}

/** Where a phrase may begin: anywhere, or only as a whole word (nothing cut off before it). */
export type Where = "free" | "whole";

/** A text being read, with what the lexicon says of each of its tokens. */
export class Scan {
  readonly #bodies = new Map<number, Draft | undefined>();
  readonly #known: (readonly PhraseMatch<Entry>[] | undefined)[];

  constructor(readonly doc: Document) {
    this.#known = new Array<undefined>(doc.tokens.length);
  }

  /** The phrases that begin at a token, the longest first. */
  at(i: number, where: Where = "free"): readonly PhraseMatch<Entry>[] {
    let found = this.#known[i];
    if (!found) {
      found = LEXICON.allAt(this.doc, i).filter((m) => possible(this.doc, m));
      this.#known[i] = found;
    }
    if (where === "free" || found.length === 0) return found;
    return found.filter((m) => m.reading.conjunction === "" && m.reading.preposition === "");
  }

  /** Whether an entry of one kind begins at a token. */
  begins(i: number, is: Entry["is"]): boolean {
    for (const match of this.at(i)) for (const entry of match.values) if (entry.is === is) return true;
    return false;
  }

  /** What `read` answers for a token, read once. */
  once(i: number, where: Where, read: () => Draft | undefined): Draft | undefined {
    const key = where === "whole" ? -i - 1 : i;
    if (this.#bodies.has(key)) return this.#bodies.get(key);
    const draft = read();
    this.#bodies.set(key, draft);
    return draft;
  }

  /** The entries of one kind that begin at a token, the longest first. */
  find<K extends Entry["is"]>(
    i: number,
    is: K,
    where: Where = "free",
  ): { match: PhraseMatch<Entry>; entry: Extract<Entry, { is: K }> } | undefined {
    for (const match of this.at(i)) {
      if (where === "whole" && (match.reading.conjunction !== "" || match.reading.preposition !== ""))
        continue;
      for (const entry of match.values) {
        if (isKind(entry, is)) return { match, entry };
      }
    }
    return undefined;
  }

  /** A word of the same sentence as another token. */
  word(i: number, sameAs: number): Token | undefined {
    const token = this.doc.tokens[i];
    if (token?.kind !== "word" || token.sentence !== this.doc.tokens[sameAs]?.sentence) return undefined;
    return token;
  }

  /** Whether the first word of a match has the article; the أل of ألوية is none. */
  isDefinite(match: PhraseMatch<Entry>): boolean {
    if (!/^ال../.test(match.reading.word)) return false;
    return !/^[وفبل]{0,2}[أإآ]/.test(this.raw(match.from));
  }

  /** The letters of a token as written, without vowel signs. */
  raw(i: number): string {
    return lettersOf(writtenAt(this.doc, i));
  }

  /** Whether a token is written with tanwin: an adverb or an indefinite noun. */
  hasTanwin(i: number): boolean {
    return writtenAt(this.doc, i).includes("ً");
  }

  /** How far into the first token of a match the name starts; 0 where لل hides the article. */
  cutOf(match: PhraseMatch<Entry>): number {
    const { conjunction, preposition, word } = match.reading;
    const cut = conjunction.length + preposition.length;
    if (cut === 0) return 0;
    const token = this.doc.tokens[match.from];
    if (!token || token.norm.slice(cut) !== word) return conjunction.length;
    return cutStart(this.doc.text, token.start, token.end, cut) - token.start;
  }
}

function isKind<K extends Entry["is"]>(entry: Entry, is: K): entry is Extract<Entry, { is: K }> {
  return entry.is === is;
}

const MADDA = wordsOf("madda");
const MARBUTA = wordsOf("marbuta");

/** Folding makes words equal that their writers kept apart: وإلى and والي. */
function possible(doc: Document, match: PhraseMatch<Entry>): boolean {
  if (match.reading.preposition === "س" || match.reading.preposition === "ك") return false;
  if (match.to !== match.from + 1) return true;
  const { word } = match.reading;
  const raw = lettersOf(writtenAt(doc, match.from));
  if (word === "والي" || word === "علي" || word === "الي") {
    return !/[إى]/.test(raw);
  }
  // «طلبه» is «his request», «طلبة» are students.
  if (MARBUTA.has(word)) return raw.includes("ة");
  // «أمر» is no «آمر», «إليه» no «آلية».
  return !MADDA.has(word) || raw.includes("آ");
}

/** Quotation marks of every kind. */
export const QUOTES: ReadonlySet<string> = new Set(['"', "«", "»", "“", "”", "„", "'", "’", "‘"]);
