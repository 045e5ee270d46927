import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { measurePhrases, phrasesTable } from "./phrases.js";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

describe("the measure of single sentences", () => {
  it("has places, actors, dates and figures, each with a part held out", () => {
    const names = measurePhrases(root).map((m) => m.name);
    for (const kind of ["places", "actors", "dates", "figures"])
      expect(names).toEqual(expect.arrayContaining([`${kind}, development`, `${kind}, held out`]));
  });

  it("is nothing where there is no gold, and a table otherwise", () => {
    expect(measurePhrases("/nowhere")).toEqual([]);
    expect(phrasesTable([])).toBe("");
    expect(phrasesTable([{ name: "dates, held out", right: 19, all: 20, aim: 0.95 }])).toContain(
      "| dates, held out | 20 | 19 | 0.950 | 0.95 |",
    );
  });
});
