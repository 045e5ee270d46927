import { selectorOf, type Document, type TokenSpan } from "../1-text/document.js";
import { fold } from "../1-text/fold.js";
import type { FoundActor } from "../2-names/actors/find-actors.js";
import type { FoundCountryWord, FoundPlace } from "../2-names/places/find-places.js";
import type { FoundFigure } from "../3-values/figures/find-figures.js";
import type { FoundNumber } from "../3-values/numbers/find-numbers.js";
import type { FoundTime } from "../3-values/times/find-times.js";
import type { Word } from "./words.js";

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
    put({
      from,
      to: actor.to,
      kind: actor.entity ? "actor" : "people",
      actor,
      ...count,
      ...edges(doc, from, from === actor.from ? actor.start : undefined),
    });
  }
  for (const place of places)
    put({ from: place.from, to: place.to, kind: "place", place, ...edges(doc, place.from, place.start) });
  for (const figure of found.figures) {
    const { peopleFrom, peopleTo } = figure;
    if (peopleFrom === undefined || peopleTo === undefined || peopleTo <= peopleFrom) continue;
    const count = figure.min === figure.max ? { count: figure.min } : {};
    put({ from: peopleFrom, to: peopleTo, kind: "people", ...count, ...edges(doc, peopleFrom) });
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
  joinCrowds(words, at);
  partsOf(doc, at, found.numbers);
  attach(doc, at);
  return at;
}

/**
 * Where the same words were found as an actor and as a place, one is kept: the longer, or of equal length the place
 * after في، ب، قرب and the actor elsewhere. An event word of several words (القضاء على) is no institution.
 */
function settle(
  doc: Document,
  words: readonly Word[],
  found: Found,
): { actors: FoundActor[]; places: FoundPlace[] } {
  const placeAt = new Map<number, FoundPlace>();
  for (const place of found.places) for (let i = place.from; i < place.to; i++) placeAt.set(i, place);
  const lost = new Set<FoundPlace>();
  const actors = found.actors.filter((actor) => {
    const sense = words[actor.from]?.senses[0];
    if (actor.entity === undefined && sense !== undefined && sense.to > actor.to) return false;
    if (
      actor.kind === "person" &&
      actor.entity === undefined &&
      words.slice(actor.from, actor.to).some((w) => tellsEvent(w))
    )
      return false;
    if (words[actor.from]?.consumed === true || adjectiveOfEvent(words, actor)) return false;
    const rivals = new Set<FoundPlace>();
    for (let i = actor.from; i < actor.to; i++) {
      const place = placeAt.get(i);
      if (place !== undefined) rivals.add(place);
    }
    for (const place of rivals) {
      const longer = place.to - place.from - (actor.to - actor.from);
      if (longer > 0 || (longer === 0 && isLocative(doc, words, place))) return false;
    }
    for (const place of rivals) lost.add(place);
    return true;
  });
  return {
    actors: actors.map((actor) => withoutEvent(doc, words, actor)),
    places: found.places.filter((p) => !lost.has(p)),
  };
}

/** هدد رئيس الوزراء بضرب إيران: the name of an official ends before the word of an event. */
function withoutEvent(doc: Document, words: readonly Word[], actor: FoundActor): FoundActor {
  const { name, title } = actor;
  if (name === undefined || title === undefined || title.from >= name.from) return actor;
  const told = (i: number): boolean =>
    words[i]?.prefix !== "" && words[i] !== undefined && tellsEvent(words[i]);
  const to = doc.tokens.slice(name.from, name.to).find((t) => told(t.index))?.index;
  if (to === undefined || to <= actor.from) return actor;
  const { end } = selectorOf(doc, { from: actor.from, to });
  return { ...actor, to, end, text: doc.text.slice(actor.start, end) };
}

/** هجوم مسلح، تفجير انتحاري: an adjective, not a gunman. */
function adjectiveOfEvent(words: readonly Word[], actor: FoundActor): boolean {
  const before = words[actor.from - 1];
  if (actor.kind !== "group" || actor.to > actor.from + 1) return false;
  const one = actor.plural !== true && actor.count === undefined;
  if (words[actor.from]?.classes.has("adjective") !== true) return false;
  return before !== undefined && !before.verb && tellsEvent(before) && (one || before.dual);
}

function isLocative(doc: Document, words: readonly Word[], place: FoundPlace): boolean {
  const first = doc.tokens[place.from];
  const before = words[place.from - 1];
  if (first === undefined) return false;
  if (place.start > first.start && fold(doc.text.slice(first.start, place.start)).endsWith("ب")) return true;
  return before?.classes.has("locative") === true && doc.tokens[place.from - 1]?.sentence === first.sentence;
}

