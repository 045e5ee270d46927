import { readings } from "../../1-text/clitics.js";
import type { Document } from "../../1-text/document.js";
import { cutStart } from "../../1-text/cut-start.js";
import { perWord } from "../../1-text/remembered.js";
import { isWord } from "../word-classes.js";
import { countedNoun, FATE_WORDS, type CountedNoun } from "./lexicon.js";

/** Adjectives of origin and belonging: أمريكيان, مدنيين. */
const NISBA = /^(?:ال)?[^وبلف].{2,}(?:يين|يون|يان|يا|ي|يه|يات)$/;

/** The counted noun at a token, read without its clitics and article. */
export function nounAt(doc: Document, at: number): CountedNoun | undefined {
  const token = doc.tokens[at];
  if (token?.kind !== "word") return undefined;
  return nounOf(token);
}

const nounOf = perWord(({ norm }): CountedNoun | undefined => {
  for (const { word, article } of readings(norm)) {
    const noun = countedNoun(article ? word.slice(2) : word);
    if (noun !== undefined) return noun;
  }
  return owned(norm);
});

/** A noun with a pronoun behind it: جنوده, مقاتليها, سائقه. */
function owned(norm: string): CountedNoun | undefined {
  const whole = /^(.{3,}?)(?:ه|ها|هم|هن|هما|نا)$/.exec(norm)?.[1];
  if (whole === undefined) return undefined;
  const stem = whole.length > 3 ? whole.replace(/^[وبل]/, "") : whole;
  const feminine = stem.endsWith("ت") ? `${stem.slice(0, -1)}ه` : stem;
  const noun = countedNoun(`${stem}ن`) ?? countedNoun(stem) ?? countedNoun(feminine);
  // ضحيته, قتلاه: whose they are, not how many.
  return noun?.what === "person" ? noun : undefined;
}

/** Adjectives of the people: آخرين, أمريكيان, مدنيين, جريحا. */
export function adjectivesTo(doc: Document, from: number): number {
  let to = from;
  while (
    to < from + 3 &&
    doc.tokens[to]?.kind === "word" &&
    doc.tokens[to]?.sentence === doc.tokens[from]?.sentence
  ) {
    const norm = normAt(doc, to);
    // ضابط برتبة عقيد
    if (to === from && isWord(norm, "rank-of") && doc.tokens[to + 1]?.kind === "word") return to + 2;
    const known = countedNoun(norm.replace(/^ال/, ""));
    const fits = known === undefined ? NISBA.test(norm) : known.what !== "thing";
    if (!fits || isWord(norm, "no-noun") || FATE_WORDS.longestAt(doc, to) !== undefined) break;
    to++;
  }
  return to;
}

/** The offset of the noun at a token, without its conjunction and preposition. */
export function wordStart(doc: Document, at: number): number {
  const token = doc.tokens[at];
  if (token === undefined) return 0;
  for (const { word, article, conjunction, preposition } of readings(token.norm)) {
    if (countedNoun(article ? word.slice(2) : word) === undefined && !/^احدي?$/.test(word)) continue;
    // للمهاجمين cannot be cut: its article has lost a letter.
    if (token.norm.slice(conjunction.length).startsWith("لل"))
      return cutStart(doc.text, token.start, token.end, conjunction.length);
    return cutStart(doc.text, token.start, token.end, conjunction.length + preposition.length);
  }
  return token.start;
}

/** Whether a word carries the conjunction و (وجريح, but not وزراء). */
export function joined(doc: Document, at: number): boolean {
  const norm = normAt(doc, at);
  return norm.startsWith("و") && countedNoun(norm) === undefined;
}

/** Whether no counted noun can stand at a token. */
export function isStop(doc: Document, at: number): boolean {
  const norm = normAt(doc, at);
  return isWord(norm, "no-noun") || joined(doc, at) || FATE_WORDS.longestAt(doc, at) !== undefined;
}

/** The folded word at a token, "" where there is none. */
export function normAt(doc: Document, index: number): string {
  return doc.tokens[index]?.norm ?? "";
}
