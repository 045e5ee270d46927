import type { FoundPlace } from "../2-names/places/find-places.js";
import type { FoundTime } from "../3-values/times/find-times.js";
import { bySentence, SPEECH_TYPES } from "./assign.js";
import { cueOf, type Attribution } from "./attribution.js";
import type { Candidate } from "./candidates.js";
import type { Reading } from "./reading.js";
import { isComplement } from "./walk.js";
import { isWord } from "../3-values/word-classes.js";

/** How many words after غداة its event may stand. */
const NEXT = 5;

const startOf = ({ from }: { readonly from: number }): number => from;

/** The times of event words, and the days on which speakers said what they said. */
export interface Days {
  readonly of: ReadonlyMap<Candidate, readonly FoundTime[]>;
  readonly said: ReadonlyMap<Attribution, FoundTime>;
}

/** How many words before its time the rank of a record may stand. */
const RECORD_REACH = 8;

/** الأول من نوعه منذ ثلاث سنوات: since when there was no other, not when it was. */
function isRecordSince({ doc, words }: Reading, { from }: FoundTime): boolean {
  const since = [from, from - 1].find((i) => doc.tokens[i]?.norm === "منذ");
  if (since === undefined) return false;
  const sentence = doc.tokens[from]?.sentence;
  for (let i = since - 1; i >= since - RECORD_REACH && doc.tokens[i]?.sentence === sentence; i--)
    if (words[i]?.classes.has("record") === true) return true;
  return false;
}

/** معاهدة المياه لعام 1960، مشروع الإغاثة للعام 2025: the year is part of a name. */
const isOfName = ({ doc }: Reading, { from, to, edtf }: FoundTime): boolean =>
  /^\d{4}$/.test(edtf ?? "") &&
  /^(?:لعام|للعام|لسنه|للسنه)$/.test(doc.tokens[from]?.norm ?? "") &&
  to - from > 1;

/**
 * Gives each time to the event word that it stands nearest after, else to the first after it; one beside a word of
 * speech is the day of the saying. An event word that gets none takes the only one of its sentence.
 */
export function assignDays(
  reading: Reading,
  candidates: readonly Candidate[],
  attributions: readonly Attribution[],
  values: readonly FoundTime[],
): Days {
  const of = new Map<Candidate, FoundTime[]>();
  const said = new Map<Attribution, FoundTime>();
  const daysIn = bySentence(reading, values, startOf);
  const saidIn = bySentence(reading, attributions, cueOf);
  for (const [sentence, here] of bySentence(reading, candidates, startOf)) {
    const mine = (daysIn.get(sentence) ?? []).filter(
      (day) => !isRecordSince(reading, day) && !isOfName(reading, day),
    );
    let only: { day: FoundTime; owner: Candidate } | undefined;
    for (const day of mine) {
      const saying = (saidIn.get(sentence) ?? []).findLast((a) => a.cue.from < day.from);
      const before = here.filter((c) => c.from < day.from).at(-1);
      if (day.kind === "since") {
        const next = here.find((c) => c.from >= day.to && c.from < day.to + NEXT);
        if (next) of.set(next, [...(of.get(next) ?? []), day]);
        continue;
      }
      // قال المصدر الأربعاء: the day of the saying, not of what is said.
      if (saying !== undefined && (before === undefined || saying.cue.from > before.from)) {
        if (!said.has(saying)) said.set(saying, day);
        continue;
      }
      const statement =
        before === undefined && isWord(reading.doc.tokens[day.from - 1]?.norm ?? "", "statement");
      const later = statement ? saidIn.get(sentence)?.find((a) => a.cue.from > day.from) : undefined;
      if (later !== undefined) {
        if (!said.has(later)) said.set(later, day);
        continue;
      }
      if (before !== undefined && (isOfOther(reading, before, day) || namesEvent(reading, before, day)))
        continue;
      const owner = ownerOf(reading, here, day);
      if (owner === undefined) continue;
      of.set(owner, [...(of.get(owner) ?? []), day]);
      only ??= { day, owner };
    }
    if (only === undefined || mine.length > 1 || beginsThen(reading, only.day)) continue;
    for (const c of here)
      if (
        !of.has(c) &&
        !SPEECH_TYPES.has(c.sense.lemma.type) &&
        (c.verb || isFresh(reading, c) || isMeans(reading, c, only.day)) &&
        !isBeyondRelative(reading, c, only.owner)
      )
        of.set(c, [only.day]);
  }
  sayAgain(reading, attributions, said);
  return { of, said };
}

