import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../1-text/document.js";
import { findNumbers, type FoundNumber } from "./find-numbers.js";

/** Words, lowest and highest of each number; `~` where it is approximate. */
const read = (text: string): string[] =>
  findNumbers(readDocument(text)).map(
    (n) => `${n.text}: ${String(n.min)}–${n.max === null ? "" : String(n.max)}${n.approximate ? "~" : ""}`,
  );

describe("findNumbers", () => {
  it("reads digits of all kinds", () => {
    expect(read("1,700 أسير")).toEqual(["1,700: 1700–1700"]);
    expect(read("٣٥ قتيلا")).toEqual(["٣٥: 35–35"]);
    expect(read("۱۲ نفر")).toEqual(["۱۲: 12–12"]);
  });

  it("reads digits with a scale word", () => {
    expect(read("نزح 1.5 مليون شخص")).toEqual(["1.5 مليون: 1500000–1500000"]);
    expect(read("3 آلاف مقاتل")).toEqual(["3 آلاف: 3000–3000"]);
    expect(read("62 ألفاً")).toEqual(["62 ألفاً: 62000–62000"]);
  });

  it("reads the construct of two hundred and two thousand", () => {
    expect(read("مئتا جندي")).toEqual(["مئتا: 200–200"]);
    expect(read("ألفي مقاتل")).toEqual(["ألفي: 2000–2000"]);
    expect(read("ألفا شخص")).toEqual(["ألفا: 2000–2000"]);
  });

  it("reads a number that is said again between brackets once", () => {
    expect(read("توقيف ثمانية (08) مهربين")).toEqual(["ثمانية (08): 8–8"]);
    expect(read("توقيف ثمانية (12) مهربين")).toEqual(["ثمانية: 8–8", "12: 12–12"]);
  });

  it("reads fractions of a million", () => {
    expect(read("نصف مليون نازح")).toEqual(["نصف مليون: 500000–500000"]);
    expect(read("مليون ونصف المليون")).toEqual(["مليون ونصف المليون: 1500000–1500000"]);
  });

  it("takes the qualifier into the span", () => {
    expect(read("نحو 30 شخصا")).toEqual(["نحو 30: 30–30~"]);
    expect(read("ما لا يقل عن خمسة")).toEqual(["ما لا يقل عن خمسة: 5–"]);
    expect(read("أكثر من سبعين")).toEqual(["أكثر من سبعين: 70–"]);
    expect(read("حتى 20 قتيلا")).toEqual(["حتى 20: 0–20"]);
    expect(read("12 على الأقل")).toEqual(["12 على الأقل: 12–"]);
    expect(read("أزيد من 400")).toEqual(["أزيد من 400: 400–"]);
  });

  it("reads ranges", () => {
    expect(read("ما بين 5 و7 قتلى")).toEqual(["ما بين 5 و7: 5–7"]);
    expect(read("5-7 قتلى")).toEqual(["5-7: 5–7"]);
    expect(read("بين عشرين وثلاثين")).toEqual(["بين عشرين وثلاثين: 20–30"]);
    expect(read("أربعة أو خمسة")).toEqual(["أربعة أو خمسة: 4–5"]);
  });

  it("reads a rise as two numbers", () => {
    expect(read("ارتفع العدد من 27 إلى 32")).toEqual(["27: 27–27", "32: 32–32"]);
  });

  it("reads counts that are not exact", () => {
    expect(read("عشرات القتلى")).toEqual(["عشرات: 20–99~"]);
    expect(read("مئات الآلاف")).toEqual(["مئات الآلاف: 200000–999999~"]);
    expect(read("بضعة جنود")).toEqual(["بضعة: 3–9~"]);
    expect(read("عدد من الجنود")).toEqual([]);
  });

  it("leaves the conjunction and the preposition outside", () => {
    expect(read("بخمسة عشر صاروخا")).toEqual(["خمسة عشر: 15–15"]);
    expect(read("وثلاثة آخرين")).toEqual(["ثلاثة: 3–3"]);
  });

  it("flags ordinals and shares of a hundred", () => {
    const [ordinal] = findNumbers(readDocument("الجندي الثالث"));
    expect(ordinal?.ordinal).toBe(true);
    const [share] = findNumbers(readDocument("70 في المئة من المشاركين"));
    expect(share?.percent).toBe(true);
  });

  it("does not read الاثنين as two", () => {
    expect(read("وصل الاثنين")).toEqual([]);
  });
});

/** Arabic text with numbers, marks, spaces and direction marks at random. */
const arabic = fc
  .array(
    fc.constantFrom(
      "خمسة",
      "وعشرون",
      "ألفا",
      "مئتي",
      "12",
      "٣٫٥",
      "1,700",
      "بين",
      "و",
      "-",
      "نحو",
      "من",
      "إلى",
      "قتيلا",
      "،",
      ".",
      "\n",
      "٪",
      "نصف",
      "مليون",
      "عشر",
      "الثالث",
    ),
    { maxLength: 12 },
  )
  .map((words) => words.join(" "));

describe("findNumbers on any input", () => {
  it("reports offsets of the very words", () => {
    fc.assert(
      fc.property(fc.oneof(arabic, fc.string({ unit: "binary", maxLength: 60 })), (text) => {
        for (const n of findNumbers(readDocument(text))) expect(text.slice(n.start, n.end)).toBe(n.text);
      }),
    );
  });

  it("reads the same with vowel signs, tatweel, direction marks and more spaces", () => {
    const bare = (found: readonly FoundNumber[]): unknown[] =>
      found.map(({ from, to, min, max, approximate }) => ({ from, to, min, max, approximate }));
    fc.assert(
      fc.property(arabic, fc.constantFrom("\u064E", "\u0640", "\u200F", "\u0651"), (text, mark) => {
        const dressed = text.replace(/(\p{L})(?=\p{L})/gu, `$1${mark}`).replace(/ /g, "  ");
        expect(bare(findNumbers(readDocument(dressed)))).toEqual(bare(findNumbers(readDocument(text))));
      }),
    );
  });
});
