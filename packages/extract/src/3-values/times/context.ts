import { readings } from "../../1-text/clitics.js";
import type { Document } from "../../1-text/document.js";
import type { PublicationDay } from "./publication.js";

/** Something that a person should know about a time that was read. */
export interface TimeWarning {
  readonly code: string;
  readonly message: string;
}

/** How fine a time is, or how it was said. */
export type TimeKind = "day" | "range" | "month" | "year" | "clock" | "relative" | "vague";

/** A time read by one rule: the token after it and its value. */
export interface Hit {
  readonly to: number;
  readonly edtf: string | null;
  readonly kind: TimeKind;
  readonly warning?: TimeWarning;
  readonly implied?: boolean;
  /** Letters to leave out at the start (a conjunction or preposition). */
  readonly cut?: number;
  /** The month that «من الشهر ذاته» and «منه» speak of later. */
  readonly names?: { readonly year: number; readonly month: number; readonly day?: number };
}

/** What a rule may look at. */
export interface TimeContext {
  readonly doc: Document;
  readonly published: PublicationDay | undefined;
  /** The last month that was named in the text. */
  readonly named: { readonly year: number; readonly month: number; readonly day?: number } | undefined;
}

/** Reads a time that begins at a token. */
export type TimeRule = (context: TimeContext, from: number) => Hit | undefined;

export const WARNINGS = {
  weekday: (text: string): TimeWarning => ({
    code: "RASID-W201",
    message: `«${text}» is a weekday and the day of publication is not known: give --published to have its date`,
  }),
  relative: (text: string): TimeWarning => ({
    code: "RASID-W202",
    message: `«${text}» is counted from the day of publication, which is not known: give --published to have its date`,
  }),
  impossible: (text: string): TimeWarning => ({
    code: "RASID-W203",
    message: `«${text}» is no date of the calendar: only its words are kept`,
  }),
  contradiction: (text: string): TimeWarning => ({
    code: "RASID-W204",
    message: `«${text}»: the weekday and the date do not agree; the date is taken`,
  }),
} as const;

/** The folded word at a token, "" where there is none in the same sentence as `from`. */
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
