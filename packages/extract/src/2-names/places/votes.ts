import type { Candidate } from "./candidate.js";
import { ABROAD, originOf } from "./countries.js";
import { isCue } from "./cues.js";
import { impliedBy } from "./implied.js";
import { NAMESAKES, type PlaceEntry } from "./types.js";
import type { View } from "./view.js";

/** Which countries a text, and each of its sentences, is about. */
export class Votes {
  readonly #all = new Map<string, number>();
  readonly #near = new Map<number, Map<string, number>>();
  #total = 0;

  /** Adds a vote; with a sentence, one that counts more in it. */
  add(country: string, weight: number, sentence?: number): void {
    if (country === "" || weight <= 0) return;
    this.#total += weight;
    this.#all.set(country, (this.#all.get(country) ?? 0) + weight);
    if (sentence === undefined) return;
    const near = this.#near.get(sentence) ?? new Map<string, number>();
    near.set(country, (near.get(country) ?? 0) + weight);
    this.#near.set(sentence, near);
  }

  /** The same votes, to add to. */
  copy(): Votes {
    const votes = new Votes();
    votes.#total = this.#total;
    for (const [country, weight] of this.#all) votes.#all.set(country, weight);
    for (const [sentence, near] of this.#near) votes.#near.set(sentence, new Map(near));
    return votes;
  }

  /** The votes of a country. */
  of(country: string): number {
    return this.#all.get(country) ?? 0;
  }

  /** The part of all votes that a country has, 0 to 1. */
  share(country: string): number {
    return this.#total === 0 ? 0 : this.of(country) / this.#total;
  }

  /** The part of a sentence's votes that a country has, 0 to 1. */
  shareNear(country: string, sentence: number): number {
    const near = this.#near.get(sentence);
    if (near === undefined) return 0;
    let total = 0;
    for (const weight of near.values()) total += weight;
    return total === 0 ? 0 : (near.get(country) ?? 0) / total;
  }

  get total(): number {
    return this.#total;
  }

  /** The country with most votes, if it has at least this part of them. */
  first(least: number): string | undefined {
    let best: string | undefined;
    for (const [country, weight] of this.#all)
      if (best === undefined || weight > this.of(best) || (weight === this.of(best) && country < best))
        best = country;
    return best !== undefined && this.share(best) >= least ? best : undefined;
  }

  /** As `first`, of the votes of one sentence. */
  firstNear(sentence: number, least: number): string | undefined {
    let best: string | undefined;
    for (const country of this.#near.get(sentence)?.keys() ?? [])
      if (best === undefined || this.shareNear(country, sentence) > this.shareNear(best, sentence))
        best = country;
    return best !== undefined && this.shareNear(best, sentence) >= least ? best : undefined;
  }
}

/** على الحدود مع تشاد، محاذيين للسودان. */
const isBeyond = ({ tokens }: View, at: number): boolean =>
  [at - 1, at - 2].some((i) => isCue(tokens[i]?.norm, "beyond"));

/** The votes of names that can be but in one country, of country words and of the outlet's country. */
export function firstVotes(view: View, candidates: readonly Candidate[], outlet: string | undefined): Votes {
  const votes = new Votes();
  if (outlet !== undefined) votes.add(outlet, 1);
  for (const { code, votes: weight } of impliedBy(view.tokens)) votes.add(code, weight);
  for (const token of view.tokens) {
    if (token.kind !== "word") continue;
    const origin = originOf(token.norm);
    if (origin) votes.add(origin.code, ABROAD.has(origin.code) ? 0.3 : 1, token.sentence);
  }
  for (const c of candidates) {
    const countries = new Set(c.entries.map((e) => e.country));
    const only = countries.size === 1 ? c.entries[0] : undefined;
    if (only === undefined || (only.class === "country" && isBeyond(view, c.from))) continue;
    // «جسر النصر» says nothing of the town النصر.
    const wanted = c.classWord?.class;
    const namesake = wanted !== undefined && NAMESAKES.has(wanted) && wanted !== only.class;
    if (namesake && (c.weak === true || only.strength < 3)) continue;
    votes.add(only.country, weightOf(only, c), view.tokens[c.from]?.sentence);
  }
  return votes;
}

function weightOf(entry: PlaceEntry, candidate: Candidate): number {
  if (candidate.bare && entry.weight >= 6) return ABROAD.has(entry.country) ? 0.4 : 1;
  if (entry.class === "country") return candidate.bare ? 1 : 2;
  const strength = candidate.weak === true ? 1 : entry.strength;
  if (strength + candidate.evidence < 3) return 0;
  // حي الزهراء is in many towns, though the gazetteer may know one.
  if (entry.class === "district" && strength < 3) return 0.1;
  return strength === 3 ? 2 : strength === 2 ? 1 : 0.5;
}
