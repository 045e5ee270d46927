import { extract, Extraction } from "@rasid/extract";
import type { Command } from "commander";
import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import { rasidError } from "../errors/error.js";
import type { Extract } from "./evaluate.js";
import { BREAKDOWNS, formatErrors, formatEvaluation, formatMisses, type Breakdown } from "./format.js";
import { IncidentLine } from "./incidents.js";
import { goldAtHand, readGoldSet, readLines } from "./load.js";
import { measure } from "./measure.js";
import { accuracyPage } from "./page.js";
import { measurePhrases } from "./phrases.js";

interface Options {
  json?: boolean;
  misses?: boolean;
  errors?: boolean;
  write?: string;
  by?: string;
  predictions?: string;
  incidents?: string;
}

/** Adds `rasid evaluate` to the command line. */
export function registerEvaluate(program: Command): void {
  program
    .command("evaluate")
    .description("measure the extraction against gold")
    .argument(
      "[GOLD...]",
      "gold files or folders of them; without one, all gold at hand, from the project's root",
    )
    .option("--json", "print everything as JSON")
    .option("--misses", "print every wrong or missed value on standard error (never of held-out gold)")
    .option("--errors", "print the ten most costly errors with their traces")
    .option("--by <WHAT>", `only this breakdown: ${BREAKDOWNS.join(", ")}`)
    .option(
      "--predictions <FILE>",
      "measure these extractions (NDJSON of `rasid extract`) instead of reading anew",
    )
    .option("--incidents <FILE>", "measure these incidents too (NDJSON of `rasid export incidents`)")
    .option("--write <FILE>", "write the page with all figures, docs/accuracy.md")
    .action((paths: string[], options: Options) => {
      run(paths, options);
    });
}

function run(paths: readonly string[], options: Options): void {
  const by = breakdown(options.by);
  const sets = paths.length > 0 ? paths.map((path) => readGoldSet(path)) : goldAtHand(process.cwd());
  if (sets.length === 0) {
    throw wrongUse("There is no gold here. Name a folder of it, or start in the project's root");
  }
  const incidents = options.incidents === undefined ? undefined : readLines(options.incidents, IncidentLine);
  const phrases = paths.length > 0 ? [] : measurePhrases(process.cwd());
  const measured = { ...measure(sets, extractor(options.predictions), incidents), phrases };
  if (options.json) process.stdout.write(`${JSON.stringify(measured, null, 1)}\n`);
  else process.stdout.write(formatEvaluation(measured, by));
  if (options.errors && !options.json) process.stdout.write(`\n${formatErrors(measured.sets)}`);
  if (options.misses) process.stderr.write(formatMisses(measured.sets));
  if (options.write !== undefined) {
    writeFileSync(options.write, accuracyPage(measured));
    process.stderr.write(`wrote ${relative(process.cwd(), options.write)}\n`);
  }
}

/** Reads anew, or looks up what was read before; single sentences have no id and are always read anew. */
function extractor(predictions: string | undefined): Extract {
  if (predictions === undefined) return extract;
  const read = new Map(readLines(predictions, Extraction).map((item) => [item.report.id, item]));
  return (report) => (report.id === undefined ? extract(report) : read.get(report.id));
}

function breakdown(by: string | undefined): readonly Breakdown[] {
  if (by === undefined) return BREAKDOWNS;
  const known = BREAKDOWNS.find((name) => name === by);
  if (!known) throw wrongUse(`--by takes ${BREAKDOWNS.join(", ")}, not ${by}`);
  return [known];
}

function wrongUse(detail: string): Error {
  return rasidError("RASID-E003", { detail, command: "evaluate" });
}
