import events from "../../packed/events.js";
import { readings } from "../1-text/clitics.js";
import { fold } from "../1-text/fold.js";
import { PhraseIndex } from "../1-text/phrases.js";
import { perWord, type Word } from "../1-text/remembered.js";
import type { FoundActor } from "../2-names/actors/find-actors.js";
import type { Reading } from "./reading.js";

/** What a report is about, by its single words. */
export interface Topic {
  /** Weight of the words of security and politics, each word once. */
  readonly powers: number;
  /** Weight of the words of all other topics. */
  readonly others: number;
  /** A single word speaks of another topic. */
  readonly single: boolean;
  /** The other topic with the greatest weight. */
  readonly first: string;
  /** The topic of each token that speaks for one clearly, and where its words begin. */
  readonly at: ReadonlyMap<number, { readonly topic: string; readonly from: number }>;
}

interface Weight {
  readonly topic: string;
  readonly weight: number;
}

const POWERS: ReadonlySet<string> = new Set(["security", "politics"]);
/** Whether a topic is one of events. */
export const isPowerTopic = (topic: string): boolean => POWERS.has(topic);

/** From this weight on a word speaks clearly. */
const CLEAR = 2;
/** Endings of number, gender and possession. */
const ENDINGS = ["", "ه", "ها", "هم", "نا", "ا", "ان", "ين", "ون", "ات", "اته", "اتها", "اتهم"];
/** The same after ة. */
const FEMININE = ["ه", "ته", "تها", "تهم", "تي", "تان", "تين", "ات", "اته", "اتها"];

/** A word of the table with the endings that it can take; after = it stands as it is. */
function inflected(form: string): string[] {
  if (form.startsWith("=")) return [fold(form.slice(1))];
  if (form.endsWith("ة")) return FEMININE.map((end) => fold(form.slice(0, -1)) + end);
  return ENDINGS.map((end) => fold(form) + end);
}

const ROWS = events.topics.flatMap(({ topic, weight, forms }) =>
  forms.map((form) => ({ form, value: { topic, weight } })),
);
const PHRASES = new PhraseIndex<Weight>(
  ROWS.filter(({ form }) => form.includes(" ")).map(({ form, value }) => [form.replace("=", ""), value]),
);
const WORDS: ReadonlyMap<string, Weight> = new Map(
  ROWS.filter(({ form }) => !form.includes(" ")).flatMap(({ form, value }) =>
    inflected(form).map((word) => [word, value] as const),
  ),
);

/** Weighs each different word of a report once. Names of places say nothing of the topic. */
export function topicOf(reading: Reading): Topic {
  const { tokens } = reading.doc;
  const words = new Map<string, Weight>();
  const at = new Map<number, { topic: string; from: number }>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== "word" || reading.phraseAt[i]?.place !== undefined) continue;
    const found = phraseAt(reading, i) ?? wordAt(token, i);
    if (found === undefined) continue;
    words.set(found.key, found.value);
    if (found.value.weight >= CLEAR)
      for (let k = i; k < found.to; k++) at.set(k, { topic: found.value.topic, from: i });
    i = found.to - 1;
  }
  const sums = new Map<string, number>();
  for (const { topic, weight } of words.values()) sums.set(topic, (sums.get(topic) ?? 0) + weight);
  const known = new Set(reading.found.actors.flatMap((a) => (isKnownPower(a) ? [a.entity?.id] : [])));
  const others = [...sums].filter(([topic]) => !POWERS.has(topic));
  return {
    powers: [...POWERS].reduce((sum, topic) => sum + (sums.get(topic) ?? 0), CLEAR * known.size),
    others: others.reduce((sum, [, weight]) => sum + weight, 0),
    single: [...words.values()].filter(({ topic }) => !POWERS.has(topic)).length === 1,
    first: others.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "",
    at,
  };
}

const FORCES: ReadonlySet<string> = new Set([
  "military",
  "police",
  "intelligence",
  "armed-group",
  "government",
  "party",
  "official",
]);

/** A named force, group, party or official, or a government whose business is not another topic. */
const isKnownPower = ({ kind, entity }: FoundActor): boolean =>
  entity !== undefined && FORCES.has(kind) && !isOrdinary(entity.nameAr);

/** Whether a name is of a body whose business is another topic than security and politics: وزارة الصحة. */
export function isOrdinary(name: string): boolean {
  const [first, second] = fold(name).split(" ");
  const value = PHRASES.get(`${first ?? ""} ${second ?? ""}`)[0];
  return value !== undefined && !POWERS.has(value.topic);
}

interface Found {
  readonly key: string;
  readonly value: Weight;
  readonly to: number;
}

function phraseAt(reading: Reading, i: number): Found | undefined {
  const match = PHRASES.longestAt(reading.doc, i);
  const value = match?.values[0];
  if (match === undefined || value === undefined) return undefined;
  return { key: `${match.reading.word} ${(match.to - i).toString()}`, value, to: match.to };
}

function wordAt(word: Word, i: number): Found | undefined {
  const known = weightOf(word);
  return known && { key: known.key, value: known.value, to: i + 1 };
}

const weightOf = perWord(({ norm }): Pick<Found, "key" | "value"> | undefined => {
  for (const { word, preposition } of readings(norm)) {
    // سرية, سريان: no future of ري.
    if (preposition === "س") continue;
    for (const key of [word, word.replace(/^ال(?=...)/, "")]) {
      const value = WORDS.get(key);
      if (value !== undefined) return { key, value };
    }
  }
  return undefined;
});