/** وقال، وأضافت الوزارة in the next sentence: on the same day. */
function sayAgain(
  reading: Reading,
  attributions: readonly Attribution[],
  said: Map<Attribution, FoundTime>,
): void {
  let last: { readonly by: string; readonly day: FoundTime; sentence: number } | undefined;
  for (const a of attributions) {
    const speaker = a.chain.at(-1);
    const sentence = reading.doc.tokens[a.cue.from]?.sentence ?? 0;
    const by = speaker?.actor?.entity?.id ?? speaker?.actor?.text ?? "";
    const day = said.get(a);
    if (day !== undefined) last = { by, day, sentence };
    else if (last !== undefined && by !== "" && by === last.by && sentence <= last.sentence + 1) {
      said.set(a, last.day);
      last.sentence = sentence;
    }
  }
}

/** Gives each place to an event word in the same way; acts of speech have none. */
export function assignPlaces(
  reading: Reading,
  candidates: readonly Candidate[],
  attributions: readonly Attribution[],
  values: readonly FoundPlace[],
): Map<Candidate, FoundPlace[]> {
  const out = new Map<Candidate, FoundPlace[]>();
  const placesIn = bySentence(reading, values, startOf);
  const saidIn = bySentence(reading, attributions, cueOf);
  const open = candidates.filter((c) => !SPEECH_TYPES.has(c.sense.lemma.type));
  for (const [sentence, here] of bySentence(reading, open, startOf)) {
    const mine = ofWhatIsTold(reading, saidIn.get(sentence) ?? [], placesIn.get(sentence) ?? []);
    let first: Candidate | undefined;
    for (const place of mine) {
      const owner = ownerOf(reading, here, place);
      if (owner === undefined || isTopic(reading, owner, place) || isOfNextClause(reading, owner, place))
        continue;
      out.set(owner, [...(out.get(owner) ?? []), place]);
      first ??= owner;
    }
    const [only] = mine;
    if (only === undefined || mine.length > 1 || first === undefined) continue;
    for (const c of here)
      if (
        !out.has(c) &&
        !isBeyondRelative(reading, c, first) &&
        !isTopic(reading, c, only) &&
        !isSince(reading, first, c)
      )
        out.set(c, [only]);
  }
  return out;
}

/** قال الرئيس أمام أنصاره في أنقرة إن الجيش قتل مسلحين شمالي العراق: where it was said is not where it was, if that is told. */
function ofWhatIsTold(
  reading: Reading,
  said: readonly Attribution[],
  places: readonly FoundPlace[],
): readonly FoundPlace[] {
  if (places.length < 2) return places;
  const between = said.flatMap(({ cue, kind, scope }) => {
    for (let i = cue.to; kind !== "phrase" && i < scope.to; i++)
      if (isComplement(reading.doc.tokens[i]?.norm ?? "")) return [{ from: cue.from, to: i }];
    return [];
  });
  const told = places.filter((p) => !between.some(({ from, to }) => p.from > from && p.from < to));
  return told.length > 0 ? told : places;
}

/** An event noun that is told for the first time: without article and not bound to a definite word (تفجير المسجد). */
function isFresh(reading: Reading, c: Candidate): boolean {
  const first = reading.doc.tokens[c.from]?.norm ?? "";
  const next = reading.doc.tokens[c.to]?.norm ?? "";
  return !/^[وفبكل]?(?:ال|لل)/.test(first) && !/^ال/.test(next);
}

function ownerOf(
  reading: Reading,
  here: readonly Candidate[],
  value: { readonly from: number; readonly to: number },
): Candidate | undefined {
  const before = here.filter((c) => c.from < value.from).at(-1);
  const after = here.find((c) => c.from >= value.to);
  const clause =
    before !== undefined &&
    after !== undefined &&
    separated(reading, before.to, value.from) &&
    !separated(reading, value.to, after.from);
  return clause ? after : (before ?? after);
}

