import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { account, actor, HOMS, HOMS_GOVERNORATE, IDLIB, ISIS, PALMYRA } from "../../test/accounts.js";
import { blockKeys, meets, pairFit, probeKeys, type LinkEvent } from "./index.js";

const meet = (a: LinkEvent, b: LinkEvent): boolean =>
  probeKeys(a).some((probe) => blockKeys(b).some((filing) => meets(probe, filing)));

describe("the index that possible fellows are looked for in", () => {
  it("finds a town's account under its governorate and its country, and the other way round", () => {
    const town = account({ report: "r1", places: [PALMYRA] });
    for (const places of [[PALMYRA], [HOMS_GOVERNORATE], []]) {
      const other = account({ report: "r2", places });
      expect(meet(town, other)).toBe(true);
      expect(meet(other, town)).toBe(true);
    }
  });

  it("does not compare two towns of one country", () => {
    expect(
      meet(account({ report: "r1", places: [IDLIB] }), account({ report: "r2", places: [PALMYRA] })),
    ).toBe(false);
  });

  it("does not compare what is weeks apart, or of types that never join", () => {
    const one = account({ report: "r1", places: [PALMYRA] });
    expect(meet(one, account({ report: "r2", places: [PALMYRA], time: "2025-11-01" }))).toBe(false);
    expect(meet(one, account({ report: "r2", places: [PALMYRA], type: "PROTEST" }))).toBe(false);
  });

  it("finds an attack of a year ago by its toll", () => {
    const attack = account({ report: "r1", places: [PALMYRA], figures: { killed: 13 } });
    const memory = account({
      report: "r2",
      places: [PALMYRA],
      figures: { killed: 13 },
      time: null,
      background: true,
      published: "2026-12-13",
    });
    expect(meet(memory, attack) && meet(attack, memory)).toBe(true);
  });

  it("finds words by who spoke, where no country is known", () => {
    const said = { type: "ACCUSE", country: null, actors: [actor("sa", "السعودية")] } as const;
    expect(meet(account({ report: "r1", ...said }), account({ report: "r2", ...said }))).toBe(true);
  });

  it("finds what one tells with its country and another without any, by who it was and how many", () => {
    const town = account({ report: "r1", places: [PALMYRA], actors: [ISIS], figures: { killed: 3 } });
    for (const known of [{ actors: [ISIS] }, { figures: { killed: 3 } }]) {
      const bare = account({ report: "r2", country: null, time: "2025-12-14~", ...known });
      expect(meet(town, bare) && meet(bare, town)).toBe(true);
    }
    expect(meet(town, account({ report: "r2", country: null, figures: { killed: 4 } }))).toBe(false);
  });

  it("finds every pair that would be joined, under a bounded number of keys", () => {
    const one = fc.record({
      type: fc.constantFrom("ASSAULT", "COERCE", "PROTEST", "ACCUSE", "AGREE"),
      place: fc.constantFrom([PALMYRA], [HOMS], [HOMS_GOVERNORATE], []),
      country: fc.constantFrom("SY", null),
      time: fc.constantFrom(
        "2025-12-13",
        "2025-12-14~",
        "2025-12-16~",
        "2025-12",
        "2025-12-10/2025-12-16",
        null,
      ),
      who: fc.constantFrom([ISIS], [actor("other", "جماعة أخرى")], []),
      killed: fc.constantFrom({}, { killed: 3 }, { killed: 13, injured: 40 }),
      background: fc.boolean(),
    });
    fc.assert(
      fc.property(one, one, (x, y) => {
        const [a, b] = [x, y].map((t, i) =>
          account({
            report: `r${i}`,
            type: t.type,
            places: t.place,
            ...(t.place.length === 0 && { country: t.country }),
            time: t.time,
            actors: t.who,
            figures: t.killed,
            background: t.background,
            published: "2025-12-16",
          }),
        );
        if (a === undefined || b === undefined) return;
        expect(blockKeys(a).length).toBeLessThanOrEqual(96);
        const { points, veto } = pairFit(a, b);
        if (points >= 0 && !veto) expect(meet(a, b) && meet(b, a)).toBe(true);
      }),
      { numRuns: 2000, seed: 5 },
    );
  });
});
