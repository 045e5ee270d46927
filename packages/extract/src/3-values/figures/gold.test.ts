import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../1-text/document.js";
import { findTimes, publicationDay } from "../times/find-times.js";
import { findFigures, type FoundFigure } from "./find-figures.js";

interface Entry {
  readonly sentence: string;
  readonly expected: string;
}

/** The entries of a gold file; its notation is explained at its head. */
function entriesOf(name: string): Entry[] {
  const file = new URL(`../../../gold/figures/${name}`, import.meta.url);
  const lines = readFileSync(file, "utf8").split("\n");
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1)
    .map((line) => {
      const [sentence = "", expected = ""] = line.split("\t");
      return { sentence, expected };
    });
}

/** `killed=3`, `injured=70+`, `killed=5p`: see figures.tsv. */
function notation(f: FoundFigure): string {
  const exact = f.max === f.min ? String(f.min) : `${String(f.min)}-${String(f.max)}`;
  const count = f.max === null ? `${String(f.min)}+` : exact;
  const mark = f.of === "attacker" ? "a" : f.earlier === true ? "e" : f.part ? "p" : "";
  return `${f.kind}=${count}${f.approximate ? "~" : ""}${mark}`;
}

/** Whether exactly the expected figures were read. */
function isRight({ sentence, expected }: Entry): boolean {
  const doc = readDocument(sentence);
  const published = publicationDay("2025-12-14");
  const times = findTimes(doc, published === undefined ? {} : { published });
  const found = findFigures(doc, times).map(notation).sort();
  const wanted = expected === "-" ? [] : expected.split(" ; ").sort();
  return found.join(" ; ") === wanted.join(" ; ");
}

describe("the figure sentences of gold/figures", () => {
  const entries = entriesOf("figures.tsv");
  const held = entries.filter((_, i) => (i + 1) % 3 === 0);
  const tuned = [...entries.filter((_, i) => (i + 1) % 3 !== 0), ...entriesOf("development.tsv")];

  it("are right where rules were tuned on them", () => {
    const wrong = tuned.filter((entry) => !isRight(entry)).map((entry) => entry.sentence);
    expect(wrong.length / tuned.length, wrong.join("\n")).toBeLessThanOrEqual(0.02);
  });

  // Measured 0.875 of 48 sentences on 2026-11-24; the aim is 0.95. All figures of a sentence must be right.
  it("are right in the third that is held out, at least 0.85 of it", () => {
    expect(held.length).toBeGreaterThan(45);
    expect(held.filter(isRight).length / held.length).toBeGreaterThanOrEqual(0.85);
  });
});
