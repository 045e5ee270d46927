import { withoutArticle } from "../1-text/clitics.js";
import { perObject } from "../1-text/remembered.js";
import type { Mention } from "../4-events/mentions.js";
import type { Phrase } from "../4-events/phrases.js";
import type { Reading } from "../4-events/reading.js";
import type { Joined } from "./join.js";

const ATTACKERS: ReadonlySet<string> = new Set(["attacker", "gunman", "bomber", "militant"]);
/** Kinds and classes of those who act for a state … */
const STATE: ReadonlySet<string> = new Set([
  "military",
  "police",
  "intelligence",
  "state",
  "government",
  "soldier",
  "security",
  "officer",
]);
/** … and of those who do not. */
const OTHERS: ReadonlySet<string> = new Set([
  "armed-group",
  ...ATTACKERS,
  "protester",
  "settler",
  "fighter",
  "criminal",
]);

/** What the people of a mention say for and against it telling of an event. */
export function peopleFeatures(reading: Reading, e: Joined, m: Mention, speech: boolean): string[] {
  const out: string[] = [];
  const { actors: known, recipients: seen, harmed } = castOf(e);
  const actors = m.roles.actors.filter(acts);
  const { recipients } = m.roles;
  const sharesActor =
    shares(reading, known, actors) ||
    (known.some(attacks) && actors.some(attacks)) ||
    (!speech && known.some((p) => actors.some((q) => areOneState(p, q))));
  if (known.length > 0 && actors.length > 0) {
    if (sharesActor) out.push(speech ? "sameSpeaker" : "sharedActor");
    else if (speech) out.push("otherSpeaker");
    else if (sidesDiffer(known, actors)) out.push("otherSide");
    else if (known.some(told) && actors.some(told) && [...known, ...actors].some(isCrowd)) out.push("crowd");
    else if (known.some(named) && actors.some(named))
      out.push(
        "otherActor",
        ...(m.candidate.verb && e.type !== "ASSAULT" && countriesDiffer(known, actors)
          ? ["otherCountry"]
          : []),
      );
    else if (known.some(told) && actors.some(told)) out.push("otherDoer");
  }
  // الموقوفون، المصابون: those told of before.
  const themselves = m.candidate.sense.pos === "patient";
  if (seen.length > 0 && recipients.length > 0 && !themselves) {
    if (shares(reading, seen, recipients)) out.push("sharedRecipient");
    else if (!seen.every(isCount) && !recipients.every(isCount)) {
      const alike = isHarm(m) && e.mentions.at(-1)?.sentence === m.sentence ? harmed : seen;
      const other = (all: readonly Phrase[]): boolean => all.some(e.type === "REQUEST" ? told : named);
      const both = other(alike) && other(recipients);
      out.push(both ? (e.type === "REQUEST" ? "otherAddressee" : "otherRecipient") : "otherObject");
    }
  }
  if (e.type === "ASSAULT" && actors.some((p) => isKnownAttacker(reading, p))) out.push("knownAttacker");
  return out;
}

/** The states that act are not the same: قطعت البحرين …، وقطعت السعودية …. */
function countriesDiffer(known: readonly Phrase[], actors: readonly Phrase[]): boolean {
  const [theirs, mine] = [known, actors].map((all) => new Set(all.map(stateOf)));
  return theirs !== undefined && mine !== undefined && ![...theirs, ...mine].includes(undefined);
}

/** طائرات إسرائيلية، إسرائيل, and then الجيش الإسرائيلي: a state and its force, but not two forces of a state. */
function areOneState(p: Phrase, q: Phrase): boolean {
  if (isForce(p) && isForce(q)) return false;
  const country = stateOf(p);
  return country !== undefined && country === stateOf(q);
}

const isForce = (p: Phrase): boolean => p.actor?.entity !== undefined && p.actor.kind !== "state";

/** The country of a state, of its forces, or of what has its name alone (غارات إسرائيلية). */
const stateOf = (p: Phrase): string | undefined =>
  p.origin?.code ??
  (p.place?.class === "country" ? p.place.country : undefined) ??
  (STATE.has(p.actor?.kind ?? "") ? (p.actor?.entity?.country ?? p.actor?.country) : undefined);

