import type { Event, EventPlace } from "../contract/schemas.js";
import type { FoundActor } from "../2-names/actors/find-actors.js";
import { followsBorder, isBeyondBorder, sentenceOf, type Reading } from "../4-events/reading.js";
import type { Joined } from "./join.js";

type EventCountry = NonNullable<Event["country"]>;

/** Words that speak for a country, with the sentence they stand in. */
interface Hint {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly weight: number;
}

/** What a report says about countries, gathered once. */
export interface CountryHints {
  readonly bySentence: ReadonlyMap<number, readonly Hint[]>;
  readonly totals: ReadonlyMap<string, number>;
  /** The words that speak most for each country, in the order of the text. */
  readonly heaviest: ReadonlyMap<string, readonly Hint[]>;
  /** Of the place that the report was sent from. */
  readonly dateline?: Hint;
}

/** How much more a hint counts in a sentence that tells of the event. */
const NEAR = 2;
/** The weight of the place that the report was sent from: of a battle it may be far away, of acts of state seldom. */
const SENT_FROM = { ASSAULT: 1.5, other: 4 } as const;
/** The weight of the outlet's country, where the report speaks of it. */
const OUTLET = 1;
/** The weight of the country of a body that acts at home in the event itself. */
const ACTS = 3;
/** The same of an armed group, which seldom leaves its country. */
const ACTS_HERE = 1;
/** Bodies that act at home. */
const HOME: ReadonlySet<string> = new Set(["police", "government", "intelligence", "office", "court"]);
/** Events in which bodies of a state act on its ground. */
const RULE: ReadonlySet<string> = new Set(["COERCE", "SANCTION", "CONCEDE", "PROTEST", "RETREAT"]);
/** Events of words and meetings: where no place is given, the report was sent from where they were. */
const TALKS: ReadonlySet<string> = new Set(["AGREE", "CONSULT", "COOPERATE"]);

/** The weight of a country that a headline begins with: إيران: إعدام جاسوس لإسرائيل. */
const LABEL = 6;
const isLabel = ({ doc }: Reading, { kind, from, to }: FoundActor): boolean =>
  kind === "state" &&
  doc.sentences[doc.tokens[from]?.sentence ?? -1]?.from === from &&
  /^[:.…]$/.test(doc.tokens[to]?.norm ?? "");

type Words = { readonly from: number; readonly start: number; readonly end: number; readonly text: string };

/** Gathers the words that speak for countries: places most, then bodies that act at home, then adjectives. */
export function countryHints(reading: Reading, home?: string): CountryHints {
  const { places, countryWords, actors, dateline } = reading.found;
  const all: Hint[] = [];
  const bySentence = new Map<number, Hint[]>();
  const totals = new Map<string, number>();
  const add = ({ from, start, end, text }: Words, code: string | undefined, weight: number): void => {
    if (code === undefined) return;
    const hint = { code, start, end, text, weight };
    const sentence = reading.doc.tokens[from]?.sentence ?? 0;
    all.push(hint);
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), hint]);
    totals.set(code, (totals.get(code) ?? 0) + weight);
  };
  let sentFrom: Hint | undefined;
  for (const p of places) {
    const { country, start, end, text } = p;
    if (dateline !== undefined && p.from >= dateline.from && p.from < dateline.end) {
      if (country !== undefined) sentFrom ??= { code: country, start, end, text, weight: SENT_FROM.ASSAULT };
    } else if (isBeyondBorder(reading, p)) continue;
    else if (reading.phraseAt[p.from]?.place === p) add(p, country, p.class === "country" ? 2 : 3);
    // «محافظ أبين», «شرطة كركوك»: the place in a name of who acts there.
    else if (p.class !== "country" && p.metonym !== true) add(p, country, 1.5);
  }
  for (const a of actors) if (isLabel(reading, a)) add(a, a.entity?.country ?? a.country, LABEL);
  for (const w of countryWords) if (!followsBorder(reading, w)) add(w, w.code, 1);
  // An agency writes of the whole world.
  for (const a of actors.filter((found) => found.kind !== "outlet" && !followsBorder(reading, found)))
    add(a, a.entity?.country ?? a.country, HOME.has(a.kind) ? 2 : 0.7);
  if (home !== undefined && totals.has(home)) totals.set(home, (totals.get(home) ?? 0) + OUTLET);
  const heaviest = new Map<string, Hint[]>();
  for (const hint of sentFrom === undefined ? all : [sentFrom, ...all]) {
    const known = heaviest.get(hint.code);
    const [first] = known ?? [];
    if (known === undefined || first === undefined || hint.weight > first.weight)
      heaviest.set(hint.code, [hint]);
    else if (hint.weight === first.weight) known.push(hint);
  }
  for (const hints of heaviest.values()) hints.sort((a, b) => a.start - b.start);
  return { bySentence, totals, heaviest, ...(sentFrom && { dateline: sentFrom }) };
}

