import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CHANGES, derive, seeded } from "../../../test/derive.js";
import { copyKeys, fingerprint, isCopy } from "./fingerprint.js";

const TEXT =
  "قُتل سبعة أشخاص على الأقل وأصيب 19 آخرون في انفجار عبوة ناسفة وسط سوق شعبي ظهر اليوم الاثنين، بحسب مصدر في دائرة الصحة. وقال المصدر إن معظم الضحايا من الباعة الجوالين.";
const REWORDED =
  "أعلنت دائرة الصحة أن حصيلة تفجير السوق الشعبي الاثنين بلغت سبعة قتلى و19 جريحا، أكثرهم باعة جوالون، ولم تتبن أي جهة العملية حتى مساء اليوم.";

describe("copies", () => {
  it("are one text, whatever its spelling, marks and paragraphs", () => {
    const respelled = TEXT.replace("قُتل", "قتل").replace("الأقل", "الاقل").replace("، بحسب", "\n\nبحسب");
    expect(isCopy(fingerprint(TEXT), fingerprint(respelled))).toEqual({ copy: true, overlap: 1 });
  });

  it("are found where one is cut; the longer is rather the original", () => {
    const cut = TEXT.slice(0, TEXT.indexOf("وقال المصدر"));
    expect(isCopy(fingerprint(cut), fingerprint(TEXT))).toEqual({ copy: true, overlap: 1, of: "b" });
  });

  it("are not two reports of one thing in their own words", () => {
    expect(isCopy(fingerprint(TEXT), fingerprint(REWORDED)).copy).toBe(false);
  });

  it("are not told of a text of a few words", () => {
    expect(isCopy(fingerprint("قتل شخص في انفجار"), fingerprint("قتل شخص في انفجار"))).toEqual({
      copy: false,
      overlap: 0,
    });
    expect(fingerprint("")).toEqual({ runs: [], keys: [] });
  });

  it("are looked for under at most 20 keys", () => {
    const long = Array.from({ length: 3000 }, (_, i) => `كلمة${i}`).join(" ");
    expect(copyKeys(fingerprint(long)).length).toBeLessThanOrEqual(20);
  });
});

describe("200 texts derived from those of the project's corpus", () => {
  const folder = new URL("../../../gold/link/texts/", import.meta.url);
  const originals = readdirSync(folder)
    .sort()
    .map((file) => readFileSync(new URL(file, folder), "utf8"));
  const random = seeded(42);
  const derived = Array.from({ length: 200 }, (_, i) => {
    const from = Math.floor(random() * originals.length);
    const other = (from + 1 + Math.floor(random() * (originals.length - 1))) % originals.length;
    const change = CHANGES[i % CHANGES.length] ?? "cut";
    const text = derive(originals[from] ?? "", change, random, originals[other] ?? "");
    return { from: new Set(change === "merged" ? [from, other] : [from]), change, print: fingerprint(text) };
  });
  const prints = originals.map(fingerprint);
  const meet = (a: readonly string[], b: readonly string[]) => a.some((key) => b.includes(key));

  it("are found in at least 95 of 100 cases, by keys that they share with their original", () => {
    const missed = derived.filter(({ from, print }) =>
      [...from].every((i) => {
        const original = prints[i];
        return (
          original === undefined ||
          !meet(copyKeys(print), copyKeys(original)) ||
          !isCopy(print, original).copy
        );
      }),
    );

    expect(missed.length).toBeLessThanOrEqual(10);
  });

  it("are taken for copies of nothing else", () => {
    for (const { from, print } of derived)
      prints.forEach((other, i) => {
        if (!from.has(i)) expect(isCopy(print, other).copy).toBe(false);
      });
  });

  it("leave the originals, many of which tell of one thing, no copies of each other", () => {
    prints.forEach((print, i) => {
      for (const other of prints.slice(0, i)) expect(isCopy(print, other).copy).toBe(false);
    });
  });
});
