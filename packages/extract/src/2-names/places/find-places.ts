import type { Document } from "../../1-text/document.js";
import type { Candidate } from "./candidate.js";
import { readCandidates } from "./candidates.js";
import { capitalOf, countryEntry } from "./gazetteer.js";
import { hasWord, placeOf, spanOf } from "./place-of.js";
import { openNameEnd } from "./read-open-name.js";
import { choose, sureness, type Choice } from "./resolve.js";
import type { FoundPlace, PlaceEntry } from "./types.js";
import { viewOf, type View } from "./view.js";
import { firstVotes, type Votes } from "./votes.js";

export { findCountryWords } from "./country-words.js";
export type { FoundCountryWord, FoundPlace, PlaceClass } from "./types.js";

/** A word of evidence is enough at this sureness. */
const SURE = 2;

/**
 * Finds the places that a text names and resolves them in its context: the countries it speaks of, what stands
 * beside a name, the class word before it. `hints.country` is the outlet's country.
 *
 * @example findPlaces(readDocument("قُتل جنديان قرب تدمر بريف حمص")).map((p) => p.text) // ["تدمر", "ريف حمص"]
 */
export function findPlaces(doc: Document, hints: { readonly country?: string } = {}): FoundPlace[] {
  const view = viewOf(doc);
  const candidates = readCandidates(view);
  const votes = firstVotes(view, candidates, hints.country);
  const rough = candidates.map((c) => {
    const entry = choose(c, sentenceOf(view, c), votes, [])?.entry;
    return entry !== undefined && sureness(c, entry, votes, [], false) >= SURE && !isFar(c, entry, votes)
      ? entry
      : undefined;
  });
  const second = votesOf(view, candidates, rough, votes);
  const choices = candidates.map((c, i) =>
    choose(c, sentenceOf(view, c), second, beside(view, candidates, rough, i)),
  );
  // مدينة ناصر بولاية أعالي النيل: not the one of that name in another country.
  const elsewhere = choices.map((choice, i) => {
    const area = areaOf(candidates, rough, i);
    return area !== undefined && choice !== undefined && area.country !== choice.entry.country;
  });
  const named = namedSurely(candidates, choices, second);
  const found: FoundPlace[] = [];
  candidates.forEach((candidate, i) => {
    const choice = choices[i];
    const around = beside(view, candidates, rough, i);
    if (candidate.kind === "name") {
      if (choice === undefined) return;
      const sure = sureness(candidate, choice.entry, second, around, named.has(choice.entry.nameAr)) >= SURE;
      if (sure && elsewhere[i] !== true && !isFar(candidate, choice.entry, second)) {
        found.push(placeOf(view, candidate, { choice, votes: second, around }));
      } else if (sure || isOpen(view, candidate)) {
        found.push(placeOf(view, candidate, { votes: second, around }));
      }
    } else if (candidate.kind === "capital") {
      const code = candidate.origin ?? countryNear(view, candidate, second);
      const entry = code === undefined ? undefined : capitalOf(code);
      found.push(
        placeOf(view, candidate, { votes: second, around, ...(entry && { choice: capitalChoice(entry) }) }),
      );
    } else if (candidate.kind === "side") {
      const code = candidate.origin ?? countryNear(view, candidate, second);
      const entry = code === undefined ? undefined : countryEntry(code);
      if (entry === undefined) return;
      found.push(
        placeOf(view, candidate, {
          choice: { entry, score: 0, reason: "a part of the country" },
          votes: second,
          around,
        }),
      );
    } else if (candidate.kind === "back") {
      const antecedent = found.findLast(
        (p) => p.anaphor === undefined && p.class === candidate.class && hasWord(view, p, candidate),
      );
      if (antecedent)
        found.push({
          ...antecedent,
          ...spanOf(view, candidate),
          anaphor: true,
          reason: `points back at «${antecedent.text}»`,
        });
    } else {
      found.push(placeOf(view, candidate, { votes: second, around }));
    }
  });
  return found;
}

/** A small place of a country that the text does not speak of, after a class word: the name is of another, unknown one. */
const isFar = (c: Candidate, entry: PlaceEntry, votes: Votes): boolean =>
  c.classWord !== undefined &&
  c.classWord.open !== "" &&
  votes.total >= 2 &&
  votes.of(entry.country) === 0 &&
  entry.weight < 5.3;

/** Whether it is a place even if its name were in no gazetteer (جسر النصر). */
const isOpen = (view: View, c: Candidate): boolean =>
  c.classWord !== undefined &&
  c.classWord.open !== "" &&
  openNameEnd(view, c.name, c.classWord, false) > c.name;

const sentenceOf = (view: View, c: Candidate): number => view.tokens[c.from]?.sentence ?? 0;

const capitalChoice = (entry: PlaceEntry): Choice => ({
  entry,
  score: 0,
  reason: "the capital of the country",
});

/** The places named beside a candidate, in its sentence and no more than a few words away. */
function beside(
  view: View,
  candidates: readonly Candidate[],
  rough: readonly (PlaceEntry | undefined)[],
  i: number,
): PlaceEntry[] {
  const here = candidates[i];
  const out: PlaceEntry[] = [];
  for (const other of [i + 1, i - 1, i + 2, i - 2]) {
    const there = candidates[other];
    const entry = rough[other];
    if (here === undefined || there === undefined || entry === undefined || there.kind !== "name") continue;
    const gap = there.from > here.from ? there.from - here.to : here.from - there.to;
    if (gap <= 4 && sentenceOf(view, here) === sentenceOf(view, there)) out.push(entry);
  }
  return out;
}

/** Classes of areas that places lie in. */
const AREAS: ReadonlySet<string> = new Set(["admin1", "admin2", "region"]);
/** How far behind a place the area that it lies in may be named, in words. */
const NEAR = 2;

/** The division right behind a place, named with its class word: بولاية أعالي النيل. */
function areaOf(
  candidates: readonly Candidate[],
  rough: readonly (PlaceEntry | undefined)[],
  i: number,
): PlaceEntry | undefined {
  const here = candidates[i];
  const area = candidates[i + 1];
  const entry = rough[i + 1];
  if (here === undefined || area === undefined || entry === undefined) return undefined;
  const inside =
    area.from - here.to < NEAR && AREAS.has(area.classWord?.class ?? "") && AREAS.has(entry.class);
  return inside && here.classWord?.class !== "admin1" ? entry : undefined;
}

/** The votes again, now with the places that the first votes chose. */
function votesOf(
  view: View,
  candidates: readonly Candidate[],
  rough: readonly (PlaceEntry | undefined)[],
  first: Votes,
): Votes {
  const votes = first.copy();
  candidates.forEach((c, i) => {
    const entry = rough[i];
    if (entry === undefined || new Set(c.entries.map((e) => e.country)).size === 1) return;
    votes.add(entry.country, 0.7, sentenceOf(view, c));
  });
  return votes;
}

/** Names that are surely places somewhere in the text: «مدينة الباب» once lets «في الباب» be read. */
function namedSurely(
  candidates: readonly Candidate[],
  choices: readonly (Choice | undefined)[],
  votes: Votes,
): Set<string> {
  const named = new Set<string>();
  candidates.forEach((c, i) => {
    const entry = choices[i]?.entry;
    if (
      entry !== undefined &&
      (c.classWord !== undefined || c.classed === true) &&
      sureness(c, entry, votes, [], false) >= SURE
    )
      named.add(entry.nameAr);
  });
  return named;
}

function countryNear(view: View, c: Candidate, votes: Votes): string | undefined {
  return votes.firstNear(sentenceOf(view, c), 0.6) ?? votes.first(0.4);
}
