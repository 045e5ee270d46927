import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../1-text/document.js";
import { findActors } from "./find-actors.js";

/** How many of the actors that a file of sentences asks for are found, with their words and identity. */
function accuracy(name: string): { right: number; all: number } {
  const file = new URL(`../../../gold/actors/${name}.tsv`, import.meta.url);
  let right = 0;
  let all = 0;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [sentence, actors] = line.split("\t");
    if (sentence === undefined || actors === undefined || line.startsWith("#") || sentence === "sentence")
      continue;
    const found = findActors(readDocument(sentence));
    for (const wanted of actors.split(" ; ").filter(Boolean)) {
      const cut = wanted.lastIndexOf("=");
      const words = wanted.slice(0, cut);
      const tag = wanted.slice(cut + 1);
      all++;
      if (found.some((a) => a.text === words && [a.entity?.id, a.class, a.kind].includes(tag))) right++;
    }
  }
  return { right, all };
}

describe("the actor sentences", () => {
  it.each([
    ["dev", 0.9],
    ["held-out", 0.88],
  ])("%s: at least %d of the actors with words and identity", (name, least) => {
    const { right, all } = accuracy(name);
    expect(all).toBeGreaterThan(100);
    expect(right / all, `${right} of ${all}`).toBeGreaterThanOrEqual(least);
  });
});