function separated(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const norm = reading.doc.tokens[i]?.norm;
    if (norm === "،" || norm === "؛" || reading.words[i]?.classes.has("clause") === true) return true;
  }
  return false;
}

/** Whether a day is of a verb between that tells of no event: رداً على إجراء اتخذته باريس قبل أسبوعين. */
function isOfOther(reading: Reading, before: Candidate, day: FoundTime): boolean {
  for (let i = before.to; i < day.from; i++) {
    const word = reading.words[i];
    if (word?.verb !== true || word.consumed || word.conjunction || word.classes.size > 0) continue;
    const previous = reading.doc.tokens[i - 1];
    if (previous?.kind !== "word" || reading.words[i - 1]?.classes.has("clause") === true) continue;
    if (/^[^يت]/.test(reading.doc.tokens[i]?.norm ?? "")) return true;
  }
  return false;
}

/** A date that is the name of something past and no event word: أحداث يناير الماضي. */
function namesEvent(reading: Reading, before: Candidate, day: FoundTime): boolean {
  return before.to < day.from && isWord(reading.doc.tokens[day.from - 1]?.norm ?? "", "event-of-date");
}

/** منذ الاثنين, اعتباراً من صباح الأحد: when something begins, not when all else of the sentence was. */
function beginsThen(reading: Reading, day: FoundTime): boolean {
  const [first, second] = [day.from - 1, day.from - 2].map((i) => reading.doc.tokens[i]?.norm ?? "");
  return first === "منذ" || (first === "من" && isWord(second ?? "", "from-then"));
}

/** With what it was done, right after the day: فرقت أمس بالغاز المسيل للدموع. */
function isMeans(reading: Reading, c: Candidate, day: FoundTime): boolean {
  return c.from === day.to && (reading.doc.tokens[c.from]?.norm.startsWith("ب") ?? false);
}

/** Whether a clause of no event begins between: … تفجير أمس، واندلعت حرائق في المحافظة. */
function isOfNextClause({ doc, words }: Reading, owner: Candidate, place: FoundPlace): boolean {
  for (let i = owner.to + 1; i < place.from; i++) {
    const word = words[i];
    if (doc.tokens[i - 1]?.norm !== "،" || word?.conjunction !== true || !word.verb) continue;
    const other = [...word.classes.keys()].some((name) => name !== "occur");
    if (word.senses.length === 0 && word.speech.size === 0 && !other) return true;
  }
  return false;
}

/** Events of words, in which what is spoken of lies elsewhere. */
const TALKS: ReadonlySet<string> = new Set(["AGREE", "CONSULT", "COOPERATE", "SANCTION", "AID", "CONCEDE"]);

/** What is talked about (بحثا الأوضاع في سوريا، لإنهاء الحرب في غزة) is not where the talks are. */
function isTopic(reading: Reading, owner: Candidate, place: FoundPlace): boolean {
  if (!TALKS.has(owner.sense.lemma.type)) return false;
  const { tokens } = reading.doc;
  const at = tokens[place.from - 1]?.norm === "في" ? place.from - 2 : place.from - 1;
  return reading.words[at]?.classes.has("topic") === true;
}

/** محادثات في الدوحة بعد انهيار الهدنة وسقوط قتلى: what went before was not there. */
function isSince({ doc }: Reading, owner: Candidate, c: Candidate): boolean {
  if (!TALKS.has(owner.sense.lemma.type) || c.sense.lemma.type !== "ASSAULT") return false;
  for (let i = owner.to; i < c.from; i++)
    if (/^(?:بعد|عقب|اثر|غداه|رغم)$/.test(doc.tokens[i]?.norm ?? "")) return true;
  return false;
}

/**
 * Whether الذي or التي stands between an event word and the later one that a day or place was given to, or كان, which
 * tells of before (استعاد أسلحة كانت الجماعة قد نهبتها الشهر الماضي).
 */
function isBeyondRelative(reading: Reading, c: Candidate, owner: Candidate): boolean {
  for (let i = c.to; i < owner.from; i++) {
    // «الهجوم الذي استهدف تدمر»: of the event word itself.
    if (reading.words[i]?.classes.has("relative") === true) return c.verb || i > c.to + NEXT;
    if (/^كان(?:ت|وا|ا)?$/.test(reading.doc.tokens[i]?.norm ?? "")) return true;
  }
  return false;
}
