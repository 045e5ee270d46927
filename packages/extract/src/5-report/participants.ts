import { fold } from "../1-text/fold.js";
import type { Participant } from "../contract/schemas.js";
import { canAct } from "../4-events/able.js";
import { SPEECH_TYPES } from "../4-events/assign.js";
import { OBJECTS, WEAPONS } from "../4-events/lexicon.js";
import type { Mention } from "../4-events/mentions.js";
import type { Phrase } from "../4-events/phrases.js";
import { sentenceOf, type Reading } from "../4-events/reading.js";
import { isGoverned } from "../4-events/walk-before.js";
import type { Joined } from "./join.js";
import { describedBy, participantOf } from "./participant.js";
import type { Responsibility } from "./responsibility.js";

/** Classes of people that tell nothing of who they are beside a better description. */
const BARE_PEOPLE: ReadonlySet<string> = new Set(["person", "victim", "people"]);
/** Classes of people who attack. */
const PERPETRATORS: ReadonlySet<string> = new Set(["attacker", "gunman", "bomber", "militant"]);

/** Who is taken for the actor where the syntax names none and the sentence has such people. */
const NEARBY: Readonly<Partial<Record<Joined["type"], ReadonlySet<string>>>> = {
  ASSAULT: PERPETRATORS,
  PROTEST: new Set(["protester"]),
};

/** Types that concern somebody: what is rejected, demanded or threatened (القرار، بالتدخل) is no recipient. */
const TO_SOMEBODY: ReadonlySet<string> = new Set([
  ...SPEECH_TYPES,
  "AGREE",
  "CONCEDE",
  "MOBILIZE",
  "RETREAT",
  "CONSULT",
  "PROTEST",
  "COOPERATE",
]);

/** Types that go somewhere: a place after them says where. */
const GOING: ReadonlySet<string> = new Set(["MOBILIZE", "RETREAT", "CONSULT"]);

/** Types whose sides are actors and recipients alike. */
const MUTUAL: ReadonlySet<string> = new Set(["AGREE", "CONSULT", "COOPERATE"]);

/** Who did it: from the syntax of each mention, from claims of responsibility, else the attackers that its sentences name. */
export function actorsOf(reading: Reading, joined: Joined, claims: readonly Responsibility[]): Participant[] {
  const own = withoutOwnEnd(reading, joined)
    .flatMap((m) => m.roles.actors)
    .map((p) => describedBy(reading, p))
    .filter((p) => p.kind !== "place" || p.place?.class === "country");
  const claimed = claims.filter((c) => c.event === joined).map((c) => c.actor);
  const found = [
    ...own.filter(
      (p) =>
        (joined.type === "PROTEST" || !isBare(p) || isOne(p)) &&
        !isNumber(reading, p) &&
        !isWeapon(reading, p) &&
        !(isSource(p) && !SPEECH_TYPES.has(joined.type)),
    ),
    ...claimed,
  ];
  const named = found.filter((p) => p.actor !== undefined || p.origin !== undefined || p.place !== undefined);
  const classes = NEARBY[joined.type];
  const attackers = classes !== undefined && named.length === 0 ? peopleNear(reading, joined, classes) : [];
  return distinct(reading, ranked([...found, ...attackers]));
}

/** 3 صواريخ تقتل …، مسيرة استهدفت …: what it was done with. */
function isWeapon({ doc }: Reading, p: Phrase): boolean {
  // مسيّرة إسرائيلية: whose it is.
  if (p.kind !== "noun" || p.origin !== undefined) return false;
  for (let i = p.from; i < p.to; i++)
    if (OBJECTS.allAt(doc, i).some((m) => m.values.some((name) => WEAPONS.has(name)))) return true;
  return false;
}

/** To whom it was done; an attack on nobody named was on the building where it happened. */
export function recipientsOf(
  reading: Reading,
  joined: Joined,
  actors: readonly Participant[],
): Participant[] {
  const attack = withoutOwnEnd(reading, joined);
  // قُتل ثلاثة مسلحين في غارة: nobody else suffered it.
  const suffered = attack.some((m) => m.roles.recipients.length > 0) ? attack : joined.mentions;
  const phrases = suffered.flatMap((m) => m.roles.recipients).map((p) => describedBy(reading, p));
  const better = phrases.filter(
    (p) =>
      !(
        p.kind === "noun" &&
        TO_SOMEBODY.has(joined.type) &&
        // ضد الحكم: against whom they protest.
        !joined.mentions.some((m) => m.roles.rule.endsWith(".against")) &&
        // طالب المؤسسات الدولية: an object is asked.
        !(joined.type === "REQUEST" && joined.mentions.some((m) => m.candidate.to === p.from))
      ) && !(p.place !== undefined && p.place.class !== "country" && GOING.has(joined.type)),
  );
  const buildings = joined.mentions
    .flatMap((m) => m.places)
    .filter((p) => p.class === "building")
    .flatMap((p) => reading.phraseAt[p.from] ?? []);
  const bare = better.filter(isBare);
  const described = better.filter((p) => !isBare(p));
  const chosen =
    joined.type === "ASSAULT"
      ? [...bare.slice(0, 1), ...(described.length > 0 ? described : buildings)]
      : better;
  // قُتل أربعة جنود في هجوم على ثكنة: the people come first of whom the first event word tells.
  const lead =
    joined.type === "ASSAULT"
      ? phrases.find((p) => (p.kind === "people" || p.kind === "actor") && chosen.includes(p))
      : undefined;
  const found = distinct(reading, [...(lead === undefined ? [] : [lead]), ...ranked(chosen)]);
  if (found.length === 0 && joined.mentions.some(isMutual)) return actors.slice(1);
  return MUTUAL.has(joined.type) ? found : found.filter((r) => !actors.some((a) => a.start === r.start));
}

