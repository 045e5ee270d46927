import type { TokenSpan } from "../1-text/document.js";
import type { Phrase } from "./phrases.js";
import { sentenceOf, type Reading } from "./reading.js";
import { inheritedSubject } from "./subjects.js";
import { argumentsAfter, isComplement, opensClause } from "./walk.js";
import { beforeVerb } from "./walk-before.js";

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

/** Words before the ما of a source: على ما أفادت الشرطة، بحسب ما قال المصدر. */
const AS = /^(?:علي|بحسب|حسب|وفق|وفقا|لما|طبقا|نحو)$/;

/** The token after a phrase of source that begins here: بحسب، وفق, or a verb of saying in كما أعلنت، على ما أفادت. */
function sourcePhrase(reading: Reading, i: number, start: number): number | undefined {
  const word = reading.words[i];
  const given = word?.speech.get("phrase");
  if (given !== undefined || word === undefined) return given;
  if (!word.speech.has("say") || word.conjunction) return undefined;
  const norm = (k: number): string => (k < start ? "" : (reading.doc.tokens[k]?.norm ?? ""));
  const as = norm(i - 1);
  if (as === "لما" || as === "حسبما" || as === "وفقما" || (as === "ما" && AS.test(norm(i - 2)))) return i + 1;
  // At the beginning of a sentence كما أعلنت adds news.
  return as === "كما" && i - start > OPENING ? i + 1 : undefined;
}

/** How far after a phrase of source its source may stand, and after a statement its author, in words. */
const SOURCE_REACH = 10;

/** Whose words a phrase of source names: the first after it, and behind a statement who made it. */
function sourcesAfter(reading: Reading, from: number): Phrase[] {
  const { to } = sentenceOf(reading, from - 1);
  const chain: Phrase[] = [];
  for (let i = from; i < Math.min(to, from + SOURCE_REACH); i++) {
    const token = reading.doc.tokens[i];
    const phrase = reading.phraseAt[i];
    if (token === undefined || /^[،,.؛:]$/.test(token.norm)) break;
    if (phrase === undefined) continue;
    i = phrase.to - 1;
    const last = chain.at(-1);
    if (last === undefined) {
      if (isStatement(reading, phrase) || phrase.actor !== undefined || canSpeak(phrase)) chain.push(phrase);
      continue;
    }
    const beside = phrase.from === last.to || phrase.prefix === "ل";
    if (canSpeak(phrase) && (isStatement(reading, last) || beside || told(reading, phrase.from)))
      chain.push(phrase);
    if (!isStatement(reading, phrase) || chain.length > 2) break;
  }
  return chain;
}

/** نقلاً عن: what one source has from another. */
const told = (reading: Reading, from: number): boolean => reading.doc.tokens[from - 1]?.norm === "عن";

/** بيان، حصيلة، تقرير: words that somebody has written. */
const isStatement = (reading: Reading, phrase: Phrase): boolean =>
  phrase.actor?.class === "statement" ||
  phrase.actor?.class === "report" ||
  (phrase.actor?.entity === undefined && reading.words[phrase.from]?.speech.has("statement") === true);

function speakers(reading: Reading, i: number, to: number): Phrase[] {
  const args = argumentsAfter(reading, to);
  const before = beforeVerb(reading, i);
  const chain: Phrase[] = [];
  const subject = args.find((a) => a.preposition === "" && canSpeak(a.phrase) && a.phrase.from <= to + 3);
  const left = before.subject ?? before.antecedent;
  const next = reading.phraseAt[to];
  if (next !== undefined && next.prefix === "" && isStatement(reading, next))
    return sourcesAfter(reading, to);
  if (left !== undefined && canSpeak(left)) chain.push(left);
  else if (subject !== undefined) chain.push(subject.phrase);
  // قال أحد المعلمين: who stands beside the verb says it, whoever it is.
  else if (next?.actor !== undefined && next.prefix === "") chain.push(next);
  for (const a of args) {
    // نقلت الوكالة عن مصدر، قال الناطق في بيان
    if (
      chain.length > 0 &&
      (a.preposition === "عن" || a.preposition === "ل") &&
      !a.apart &&
      canSpeak(a.phrase) &&
      a.phrase.from < to + 12 &&
      !chain.includes(a.phrase)
    ) {
      if (a.preposition === "عن") chain.push(a.phrase);
      else if (a.phrase.actor?.kind === "outlet") chain.unshift(a.phrase);
    }
  }
  return chain;
}

