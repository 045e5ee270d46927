import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../extract/src/1-text/fold.js";
import { findWords } from "./find-words.js";

const marked = (text: string, query: string, exact = false): string[] =>
  findWords(text, query, exact).map(({ start, end }) => text.slice(start, end));

describe("the words of a search in a text", () => {
  it("are found under vowel signs, other hamzas and the article, and marked as they were written", () => {
    expect(marked("قُتِلَ جنود في إِدْلِب وريف حلب", "ادلب")).toEqual(["إِدْلِب"]);
    expect(marked("وقع الهجوم على المدرسة", "هجوم المدرسه")).toEqual(["هجوم", "مدرسة"]);
    expect(marked("بلغ ١٢٠ قتيلا", "120")).toEqual(["١٢٠"]);
    expect(marked("قصف على حلب", "«حلب»،")).toEqual(["حلب"]);
  });

  it("are found only as written in exact mode", () => {
    expect(marked("إدلب وادلب", "ادلب", true)).toEqual(["ادلب"]);
    expect(marked("anything", "  ")).toEqual([]);
  });

  it("always lie in the text, in order, and fold to what was sought", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."اأإلبتةهىي َّ‏ﻻ ".split("")), maxLength: 30 });
    fc.assert(
      fc.property(letters, letters, (text, query) => {
        const hits = findWords(text, query, false);
        hits.forEach(({ start, end }, i) => {
          expect(start).toBeGreaterThanOrEqual(hits[i - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(fold(text.slice(start, end)).trim()).not.toBe("");
        });
      }),
    );
  });
});
