import { describe, expect, it } from "vitest";
import { isoDay } from "./calendar.js";
import { hijriDay, hijriYearOf } from "./hijri.js";

const iso = (year: number, month: number, day: number): string | undefined => {
  const number = hijriDay(year, month, day);
  return number === undefined ? undefined : isoDay(number);
};

describe("hijriDay", () => {
  it("is that of the official calendar", () => {
    expect(iso(1445, 5, 20)).toBe("2023-12-04");
    expect(iso(1446, 9, 1)).toBe("2025-03-01");
    expect(iso(1444, 10, 1)).toBe("2023-04-21");
  });

  it("refuses days and years that are not in it", () => {
    expect(iso(1445, 5, 31)).toBeUndefined();
    expect(iso(1300, 1, 1)).toBeUndefined();
  });

  it("finds the year of a day", () => {
    const day = hijriDay(1447, 6, 1);
    expect(day === undefined ? undefined : hijriYearOf(day)).toBe(1447);
  });
});
