import { describe, expect, it } from "vitest";
import { readDocument } from "../../1-text/document.js";
import { MODELLED, MODELS, scoreFeatures, type TypeModel } from "./score.js";
import { bareWord, wordFeatures } from "./word-features.js";

const model: TypeModel = {
  bias: -10,
  threshold: 0,
  features: new Map([
    ["w:قصف", { rarity: 3, weight: 30 }],
    ["w:مدينه", { rarity: 4, weight: 20 }],
    ["c:قصف", { rarity: 2, weight: 8 }],
  ]),
};

describe("wordFeatures", () => {
  it("sees words without what is written together with them, and parts of them as written", () => {
    const seen = wordFeatures(readDocument("وبالقصف"));
    expect(seen).toContain("w:قصف");
    expect(seen).toContain("c:^وب");
    expect(seen).toContain("c:صف$");
  });

  it.each([
    ["والمدينه", "مدينه"],
    ["للمدينه", "مدينه"],
    ["بلد", "بلد"],
    ["وفد", "وفد"],
  ])("strips %s to %s", (word, bare) => {
    expect(bareWord(word)).toBe(bare);
  });

  it("knows the first word of a sentence", () => {
    expect(wordFeatures(readDocument("قصف الجيش مدينة."))).toContain("f:قصف");
  });
});

describe("scoreFeatures", () => {
  it("is the bias where nothing is known", () => {
    expect(scoreFeatures(model, new Set(["w:كتاب"]))).toBe(-10);
  });

  it("adds each group of features over its length", () => {
    expect(scoreFeatures(model, new Set(["w:قصف", "w:مدينه", "c:قصف"]))).toBe(-10 + 50 / 5 + 8 / 2);
  });
});

describe("the model that ships", () => {
  it.each(MODELLED)("knows no phrase of %s", (type) => {
    const { features } = MODELS[type];
    expect(features.size).toBeGreaterThan(1000);
    for (const feature of features.keys()) expect(feature).toMatch(/^[a-z]:\S+$/);
  });
});
