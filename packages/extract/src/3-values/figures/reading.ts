import type { Reading } from "../../1-text/clitics.js";
import type { Document, TokenSpan } from "../../1-text/document.js";
import type { FigureKind } from "../../contract/vocabulary.js";
import type { FoundNumber } from "../numbers/find-numbers.js";
import type { FoundTime } from "../times/find-times.js";
import { isCutWord } from "../word-classes.js";
import { BEFORE, type Effect } from "../numbers/qualifiers.js";
import { groupOfNoun, groupOfNumber, groupOfOrdinal, type Group } from "./groups.js";
import { nounAt } from "./nouns.js";
import { namedGroupAt } from "./named.js";
import { beginsFate, CUES, FATE_WORDS, type Cue, type FateWord } from "./lexicon.js";

/** A word that says what happened to people, or a count of them (عدد القتلى). */
export interface Trigger extends TokenSpan {
  readonly kind: FigureKind;
  readonly class: FateWord["class"] | "count" | "toll";
  readonly needs: FateWord["needs"];
  /** Of a count: the word of fate (القتلى). */
  readonly fate?: number;
  /** Of a count: what the verb before it does to the number (تجاوز عدد القتلى). */
  readonly effect?: Effect;
}

/** A cue of the text: how the figures after it are to be taken. */
export interface FoundCue extends TokenSpan {
  readonly cue: Cue;
}

/** What happened to a group, and the word that says so. */
export interface Binding {
  readonly kind: FigureKind;
  readonly anchor: number;
  readonly part: boolean;
  readonly effect?: Effect;
  readonly earlier?: boolean;
  /** مقتل وإصابة 15: what else happened to some of them. */
  readonly also?: { readonly kind: FigureKind; readonly anchor: number };
}

/** One sentence with what matters for figures. */
export interface FigureSentence extends TokenSpan {
  readonly groups: readonly Group[];
  readonly triggers: readonly Trigger[];
  readonly cues: readonly FoundCue[];
}

/** What is known about the text when its figures are read. */
export interface FigureReading {
  readonly doc: Document;
  readonly sentences: readonly FigureSentence[];
  /** Tokens of times: they do not separate a verb from its people. */
  readonly timed: ReadonlySet<number>;
}

/** Finds counted people, the words that tell their fate and the cues of each sentence. */
export function readFigureWords(
  doc: Document,
  times: readonly FoundTime[],
  numbers: readonly FoundNumber[],
): FigureReading {
  const timed = new Set<number>();
  for (const time of times) for (let i = time.from; i < time.to; i++) timed.add(i);
  const groups = findGroups(doc, timed, numbers);
  const taken = new Set<number>();
  for (const group of groups) for (let i = group.from; i < group.to; i++) taken.add(i);
  const triggers = findTriggers(doc, taken);
  const cues = findCues(doc);
  let g = 0;
  let t = 0;
  let c = 0;
  const sentences = shortened(doc).map(({ from, to }): FigureSentence => {
    const first = { g, t, c };
    while ((groups[g]?.from ?? Infinity) < to) g++;
    while ((triggers[t]?.from ?? Infinity) < to) t++;
    while ((cues[c]?.from ?? Infinity) < to) c++;
    return {
      from,
      to,
      groups: groups.slice(first.g, g),
      triggers: triggers.slice(first.t, t),
      cues: cues.slice(first.c, c),
    };
  });
  return { doc, sentences, timed };
}

/** No sentence of news is longer; what claims to be is cut, so that time stays in proportion to the text. */
const LONGEST = 240;

function shortened(doc: Document): TokenSpan[] {
  const out: TokenSpan[] = [];
  for (const { from, to } of doc.sentences) {
    for (let at = from; at < to; at += LONGEST) out.push({ from: at, to: Math.min(to, at + LONGEST) });
  }
  return out;
}

function findGroups(doc: Document, timed: ReadonlySet<number>, numbers: readonly FoundNumber[]): Group[] {
  const taken = new Set(timed);
  const groups: Group[] = [];
  const take = (from: number, to: number): void => {
    for (let i = from; i < to; i++) taken.add(i);
  };
  for (const number of numbers) {
    if (timed.has(number.from) || timed.has(number.to - 1) || number.ordinal === true) continue;
    const group = groupOfNumber(doc, number);
    take(group?.from ?? number.from, group?.to ?? number.to);
    if (group !== undefined) groups.push(group);
  }
  for (let i = 0; i < doc.tokens.length; i++) {
    if (taken.has(i)) continue;
    const group = namedGroupAt(doc, i, timed) ?? groupOfNoun(doc, i) ?? groupOfOrdinal(doc, i);
    if (group === undefined) continue;
    let to = group.from + 1;
    while (to < group.to && !taken.has(to)) to++;
    groups.push(
      to < group.to ? { ...group, to, ...(group.peopleTo !== undefined && { peopleTo: to }) } : group,
    );
    i = to - 1;
  }
  return groups.sort((a, b) => a.from - b.from);
}

