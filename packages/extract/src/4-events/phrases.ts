import type { Document, TokenSpan } from "../1-text/document.js";
import type { FoundActor } from "../2-names/actors/find-actors.js";
import type { FoundCountryWord, FoundPlace } from "../2-names/places/find-places.js";
import type { FoundFigure } from "../3-values/figures/find-figures.js";
import type { FoundNumber } from "../3-values/numbers/find-numbers.js";
import type { FoundTime } from "../3-values/times/find-times.js";
import { UNITS } from "../3-values/times/lexicon.js";
import { OBJECTS, WEAPONS } from "./lexicon.js";
import { edges } from "./phrase-edges.js";
import { settle } from "./settle-names.js";
import { attach, joinCrowds, joinOrigins, joinPlurals, partsOf, quantify } from "./widen-phrases.js";
import { tellsEvent, type Word } from "./words.js";

/** What the earlier steps found in the text. */
export interface Found {
  readonly actors: readonly FoundActor[];
  readonly places: readonly FoundPlace[];
  readonly countryWords: readonly FoundCountryWord[];
  readonly figures: readonly FoundFigure[];
  readonly numbers: readonly FoundNumber[];
  readonly times: readonly FoundTime[];
  /** The words that say from where and when the report comes; what they name is no place or day of an event. */
  readonly dateline?: { readonly from: number; readonly end: number };
}

/** A noun phrase: a named actor or place, a group of people, or plain words. */
export interface Phrase extends TokenSpan {
  readonly kind: "actor" | "people" | "place" | "origin" | "noun";
  readonly actor?: FoundActor;
  readonly place?: FoundPlace;
  readonly origin?: FoundCountryWord;
  /** How many people it counts, where it says so. */
  readonly count?: number;
  /** Preposition written together with its first word. */
  readonly prefix: "" | "ب" | "ل" | "ك";
  /** A place or thing of those it names, which does nothing itself: مواقع حزب الله، مقر للشرطة. */
  readonly held?: boolean;
  /** Joined by و to what stands before. */
  readonly conjunction: boolean;
}

/** The words of a span as a phrase. */
export const plainPhrase = ({ from, to }: TokenSpan): Phrase => ({
  from,
  to,
  kind: "noun",
  prefix: "",
  conjunction: false,
});

/** Longest plain phrase, in words. */
const LONGEST = 5;

/**
 * Cuts a text into noun phrases. Named actors and places come first, then counted people; what is left between
 * verbs, prepositions and marks is a plain phrase.
 */
export function findPhrases(doc: Document, words: readonly Word[], found: Found): (Phrase | undefined)[] {
  const at: (Phrase | undefined)[] = new Array<Phrase | undefined>(doc.tokens.length).fill(undefined);
  const blocked = new Set<number>();
  for (const time of found.times) for (let i = time.from; i < time.to; i++) blocked.add(i);
  const put = (phrase: Phrase): void => {
    for (let i = phrase.from; i < phrase.to; i++) if (at[i] !== undefined || blocked.has(i)) return;
    for (let i = phrase.from; i < phrase.to; i++) at[i] = phrase;
  };
  const numberAt = new Map(found.numbers.map((n) => [n.to, n]));
  const { actors, places } = settle(doc, words, found);
  for (const actor of actors) {
    const number = numberAt.get(actor.from);
    const from = number?.from ?? actor.from;
    const count = number !== undefined && number.max === number.min ? { count: number.min } : {};
    const { prefix, conjunction } = edges(doc, from, from === actor.from ? actor.start : undefined);
    // وحوالي 30 شرطياً
    const joined = conjunction || (from < actor.from && isJoined(doc, words, from));
    put({
      from,
      to: actor.to,
      kind: actor.entity ? "actor" : "people",
      actor,
      ...count,
      prefix,
      conjunction: joined,
    });
  }
  for (const place of places)
    put({ from: place.from, to: place.to, kind: "place", place, ...edges(doc, place.from, place.start) });
  for (const figure of found.figures) {
    const { peopleFrom, peopleTo } = figure;
    if (peopleFrom === undefined || peopleTo === undefined || peopleTo <= peopleFrom) continue;
    const count = figure.min === figure.max ? { count: figure.min } : {};
    const { prefix, conjunction } = edges(doc, peopleFrom);
    const joined = conjunction || isJoined(doc, words, peopleFrom);
    put({ from: peopleFrom, to: peopleTo, kind: "people", ...count, prefix, conjunction: joined });
  }
  for (const origin of found.countryWords) {
    put({
      from: origin.from,
      to: origin.to,
      kind: "origin",
      origin,
      ...edges(doc, origin.from, origin.start),
    });
  }
  quantify(words, at);
  plainPhrases(doc, words, at, blocked, found.numbers);
  joinPlurals(doc, at);
  joinOrigins(doc, at);
  joinCrowds(words, at);
  partsOf(doc, at, found.numbers);
  attach(doc, at);
  return at;
}

