import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import { rasidError, messageOf } from "../errors/error.js";
import { Gold, type GoldReport } from "./gold.js";
import { RecordLine, RecordSpans, type Records } from "./records.js";

/** Gold of one folder or file: reports with their gold, or gold standard records of single sentences. */
export interface GoldSet {
  /** How it is called in tables: the folder that holds it. */
  readonly name: string;
  readonly reports: readonly GoldReport[];
  readonly records: readonly Records[];
}

/** Folders of gold that are measured when none is named, as far as they are there. */
const AT_HAND = [
  ["packages/extract/gold/reports", "own reports, development"],
  ["packages/extract/gold/held-out", "own reports, held out"],
  ["packages/extract/gold/articles", "own articles, development"],
  ["packages/extract/gold/articles/held-out", "own articles, held out"],
  ["packages/extract/gold/none", "own, without events"],
  ["packages/extract/gold/none/held-out", "own, without events, held out"],
  ["../shared/seed", "seed"],
  ["../shared/gold/reports", "24 reports"],
  ["../shared/gold/articles", "5 articles"],
  ["../shared/gold/link", "31 reports of incidents"],
  ["../shared/gold/gsr", "gold standard records"],
] as const;

/** All gold at hand, seen from the root of the project. */
export function goldAtHand(root: string): GoldSet[] {
  return AT_HAND.filter(([folder]) => existsSync(join(root, folder))).map(([folder, name]) =>
    readGoldSet(join(root, folder), name),
  );
}

/** Reads the gold of a folder (its JSON files, or those of its folder `gold`) or of one file. */
export function readGoldSet(path: string, name = nameOf(path)): GoldSet {
  if (!existsSync(path)) throw rasidError("RASID-E101", { source: path });
  if (!statSync(path).isDirectory()) return { name, reports: [readGold(path)], records: [] };
  const inner = join(path, "gold");
  const folder = existsSync(inner) && statSync(inner).isDirectory() ? inner : path;
  const files = readdirSync(folder).sort();
  const records = recordFiles(files).map(({ kind, lines, spans }) => ({
    kind,
    lines: readLines(join(folder, lines), RecordLine),
    spans: parse(join(folder, spans), readText(join(folder, spans)), RecordSpans),
  }));
  const reports =
    records.length > 0
      ? []
      : files.filter((file) => file.endsWith(".json")).map((file) => readGold(join(folder, file)));
  if (reports.length === 0 && records.length === 0) {
    throw wrongUse(`${path}: there are no gold files (.json) in this folder`);
  }
  return { name, reports, records };
}

/** Reads an NDJSON file, one value a line. */
export function readLines<T>(path: string, schema: z.ZodType<T>): T[] {
  return readText(path)
    .split("\n")
    .map((line, i) => ({ line, where: `${path}, line ${i + 1}` }))
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, where }) => parse(where, line, schema));
}

function readGold(path: string): GoldReport {
  const gold = parse(path, readText(path), Gold);
  const beside = join(dirname(path), gold.text ?? `${gold.id}.txt`);
  const apart = join(dirname(path), "..", "texts", `${gold.id}.txt`);
  const text = [beside, apart].find((candidate) => existsSync(candidate));
  if (text === undefined) throw wrongUse(`${path}: its text is not beside it; write it to ${apart}`);
  return { gold, text: readText(text) };
}

/** The text of a file with the line ends that the reference scripts see. */
function readText(path: string): string {
  if (!existsSync(path)) throw rasidError("RASID-E101", { source: path });
  try {
    return readFileSync(path, "utf8").replace(/\r\n?/gu, "\n");
  } catch (error) {
    throw rasidError("RASID-E102", { source: path, detail: messageOf(error) }, { cause: error });
  }
}

function parse<T>(source: string, text: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw rasidError("RASID-E108", { source, detail: messageOf(error) }, { cause: error });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw wrongUse(`${source}: is not what is expected here (${z.prettifyError(parsed.error)})`);
}

function recordFiles(files: readonly string[]): { kind: Records["kind"]; lines: string; spans: string }[] {
  return (["ASSAULT", "PROTEST"] as const).flatMap((kind) => {
    const lines = files.find((file) => file.startsWith(`${kind.toLowerCase()}_`) && file.endsWith(".jsonl"));
    const spans = files.find((file) => file.startsWith(`${kind.toLowerCase()}_spans_`));
    return lines !== undefined && spans !== undefined ? [{ kind, lines, spans }] : [];
  });
}

function nameOf(path: string): string {
  const full = resolve(path);
  return basename(full) === "gold" ? basename(dirname(full)) : basename(full);
}

function wrongUse(detail: string): Error {
  return rasidError("RASID-E003", { detail, command: "evaluate" });
}
