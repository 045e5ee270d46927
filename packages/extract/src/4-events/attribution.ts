import type { TokenSpan } from "../1-text/document.js";
import type { Phrase } from "./phrases.js";
import { sentenceOf, type Reading } from "./reading.js";
import { inheritedSubject } from "./subjects.js";
import { canSpeak, OPENING, sourcePhrase, sourcesAfter, speakers } from "./speakers.js";
import { isComplement, opensClause } from "./walk.js";

/** Words that say who says so, and the words that they are about. */
export interface Attribution {
  /** Outermost first. */
  readonly chain: readonly Phrase[];
  readonly kind: "say" | "claim" | "deny" | "expect" | "phrase";
  /** The verb or phrase of saying. */
  readonly cue: TokenSpan;
  /** What is said. */
  readonly scope: TokenSpan;
}

/** Where it is said that somebody says so. */
export const cueOf = ({ cue }: Attribution): number => cue.from;

const KINDS = ["claim", "deny", "expect", "say"] as const;

/** Finds who says what in a text. */
export function findAttributions(reading: Reading): Attribution[] {
  const out: Attribution[] = [];
  for (const sentence of reading.doc.sentences) {
    for (let i = sentence.from; i < sentence.to; i++) {
      const word = reading.words[i];
      if (word === undefined || reading.timeEnd.has(i)) continue;
      const inName = reading.phraseAt[i];
      if (inName !== undefined && (inName.actor?.entity !== undefined || inName.from < i)) continue;
      const phrase = sourcePhrase(reading, i, sentence.from);
      if (phrase !== undefined) {
        const chain = sourcesAfter(reading, phrase);
        if (chain.length > 0) {
          // بحسب الشرطة، قُتل … tells what follows, قُتل …، بحسب الشرطة، … what stood before.
          const scope =
            i - sentence.from <= OPENING
              ? { from: phrase, to: sentence.to }
              : { from: clauseStart(reading, i, sentence.from), to: phrase };
          out.push({ chain, kind: "phrase", cue: { from: i, to: phrase }, scope });
          i = phrase;
        }
        continue;
      }
      // لم تنشر الحكومة حصيلة: nothing is said.
      if (reading.words[i - 1]?.classes.has("negation") === true) continue;
      const kind = KINDS.find((k) => word.speech.has(k)) ?? (publishes(reading, i) ? "say" : undefined);
      if (kind !== undefined) {
        const to = word.speech.get(kind) ?? word.speech.get("publish") ?? i + 1;
        const chain = speakers(reading, i, to);
        // يذكر أن: the outlet itself tells it.
        if (chain.length === 0 && word.classes.has("background")) continue;
        const behind = reading.phraseAt[to] !== undefined && followsWords(reading, i, sentence.to);
        const from = behind ? sentence.from : i;
        out.push({
          chain,
          kind,
          cue: { from: i, to },
          scope: { from, to: nextSpeech(reading, i, sentence.to) },
        });
      }
    }
    const headline = colonSpeaker(reading, sentence);
    if (headline !== undefined) out.push(headline);
  }
  return withMemory(reading, out);
}

/** How many words a speaker behind his words may have with his verb. */
const BEHIND = 8;