function findTriggers(doc: Document, taken: ReadonlySet<number>): Trigger[] {
  const triggers: Trigger[] = [];
  for (let i = 0; i < doc.tokens.length; i++) {
    const token = doc.tokens[i];
    if (token === undefined || taken.has(i) || !beginsFate(token)) continue;
    const count = countTrigger(doc, i);
    if (count !== undefined) {
      triggers.push(count);
      i = count.to - 1;
      continue;
    }
    const match = FATE_WORDS.longestAt(doc, i);
    const word = match?.values[0];
    if (match === undefined || word === undefined) continue;
    if (word.kind === "killed" && isSentence(doc, i)) continue;
    // بخطف مقاول: with a preposition it is the verbal noun, whose people follow.
    const noun = word.class === "verb" && governs(match.reading);
    triggers.push({ ...word, ...(noun && { class: "noun" }), from: i, to: match.to });
    i = match.to - 1;
  }
  return triggers;
}

/** ب or ل before a word that is no imperfect (ليقتل). */
const governs = ({ preposition, word }: Reading): boolean =>
  preposition === "ب" || (preposition === "ل" && !/^[يت]/.test(word));

/** حكم الإعدام, قضت بإعدام خمسة: a sentence that was passed, unless it was carried out. */
function isSentence(doc: Document, at: number): boolean {
  if (!/اعدام$/.test(doc.tokens[at]?.norm ?? "")) return false;
  let passed = false;
  for (let i = Math.max(0, at - 9); i < at; i++) {
    const norm = doc.tokens[i]?.norm;
    if (isCutWord(norm, "carried-out")) return false;
    if (i >= at - 5 && isCutWord(norm, "sentence")) passed = true;
  }
  return passed;
}

/** عدد القتلى, حصيلة ضحايا, الجرحى before a number, عدد الصحفيين الذين قتلهم. */
function countTrigger(doc: Document, at: number): Trigger | undefined {
  const counted = CUES.longestAt(doc, at);
  const cued = counted?.values[0] === "count";
  const from = counted?.to ?? at;
  for (let i = cued ? from : at; i < (cued ? from + 2 : at + 1); i++) {
    const noun = nounAt(doc, i);
    const definite = /^[وفبل]?ال/.test(doc.tokens[i]?.norm ?? "");
    if (noun?.what !== "fate" || noun.kind === undefined || noun.number === "dual" || !(cued || definite))
      continue;
    if (noun.number === "singular" && !cued) continue;
    const span = { from: cued ? at : i, to: i + 1, fate: i };
    return { kind: noun.kind, class: "count", needs: "", ...span, ...effectBefore(doc, span.from) };
  }
  if (cued) return countedByVerb(doc, at, from);
  // الحصيلة alone is that of the dead.
  if (counted?.values[0] !== "toll") return undefined;
  return { kind: "killed", class: "toll", needs: "", from: at, to: from, ...effectBefore(doc, at) };
}

/** تخطى عدد القتلى 62 ألفا: more than that. */
function effectBefore(doc: Document, at: number): { effect?: Effect } {
  const match = BEFORE.longestAt(doc, at - 1);
  const effect = match?.to === at ? match.values[0] : undefined;
  return effect === undefined ? {} : { effect };
}

/** عدد من فقدوا حياتهم, عدد الصحفيين الذين قتلهم: the verb says what is counted. */
function countedByVerb(doc: Document, at: number, from: number): Trigger | undefined {
  for (let i = from; i < from + 5; i++) {
    if (!/^(?:من|الذين|اللواتي)$/.test(doc.tokens[i]?.norm ?? "")) continue;
    const norm = doc.tokens[i + 1]?.norm ?? "";
    const [value] = FATE_WORDS.get(norm.replace(/(?:هم|هن)$/, ""));
    if (value === undefined) continue;
    const behind = FATE_WORDS.get(doc.tokens[i + 2]?.norm ?? "")[0];
    const kind = behind?.class === "behind" ? behind.kind : value.kind;
    return { kind, class: "count", needs: "", from: at, to: i + 2, fate: i + 1, ...effectBefore(doc, at) };
  }
  return undefined;
}

function findCues(doc: Document): FoundCue[] {
  const cues: FoundCue[] = [];
  for (let i = 0; i < doc.tokens.length; i++) {
    const token = doc.tokens[i];
    if (token === undefined || !beginsFate(token)) continue;
    const match = CUES.longestAt(doc, i);
    const cue = match?.values[0];
    if (match !== undefined && cue !== undefined) cues.push({ cue, from: i, to: match.to });
  }
  return cues;
}
