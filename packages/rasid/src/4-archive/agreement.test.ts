import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alpha, type Judgement } from "./agreement.js";

/** A line a person, a sign a thing; a dot where he said nothing. */
const table = (...lines: readonly string[]): Judgement[] =>
  lines.flatMap((line, person) =>
    Array.from(line).flatMap((value, unit) =>
      value === "." ? [] : [{ unit: String(unit), person: String(person), value }],
    ),
  );

describe("Krippendorff's alpha", () => {
  it("gives the published 0.743 for the published example: four observers, twelve things, gaps", () => {
    const found = alpha(table("123321412...", "1233224125.3", ".3332342251.", "12332441251."));
    expect(found).toBeCloseTo(0.743, 3);
  });

  it("is 1 where all agree, below 0 where they always differ, and null where nothing can be told", () => {
    expect(alpha(table("ab", "ab"))).toBe(1);
    expect(alpha(table("ab", "ba"))).toBeLessThan(0);
    expect([alpha([]), alpha(table("ab")), alpha(table("aa", "aa"))]).toEqual([null, null, null]);
  });

  it("does not depend on the order of people or on what only one of them judged", () => {
    const line = fc.string({ unit: fc.constantFrom("a", "b", "c", "."), minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(line, line, line, (a, b, c) => {
        const found = alpha(table(a, b, c));
        expect(alpha(table(c, a, b)) ?? 2).toBeCloseTo(found ?? 2, 10);
        expect(alpha([...table(a, b, c), { unit: "alone", person: "0", value: "a" }])).toBe(found);
        if (found !== null) expect(found).toBeLessThanOrEqual(1);
      }),
    );
  });
});
