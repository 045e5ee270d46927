import { SPEECH_TYPES } from "../4-events/assign.js";
import type { Mention } from "../4-events/mentions.js";
import type { Phrase } from "../4-events/phrases.js";
import type { Reading } from "../4-events/reading.js";
import type { Joined } from "./join.js";
import { compatible, specificPlaces } from "./same-place.js";

/** What speaks for and against a mention telling of an event already met; the sum must be above 0. Set on the development gold. */
export const WEIGHTS = {
  bias: -1,
  linked: 6,
  sameSentence: 1.8,
  nextSentence: 0.7,
  nearby: 0.3,
  definite: 2,
  harm: 1.5,
  sameLemma: 0.8,
  sharedActor: 1,
  otherActor: -1.5,
  sharedRecipient: 0.8,
  otherRecipient: -0.7,
  samePlace: 1,
  otherPlace: -3,
  sameDay: 0.7,
  otherDay: -4,
  another: -4,
  background: -1.5,
  status: -3,
  mode: -2,
  otherItem: -1.5,
  /** The headline and the first sentences below it tell of one thing. */
  headline: 1.4,
  /** Says nothing of its own about where, when and how many. */
  bare: 0.8,
  /** المسلح، المهاجم: the attacker is known already. */
  knownAttacker: 1.2,
  sameFigure: 1.5,
  otherFigure: -0.4,
  /** هجوم تدمر، تفجير المسجد: bound to something known. */
  bound: 1,
  /** وفي حلب …: the sentence turns to another place. */
  fronted: -2.5,
  speechOtherActor: -6,
} as const;

const IRREAL = new Set(["denied", "demanded", "planned", "expected", "hypothetical", "possible"]);
/** Modes that are never two sides of one event. */
const FAMILIES: Readonly<Record<string, string>> = {
  abduct: "abduct",
  release: "release",
  withdraw: "withdraw",
  ceasefire: "ceasefire",
  resign: "resign",
  access: "access",
  visit: "visit",
  phone: "phone",
  arrest: "arrest",
  curfew: "curfew",
  deport: "deport",
  strike: "strike",
  hunger: "hunger",
  convict: "convict",
  investigate: "investigate",
  firearms: "firearms",
  aerial: "aerial",
};

/** How well a mention fits an event; above 0: it tells of it. */
export function joinScore(reading: Reading, e: Joined, m: Mention, background: boolean): number {
  const first = e.mentions[0];
  const last = e.mentions.at(-1);
  if (first === undefined || last === undefined) return 0;
  const speech = SPEECH_TYPES.has(e.type);
  let score: number = WEIGHTS.bias;
  const linked = m.roles.same;
  if (linked !== undefined && e.mentions.some((x) => x.candidate.from <= linked && linked < x.candidate.to))
    score += WEIGHTS.linked;
  const together = e.mentions.some((x) => x.sentence === m.sentence);
  const gap = m.sentence - last.sentence;
  score += together ? WEIGHTS.sameSentence : gap <= 1 ? WEIGHTS.nextSentence : gap <= 3 ? WEIGHTS.nearby : 0;
  const definite = isDefinite(reading, m);
  if (definite && !speech) score += WEIGHTS.definite;
  else if (!speech && isBound(reading, m)) score += WEIGHTS.bound;
  if (turnsAway(reading, e, m)) score += WEIGHTS.fronted;
  if (
    m.candidate.sense.lemma.mode === "" &&
    m.candidate.sense.lemma.harm &&
    m.places.length === 0 &&
    m.times.length === 0
  )
    score += WEIGHTS.harm;
  if (e.mentions.some((x) => x.candidate.sense.lemma === m.candidate.sense.lemma)) score += WEIGHTS.sameLemma;
  score += people(reading, e, m, speech);
  score += placesAndDays(e, m);
  if (reading.words[m.candidate.to]?.classes.has("other") === true && !m.candidate.verb)
    score += WEIGHTS.another;
  if (background !== e.background && !together && !definite) score += WEIGHTS.background;
  const theirs = first.status.status;
  if (theirs !== m.status.status && (IRREAL.has(theirs) || IRREAL.has(m.status.status)) && !definite)
    score += WEIGHTS.status;
  if (modesClash(e, m)) score += WEIGHTS.mode;
  if (e.type === "ASSAULT" && m.places.length + m.times.length + m.figures.length === 0)
    score += WEIGHTS.bare;
  if (e.type === "ASSAULT" && m.roles.actors.some((p) => isKnownAttacker(reading, p)))
    score += WEIGHTS.knownAttacker;
  score += figures(e, m);
  if (isHeadline(reading, first) && m.sentence > first.sentence && m.sentence - first.sentence <= 2)
    score += WEIGHTS.headline;
  if (otherItem(reading, last, m)) score += WEIGHTS.otherItem;
  return score;
}

/** With the article or a demonstrative: told of before. */
export function isDefinite(reading: Reading, m: Mention): boolean {
  if (m.candidate.verb) return false;
  const norm = reading.doc.tokens[m.candidate.from]?.norm ?? "";
  const before = reading.words[m.candidate.from - 1];
  return /^[وفبك]?(?:ال|لل)/.test(norm) || before?.classes.has("same") === true;
}

const ATTACKERS = new Set(["attacker", "gunman", "bomber", "militant"]);