/** The country of an event: of its places, else of words near it, else the one that the report is about. */
export function countryOf(
  reading: Reading,
  joined: Joined,
  places: readonly EventPlace[],
  hints: CountryHints,
): EventCountry | null {
  const place = places.find((p) => p.country !== undefined);
  if (place?.country !== undefined)
    return { code: place.country, inferred: false, text: place.text, start: place.start, end: place.end };
  if (TALKS.has(joined.type)) return inferred(hostOf(joined)) ?? saidIn(joined, hints);
  const scores = new Map(hints.totals);
  const raise = (code: string, by: number): void => {
    scores.set(code, (scores.get(code) ?? 0) + by);
  };
  if (hints.dateline)
    raise(hints.dateline.code, joined.type === "ASSAULT" ? SENT_FROM.ASSAULT : SENT_FROM.other);
  for (const sentence of new Set(joined.mentions.map((m) => m.sentence)))
    for (const hint of hints.bySentence.get(sentence) ?? []) raise(hint.code, hint.weight * (NEAR - 1));
  for (const { actor } of joined.mentions.flatMap((m) => m.roles.actors)) {
    const code = actor?.entity?.country ?? actor?.country;
    if (actor && code !== undefined) raise(code, homeWeight(joined.type, actor.kind));
  }
  const best = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  if (best === undefined) return null;
  const first = joined.mentions[0];
  const from =
    first === undefined
      ? 0
      : (reading.doc.tokens[sentenceOf(reading, first.candidate.from).from]?.start ?? 0);
  return inferred(nearest(hints.heaviest.get(best[0]) ?? [], from));
}

/** How much the country of who acted speaks for it: rule and police at home, armed groups mostly. */
function homeWeight(type: string, kind: string): number {
  if (RULE.has(type) ? HOME.has(kind) : type === "ASSAULT" && kind === "police") return ACTS;
  return RULE.has(type) && kind === "armed-group" ? ACTS_HERE : 0;
}

/** Where an act of words was done, which no place tells: where the report was sent from, else at home. */
export const saidIn = (joined: Joined, hints: CountryHints): EventCountry | null =>
  inferred(hints.dateline ?? homeOf(joined));

/** The one of a list in order that begins nearest to an offset, by halving; of two the earlier. */
function nearest(list: readonly Hint[], offset: number): Hint | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [list[low - 1], list[low]];
  if (before === undefined || after === undefined) return before ?? after;
  return after.start - offset < offset - before.start ? after : before;
}

/** The country of the first body or official that acts at home. */
function homeOf(joined: Joined): Hint | undefined {
  for (const { roles } of joined.mentions)
    for (const { actor } of roles.actors) {
      const code = actor?.entity?.country ?? actor?.country;
      if (actor !== undefined && code !== undefined && SPEAKS_AT_HOME.has(actor.kind)) {
        const { start, end, text } = actor;
        return { code, start, end, text, weight: 1 };
      }
    }
  return undefined;
}
const SPEAKS_AT_HOME: ReadonlySet<string> = new Set([
  ...HOME,
  "official",
  "military",
  "institution",
  "state",
  "party",
]);

/** Whom a visit was paid to. */
function hostOf(joined: Joined): Hint | undefined {
  for (const m of joined.mentions)
    if (m.candidate.sense.lemma.mode === "visit")
      for (const { actor } of m.roles.recipients)
        if (actor?.entity?.country !== undefined && HOME.has(actor.kind))
          return {
            code: actor.entity.country,
            start: actor.start,
            end: actor.end,
            text: actor.text,
            weight: 1,
          };
  return undefined;
}

function inferred(hint: Hint | undefined): EventCountry | null {
  return hint ? { code: hint.code, inferred: true, text: hint.text, start: hint.start, end: hint.end } : null;
}
