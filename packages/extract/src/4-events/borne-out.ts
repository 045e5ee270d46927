import { canAct } from "./able.js";
import type { Mention } from "./mentions.js";
import type { Phrase } from "./phrases.js";
import { sentenceOf, type Reading } from "./reading.js";
import { isOrdinary, isPowerTopic, type Topic } from "./topic.js";

const ARMED: ReadonlySet<string> = new Set(["military", "police", "intelligence", "armed-group"]);
const ARMED_CLASSES: ReadonlySet<string> = new Set([
  "soldier",
  "police",
  "fighter",
  "gunman",
  "attacker",
  "settler",
]);
const STATES: ReadonlySet<string> = new Set(["state", "government", "official", "office", "party"]);

/** Types of what powers do to each other, mostly in words that other topics have as well. */
const DEALINGS: ReadonlySet<string> = new Set([
  "SANCTION",
  "RETREAT",
  "MOBILIZE",
  "AID",
  "CONCEDE",
  "SUPPORT",
  "ACCUSE",
  "REJECT",
  "THREATEN",
]);

/** From this weight on a report speaks of another topic. */
const OTHER = 3;
/** What must speak for an attack: weapons and power of who did it, words of security, a toll. */
const ATTACK = 3;
/** What must speak for a protest: an unmistakable word, people, a place, words of security. */
const PROTEST = 2;

/**
 * Whether an event stands by itself in a report that is not about security or politics: who did it has arms or power,
 * or other words of its sentence speak of security. Figures of speech, accidents, sport and business have neither.
 */
export function isBorneOut(reading: Reading, topic: Topic, m: Mention): boolean {
  const { type, mode, need } = m.candidate.sense.lemma;
  const { actors, recipients } = m.roles;
  const words = clearWords(reading, topic, m);
  const armed = actors.some((p) => isArmed(reading, topic, p));
  const power = armed || actors.some((p) => isPower(topic, p));
  const sport = topic.first === "sport";
  const shows = sport || topic.first === "culture";
  // Stories are told in the present (يخطف، تقتحم), and so are habits.
  if (m.candidate.sense.pos === "imperfect" && (topic.first === "culture" || !power)) return false;
  switch (type) {
    case "ASSAULT": {
      const toll = tollOf(m);
      const cues = words.own + words.security;
      const points =
        (armed ? (shows ? 2 : 3) : power ? 1 : 0) + words.own + Math.min(2, words.security) + toll;
      const told = armed || (cues > 0 && (toll > 0 || power));
      if (topic.others < OTHER) return told || toll > 0 || power;
      return points >= ATTACK && told && !(sport && toll === 0);
    }
    case "COERCE":
      if (armed) return !sport || words.security > 0 || tollOf(m) > 0;
      // حظرت روسيا تطبيق واتساب: media are of another topic by nature.
      if (power) return mode === "arrest" || mode === "censor" || words.security > 0;
      return words.security > 0 && m.figures.some((f) => f.kind === "detained");
    case "PROTEST": {
      // تظاهر بالمرض is none; إضراب، مظاهرة are nothing else.
      const noun = m.candidate.sense.pos === "noun" && words.own > 0;
      const cues = [need === "-", noun, actors.some(isPeople), isSomewhere(reading, m), words.security > 0];
      // تظاهرة ثقافية, a festival; قطع الطريق على النيران.
      const open = shows || mode === "obstruct";
      return cues.filter(Boolean).length >= (open ? PROTEST + 1 : PROTEST);
    }
    case "MOBILIZE":
      return (armed && words.security > 0) || (power && words.own > 0);
    case "SANCTION":
    case "RETREAT":
      return (power || (mode === "convict" && actors.some(isCourt))) && words.own + words.security > 0;
    case "AID": {
      // What is given is of another topic by nature: food, medicine, tents. A state, a body or an organisation gives it.
      const giver =
        power || actors.some((p) => GIVERS.has(p.actor?.kind ?? "") && p.actor?.entity !== undefined);
      return (
        (words.own > 0 && (giver || recipients.some((p) => isPeople(p) || p.place !== undefined))) ||
        recipients.some(isNeedy)
      );
    }
    default:
      if (topic.others < OTHER) return power || actors.some(isParty);
      return (
        power &&
        (words.own + words.security > 0 ||
          recipients.some((p) => isPower(topic, p) || isArmed(reading, topic, p) || canAct(p)))
      );
  }
}