/** سنردّ على أي عدوان، يقول المتحدث: what is said stands before, and nothing of it behind. */
function followsWords(reading: Reading, i: number, end: number): boolean {
  const closes = /^[،,"»]$/.test(reading.doc.tokens[i - 1]?.norm ?? "");
  if (!closes || reading.words[i]?.conjunction === true || end - i > BEHIND) return false;
  return !reading.doc.tokens.slice(i, end).some((t) => isComplement(t.norm) || /^[:"«]$/.test(t.norm));
}

/** الداخلية: …, a speaker before a colon. */
function colonSpeaker(reading: Reading, sentence: TokenSpan): Attribution | undefined {
  for (let i = sentence.from; i < Math.min(sentence.to, sentence.from + 12); i++) {
    const mark = reading.doc.tokens[i];
    if (mark?.norm !== ":") continue;
    const speaker = speakerBefore(reading, i, sentence.from);
    // الرباط: …, a dateline.
    if (reading.found.places.some((p) => p.to === i)) return undefined;
    if (speaker?.actor === undefined || speaker.from > sentence.from + 3) return undefined;
    return { chain: [speaker], kind: "say", cue: speaker, scope: { from: i + 1, to: sentence.to } };
  }
  return undefined;
}

/** Who stands before a colon; of مندوب السودان أمام مجلس الأمن: … the first, who speaks to the other. */
function speakerBefore(reading: Reading, colon: number, from: number): Phrase | undefined {
  const last = reading.phraseAt[colon - 1];
  const first = reading.phraseAt[from];
  const before = last === undefined ? undefined : reading.words[last.from - 1];
  const addressed = before?.classes.has("preposition") === true && last !== first;
  return addressed && first?.actor !== undefined ? first : last;
}

/** How far behind a verb of publishing what is published may stand, in words. */
const PUBLISHED = 8;

/** نشرت الوزارة بياناً says something, نشرت قواتها does not. */
function publishes(reading: Reading, i: number): boolean {
  if (reading.words[i]?.speech.has("publish") !== true) return false;
  if (/^[وف]?[بل]?ما$/.test(reading.doc.tokens[i - 1]?.norm ?? "")) return true;
  const { to } = sentenceOf(reading, i);
  for (let k = i + 1; k < Math.min(to, i + PUBLISHED); k++)
    if (reading.words[k]?.speech.has("statement") === true || isComplement(reading.doc.tokens[k]?.norm ?? ""))
      return true;
  return false;
}

/** Where the words begin that a source behind them is for: without a comma before it, only the last clause. */
function clauseStart(reading: Reading, i: number, from: number): number {
  const norm = (k: number): string => reading.doc.tokens[k]?.norm ?? "";
  const close = !/^[،,]$/.test(norm(i - 1));
  for (let k = i - 1; k >= from; k--)
    if (norm(k) === "؛" || (close && /^[،,]$/.test(norm(k)) && opensClause(reading, k + 1))) return k + 1;
  return from;
}

/** Words that turn from what was said to something else. */
const TURNS: ReadonlySet<string> = new Set(["فيما", "بينما", "حين"]);

function nextSpeech(reading: Reading, i: number, end: number): number {
  for (let k = i + 2; k < end; k++) {
    const word = reading.words[k];
    if (word === undefined) continue;
    // …، فيما أقال رئيس الوزراء …: told by the outlet again.
    if (TURNS.has(reading.doc.tokens[k]?.norm ?? "") && reading.words[k + 1]?.verb === true) return k;
    if (!word.conjunction) continue;
    if (KINDS.some((kind) => word.speech.has(kind)) && speakers(reading, k, k + 1).length > 0) return k;
  }
  return end;
}

/** Gives وأضاف، وأوضح without a name the speaker of the sentence before. */
function withMemory(reading: Reading, list: readonly Attribution[]): Attribution[] {
  let last: readonly Phrase[] = [];
  let lastSentence = -2;
  return list.map((a) => {
    const sentence = reading.doc.tokens[a.cue.from]?.sentence ?? 0;
    const memory = sentence - lastSentence <= 1 && a.kind !== "phrase" ? last : [];
    const subject =
      a.chain.length + memory.length > 0 || a.kind === "phrase"
        ? undefined
        : inheritedSubject(reading, a.cue.from, canSpeak);
    const chain =
      a.chain.length > 0 ? a.chain : memory.length > 0 ? memory : subject !== undefined ? [subject] : [];
    if (chain.length > 0) {
      last = chain;
      lastSentence = sentence;
    }
    return { ...a, chain };
  });
}
