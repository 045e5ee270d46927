import { writtenAt } from "../1-text/document.js";
import type { Mention } from "../4-events/mentions.js";
import { sentenceOf, type Reading } from "../4-events/reading.js";
import type { Joined } from "./join.js";

/** With the article: told of before. */
export function isDefinite(reading: Reading, m: Mention): boolean {
  if (m.candidate.verb) return false;
  // As it is written: the hamza of إلقاء and إلغاء is none of the article.
  return /^[وفبك]?(?:[\u0627\u0671]ل|لل)/.test(writtenAt(reading.doc, m.candidate.from));
}

/** Words between harm and the deed that did it: قُتلوا في هجوم، أصيب جراء قصف. */
const BY: ReadonlySet<string> = new Set(["في", "جراء", "نتيجه", "اثر", "خلال", "اثناء", "بسبب"]);
/** … where the deed is a verb: قُتلوا عندما هاجم. */
const WHEN: ReadonlySet<string> = new Set(["عندما", "حين", "حينما", "بعدما", "لما", "اذ"]);

/** The deed that the harm told of right before it came from. */
export function isIn(reading: Reading, e: Joined, m: Mention): boolean {
  const last = e.mentions.at(-1);
  if (last === undefined || !last.candidate.sense.lemma.harm || last.sentence !== m.sentence) return false;
  const norm = (i: number): string => reading.doc.tokens[i]?.norm ?? "";
  if (m.candidate.verb) {
    for (let i = last.candidate.to; i < m.candidate.from; i++) if (WHEN.has(norm(i))) return true;
    return false;
  }
  return BY.has(norm(m.candidate.from - 1)) || norm(m.candidate.from).startsWith("ب");
}

/** هجوم شنته الحركة … وأسفر عن مقتل سبعة: a word of result stands between the harm and the event, and no other event. */
export function resultsFrom({ words }: Reading, e: Joined, m: Mention): boolean {
  const last = e.mentions.at(-1);
  if (last === undefined || last.sentence !== m.sentence) return false;
  let result = false;
  for (let i = m.candidate.from - 1; i >= last.candidate.to; i--) {
    const word = words[i];
    if (word?.classes.has("result") === true) result = true;
    else if (word !== undefined && word.senses.length > 0) return false;
  }
  return result;
}

/** قُتل فيه، أصيبوا خلالها: a pronoun after the verb speaks of the deed. */
export function resumes(reading: Reading, m: Mention): boolean {
  return (
    m.candidate.verb &&
    /^(?:في|خلال|اثر|جراء)(?:ه|ها|هما)$/.test(reading.doc.tokens[m.candidate.to]?.norm ?? "")
  );
}

/** ذلك الهجوم، الهجوم نفسه: the one told of last. */
export function pointsBack(reading: Reading, m: Mention): boolean {
  return (
    reading.words[m.candidate.from - 1]?.classes.has("same") === true ||
    reading.words[m.candidate.to]?.classes.has("same") === true
  );
}

/** Words that turn to another deed within a sentence. */
const TURNS: ReadonlySet<string> = new Set([
  "فيما",
  "بينما",
  "كما",
  "ثم",
  "حين",
  "قبل",
  "لكن",
  "غير",
  "وذلك",
]);

/** Between the event's last word in the sentence and the mention the sentence turns: هاجموا …، فيما قصفت …. */
export function turnsTo(reading: Reading, e: Joined, m: Mention): boolean {
  const last = Math.max(...e.mentions.filter((x) => x.sentence === m.sentence).map((x) => x.candidate.to));
  for (let i = last; i < m.candidate.from; i++)
    if (TURNS.has(reading.doc.tokens[i]?.norm ?? "") && reading.words[i]?.classes.has("clause") === true)
      return true;
  return false;
}

