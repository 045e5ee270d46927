import type { Event, Extraction } from "@rasid/extract";
import { z } from "zod";
import { round } from "./figures.js";

/** A line of `{assault,protest}_SPLIT.jsonl`: a sentence and whether people saw an event of that type in it. */
export const RecordLine = z.object({ text: z.string(), label: z.string() });
export type RecordLine = z.infer<typeof RecordLine>;

/** An item of `{assault,protest}_spans_SPLIT.json`: the words that each annotator marked. */
export const RecordSpans = z.array(
  z.object({
    text: z.string(),
    spans: z.array(z.object({ source_actor: z.array(z.string()), target_actor: z.array(z.string()) })),
  }),
);
export type RecordSpans = z.infer<typeof RecordSpans>;

/** Gold standard records of one type. */
export interface Records {
  readonly kind: "ASSAULT" | "PROTEST";
  readonly lines: readonly RecordLine[];
  readonly spans: RecordSpans;
}

interface Detection {
  precision: number;
  recall: number;
  f1: number;
}
interface SpanFigures {
  n: number;
  token_f1: number;
  head: number;
}

/** The figures of `shared/score/gsr.py`. */
export interface RecordFigures {
  readonly kind: string;
  readonly all_negatives: Detection;
  readonly easy_negatives: Detection;
  readonly source: SpanFigures;
  readonly target: SpanFigures;
}

const MARKS = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640]/gu;
const FOLD: Readonly<Record<string, string>> = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ة: "ه" };

/** Scores the events of single sentences: is one of the type found, and are its actor and recipient what people marked? */
export function scoreRecords(
  records: Records,
  extract: (text: string) => Extraction | undefined,
): RecordFigures {
  const found = new Map<string, Event | undefined>();
  const eventIn = (text: string): Event | undefined => {
    if (!found.has(text))
      found.set(
        text,
        extract(text)?.events.find((event) => counts(event, records.kind)),
      );
    return found.get(text);
  };
  const tally = new Map<string, { hit: number; miss: number }>();
  for (const { text, label } of records.lines) {
    const row = tally.get(label) ?? { hit: 0, miss: 0 };
    if (eventIn(text)) row.hit += 1;
    else row.miss += 1;
    tally.set(label, row);
  }
  return {
    kind: records.kind,
    all_negatives: detection(tally, ["easy no", "difficult no"]),
    easy_negatives: detection(tally, ["easy no"]),
    source: spanFigures(records.spans, "source_actor", (text) => eventIn(text)?.actors[0]?.text),
    target: spanFigures(records.spans, "target_actor", (text) => eventIn(text)?.recipients[0]?.text),
  };
}

function counts(event: Event, kind: string): boolean {
  return (
    event.type === kind && !event.background && (event.status === "asserted" || event.status === "alleged")
  );
}

function detection(
  tally: ReadonlyMap<string, { hit: number; miss: number }>,
  negatives: readonly string[],
): Detection {
  const { hit, miss } = tally.get("yes") ?? { hit: 0, miss: 0 };
  const wrong = negatives.reduce((sum, label) => sum + (tally.get(label)?.hit ?? 0), 0);
  const precision = hit / Math.max(1, hit + wrong);
  const recall = hit / Math.max(1, hit + miss);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  return { precision: round(precision), recall: round(recall), f1: round(f1) };
}

function spanFigures(
  items: RecordSpans,
  role: "source_actor" | "target_actor",
  guessOf: (text: string) => string | undefined,
): SpanFigures {
  const rows: { f1: number; head: boolean }[] = [];
  for (const { text, spans } of items) {
    const marked = spans.map((span) => tokens(span[role].join(" "))).filter((words) => words.length > 0);
    // Only where most annotators marked one.
    if (2 * marked.length <= spans.length) continue;
    const guess = tokens(guessOf(text) ?? "");
    rows.push({
      f1: Math.max(...marked.map((words) => tokenF1(guess, words))),
      head: guess.length > 0 && marked.some((words) => head(words) === head(guess)),
    });
  }
  const share = (sum: number): number => round(sum / Math.max(1, rows.length));
  return {
    n: rows.length,
    token_f1: share(rows.reduce((sum, row) => sum + row.f1, 0)),
    head: share(rows.filter((row) => row.head).length),
  };
}

function tokens(text: string): string[] {
  const folded = text.replace(MARKS, "").replace(/[أإآٱىة]/gu, (letter) => FOLD[letter] ?? letter);
  return folded.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** The first word that is no number, without its attached conjunction, preposition and article. */
function head(words: readonly string[]): string {
  const word = words.find((item) => !/^\p{Nd}+$/u.test(item)) ?? words[0] ?? "";
  if (word.length <= 3) return word;
  return word
    .replace(/^[وف](?=.{3})/u, "")
    .replace(/^[بلك](?=.{3})/u, "")
    .replace(/^ال(?=.{2})/u, "");
}

function tokenF1(guess: readonly string[], gold: readonly string[]): number {
  if (guess.length === 0 || gold.length === 0) return guess.length === gold.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of gold) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of guess) {
    const count = left.get(word) ?? 0;
    if (count > 0) both += 1;
    left.set(word, count - 1);
  }
  return (2 * both) / (guess.length + gold.length);
}
