import type { EventType } from "../contract/vocabulary.js";
import type { Mention } from "../4-events/mentions.js";
import type { Phrase } from "../4-events/phrases.js";
import type { Reading } from "../4-events/reading.js";

/** The mentions of one event, in the order of the text. */
export interface Joined {
  readonly type: EventType;
  readonly mentions: Mention[];
  background: boolean;
}

const HARM = new Set(["قتل", "جرح", "أصاب", "أصيب", "استشهد", "لقي مصرعه", "أودى بحياة", "صرع", "أردى", "ذبح"]);
const SPEECH_TYPES = new Set(["ACCUSE", "SUPPORT", "REQUEST", "THREATEN", "REJECT"]);

/** Joins the mentions that tell of one event (several mentions in a report are one event). */
export function joinMentions(reading: Reading, mentions: readonly Mention[], isBackground: (m: Mention) => boolean): Joined[] {
  const events: Joined[] = [];
  for (const mention of mentions) {
    const background = isBackground(mention);
    const { type } = mention.candidate.sense.lemma;
    const target = pick(reading, events, mention, background);
    if (target !== undefined) {
      target.mentions.push(mention);
      target.background &&= background;
    } else events.push({ type, mentions: [mention], background });
  }
  return events;
}

function pick(reading: Reading, events: readonly Joined[], m: Mention, background: boolean): Joined | undefined {
  const { type } = m.candidate.sense.lemma;
  const alike = events.filter((e) => e.type === type);
  const linked = m.roles.same;
  if (linked !== undefined) {
    const same = alike.find((e) => e.mentions.some((x) => x.candidate.from <= linked && linked < x.candidate.to));
    if (same !== undefined) return same;
  }
  const open = alike.filter((e) => !conflict(reading, e, m, background));
  if (open.length === 0) return undefined;
  const sameSentence = open.filter((e) => e.mentions.some((x) => x.sentence === m.sentence)).at(-1);
  const latest = open.at(-1);
  const participle = m.candidate.sense.pos === "agent" || m.candidate.sense.pos === "patient";
  if (SPEECH_TYPES.has(type)) return open.find((e) => sharesActor(reading, e, m) && sharesRecipient(reading, e, m));
  if (sameSentence !== undefined && (type === "ASSAULT" ? harmful(m) || harmfulEvent(sameSentence) || definite(reading, m) : participle || definite(reading, m))) return sameSentence;
  if (definite(reading, m) || participle || m.candidate.sense.suffixed) return sameSentence ?? firstPlain(open) ?? latest;
  if (type === "ASSAULT" && harmful(m) && m.places.length === 0 && m.times.length === 0) return latest;
  const related = open.find((e) => relatedTo(reading, e, m));
  if (related !== undefined) return related;
  const title = open.find((e) => e.mentions.every((x) => x.sentence === 0));
  return title !== undefined && m.sentence <= 2 && m.sentence > 0 && title.mentions[0]?.candidate.sense.lemma.type === type ? title : undefined;
}

const firstPlain = (open: readonly Joined[]): Joined | undefined => open.find((e) => !e.background);

const harmful = (m: Mention): boolean => HARM.has(m.candidate.sense.lemma.name);
const harmfulEvent = (e: Joined): boolean => e.mentions.every(harmful);

function definite(reading: Reading, m: Mention): boolean {
  const norm = reading.doc.tokens[m.candidate.from]?.norm ?? "";
  const before = reading.words[m.candidate.from - 1];
  return !m.candidate.verb && (/^[وفبك]?(?:ال|لل)/.test(norm) || before?.classes.has("same") === true);
}

function conflict(reading: Reading, e: Joined, m: Mention, background: boolean): boolean {
  const to = m.candidate.to;
  if (reading.words[to]?.classes.has("other") === true && !m.candidate.verb) return true;
  const day = m.times.find((t) => t.edtf !== null && /^\d{4}-\d\d-\d\d$/.test(t.edtf))?.edtf;
  const days = e.mentions.flatMap((x) => x.times.map((t) => t.edtf)).filter((t) => t !== null && /^\d{4}-\d\d-\d\d$/.test(t));
  if (day !== undefined && day !== null && days.length > 0 && !days.includes(day)) return true;
  if (background && !e.background && (day !== undefined || m.times.length > 0) && !days.includes(day ?? null)) return true;
  const here = specific(m);
  const there = e.mentions.flatMap(specific);
  if (here.length > 0 && there.length > 0 && !here.some((p) => there.some((q) => compatible(p, q)))) return true;
  const states = new Set(["denied", "demanded", "planned", "expected", "hypothetical"]);
  const theirs = e.mentions[0]?.status.status ?? "asserted";
  return theirs !== m.status.status && (states.has(theirs) || states.has(m.status.status)) && !definite(reading, m);
}

type Spot = Mention["places"][number];
const specific = (m: Mention): Spot[] => m.places.filter((p) => p.class !== "country" && p.class !== "unknown" && p.class !== "building");

function compatible(p: Spot, q: Spot): boolean {
  if (p.geonamesId !== undefined && p.geonamesId === q.geonamesId) return true;
  if (p.text === q.text || p.name === q.name) return true;
  if (p.country !== undefined && q.country !== undefined && p.country !== q.country) return false;
  const wide = new Set(["admin1", "admin2", "region"]);
  if (wide.has(p.class) || wide.has(q.class)) return p.admin1 === undefined || q.admin1 === undefined || p.admin1 === q.admin1 || p.class === "region" || q.class === "region";
  const fine = new Set(["district", "camp", "road", "crossing", "base", "water"]);
  return (fine.has(p.class) || fine.has(q.class)) && p.admin1 === q.admin1;
}

const key = (reading: Reading, p: Phrase): string => p.actor?.entity?.id ?? p.place?.name ?? reading.doc.tokens.slice(p.from, p.to).map((t) => t.norm.replace(/^(?:وال|بال|ال|لل)/, "")).join(" ");

function shares(reading: Reading, mine: readonly Phrase[], theirs: readonly Phrase[]): boolean {
  const keys = new Set(theirs.map((p) => key(reading, p)));
  return mine.some((p) => keys.has(key(reading, p)));
}

const sharesActor = (reading: Reading, e: Joined, m: Mention): boolean => shares(reading, m.roles.actors, e.mentions.flatMap((x) => x.roles.actors));
const sharesRecipient = (reading: Reading, e: Joined, m: Mention): boolean => shares(reading, m.roles.recipients, e.mentions.flatMap((x) => x.roles.recipients));

function relatedTo(reading: Reading, e: Joined, m: Mention): boolean {
  const actor = sharesActor(reading, e, m);
  const recipient = sharesRecipient(reading, e, m);
  const spot = specific(m).some((p) => e.mentions.flatMap(specific).some((q) => p.text === q.text || p.geonamesId === q.geonamesId));
  const lemma = e.mentions.some((x) => x.candidate.sense.lemma === m.candidate.sense.lemma);
  return [actor, recipient, spot, lemma].filter(Boolean).length >= 2;
}
