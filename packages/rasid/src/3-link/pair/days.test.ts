import { describe, expect, it } from "vitest";
import { dayNumber, daySpan, dayText } from "./days.js";

const told = (edtf: string) => {
  const span = daySpan(edtf);
  return span === null ? null : [dayText(span.from), dayText(span.to), span.approximate];
};

describe("the days that a time may mean", () => {
  it.each([
    ["2025-12-13", ["2025-12-13", "2025-12-13", false]],
    ["2025-12-14~", ["2025-12-14", "2025-12-14", true]],
    ["2024-02", ["2024-02-01", "2024-02-29", false]],
    ["2024-02-XX", ["2024-02-01", "2024-02-29", false]],
    ["2021", ["2021-01-01", "2021-12-31", false]],
    ["2025-07-30/2025-08-05", ["2025-07-30", "2025-08-05", false]],
    ["2025-07-30/..", ["2025-07-30", "2025-07-30", false]],
    ["[2025-12-13,2025-12-15]", ["2025-12-13", "2025-12-15", false]],
    ["2014-22", ["2014-06-01", "2014-08-31", false]],
    ["2025-12?", ["2025-12-01", "2025-12-31", true]],
  ])("%s", (edtf, days) => {
    expect(told(edtf)).toEqual(days);
  });

  it("has nothing to say of no time and of words that are no time", () => {
    expect(daySpan(null)).toBeNull();
    expect(daySpan("yesterday")).toBeNull();
  });

  it("takes an instant's day in UTC", () => {
    expect(dayNumber("2025-12-13T23:30:00Z")).toBe(dayNumber("2025-12-13"));
    expect(dayNumber("")).toBeNull();
  });
});
