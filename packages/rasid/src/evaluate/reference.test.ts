import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Extraction, extract } from "@rasid/extract";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { evaluate, inputOf, scoreAll, type Extract } from "./evaluate.js";
import { addUp, figuresOf } from "./figures.js";
import { scoreIncidents } from "./incidents.js";
import { goldAtHand, readGoldSet } from "./load.js";
import { scoreRecords } from "./records.js";
import { GOLD_FILES, INCIDENTS, PREDICTIONS, TEXTS } from "../../test/evaluate/reference-data.js";

// The scripts beside the clone are the reference: this port must give their figures, to the last digit.
const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const SCORE = join(ROOT, "../shared/score");
const here = existsSync(SCORE);
if (!here)
  console.warn("skipped: ../shared is not beside this clone, so there is no reference to compare with");

const folder = mkdtempSync(join(tmpdir(), "rasid-evaluate-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, values: readonly unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, values.map((value) => `${JSON.stringify(value)}\n`).join(""));
  return path;
}

function reference(script: string, ...args: string[]): unknown {
  return JSON.parse(execFileSync("python3", [join(SCORE, script), ...args, "--json"], { encoding: "utf8" }));
}

describe.skipIf(!here)("the figures of shared/score", () => {
  mkdirSync(join(folder, "gold"));
  mkdirSync(join(folder, "texts"));
  for (const gold of GOLD_FILES) {
    writeFileSync(join(folder, "gold", `${gold.id}.json`), JSON.stringify(gold));
    writeFileSync(join(folder, "texts", `${gold.id}.txt`), TEXTS[gold.id] ?? "");
  }
  const made = readGoldSet(folder);
  const known = new Map(PREDICTIONS.map((item) => [item.report.id, Extraction.parse(item)]));
  const lookUp: Extract = (report) => known.get(report.id ?? "");

  it("are the same for made-up reports with every kind of right and wrong answer", () => {
    const predictions = write("predictions.ndjson", PREDICTIONS);
    const want = reference("score.py", join(folder, "gold"), "--predictions", predictions);
    expect(evaluate(made.reports, lookUp).figures).toEqual(want);
  });

  it("are the same for incidents", () => {
    const predictions = write("predictions.ndjson", PREDICTIONS);
    const incidents = write("incidents.ndjson", INCIDENTS);
    const want = reference(
      "link.py",
      join(folder, "gold"),
      "--predictions",
      predictions,
      "--incidents",
      incidents,
    );
    expect(scoreIncidents(scoreAll(made.reports, lookUp), INCIDENTS)).toEqual(want);
  });

  it("are the same for what the extraction reads of all gold at hand", () => {
    for (const set of goldAtHand(ROOT).filter(({ reports }) => reports.length > 0)) {
      const read = set.reports.map((report) => extract(inputOf(report)));
      const byId = new Map(read.map((item) => [item.report.id, item]));
      const files = set.reports.map(({ gold, text }) => {
        const path = join(folder, `${gold.id}.json`);
        writeFileSync(path, JSON.stringify({ ...gold, text: `${gold.id}.txt` }));
        writeFileSync(join(folder, `${gold.id}.txt`), text);
        return path;
      });
      const want = reference("score.py", ...files, "--predictions", write("read.ndjson", read));
      const scores = scoreAll(set.reports, (report) => byId.get(report.id ?? ""));
      expect(figuresOf(addUp(scores.map(({ counts }) => counts))), set.name).toEqual(want);
    }
  });

  it("are the same for gold standard records", () => {
    const gsr = join(ROOT, "../shared/gold/gsr");
    const script = join(SCORE, "gsr.py");
    const inputs = execFileSync("python3", [script, "inputs", gsr, "dev"], {
      encoding: "utf8",
      maxBuffer: 1e9,
    });
    const line = z.object({ id: z.string(), text: z.string() });
    const sentences = inputs
      .trim()
      .split("\n")
      .map((text) => line.parse(JSON.parse(text)))
      .slice(0, 400);
    const read = sentences.map((sentence) => extract({ ...sentence, language: "ar" }));
    const byText = new Map(sentences.map(({ text }, i) => [text, read[i]]));
    const want = reference("gsr.py", "score", gsr, "dev", "--predictions", write("gsr.ndjson", read));
    const got = readGoldSet(gsr).records.map((records) => {
      const { kind, ...figures } = scoreRecords(records, (text) => byText.get(text));
      return [kind.toLowerCase(), figures];
    });
    expect(Object.fromEntries(got)).toEqual(want);
  });
});
