import { scorePhrases, type PhraseKind, type PhrasePart } from "@rasid/extract";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { markdownTable } from "./table.js";

/** How one step of the reading does on single sentences. */
export interface PhraseMeasure {
  readonly name: string;
  readonly right: number;
  readonly all: number;
  /** The share that is wanted of what is held out. */
  readonly aim: number;
}

const FOLDER = "packages/extract/gold";
const TABLES: readonly (readonly [PhraseKind, string, PhrasePart, string, number])[] = [
  ["places", "tuning.tsv", "all", "places, development", 0.9],
  ["places", "held-out.tsv", "all", "places, held out", 0.9],
  ["actors", "dev.tsv", "all", "actors, development", 0.88],
  ["actors", "held-out.tsv", "all", "actors, held out", 0.88],
  ["times", "dates.tsv", "tuned", "dates, development", 0.95],
  ["times", "dates.tsv", "held-out", "dates, held out", 0.95],
  ["figures", "figures.tsv", "tuned", "figures, development", 0.95],
  ["figures", "figures.tsv", "held-out", "figures, held out", 0.95],
];

/** Measures the sentences of the project, seen from its root; none where they are not there. */
export function measurePhrases(root: string): PhraseMeasure[] {
  return TABLES.flatMap(([kind, file, part, name, aim]) => {
    const path = join(root, FOLDER, kind, file);
    if (!existsSync(path)) return [];
    const { right, all } = scorePhrases(kind, readFileSync(path, "utf8"), part);
    return [{ name, right, all, aim }];
  });
}

/** The table of single sentences. */
export function phrasesTable(measures: readonly PhraseMeasure[]): string {
  if (measures.length === 0) return "";
  const rows = measures.map(({ name, right, all, aim }) => [
    name,
    String(all),
    String(right),
    (right / all).toFixed(3),
    aim.toFixed(2),
  ]);
  return `## Single sentences\n\n${markdownTable(["of", "asked for", "right", "share", "aim"], rows)}`;
}
