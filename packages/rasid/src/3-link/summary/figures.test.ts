import { describe, expect, it } from "vitest";
import { account, type Told } from "../../../test/accounts.js";
import { voiced } from "./accounts.js";
import { bestFigure } from "./figures.js";

/** Best, low and high of the killed that reports tell: outlet, day, number. */
function killed(
  ...told: readonly (Partial<Told> & { readonly killed: number | readonly [number, number | null] })[]
) {
  const accounts = told.map(({ killed: value, ...rest }, i) =>
    account({ report: `r${i + 1}`, ...rest, figures: { killed: value } }),
  );
  return bestFigure(voiced(accounts), "killed", null);
}

describe("best, low and high of a figure", () => {
  it("is the one number that all give", () => {
    expect(killed({ killed: 3 }, { killed: 3 })).toEqual({
      kind: "killed",
      best: 3,
      low: 3,
      high: 3,
      approximate: false,
      outlets: 2,
      contested: false,
      rule: "figure.only",
    });
  });

  it("is the value of most independent outlets; low and high are those of all", () => {
    expect(killed({ killed: 3 }, { killed: 5 }, { killed: 3 }, { killed: 2 })).toMatchObject({
      best: 3,
      low: 2,
      high: 5,
      outlets: 2,
      contested: true,
      rule: "figure.most-outlets",
    });
  });

  it("is, of equals, the later", () => {
    expect(
      killed(
        { killed: 9, published: "2025-12-15T10:00:00Z" },
        { killed: 6, published: "2025-12-15T08:00:00Z" },
      ),
    ).toMatchObject({ best: 9, rule: "figure.later-of-equals", outlets: 1 });
  });

  it("counts only the last 72 hours in which the figure was reported; low and high know no such limit", () => {
    const early = { killed: 8, published: "2025-12-13T08:00:00Z" };
    expect(killed(early, early, early, { killed: 12, published: "2025-12-16T09:00:00Z" })).toMatchObject({
      best: 12,
      low: 8,
      high: 12,
    });
    expect(killed(early, early, early, { killed: 12, published: "2025-12-16T08:00:00Z" })).toMatchObject({
      best: 8,
      low: 8,
      high: 12,
    });
  });

  it("lets the 72 hours end with the last report of the figure, not with the last report", () => {
    const accounts = [
      account({ report: "r1", published: "2025-12-13", figures: { killed: 8 } }),
      account({ report: "r2", published: "2025-12-13", figures: { killed: 8 } }),
      account({ report: "r3", published: "2025-12-14", figures: { killed: 9 } }),
      account({ report: "r4", published: "2026-02-01", figures: {} }),
    ];
    expect(bestFigure(voiced(accounts), "killed", null)).toMatchObject({ best: 8, outlets: 2 });
  });

  it("counts copies of one text once, and reports of one outlet once", () => {
    expect(
      killed(
        { killed: 4 },
        { killed: 4, copyOf: "r1" },
        { killed: 4, copyOf: "r1" },
        { killed: 6 },
        { killed: 6 },
      ),
    ).toMatchObject({ best: 6, outlets: 2 });
    expect(
      killed(
        { killed: 4, outlet: "X" },
        { killed: 4, outlet: "X" },
        { killed: 6, outlet: "Y" },
        { killed: 6, outlet: "Z" },
      ),
    ).toMatchObject({ best: 6, outlets: 2 });
    expect(killed({ killed: 4, copyOf: "gone" }, { killed: 4, copyOf: "gone" })).toMatchObject({
      outlets: 1,
    });
  });

  it("takes 13 or more for 13 as low and best; high rises only by a number that is stated", () => {
    expect(killed({ killed: [13, null] })).toMatchObject({ best: 13, low: 13, high: null, contested: false });
    expect(killed({ killed: [13, null] }, { killed: 27 })).toMatchObject({
      low: 13,
      high: 27,
      contested: false,
    });
    expect(killed({ killed: [13, null] }, { killed: 13 }, { killed: 27 })).toMatchObject({
      best: 13,
      outlets: 2,
      high: 27,
    });
  });

  it("lets a range vote for a number in it, and alone gives its low end; up to 20 has no best", () => {
    expect(killed({ killed: [5, 7] }, { killed: 6 }, { killed: 9, published: "2025-12-15" })).toMatchObject({
      best: 6,
      low: 5,
      high: 9,
      outlets: 2,
    });
    expect(killed({ killed: [5, 7] })).toMatchObject({ best: 5, low: 5, high: 7, rule: "figure.range" });
    expect(killed({ killed: [0, 20] })).toMatchObject({ best: null, low: 0, high: 20 });
  });

  it("goes by when a report was retrieved where it does not say when it was published", () => {
    expect(
      killed(
        { killed: 9, published: null, retrieved: "2025-12-14T05:00:00Z" },
        { killed: 6, published: null, retrieved: "2025-12-15T05:00:00Z" },
      ),
    ).toMatchObject({ best: 6 });
  });

  it("adds disjoint groups of one report, and no parts", () => {
    const one = account({ report: "r1", figures: { killed: 3 } });
    const [americans] = one.event.figures;
    if (americans === undefined) throw new Error("the account has a figure");
    const groups = [
      americans,
      { ...americans, min: 2, max: 2, start: 9 },
      { ...americans, min: 1, max: 1, part: true },
    ];
    const told = { ...one, event: { ...one.event, figures: groups } };
    expect(bestFigure(voiced([told]), "killed", null)).toMatchObject({ best: 5, low: 5, high: 5 });
  });

  it("gives way to a person, who also widens low and high", () => {
    const accounts = [account({ report: "r1", figures: { killed: 3 } })];
    expect(bestFigure(voiced(accounts), "killed", 7)).toMatchObject({
      best: 7,
      low: 3,
      high: 7,
      rule: "figure.person",
    });
    expect(bestFigure(voiced(accounts), "injured", 2)).toMatchObject({
      best: 2,
      low: 2,
      high: 2,
      outlets: 0,
    });
    expect(bestFigure(voiced(accounts), "injured", null)).toBeNull();
  });
});
