import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../1-text/document.js";
import { findNumbers } from "./find-numbers.js";

/** How a number is written: case of tens and duals, gender of units, and the spelling of مئة. */
interface Style {
  readonly genitive: boolean;
  readonly feminine: boolean;
  readonly hundred: "مئة" | "مائة";
  readonly joinedHundreds: boolean;
}

const MASCULINE = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"];
const FEMININE = ["", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"];
const STEMS = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"];

function spellUnits(n: number, style: Style): string {
  const words = style.feminine ? FEMININE : MASCULINE;
  if (n === 2 && style.genitive) return style.feminine ? "اثنتين" : "اثنين";
  return words[n] ?? "";
}

function spellTeen(n: number, style: Style): string {
  if (n === 11) return style.feminine ? "إحدى عشرة" : "أحد عشر";
  if (n === 12) {
    const two = style.feminine ? "اثنت" : "اثن";
    return `${two}${style.genitive ? "ي" : "ا"} ${style.feminine ? "عشرة" : "عشر"}`;
  }
  return `${spellUnits(n - 10, style)} ${style.feminine ? "عشرة" : "عشر"}`;
}

function spellBelowHundred(n: number, style: Style): string {
  if (n <= 10) return spellUnits(n, style);
  if (n < 20) return spellTeen(n, style);
  const tens = `${STEMS[Math.floor(n / 10)] ?? ""}${style.genitive ? "ين" : "ون"}`;
  return n % 10 === 0 ? tens : `${spellUnits(n % 10, style)} و${tens}`;
}

function spellBelowThousand(n: number, style: Style): string {
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  const stem = style.hundred === "مئة" ? "مئت" : "مائت";
  const counted = `${STEMS[hundreds] ?? ""}${hundreds === 8 ? "ي" : ""}${style.joinedHundreds ? "" : " "}${style.hundred}`;
  const word =
    hundreds === 0
      ? ""
      : hundreds === 1
        ? style.hundred
        : hundreds === 2
          ? `${stem}${style.genitive ? "ين" : "ان"}`
          : counted;
  return [word, rest === 0 ? "" : spellBelowHundred(rest, style)].filter(Boolean).join(" و");
}

function spellScale(n: number, one: string, many: string, style: Style): string {
  if (n === 0) return "";
  if (n === 1) return one;
  if (n === 2) return `${one}${style.genitive ? "ين" : "ان"}`;
  if (n <= 10) return `${spellUnits(n, { ...style, feminine: false })} ${many}`;
  return `${spellBelowThousand(n, { ...style, feminine: false })} ${one}`;
}

function spell(n: number, style: Style): string {
  return [
    spellScale(Math.floor(n / 1_000_000), "مليون", "ملايين", style),
    spellScale(Math.floor(n / 1000) % 1000, "ألف", "آلاف", style),
    spellBelowThousand(n % 1000, style),
  ]
    .filter(Boolean)
    .join(" و");
}

const styles = fc.record<Style>({
  genitive: fc.boolean(),
  feminine: fc.boolean(),
  hundred: fc.constantFrom("مئة", "مائة"),
  joinedHundreds: fc.boolean(),
});

/** The values that are read from a text. */
const valuesOf = (text: string): [number, number | null][] =>
  findNumbers(readDocument(text)).map((n) => [n.min, n.max]);

describe("numbers in words", () => {
  it("are read back from 1 to 9,999,999, in every case and gender", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), styles, (n, style) => {
        expect(valuesOf(`وصل ${spell(n, style)}`)).toEqual([[n, n]]);
      }),
      { numRuns: 3000 },
    );
  });

  it("are read back from 1 to 1,000 without exception", () => {
    const style: Style = { genitive: false, feminine: false, hundred: "مئة", joinedHundreds: true };
    for (let n = 1; n <= 1000; n++) expect(valuesOf(`وصل ${spell(n, style)}`)).toEqual([[n, n]]);
  });

  it("are read with digits: zero, Arabic digits, thousands", () => {
    expect(valuesOf("0")).toEqual([[0, 0]]);
    expect(valuesOf("٩٬٩٩٩٬٩٩٩")).toEqual([[9_999_999, 9_999_999]]);
    expect(valuesOf("صفر")).toEqual([[0, 0]]);
  });
});
