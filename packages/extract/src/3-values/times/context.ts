import { readings } from "../../1-text/clitics.js";
import type { Document } from "../../1-text/document.js";
import { isCutWord, isWord } from "../word-classes.js";
import type { PublicationDay } from "./publication.js";
import type { TimeWarning } from "./warnings.js";

/** How fine a time is, or how it was said; since: it is of the event named after it (غداة الهجوم). */
export type TimeKind = "day" | "range" | "month" | "year" | "clock" | "relative" | "vague" | "since";

/** A month that was named, and its day. */
export interface Named {
  readonly year: number;
  readonly month: number;
  readonly day?: number;
}

/** A time read by one rule: the token after it and its value. */
export interface Hit {
  readonly to: number;
  readonly edtf: string | null;
  readonly kind: TimeKind;
  readonly warning?: TimeWarning;
  /** Some of it was not said but counted from the day of publication. */
  readonly implied?: boolean;
  /** Letters to leave out at the start (a conjunction or preposition). */
  readonly cut?: number;
  /** The month that «من الشهر ذاته» and «منه» speak of later. */
  readonly names?: Named;
}

/** What a rule may look at. */
export interface TimeContext {
  readonly doc: Document;
  readonly published: PublicationDay | undefined;
  /** The last month that was named in the text. */
  readonly named: Named | undefined;
  /** The last day that was read, as a number, for «في اليوم نفسه». */
  readonly lastDay: number | undefined;
}

/** Reads a time that begins at a token. */
export type TimeRule = (context: TimeContext, from: number) => Hit | undefined;

/** The folded word at a token, "" where there is none. */
export function normAt(context: TimeContext, index: number): string {
  return context.doc.tokens[index]?.norm ?? "";
}

/** The words of the text from one token to before another. */
export function wordsOf(context: TimeContext, from: number, to: number): string {
  return context.doc.text.slice(context.doc.tokens[from]?.start, context.doc.tokens[to - 1]?.end);
}

/** Looks a word up without its conjunction and preposition; `cut`: how many letters they are. */
export function lookUp<T>(
  context: TimeContext,
  index: number,
  table: ReadonlyMap<string, T>,
): { value: T; cut: number } | undefined {
  const token = context.doc.tokens[index];
  if (token?.kind !== "word") return undefined;
  for (const { word, conjunction, preposition } of readings(token.norm)) {
    const value = table.get(word);
    if (value !== undefined) return { value, cut: conjunction.length + preposition.length };
  }
  return undefined;
}

/** How far back a word that points ahead is looked for. */
const BACK = 14;

/** Whether the words before a time speak of what is still to come: سيعقد … الأحد, من المقرر أن … الثلاثاء. */
export function pointsAhead(context: TimeContext, from: number): boolean {
  const sentence = context.doc.tokens[from]?.sentence;
  if (beginsThen(context, from)) return true;
  for (let i = from - 1; i >= Math.max(0, from - BACK); i--) {
    const token = context.doc.tokens[i];
    if (token?.sentence !== sentence) return false;
    if (token === undefined || token.kind !== "word") continue;
    if (isCutWord(token.norm, "said")) return false;
    if (isCutWord(token.norm, "future") || isFutureVerb(token.norm)) return true;
  }
  return false;
}

/** ابتداء من الثلاثاء, اعتباراً من صباح الأحد. */
function beginsThen(context: TimeContext, from: number): boolean {
  for (const at of [from - 1, from - 2])
    if (normAt(context, at) === "من") return isCutWord(normAt(context, at - 1), "from-then");
  return false;
}

/** سيعقد, وستجري: س before an imperfect. */
function isFutureVerb(norm: string): boolean {
  // سائقون, سائقين: people.
  if (/^[وف]?سا.*(?:ون|ين|ات)$/.test(norm)) return false;
  return /^[وف]?س[يتنا].{3,}$/.test(norm) && !isWord(norm.replace(/^[وف]/, ""), "future-not");
}