const isKnownAttacker = (reading: Reading, p: Phrase): boolean =>
  ATTACKERS.has(p.actor?.class ?? "") &&
  /^[وفبل]?ال/.test(reading.doc.tokens[p.actor?.from ?? p.from]?.norm ?? "");

function people(reading: Reading, e: Joined, m: Mention, speech: boolean): number {
  const known = e.mentions.flatMap((x) => x.roles.actors);
  const mine = m.roles.actors;
  let score = 0;
  if (known.length > 0 && mine.length > 0) {
    if (shares(reading, known, mine)) score += speech ? 2 : WEIGHTS.sharedActor;
    else if (speech) score += WEIGHTS.speechOtherActor;
    else if (known.some(named) && mine.some(named)) score += WEIGHTS.otherActor;
  }
  const seen = e.mentions.flatMap((x) => x.roles.recipients);
  if (seen.length > 0 && m.roles.recipients.length > 0) {
    if (shares(reading, seen, m.roles.recipients)) score += WEIGHTS.sharedRecipient;
    else if (seen.some(named) && m.roles.recipients.some(named)) score += WEIGHTS.otherRecipient;
  }
  return score;
}

const named = (p: Phrase): boolean => p.actor?.entity !== undefined || p.actor?.class !== undefined;

const keyOf = (reading: Reading, p: Phrase): string =>
  p.actor?.entity?.id ??
  p.place?.name ??
  reading.doc.tokens
    .slice(p.from, p.to)
    .map((t) => t.norm.replace(/^(?:وال|بال|ال|لل)/, ""))
    .join(" ");

function shares(reading: Reading, theirs: readonly Phrase[], mine: readonly Phrase[]): boolean {
  const keys = new Set(theirs.map((p) => keyOf(reading, p)));
  return mine.some((p) => keys.has(keyOf(reading, p)));
}

const DAY = /^\d{4}-\d\d-\d\d$/;

function placesAndDays(e: Joined, m: Mention): number {
  let score = 0;
  const here = specificPlaces(m.places);
  const there = e.mentions.flatMap((x) => specificPlaces(x.places));
  if (here.length > 0 && there.length > 0)
    score += here.some((p) => there.some((q) => compatible(p, q))) ? WEIGHTS.samePlace : WEIGHTS.otherPlace;
  const days = e.mentions
    .flatMap((x) => x.times)
    .flatMap((t) => (t.edtf !== null && DAY.test(t.edtf) ? [t.edtf] : []));
  const mine = m.times.flatMap((t) => (t.edtf !== null && DAY.test(t.edtf) ? [t.edtf] : []));
  if (days.length > 0 && mine.length > 0)
    score += mine.some((d) => days.includes(d)) ? WEIGHTS.sameDay : WEIGHTS.otherDay;
  return score;
}

function modesClash(e: Joined, m: Mention): boolean {
  const mine = FAMILIES[m.candidate.sense.lemma.mode];
  const theirs = e.mentions.map((x) => FAMILIES[x.candidate.sense.lemma.mode]).filter((f) => f !== undefined);
  if (mine === undefined || theirs.length === 0) return false;
  return !theirs.includes(mine);
}

function figures(e: Joined, m: Mention): number {
  const whole = (x: Mention): Mention["figures"] => x.figures.filter((f) => !f.part && f.earlier !== true);
  const theirs = e.mentions.flatMap(whole);
  const pairs = whole(m).flatMap((f) =>
    theirs.filter((t) => t.kind === f.kind).map((t) => t.min === f.min && t.max === f.max),
  );
  if (pairs.length === 0) return 0;
  return pairs.some(Boolean) ? WEIGHTS.sameFigure : WEIGHTS.otherFigure;
}

/** In the first line, where more lines follow. */
function isHeadline(reading: Reading, m: Mention): boolean {
  const sentence = reading.doc.sentences[m.sentence];
  return (
    sentence !== undefined &&
    sentence.line <= 1 &&
    sentence.heading &&
    reading.doc.sentences.length > m.sentence + 1
  );
}

/** An event noun bound to a definite word or a name. */
function isBound(reading: Reading, m: Mention): boolean {
  if (m.candidate.verb) return false;
  const next = reading.doc.tokens[m.candidate.to];
  const phrase = reading.phraseAt[m.candidate.to];
  return (
    phrase?.place !== undefined ||
    (next !== undefined && /^ال/.test(next.norm) && phrase?.kind !== "people" && phrase?.actor === undefined)
  );
}

/** The sentence begins with another place than the event's. */
function turnsAway(reading: Reading, e: Joined, m: Mention): boolean {
  const from = reading.doc.sentences[m.sentence]?.from;
  if (from === undefined || e.mentions.some((x) => x.sentence === m.sentence)) return false;
  const place = reading.phraseAt[from + 1]?.place ?? reading.phraseAt[from]?.place;
  const opens = /^و?(?:في|ب.*|الي)$/.test(reading.doc.tokens[from]?.norm ?? "");
  if (!opens || place === undefined) return false;
  return !e.mentions.some((x) =>
    x.places.some(
      (p) => p.text === place.text || (p.geonamesId !== undefined && p.geonamesId === place.geonamesId),
    ),
  );
}

/** In another item of a list: another line that begins with a bullet, a number or a label. */
function otherItem(reading: Reading, last: Mention, m: Mention): boolean {
  const { sentences } = reading.doc;
  const a = sentences[last.sentence];
  const b = sentences[m.sentence];
  if (a === undefined || b === undefined || a.line === b.line) return false;
  return reading.items.has(b.line);
}