/** An event noun bound to a definite word or a name: هجوم تدمر، تفجير المسجد. */
export function isBound(reading: Reading, m: Mention): boolean {
  if (m.candidate.verb) return false;
  const next = reading.doc.tokens[m.candidate.to];
  const phrase = reading.phraseAt[m.candidate.to];
  return (
    phrase?.place !== undefined ||
    (next !== undefined && /^ال/.test(next.norm) && phrase?.kind !== "people" && phrase?.actor === undefined)
  );
}

/** An event noun in the feminine plural: هجمات، غارات. */
export function isPlural(reading: Reading, m: Mention): boolean {
  return !m.candidate.verb && /.{3}ات$/.test(reading.doc.tokens[m.candidate.from]?.norm ?? "");
}

/** The sentence begins with another place than the event's: وفي حلب …. */
export function turnsAway(reading: Reading, e: Joined, m: Mention): boolean {
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

/** هجوم آخر، القصف الثاني: not the one told of; a new one (جديد) may be. */
export function isAnother(reading: Reading, m: Mention): boolean {
  const next = reading.doc.tokens[m.candidate.to]?.norm ?? "";
  if (/^(?:مجددا|مره)$/.test(next) || isAgain(reading, m)) return true;
  return (
    !m.candidate.verb && reading.words[m.candidate.to]?.classes.has("other") === true && !/جديد/.test(next)
  );
}

/** عادوا مساءً إلى التظاهر، استأنفت القصف: what is done again is another time. */
function isAgain({ doc, words }: Reading, { candidate, sentence }: Mention): boolean {
  if (candidate.verb) return false;
  for (let i = candidate.from - 1; i >= candidate.from - AGAIN && doc.tokens[i]?.sentence === sentence; i--)
    if (words[i]?.classes.has("again") === true) return true;
  return false;
}

/** How many words before an event the word that it is done again may stand. */
const AGAIN = 3;
/** How far into its sentence a word that turns to something else may stand. */
const OPENING = 3;

/** Its sentence begins by turning to something else: كما، في المقابل، في حادث منفصل. */
export function startsApart(reading: Reading, m: Mention): boolean {
  const { from } = sentenceOf(reading, m.candidate.from);
  for (let i = from; i < Math.min(from + OPENING, m.candidate.from); i++)
    if (reading.words[i]?.classes.has("apart") === true) return true;
  return false;
}

/** How far behind an event word the time since when it has been may stand, in words. */
const SPAN_REACH = 8;

/** ارتقى 300 شهيد منذ توقيع الاتفاق: what happened over a long time, more than one deed. */
export function isOfSpan(reading: Reading, { candidate, sentence }: Mention): boolean {
  const { doc, found, timeEnd, words } = reading;
  if (!candidate.sense.lemma.harm) return false;
  for (let i = candidate.to; i < candidate.to + SPAN_REACH && doc.tokens[i]?.sentence === sentence; i++) {
    if (words[i]?.verb === true) return false;
    if (doc.tokens[i]?.norm !== "منذ") continue;
    if (!timeEnd.has(i + 1) && !timeEnd.has(i)) return (words[i + 1]?.senses.length ?? 0) > 0;
    const since = found.times.find((t) => t.from <= i + 1 && i + 1 < t.to);
    return since?.kind === "month" || since?.kind === "year";
  }
  return false;
}

/** Words before an event that say that another followed it. */
const FOLLOWS = ["relation-response", "relation-retaliation", "relation-same-time", "relation-cause"];
/** How many words may stand between them and the event. */
const REACH = 3;

/** After رداً على، بعد، على خلفية: what the rest of the sentence followed. */
export function whatItFollows(reading: Reading, m: Mention): boolean {
  const { from } = sentenceOf(reading, m.candidate.from);
  if (m.candidate.verb) return false;
  for (let i = m.candidate.from - 1; i >= Math.max(from, m.candidate.from - REACH); i--) {
    const word = reading.words[i];
    if (word === undefined || word.verb) return false;
    if (FOLLOWS.some((name) => word.classes.has(name))) return true;
  }
  return false;
}
