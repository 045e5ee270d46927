import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { account, actor, HOMS, IDLIB, ISIS, PALMYRA } from "../../test/accounts.js";
import { linkEvents, type LinkConstraint, type LinkedIncident } from "./index.js";

const ATTACK = { places: [PALMYRA], figures: { killed: 3 } } as const;
const members = (incidents: readonly LinkedIncident[]) =>
  incidents.map((incident) => incident.accounts.map((a) => `${a.report}/${a.event}`).join(" "));

describe("joining accounts", () => {
  it("counts one attack that three reports tell of once, and its arrests apart", () => {
    const found = linkEvents(
      [
        account({ report: "r1", ...ATTACK }),
        account({ report: "r2", ...ATTACK, time: "2025-12-14~" }),
        account({ report: "r3", ...ATTACK, figures: { killed: [2, null] } }),
        account({
          report: "r3",
          event: "e2",
          type: "COERCE",
          places: [PALMYRA],
          figures: { detained: 5 },
          time: "2025-12-14",
        }),
      ],
      [],
    );
    expect(members(found)).toEqual(["r1/e1 r2/e1 r3/e1", "r3/e2"]);
  });

  it("stores with each account how well it fits and why", () => {
    const [incident] = linkEvents(
      [account({ report: "r1", ...ATTACK }), account({ report: "r2", ...ATTACK })],
      [],
    );
    expect(incident?.accounts[1]?.report).toBe("r2");
    expect(incident?.accounts[1]?.score).toBeGreaterThan(0.9);
    expect(incident?.accounts[1]?.reasons).toContain("same town (تدمر)");
    expect(linkEvents([account({ report: "r1", ...ATTACK })], [])[0]?.accounts).toEqual([
      { report: "r1", event: "e1", score: 1, reasons: ["the only account"] },
    ]);
  });

  it("keeps two attacks of one report two, and gives each of them its own accounts", () => {
    const found = linkEvents(
      [
        account({ report: "r1", event: "e1", ...ATTACK, figures: { killed: 3 } }),
        account({ report: "r1", event: "e2", ...ATTACK, figures: { killed: 14 } }),
        account({ report: "r2", ...ATTACK, figures: { killed: 14 } }),
      ],
      [],
    );
    expect(members(found)).toEqual(["r1/e1", "r1/e2 r2/e1"]);
  });

  it("does not let a vague account bridge two attacks that conflict", () => {
    const found = linkEvents(
      [
        account({ report: "r1", ...ATTACK, time: "2025-12-12", figures: { killed: 4 } }),
        account({ report: "r2", ...ATTACK, time: "2025-12-14", figures: { killed: 5 } }),
        account({ report: "r3", ...ATTACK, time: "2025-12-14~", figures: {} }),
      ],
      [],
    );
    expect(
      found.some((incident) => ["r1", "r2"].every((id) => incident.accounts.some((a) => a.report === id))),
    ).toBe(false);
  });

  it("joins a second account of the same account only once", () => {
    const one = account({ report: "r1", ...ATTACK });
    expect(members(linkEvents([one, one], []))).toEqual(["r1/e1"]);
  });
});

describe("people decide", () => {
  const events = [
    account({ report: "r1", ...ATTACK }),
    account({ report: "r2", ...ATTACK }),
    account({ report: "r3", ...ATTACK, places: [IDLIB] }),
  ];
  const decide = (kind: LinkConstraint["kind"], a: string, b: string): LinkConstraint => ({
    kind,
    a: { report: a, event: "e1" },
    b: { report: b, event: "e1" },
  });

  it("keeps apart what a person split", () => {
    expect(members(linkEvents(events, [decide("apart", "r1", "r2")]))).toEqual(["r1/e1", "r2/e1", "r3/e1"]);
  });

  it("joins what a person joined, against every score", () => {
    expect(members(linkEvents(events, [decide("together", "r3", "r1")]))).toEqual(["r1/e1 r2/e1 r3/e1"]);
  });

  it("passes over decisions about accounts that are not there", () => {
    expect(members(linkEvents(events, [decide("together", "r1", "gone")]))).toEqual(["r1/e1 r2/e1", "r3/e1"]);
  });
});

describe("order", () => {
  const TOWNS = [PALMYRA, HOMS, IDLIB];
  const DAYS = ["2025-12-12", "2025-12-13", "2025-12-13~", "2025-12-14~", "2025-12", null];
  const some = fc.record({
    report: fc.integer({ min: 1, max: 8 }),
    town: fc.integer({ min: 0, max: 2 }),
    time: fc.constantFrom(...DAYS),
    killed: fc.option(fc.integer({ min: 1, max: 9 })),
    who: fc.constantFrom(ISIS, actor("other", "جماعة أخرى"), null),
  });

  it("does not matter: 200 random orders of random accounts give the same incidents", () => {
    fc.assert(
      fc.property(
        fc.array(some, { minLength: 2, maxLength: 16 }),
        fc.array(fc.nat(), { minLength: 16, maxLength: 16 }),
        (list, random) => {
          const events = list.map((one, i) =>
            account({
              report: `r${one.report}`,
              event: `e${i}`,
              places: TOWNS.slice(one.town, one.town + 1),
              time: one.time,
              figures: one.killed === null ? {} : { killed: one.killed },
              actors: one.who === null ? [] : [one.who],
            }),
          );
          const shuffled = events
            .map((event, i) => ({ event, at: random[i] ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ event }) => event);
          expect(linkEvents(shuffled, [])).toEqual(linkEvents(events, []));
        },
      ),
      { numRuns: 200, seed: 20251213 },
    );
  });

  it("never joins two events of one report, whatever they are", () => {
    fc.assert(
      fc.property(fc.array(some, { minLength: 2, maxLength: 12 }), (list) => {
        const events = list.map((one, i) =>
          account({
            report: `r${one.report}`,
            event: `e${i}`,
            places: [PALMYRA],
            time: one.time,
            figures: {},
          }),
        );
        for (const { accounts } of linkEvents(events, []))
          expect(new Set(accounts.map((a) => a.report)).size).toBe(accounts.length);
      }),
      { seed: 7 },
    );
  });
});