/** Groups of people that news tells of and does not quote. */
const SILENT: ReadonlySet<string> = new Set([
  "victim",
  "person",
  "people",
  "child",
  "woman",
  "tourist",
  "passenger",
  "worshipper",
  "detainee",
  "soldier",
  "civilian",
  "worker",
  "police",
  "student",
  "farmer",
  "displaced",
  "attacker",
  "gunman",
  "settler",
]);

/** Whether a phrase names somebody or something that can say: a person, a body, a source, a statement. */
export function canSpeak(phrase: Phrase): boolean {
  if (phrase.actor === undefined)
    return phrase.place?.class === "country" || (phrase.place?.class === "building" && phrase.prefix === "");
  return phrase.actor.kind !== "group" || !SILENT.has(phrase.actor.class ?? "");
}

/** Where the words begin that a source behind them is for: without a comma before it, only the last clause. */
function clauseStart(reading: Reading, i: number, from: number): number {
  const norm = (k: number): string => reading.doc.tokens[k]?.norm ?? "";
  const close = !/^[،,]$/.test(norm(i - 1));
  for (let k = i - 1; k >= from; k--)
    if (norm(k) === "؛" || (close && /^[،,]$/.test(norm(k)) && opensClause(reading, k + 1))) return k + 1;
  return from;
}

/** A phrase of source this near to the beginning of its sentence opens it. */
const OPENING = 3;
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

/** Words after which the outlet tells what went before. */
const SINCE: ReadonlySet<string> = new Set(["بعد", "عقب", "غداه", "اثر", "بعيد", "قبيل"]);

/**
 * Whether a word between a verb of saying and what is said (قال في اجتماع إن …), or behind بعد in a sentence that
 * announces a thing (أعلن حالة الطوارئ، بعد مقتل …), is told by the outlet.
 */
function beforeContent(reading: Reading, a: Attribution, token: number): boolean {
  if (a.kind === "phrase" || token <= a.cue.from) return false;
  const norm = (k: number): string => reading.doc.tokens[k]?.norm ?? "";
  let content: number | undefined;
  for (let k = a.cue.from; k < a.scope.to && content === undefined; k++)
    if (isComplement(norm(k))) content = k;
  if (content !== undefined)
    return token < content && reading.words[token]?.verb !== true && inAdjunct(reading, token);
  return SINCE.has(norm(token - 1)) && /^[،,]$/.test(norm(token - 2));
}

/** After في: the occasion of saying. */
const inAdjunct = (reading: Reading, token: number): boolean =>
  ["في", "خلال", "عقب", "بعد"].includes(reading.doc.tokens[token - 1]?.norm ?? "");

/** The attribution that a token stands under: the nearest that covers it. */
export function attributionOf(
  reading: Reading,
  list: readonly Attribution[],
  token: number,
): Attribution | undefined {
  const { from, to } = sentenceOf(reading, token);
  const covering = list.filter(
    (a) =>
      a.chain.length > 0 &&
      a.scope.from <= token &&
      token < a.scope.to &&
      !beforeContent(reading, a, token) &&
      a.scope.from >= from &&
      a.scope.to <= to,
  );
  return covering.sort(
    (a, b) => a.scope.to - a.scope.from - (b.scope.to - b.scope.from) || b.cue.from - a.cue.from,
  )[0];
}