function edges(doc: Document, from: number, start?: number): Pick<Phrase, "prefix" | "conjunction"> {
  const token = doc.tokens[from];
  if (token === undefined) return { prefix: "", conjunction: false };
  let rest = token.norm;
  // Where the finder moved the start past clitics, they are the letters between.
  if (start !== undefined && start > token.start) {
    const cut = fold(doc.text.slice(token.start, start));
    const prefix = (["ب", "ل", "ك"] as const).find((p) => cut.endsWith(p)) ?? "";
    return { prefix, conjunction: /^[وف]/.test(cut) };
  }
  // Nothing was cut: the first letter is the word's own (فلسطينيون، ولاية).
  if (start !== undefined) return { prefix: rest.startsWith("لل") ? "ل" : "", conjunction: false };
  const conjunction = /^[وف](?:ال|لل|بال|ل|ب)/.test(rest);
  if (conjunction) rest = rest.slice(1);
  const prefix = rest.startsWith("لل") ? "ل" : /^بال../.test(rest) ? "ب" : /^كال../.test(rest) ? "ك" : "";
  return { prefix, conjunction };
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
  const free = (i: number): boolean => {
    const token = doc.tokens[i];
    const word = words[i];
    if (token === undefined || word === undefined || at[i] !== undefined || blocked.has(i)) return false;
    if (token.kind === "mark" || word.verb || word.speech.has("phrase") || word.consumed || tellsEvent(word))
      return false;
    if (describesEvent(doc, words, i)) return false;
    return ![...word.classes.keys()].some((c) => STOPS.has(c));
  };
  for (let i = 0; i < doc.tokens.length; i++) {
    if (!free(i)) continue;
    const first = doc.tokens[i];
    const word = words[i];
    if (first === undefined || word === undefined) continue;
    let to = i + 1;
    while (to - i < LONGEST && free(to) && doc.tokens[to]?.sentence === first.sentence) {
      const next = words[to];
      const norm = doc.tokens[to]?.norm ?? "";
      if (counted.has(to) && to > i + 1) break;
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
      conjunction: word.conjunction || (/^و.{3}/.test(first.norm) && !word.classes.has("own-letter")),
    };
    for (let k = i; k < to; k++) at[k] = phrase;
    i = to - 1;
  }
}

/** A verbal noun or a verb of an event; people named by what they did (المهاجم) still make a phrase. */
const tellsEvent = (word: Word): boolean =>
  word.senses.some((m) => m.values.some((s) => s.pos !== "agent" && s.pos !== "patient"));

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

/** Joins words of quantity to the phrase after them: عدد من العسكريين، أحد المهاجمين. */
function quantify(words: readonly Word[], at: (Phrase | undefined)[]): void {
  for (let i = words.length - 1; i >= 0; i--) {
    const to = words[i]?.classes.get("quantifier");
    const phrase = to === undefined ? undefined : at[to];
    if (
      to === undefined ||
      phrase === undefined ||
      phrase.from !== to ||
      at[i] !== undefined ||
      phrase.prefix !== ""
    )
      continue;
    const wider: Phrase = { ...phrase, from: i, conjunction: words[i]?.conjunction === true };
    for (let k = i; k < phrase.to; k++) at[k] = wider;
  }
}

/** Joins a vague number to the people that it counts: عشرات المدنيين، مئات الأشخاص. */
function joinCrowds(words: readonly Word[], at: (Phrase | undefined)[]): void {
  for (let i = 0; i < at.length; i++) {
    const crowd = at[i];
    if (crowd?.from !== i || crowd.actor?.class !== "people" || crowd.to !== i + 1) continue;
    const people = at[crowd.to];
    if (
      people?.from !== crowd.to ||
      !(people.kind === "people" || people.kind === "noun") ||
      people.prefix !== "" ||
      people.conjunction
    )
      continue;
    // آلاف المحتجين: a word of an event stays one.
    if (people.kind === "noun" && words.slice(people.from, people.to).some((w) => w.senses.length > 0))
      continue;
    const { prefix, conjunction, actor } = crowd;
    const whole: Phrase = { actor, ...people, kind: "people", from: i, prefix, conjunction };
    for (let k = i; k < whole.to; k++) at[k] = whole;
  }
}

/** A number of those named after من, or before: سبعة من موظفينا، أربعة منهم. */
function partsOf(doc: Document, at: (Phrase | undefined)[], numbers: readonly FoundNumber[]): void {
  for (const { from, to, min, max } of numbers) {
    const link = doc.tokens[to];
    if (link === undefined || link.sentence !== doc.tokens[from]?.sentence || at[from] !== undefined)
      continue;
    const whole = link.norm === "من" ? at[to + 1] : undefined;
    const some = whole?.from === to + 1 && whole.kind !== "place" && whole.prefix === "" ? whole : undefined;
    if (some === undefined && !/^منه[من]$/.test(link.norm)) continue;
    const count = min === max ? { count: min } : {};
    const actor = some?.actor === undefined ? {} : { actor: some.actor };
    const phrase: Phrase = {
      from,
      to: some?.to ?? to + 1,
      kind: "people",
      ...actor,
      ...count,
      ...edges(doc, from),
    };
    for (let k = from; k < phrase.to; k++) at[k] = phrase;
  }
}

/** Longest plain phrase that takes its owner, in words. */
const OWNED = 3;

/**
 * Joins a plain phrase to the force or group that it belongs to: مفارز للجيش، مسيرة لقوات الدعم السريع، قوة تابعة للدعم
 * السريع، أهدافاً لحزب الله. It names them.
 */
function attach(doc: Document, at: (Phrase | undefined)[]): void {
  for (let i = 0; i < at.length; i++) {
    const owner = at[i];
    if (owner?.from !== i || owner.prefix !== "ل" || owner.actor === undefined || owner.conjunction) continue;
    const thing = at[i - 1];
    if (!OWNERS.has(owner.actor.kind) || thing?.kind !== "noun" || thing.to - thing.from > OWNED) continue;
    if (doc.tokens[i - 1]?.sentence !== doc.tokens[i]?.sentence) continue;
    // الدعم للجيش: a verbal noun is done for them.
    if (/^[وف]?[بلك]?(?:ال|لل)/.test(doc.tokens[thing.from]?.norm ?? "")) continue;
    const whole: Phrase = { ...thing, kind: "people", to: owner.to, actor: owner.actor };
    for (let k = whole.from; k < whole.to; k++) at[k] = whole;
  }
}

/** Kinds of actors that have units, vehicles and positions. */
const OWNERS: ReadonlySet<string> = new Set(["military", "police", "armed-group", "intelligence"]);

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