/** اتفق، تقاتل، اجتماع: each side does it with the other. */
const isMutual = (m: Mention): boolean =>
  m.candidate.sense.lemma.frame.includes("m") || m.candidate.sense.lemma.genitive === "m";

/** The mentions of an attack without those that tell of the attacker's own end: قتلت الشرطة أحد المهاجمين. */
function withoutOwnEnd(reading: Reading, joined: Joined): Mention[] {
  if (joined.type !== "ASSAULT") return joined.mentions;
  const others = joined.mentions.filter(
    (m, i) =>
      // قتلت الشرطة مسلحاً, the news itself.
      (i === 0 && m.roles.actors.length > 0) ||
      !(
        m.candidate.sense.lemma.harm &&
        m.roles.recipients.some((p) => PERPETRATORS.has(p.actor?.class ?? "")) &&
        // قتل الجيش خمسة مسلحين: new ones, whom he attacked.
        !(m.roles.actors.length > 0 && m.roles.recipients.every((p) => p.count !== undefined))
      ),
  );
  // مقتل ثلاثة مهربين وإصابة آخرين: others are of the same kind.
  const tells = (p: Phrase): boolean => !isOthers(reading, p);
  return others.some((m) => m.roles.actors.length > 0 || m.roles.recipients.some(tells))
    ? others
    : joined.mentions;
}

/** آخرين: a word that only says that there were more. */
const isOthers = ({ doc }: Reading, p: Phrase): boolean =>
  p.to === p.from + 1 && /^[وفل]?اخر(?:ين|ون|ان)$/.test(doc.tokens[p.from]?.norm ?? "");

/** شاب، شبان: not counted, so not those that it happened to. */
const isOne = (p: Phrase): boolean => p.count === undefined && p.actor?.class === "person";

/** 12 سنة: a plain phrase that begins with digits names nobody. */
const isNumber = (reading: Reading, p: Phrase): boolean =>
  p.kind === "noun" && reading.doc.tokens[p.from]?.kind === "number";

/** بيان، حصيلة، مصدر: they tell and do nothing. */
const isSource = (p: Phrase): boolean => p.actor?.kind === "source" && p.actor.class !== "official";

/** شخصاً، قتيلاً، آخرون: a count without a description. */
function isBare(p: Phrase): boolean {
  if (p.actor !== undefined)
    return (
      p.actor.entity === undefined &&
      p.actor.to <= p.actor.from + 1 &&
      p.to <= p.actor.to &&
      BARE_PEOPLE.has(p.actor.class ?? "")
    );
  return p.kind === "people";
}

function peopleNear(reading: Reading, joined: Joined, classes: ReadonlySet<string>): Phrase[] {
  const taken = new Set(joined.mentions.flatMap((m) => m.roles.recipients));
  const out = new Set<Phrase>();
  for (const m of joined.mentions) {
    const { from, to } = sentenceOf(reading, m.candidate.from);
    for (let i = from; i < to; i++) {
      const phrase = reading.phraseAt[i];
      if (
        phrase !== undefined &&
        !taken.has(phrase) &&
        classes.has(phrase.actor?.class ?? "") &&
        !isGoverned(reading, phrase)
      )
        out.add(phrase);
    }
  }
  return [...out];
}

const rankOf = (p: Phrase): number => {
  if (p.actor?.entity !== undefined) return 0;
  if (p.actor !== undefined) return isBare(p) ? 3 : isGeneric(p) ? 4 : 1;
  if (canAct(p) || p.kind === "people") return 2;
  return p.kind === "place" ? 2 : 5;
};

/** المتظاهرون، محتجون: the same people once more, by what they do. */
const isGeneric = (p: Phrase): boolean =>
  p.actor?.class === "protester" && p.actor.entity === undefined && p.to === p.actor.from + 1;

function ranked(phrases: readonly Phrase[]): Phrase[] {
  return phrases
    .map((phrase, index) => ({ phrase, index }))
    .sort((a, b) => rankOf(a.phrase) - rankOf(b.phrase) || a.index - b.index)
    .map(({ phrase }) => phrase);
}

/** The same for all that names one participant. */
export const keyOf = ({ entity, text }: Participant): string => entity?.id ?? fold(text);

function distinct(reading: Reading, phrases: readonly Phrase[]): Participant[] {
  const seen = new Set<string>();
  return phrases
    .map((phrase) => participantOf(reading, phrase))
    .filter((p) => {
      const key = keyOf(p);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
