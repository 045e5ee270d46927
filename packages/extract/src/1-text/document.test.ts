import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readings } from "./clitics.js";
import { readDocument, selectorOf } from "./document.js";
import { fold } from "./fold.js";

describe("fold", () => {
  it("makes spellings of one word equal", () => {
    expect(fold("إِدْلِـــب")).toBe(fold("ادلب"));
    expect(fold("ﺍﻟﺸﺮﻃﺔ")).toBe("الشرطه");
    expect(fold("مدرسة علی ١٢۳")).toBe("مدرسه علي 123");
  });
  it("is idempotent", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe("readDocument", () => {
  it("keeps offsets into the text as it was given, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const doc = readDocument(text);
        for (const token of doc.tokens) {
          const selector = selectorOf(doc, { from: token.index, to: token.index + 1 });
          expect(text.slice(selector.start, selector.end)).toBe(selector.text);
        }
      }),
    );
  });
  it("ends sentences at full stops and line ends, not inside a quotation or a number", () => {
    const doc = readDocument("قال: «لن نرحل.» ثم غادر. قُتل 1.500 شخص\nوجرح د. علي");
    expect(doc.sentences.map((s) => selectorOf(doc, s).text)).toEqual([
      "قال: «لن نرحل.»",
      "ثم غادر.",
      "قُتل 1.500 شخص",
      "وجرح د. علي",
    ]);
  });
});

describe("readings", () => {
  it("cuts conjunction, preposition and article, the least cut first", () => {
    expect(readings("وللقوات").map((r) => r.word)).toEqual(["وللقوات", "للقوات", "القوات", "لقوات"]);
  });
});
