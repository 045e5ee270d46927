import { describe, expect, it } from "vitest";
import { usualOf } from "./usual.js";

const END = "2026-01-05";
const WEEK = 7 * 86_400_000;

/** Weeks before the last one, the latest first. */
const weeks = (...counts: readonly number[]) =>
  counts.map((count, i) => ({
    start: new Date(Date.parse(END) - (i + 1) * WEEK).toISOString().slice(0, 10),
    count,
  }));

describe("what is usual in a week", () => {
  it("is a Poisson distribution's interval where weeks vary little", () => {
    // Tables: of a Poisson distribution with mean 4, 2.5 % lie at or below 1 and 97.5 % at or below 8.
    expect(usualOf(weeks(...[4, 2, 6, 4, 3, 5, 4, 4]), END)).toEqual({
      mean: 4,
      low: 1,
      high: 8,
      model: "poisson",
    });
  });

  it("is wider, by a negative binomial distribution, where they vary more", () => {
    const usual = usualOf(weeks(...[0, 0, 12, 0, 9, 0, 1, 10]), END);
    expect(usual).toMatchObject({ mean: 4, low: 0, model: "negative-binomial" });
    expect(usual.high).toBeGreaterThan(12);
  });

  it("leaves out the last week itself and what lies more than a year back", () => {
    const long = [...weeks(2, 2, 2), { start: END, count: 500 }, { start: "2020-01-06", count: 500 }];
    expect(usualOf(long, END).high).toBeLessThan(10);
  });

  it("counts weeks of which nothing was told, from the first that has some", () => {
    expect(usualOf([{ start: weeks(0, 0, 0, 1)[3]?.start ?? "", count: 4 }], END).mean).toBe(1);
    expect(usualOf([], END)).toMatchObject({ mean: 0, low: 0, high: 0 });
  });

  it("ends for large numbers too", () => {
    const { low, high } = usualOf(weeks(...Array.from({ length: 52 }, (_, i) => 5000 + (i % 3))), END);
    expect([low, high].map((n) => Math.round(n / 10) * 10)).toEqual([4860, 5140]);
  });
});