function plainPhrases(
  doc: Document,
  words: readonly Word[],
  at: (Phrase | undefined)[],
  blocked: ReadonlySet<number>,
  numbers: readonly FoundNumber[],
): void {
  const counted = new Set(numbers.map((n) => n.from));
  const numberEnd = new Map(numbers.map((n) => [n.from, n.to]));
  const spans = new Set(
    numbers.filter(({ to }) => UNITS.has(doc.tokens[to]?.norm ?? "")).map(({ to }) => to),
  );
  const covered = wordsOfStops(words);
  const free = (i: number): boolean => {
    // السجن 15 عاماً: how long, nobody.
    if (spans.has(i)) return false;
    // يوم 14 آب: the word before a time.
    if (blocked.has(i + 1) && UNITS.has(doc.tokens[i]?.norm ?? "")) return false;
    const token = doc.tokens[i];
    const word = words[i];
    if (token === undefined || word === undefined || at[i] !== undefined || blocked.has(i)) return false;
    if (covered.has(i)) return false;
    if (token.kind === "mark" || word.verb || word.speech.has("phrase") || word.consumed || tellsEvent(word))
      return false;
    if (describesEvent(doc, words, i) || word.classes.has("manner")) return false;
    // بشكل تام: how, not whom.
    if (words[i - 1]?.classes.get("manner") === i || words[i - 2]?.classes.get("manner") === i) return false;
    return ![...word.classes.keys()].some((c) => STOPS.has(c));
  };
  for (let i = 0; i < doc.tokens.length; i++) {
    if (!free(i)) continue;
    const first = doc.tokens[i];
    const word = words[i];
    if (first === undefined || word === undefined) continue;
    const instrument = instrumentAt(doc, i);
    let to = instrument ?? i + 1;
    while (
      instrument === undefined &&
      to - i < LONGEST &&
      free(to) &&
      doc.tokens[to]?.sentence === first.sentence
    ) {
      const next = words[to];
      const norm = doc.tokens[to]?.norm ?? "";
      if (counted.has(to) && (to > i + 1 || definite(first.norm))) break;
      // انتحاريون سياسيين: subject and object.
      const before = doc.tokens[to - 1]?.norm ?? "";
      if (norm.endsWith("ين") && before.endsWith("ون") && definite(norm) === definite(before)) break;
      if (next === undefined || next.senses.length > 0 || next.prefix !== "" || /^[وف]ال/.test(norm)) break;
      to++;
    }
    // A number alone names nobody.
    if (first.norm.length === 1 || numberEnd.get(i) === to || (first.kind === "number" && to === i + 1))
      continue;
    const phrase: Phrase = {
      from: i,
      to,
      kind: "noun",
      prefix: word.prefix,
      conjunction: isJoined(doc, words, i),
    };
    for (let k = i; k < to; k++) at[k] = phrase;
    i = to - 1;
  }
}

/** الجبهة ثلاث سيارات: no genitive follows the article. */
const definite = (norm: string): boolean => /^[وف]?(?:ال|بال|كال|لل)/.test(norm);

/** A word that begins with و, which no table knows as its own letter: وزوجته. */
const isJoined = (doc: Document, words: readonly Word[], i: number): boolean =>
  words[i]?.conjunction === true ||
  (/^و.{3}/.test(doc.tokens[i]?.norm ?? "") && words[i]?.classes.has("own-letter") !== true);

/** The tokens of phrases of several words that are no noun phrases: من جهة أخرى، على خلفية. */
function wordsOfStops(words: readonly Word[]): ReadonlySet<number> {
  const covered = new Set<number>();
  words.forEach((word, i) => {
    for (const [name, to] of word.classes)
      if (to > i + 1 && (name === "apart" || STOPS.has(name))) for (let k = i; k < to; k++) covered.add(k);
  });
  return covered;
}

/** The end of a weapon after ب, which takes nothing behind it: استهدفت بمسيّرة مواقع الجيش. */
function instrumentAt(doc: Document, i: number): number | undefined {
  const [weapon] = OBJECTS.allAt(doc, i);
  const kinds = weapon?.reading.preposition === "ب" && !weapon.reading.article ? weapon.values : [];
  return kinds.some((kind) => WEAPONS.has(kind)) ? weapon?.to : undefined;
}

/** An adjective of an event noun before it: هجوم واسع، الضربات الجوية. */
function describesEvent(doc: Document, words: readonly Word[], i: number): boolean {
  const norm = doc.tokens[i]?.norm ?? "";
  const word = words[i];
  if (word === undefined || !(word.classes.has("adjective") || /..(?:ي|يه|يا)$/.test(norm))) return false;
  for (let k = i - 1; k >= i - 3; k--) {
    const before = words[k];
    if (before === undefined || doc.tokens[k]?.sentence !== doc.tokens[i]?.sentence) return false;
    if (before.consumed || before.senses.some((m) => m.values.some((s) => s.pos === "noun"))) return true;
    if (!before.classes.has("adjective")) return false;
  }
  return false;
}

/** Classes whose words never belong to a noun phrase. */
const STOPS: ReadonlySet<string> = new Set([
  "preposition",
  "agent",
  "means",
  "light",
  "suffer",
  "claimed",
  "occur",
  "negation",
  "possible",
  "expected",
  "conditional",
  "background",
  "clause",
  "relative",
  "same",
  "result",
  "pronoun",
  "particle",
  "doing",
]);
