import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../1-text/document.js";
import { findTimes, publicationDay } from "./find-times.js";

interface Entry {
  readonly published: string;
  readonly sentence: string;
  readonly expected: string;
}

const file = new URL("../../../gold/times/dates.tsv", import.meta.url);
const entries: Entry[] = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .slice(1)
  .map((line) => {
    const [published = "", sentence = "", expected = ""] = line.split("\t");
    return { published, sentence, expected };
  });

/** Whether exactly the expected times were read, each with its words. */
function isRight({ published, sentence, expected }: Entry): boolean {
  const day = publicationDay(published === "-" ? undefined : published);
  const times = findTimes(readDocument(sentence), day === undefined ? {} : { published: day });
  const wanted = expected === "-" ? [] : expected.split(" ; ").map((item) => item.split("="));
  return (
    wanted.length === times.length &&
    wanted.every(([words = "", edtf]) =>
      times.some((t) => String(t.edtf) === edtf && (t.text.includes(words) || words.includes(t.text))),
    )
  );
}

describe("the date sentences of gold/times", () => {
  const held = entries.filter((_, i) => (i + 1) % 3 === 0);
  const tuned = entries.filter((_, i) => (i + 1) % 3 !== 0);

  it("are right in the two thirds that rules were tuned on", () => {
    const wrong = tuned.filter((entry) => !isRight(entry)).map((entry) => entry.sentence);
    expect(wrong.length / tuned.length, wrong.join("\n")).toBeLessThanOrEqual(0.02);
  });

  it("are right in the third that is held out, at least 0.95 of it", () => {
    expect(held.length).toBeGreaterThan(80);
    const share = held.filter(isRight).length / held.length;
    expect(share).toBeGreaterThanOrEqual(0.95);
  });
});
