import type { Voiced } from "./accounts.js";

const WINDOW = 72 * 3_600_000;

/** One answer of one account. */
export interface Answer<T> {
  readonly from: Voiced;
  /** Answers with the same key are the same. */
  readonly key: string;
  readonly value: T;
}

/** An answer with the voices that give it. */
export interface Tally<T> {
  readonly key: string;
  readonly value: T;
  /** Voices that give it, or a vaguer answer that fits it alone or best. */
  readonly voices: ReadonlySet<string>;
  /** When it was last given in the window. */
  readonly last: number;
}

/** Why an answer is the best one; explained in docs/method.md. */
export type VoteRule = "only" | "most-outlets" | "later-of-equals" | "person";

/** What came out of a vote. */
export interface Verdict<T> {
  readonly best: Tally<T>;
  readonly rule: VoteRule;
  /** An account (of any time) gives an answer that does not fit the best one. */
  readonly contested: boolean;
}

/** How answers of one attribute stand to each other. */
export interface Kind<T> {
  /** Whether the first is a vaguer way to say the second: a governorate for its town, a month for its day. */
  readonly vaguer: (vague: T, sharp: T) => boolean;
  /** Whether both may be right. */
  readonly agree: (a: T, b: T) => boolean;
  /** Which of two answers of equal standing and moment goes first: the later one, if the answers show it; below 0: a. */
  readonly later?: (a: T, b: T) => number;
}

/** The answers of the 72 hours that end with the last account that gives any answer. */
export function recent<T>(answers: readonly Answer<T>[]): Answer<T>[] {
  const last = Math.max(...answers.map((answer) => answer.from.at));
  return answers.filter((answer) => answer.from.at >= last - WINDOW);
}

function tallies<T>(answers: readonly Answer<T>[]): Map<string, Tally<T> & { voices: Set<string> }> {
  const counted = new Map<string, Tally<T> & { voices: Set<string> }>();
  for (const { key, value, from } of answers) {
    const before = counted.get(key);
    counted.set(key, {
      key,
      value: before?.value ?? value,
      voices: new Set(before?.voices).add(from.voice),
      last: Math.max(before?.last ?? 0, from.at),
    });
  }
  return counted;
}

const better =
  <T>({ later }: Kind<T>) =>
  (a: Tally<T>, b: Tally<T>): number =>
    b.voices.size - a.voices.size ||
    b.last - a.last ||
    (later?.(a.value, b.value) ?? 0) ||
    (a.key < b.key ? -1 : 1);

/** A vaguer answer votes for the sharper one that most give, instead of for itself. */
function lend<T>(direct: ReadonlyMap<string, Tally<T>>, kind: Kind<T>): Tally<T>[] {
  const lent = new Map([...direct].map(([key, tally]) => [key, { ...tally, voices: new Set(tally.voices) }]));
  for (const vague of direct.values()) {
    const [sharp] = [...direct.values()]
      .filter((tally) => tally !== vague && kind.vaguer(vague.value, tally.value))
      .sort(better(kind));
    const to = sharp === undefined ? undefined : lent.get(sharp.key);
    if (to === undefined) continue;
    for (const voice of vague.voices) to.voices.add(voice);
    lent.delete(vague.key);
  }
  return [...lent.values()];
}

/**
 * The answer of most independent voices among the accounts of the last 72 hours in which the attribute was reported;
 * of equals, the later. Null where nobody answers.
 */
export function vote<T>(answers: readonly Answer<T>[], kind: Kind<T>): Verdict<T> | null {
  if (answers.length === 0) return null;
  const standing = lend(tallies(recent(answers)), kind).sort(better(kind));
  const [best, second] = standing;
  if (best === undefined) return null;
  const rule =
    standing.length === 1
      ? "only"
      : second !== undefined && second.voices.size === best.voices.size
        ? "later-of-equals"
        : "most-outlets";
  return { best, rule, contested: answers.some((answer) => !kind.agree(answer.value, best.value)) };
}
