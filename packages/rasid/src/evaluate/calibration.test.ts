import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyCurve, calibrationOf, expectedError, fitCurve, type Sample } from "./calibration.js";

const samples = (confidence: number, right: number, wrong: number): Sample[] =>
  Array.from({ length: right + wrong }, (_, i) => ({ report: `r${i}`, confidence, right: i < right }));

describe("expected calibration error", () => {
  it("is nothing where as many are right as confidence says", () => {
    expect(expectedError([...samples(0.8, 8, 2), ...samples(0.2, 2, 8)])).toBe(0);
  });

  it("is the distance, weighted by events", () => {
    // 30 events off by 0.3, 10 events off by 0.1.
    expect(expectedError([...samples(0.9, 18, 12), ...samples(0.5, 4, 6)])).toBe(0.25);
  });

  it("falls when a curve is fitted on other reports", () => {
    const overconfident = [...samples(0.95, 60, 40), ...samples(0.6, 20, 80)];
    const { events, expected_calibration_error, cross_validated_error } = calibrationOf(overconfident);
    expect(events).toBe(200);
    expect(expected_calibration_error).toBeGreaterThan(0.3);
    expect(cross_validated_error).toBeLessThan(0.1);
  });
});

describe("a fitted curve", () => {
  it("never falls and stays between 0 and 1", () => {
    const sample = fc.record({
      report: fc.constantFrom("a", "b", "c"),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      right: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 200 }), (some) => {
        const curve = fitCurve(some);
        const values = [0, 0.25, 0.5, 0.75, 1].map((confidence) => applyCurve(curve, confidence));
        for (const [i, value] of values.entries()) {
          expect(value).toBeGreaterThanOrEqual(values[i - 1] ?? 0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
