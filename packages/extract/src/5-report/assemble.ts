import { selectorOf } from "../1-text/document.js";
import type { Event, EventPlace, Figure, Participant, Selector } from "../contract/schemas.js";
import { MODES } from "../contract/vocabulary.js";
import type { FoundPlace } from "../2-names/places/find-places.js";
import type { FoundFigure } from "../3-values/figures/find-figures.js";
import type { FoundTime } from "../3-values/times/find-times.js";
import { SPEECH_TYPES } from "../4-events/assign.js";
import { MODE_WORDS } from "../4-events/lexicon.js";
import type { Mention } from "../4-events/mentions.js";
import type { Reading } from "../4-events/reading.js";
import { isComplement } from "../4-events/walk.js";
import { contextsOf } from "./contexts.js";
import { countryOf, saidIn, type CountryHints } from "./country.js";
import type { Joined } from "./join.js";
import { participantOf } from "./participant.js";
import { actorsOf, keyOf, recipientsOf } from "./participants.js";
import type { Responsibility } from "./responsibility.js";
import { whenOf } from "./when.js";

/** Events of words, and help that is sent: they happen in a country only where a place is given. */
const NO_GROUND: ReadonlySet<string> = new Set([...SPEECH_TYPES, "AID"]);

/** Makes the record of an event from its mentions. */
export function assembleEvent(
  reading: Reading,
  joined: Joined,
  id: string,
  published: string | undefined,
  claims: readonly Responsibility[],
  hints: CountryHints,
  lent: { readonly places?: readonly FoundPlace[] | undefined; readonly day?: FoundTime | undefined } = {},
): Event {
  const { mentions, type } = joined;
  const first = mentions[0];
  if (first === undefined) throw new RangeError("an event has at least one mention");
  const actors = actorsOf(reading, joined, claims);
  const own = placesOf(mentions);
  const places = own.length > 0 ? own : (lent.places ?? []).map(publicPlace);
  const lead = mentions.find((m) => m.status.rule !== "status.default") ?? first;
  return {
    id,
    type,
    mode: modesOf(reading, joined),
    contexts: contextsOf(reading, joined),
    mentions: mentions.flatMap((m) => triggersOf(reading, m)),
    status: mentions.some((m) => m.status.status === "asserted") ? "asserted" : lead.status.status,
    background: joined.background,
    time: whenOf(joined, published, lent.day),
    country:
      NO_GROUND.has(type) && places.length === 0
        ? saidIn(joined, hints)
        : countryOf(reading, joined, places, hints),
    places,
    actors,
    recipients: recipientsOf(reading, joined, actors),
    figures: figuresOf(mentions.flatMap((m) => m.figures)),
    accordingTo: sourcesOf(reading, joined, claims),
    confidence: confidenceOf(joined),
  };
}

/** The words of a mention; of a verb with its noun apart (أجرى … اتصالاً) both. */
function triggersOf(reading: Reading, m: Mention): Selector[] {
  const noun = reading.words[m.candidate.from]?.noun;
  const spans =
    noun === undefined || noun < m.candidate.to ? [m.candidate] : [m.candidate, { from: noun, to: noun + 1 }];
  return spans.map((span) => {
    const { start, end, text } = selectorOf(reading.doc, span);
    return { start, end, quote: text };
  });
}

const FINE: Readonly<Record<FoundPlace["class"], number>> = {
  building: 0,
  district: 1,
  camp: 1,
  village: 1,
  base: 1,
  crossing: 1,
  road: 2,
  town: 2,
  unknown: 2,
  admin2: 3,
  admin1: 4,
  region: 5,
  water: 5,
  country: 6,
};

/** How many sentences on an event's first mention still says where it was; later ones name what lies around it. */
const SCENE = 2;