interface Cast {
  /** Of how many mentions these are. */
  told: number;
  readonly actors: Phrase[];
  readonly recipients: Phrase[];
  /** Of the recipients, the killed and wounded: a base that was attacked is no other than the soldiers in it. */
  readonly harmed: Phrase[];
}

const casts = perObject((): Cast => ({ told: 0, actors: [], recipients: [], harmed: [] }));
const isHarm = ({ candidate }: Mention): boolean => candidate.sense.lemma.harm;

/** All who take part in an event; what its newest mentions add is added to those of before. */
function castOf(e: Joined): Cast {
  const cast = casts(e);
  for (const m of e.mentions.slice(cast.told)) {
    cast.actors.push(...m.roles.actors.filter(acts));
    cast.recipients.push(...m.roles.recipients);
    if (isHarm(m)) cast.harmed.push(...m.roles.recipients);
  }
  cast.told = e.mentions.length;
  return cast;
}

function sidesDiffer(known: readonly Phrase[], actors: readonly Phrase[]): boolean {
  const theirs = sideOfAll(known);
  const mine = sideOfAll(actors);
  return (theirs === "state" && mine === "other") || (theirs === "other" && mine === "state");
}

type Side = "state" | "other" | "none";

/** The only side that some people are on; none where they are of both. */
function sideOfAll(people: readonly Phrase[]): Side {
  const state = people.some((p) => sideOf(p) === "state");
  const other = people.some((p) => sideOf(p) === "other");
  return state === other ? "none" : state ? "state" : "other";
}

function sideOf(p: Phrase): Side {
  if (p.place?.class === "country" || p.origin !== undefined) return "state";
  const kind = p.actor?.kind ?? "";
  const group = p.actor?.class ?? "";
  if (STATE.has(kind) || STATE.has(group)) return "state";
  return OTHERS.has(kind) || OTHERS.has(group) ? "other" : "none";
}

/** المسلح، المهاجم: the attacker is known already. */
export const isKnownAttacker = (reading: Reading, p: Phrase): boolean =>
  ATTACKERS.has(p.actor?.class ?? "") &&
  /^[وفبل]?ال/.test(reading.doc.tokens[p.actor?.from ?? p.from]?.norm ?? "");

/** Those who protest have many names: محتجون، جموع، طلاب. */
const CROWDS: ReadonlySet<string> = new Set(["protester", "people", "person", "student"]);
const isCrowd = (p: Phrase): boolean => CROWDS.has(p.actor?.class ?? "");
/** حصيلة، مصدر: they tell and do nothing. */
const acts = (p: Phrase): boolean => p.actor?.kind !== "source" || p.actor.class === "official";
/** شخصاً، قتيلاً: a count that says nothing of who they are. */
const COUNTS: ReadonlySet<string> = new Set(["person", "people", "victim"]);
const isCount = (p: Phrase): boolean =>
  p.actor === undefined
    ? p.kind === "people"
    : p.actor.entity === undefined && COUNTS.has(p.actor.class ?? "");
const attacks = (p: Phrase): boolean => ATTACKERS.has(p.actor?.class ?? "");
const named = (p: Phrase): boolean => p.actor?.entity !== undefined || p.actor?.class !== undefined;
const told = (p: Phrase): boolean => p.actor !== undefined || p.place !== undefined || p.origin !== undefined;

const keyOf = perObject((reading: Reading) =>
  perObject(
    (p: Phrase): string =>
      p.actor?.entity?.id ??
      p.place?.name ??
      reading.doc.tokens
        .slice(p.from, p.to)
        .map((t) => withoutArticle(t.norm))
        .join(" "),
  ),
);

function shares(reading: Reading, theirs: readonly Phrase[], mine: readonly Phrase[]): boolean {
  if (theirs.length === 0) return false;
  const key = keyOf(reading);
  if (mine.some((p) => theirs.some((q) => key(p) === key(q)))) return true;
  // المجمع after مجمع ناصر الطبي.
  const single = mine.filter((p) => p.to === p.from + 1 && headOf(reading, p) !== wordAt(reading, p));
  return single.some((p) => theirs.some((q) => headOf(reading, p) === headOf(reading, q)));
}

const wordAt = (reading: Reading, p: Phrase): string => reading.doc.tokens[p.from]?.norm ?? "";
const headOf = (reading: Reading, p: Phrase): string => withoutArticle(wordAt(reading, p));