const GIVERS: ReadonlySet<string> = new Set(["organisation", "office", "institution"]);
const NEEDY = /displaced|refugee|victim|wounded/;
/** People whom war or disaster left without. */
const isNeedy = (p: Phrase): boolean => NEEDY.test(p.actor?.class ?? "");
const isCourt = (p: Phrase): boolean =>
  /court|judge/.test(p.actor?.class ?? "") || p.actor?.kind === "institution";

/** Somebody who deals with others in public: الطرفان، مسؤولون. */
const isParty = (p: Phrase): boolean =>
  canAct(p) || p.actor?.class === "parties" || p.actor?.class === "official";

/** How much an attack says of those it hit: people, and whether they were killed or taken. */
function tollOf({ figures, roles }: Mention): number {
  if (figures.some((f) => f.kind === "killed" || f.kind === "kidnapped")) return 2;
  return figures.length > 0 || roles.recipients.some(isPeople) ? 1 : 0;
}

/**
 * How many words of its sentence speak clearly of security, but for those that name who did it; `own`: whether the
 * event word itself speaks of security or politics.
 */
function clearWords(
  reading: Reading,
  topic: Topic,
  { candidate, roles }: Mention,
): { own: number; security: number } {
  const { from, to } = sentenceOf(reading, candidate.from);
  const seen = new Set<string>();
  for (let i = from; i < to; i++) {
    const about = topic.at.get(i);
    if (about?.topic !== "security" || (i >= candidate.from && i < candidate.to)) continue;
    if (!roles.actors.some((p) => i >= p.from && i < p.to))
      seen.add(reading.doc.tokens[about.from]?.norm ?? "");
  }
  const own = topic.at.get(candidate.from);
  // With an object of its own (قطع العلاقات) a verb is no figure of speech.
  const { type } = candidate.sense.lemma;
  const bound = DEALINGS.has(type) && reading.words[candidate.from]?.noun !== undefined;
  return { own: bound || (own !== undefined && isPowerTopic(own.topic)) ? 1 : 0, security: seen.size };
}

/** Somebody with weapons; not the army of a figure of speech (جيوش من الجراثيم، قوات جهاز المناعة). */
function isArmed(reading: Reading, topic: Topic, p: Phrase): boolean {
  const kind = p.actor?.kind ?? "";
  if (p.actor?.entity !== undefined) return ARMED.has(kind);
  const armed =
    ARMED.has(kind) || ARMED_CLASSES.has(p.actor?.class ?? "") || topic.at.get(p.from)?.topic === "security";
  const next = reading.doc.tokens[p.to]?.norm === "من" ? p.to + 1 : p.to;
  return armed && isOfPowers(topic, p) && isOfPowers(topic, { from: next, to: next + 1 });
}

/** A state, its government and its officials, but not those whose business is another (وزارة الصحة). */
const isPower = (topic: Topic, p: Phrase): boolean =>
  p.actor?.entity !== undefined
    ? STATES.has(p.actor.kind) && !isOrdinary(p.actor.entity.nameAr)
    : (p.origin !== undefined ||
        p.place?.class === "country" ||
        p.actor?.kind === "party" ||
        isOffice(topic, p)) &&
      isOfPowers(topic, p);

/** وزير الدفاع، رئيس الوزراء, of whatever country. */
const isOffice = (topic: Topic, p: Phrase): boolean =>
  STATES.has(p.actor?.kind ?? "") && topic.at.get(p.from)?.topic === "politics";

/** No word of a phrase speaks clearly of another topic. */
function isOfPowers(topic: Topic, { from, to }: { readonly from: number; readonly to: number }): boolean {
  for (let i = from; i < to; i++) {
    const about = topic.at.get(i);
    if (about !== undefined && !isPowerTopic(about.topic)) return false;
  }
  return true;
}

const isPeople = (p: Phrase): boolean => p.kind === "people" || p.actor?.kind === "group";

/** How far after a protest its scene may stand (أمام مقر الوزارة). */
const SCENE_REACH = 8;

const isSomewhere = ({ words }: Reading, { candidate, places }: Mention): boolean =>
  places.length > 0 ||
  words.slice(candidate.to, candidate.to + SCENE_REACH).some((w) => w.classes.has("scene"));