function placesOf(mentions: readonly Mention[]): EventPlace[] {
  const seen = new Set<string>();
  const first = Math.min(...mentions.map((m) => m.sentence));
  const late = new Set(mentions.filter((m) => m.sentence > first + SCENE).flatMap((m) => m.places));
  const own = mentions.flatMap((m) => m.places);
  const objects = mentions.flatMap((m) =>
    m.roles.recipients.flatMap(({ place }) =>
      place === undefined || place.class === "country" || (place.metonym === true && !reaches(m))
        ? []
        : [place],
    ),
  );
  return [...own, ...objects]
    .map((place, index) => ({ place, index }))
    .sort(
      (a, b) =>
        Number(late.has(a.place)) - Number(late.has(b.place)) ||
        FINE[a.place.class] - FINE[b.place.class] ||
        a.index - b.index,
    )
    .map(({ place }) => place)
    .filter((p) => {
      const key = String(p.geonamesId ?? p.name ?? p.text);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .map(publicPlace);
}

/** Whether what was done is done to a place itself: زار دمشق، قصف صنعاء. */
function reaches({ candidate }: Mention): boolean {
  const { type, mode } = candidate.sense.lemma;
  return type === "ASSAULT" || type === "MOBILIZE" || mode === "visit";
}

function publicPlace(p: FoundPlace): EventPlace {
  return {
    text: p.text,
    start: p.start,
    end: p.end,
    ...(p.name !== undefined && { name: p.name }),
    ...(p.nameAr !== undefined && { nameAr: p.nameAr }),
    ...(p.geonamesId !== undefined && { geonamesId: p.geonamesId }),
    ...(p.country !== undefined && { country: p.country }),
    ...(p.admin1 !== undefined && { admin1: p.admin1 }),
    ...(p.admin2 !== undefined && { admin2: p.admin2 }),
    ...(p.latitude !== undefined && { latitude: p.latitude }),
    ...(p.longitude !== undefined && { longitude: p.longitude }),
    ...(p.precision !== undefined && { precision: p.precision }),
  };
}

/** The figures of an event: of each kind the toll that is told first and is no earlier one, all else as parts. */
function figuresOf(found: readonly FoundFigure[]): Figure[] {
  const seen = new Set<string>();
  const headline = new Map<string, number>();
  for (const f of found)
    if (!f.part && f.earlier !== true && !headline.has(f.kind)) headline.set(f.kind, f.anchor);
  const out: Figure[] = [];
  for (const f of found) {
    const key = `${f.start}:${f.end}:${f.kind}`;
    if (seen.has(key)) continue;
    seen.add(key);
    // Disjoint groups of one verb add up: قتل جنديان ومترجم.
    const part = f.part || f.earlier === true || headline.get(f.kind) !== f.anchor;
    const { kind, min, max, approximate, text, start, end } = f;
    out.push({
      kind,
      min,
      max,
      approximate,
      ...(f.of !== undefined && { of: f.of }),
      part,
      text,
      start,
      end,
    });
  }
  return out;
}

/** Most sources that one event names. */
const SOURCES = 3;

/** What is done by saying it: أعلن الرئيس الأحكام العرفية، أعلن الطلاب إضراباً، أعلنت الوزارة طرد دبلوماسيين. */
const declares = ({ type, mentions }: Joined): boolean =>
  type === "SANCTION" ||
  type === "PROTEST" ||
  mentions.some((m) => /^(?:curfew|martial-law)$/.test(m.candidate.sense.lemma.mode));

/** المتظاهرون، المعتقلون: people named by what they did tell of no event, unless what is said is about them (أن المتظاهرين …). */
const tellsIt = (reading: Reading, m: Mention): boolean =>
  (m.candidate.sense.pos !== "agent" && m.candidate.sense.pos !== "patient") ||
  isComplement(reading.doc.tokens[m.candidate.from - 1]?.norm ?? "");

/** Who says so: the chain of the first mention that has one, then who else tells of it, then who claims it. */
function sourcesOf(reading: Reading, joined: Joined, claims: readonly Responsibility[]): Participant[] {
  const speech = SPEECH_TYPES.has(joined.type);
  const own = new Set(joined.mentions.flatMap((m) => m.roles.actors.map((p) => p.from)));
  const telling = joined.mentions.filter((m) => tellsIt(reading, m));
  const chains = (telling.length > 0 ? telling : joined.mentions).flatMap((m) => m.attribution?.chain ?? []);
  const claimants = claims.filter((c) => c.event === joined).map((c) => c.actor);
  const out: Participant[] = [];
  for (const phrase of [...chains, ...claimants]) {
    if ((speech || declares(joined)) && own.has(phrase.from)) continue;
    const source = participantOf(reading, phrase);
    if (out.length < SOURCES && !out.some((p) => keyOf(p) === keyOf(source))) out.push(source);
  }
  return out;
}

function modesOf(reading: Reading, joined: Joined): string[] {
  const known = MODES[joined.type] ?? [];
  const modes = new Set<string>();
  for (const m of joined.mentions) {
    for (let i = m.candidate.from; i < Math.min(m.candidate.to + 4, reading.doc.tokens.length); i++) {
      // أصيب متظاهر خلال مسيرة حاشدة: the words of another event.
      if (i >= m.candidate.to && (reading.words[i]?.senses[0]?.to ?? 0) > i + 1) break;
      for (const { type, mode } of MODE_WORDS.get(reading.doc.tokens[i]?.norm ?? "") ?? [])
        if (type === joined.type) modes.add(mode);
    }
    if (m.candidate.sense.lemma.mode !== "") modes.add(m.candidate.sense.lemma.mode);
  }
  return [...modes].filter((mode) => known.includes(mode)).slice(0, 3);
}

/** The share of like events that were right in gold: docs/accuracy.md says how well it holds. */
function confidenceOf(joined: Joined): number {
  const slots = [
    joined.mentions.some((m) => m.roles.actors.length > 0),
    joined.mentions.some((m) => m.roles.recipients.length > 0),
    joined.mentions.some((m) => m.places.length > 0),
  ].filter(Boolean).length;
  return Math.min(0.95, 0.62 + 0.07 * slots + 0.03 * Math.min(joined.mentions.length, 4));
}
