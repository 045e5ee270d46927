import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { IncidentFilter } from "../src/contract/api.js";
import { mapFeatures } from "../src/4-archive/map.js";
import { listIncidents, timeline } from "../src/4-archive/queries.js";
import { trends } from "../src/4-archive/trends.js";
import { HOMS, HOMS_GOVERNORATE, IDLIB, ISIS, PALMYRA } from "./accounts.js";
import { empty, KINDS, newStore, TestArchive } from "./archives.js";

const ATTACK = { mode: ["firearms"], actors: [ISIS], time: "2025-12-13" };

describe.each(KINDS)("what was known, on %s,", (kind) => {
  let made: Awaited<ReturnType<typeof newStore>>;
  let t: TestArchive;
  /** Told on the 14th without the town and with three dead, on the 16th by two with the town and five. */
  beforeAll(async () => {
    made = await newStore(kind);
  }, 180_000);
  afterAll(() => made.remove());
  beforeEach(async () => {
    await empty(made.store);
    t = new TestArchive(made.store);
    const first = { ...ATTACK, places: [HOMS_GOVERNORATE], figures: { killed: 3 } };
    const later = { ...ATTACK, places: [PALMYRA, HOMS_GOVERNORATE], figures: { killed: 5 } };
    await t.archive.add([
      t.report("أول", [first], { id: "r1", outlet: "a", publishedAt: "2025-12-14" }),
      t.report("ثان", [later], { id: "r2", outlet: "b", publishedAt: "2025-12-16" }),
      t.report("ثالث", [later], { id: "r3", outlet: "c", publishedAt: "2025-12-16" }),
      t.report("آخر", [{ type: "PROTEST", places: [IDLIB], time: "2025-12-15" }], {
        id: "r4",
        outlet: "d",
        publishedAt: "2025-12-16",
      }),
    ]);
    expect((await listIncidents(made.store.db, {}, { limit: 9 })).total).toBe(2);
  });

  const drawn = async (filter: IncidentFilter) =>
    (await mapFeatures(made.store.db, filter, 8)).map((f) => [
      f.kind,
      f.count,
      f.admin1 ?? null,
      f.precision,
    ]);
  const days = async (filter: IncidentFilter) =>
    (await timeline(made.store.db, filter)).map((bin) => [bin.start, bin.reports, bin.killed, bin.outlets]);
  const weeks = async (filter: IncidentFilter) =>
    (await trends(made.store.db, filter, "actor", "killed")).map(({ key, bins }) => [
      key,
      ...bins.map((bin) => [bin.reports, bin.killed, bin.outlets]),
    ]);

  it("is what the map draws, the timeline counts and the trends add up", async () => {
    const then = { asOf: "2025-12-14" };
    expect(await drawn(then)).toEqual([["area", 1, "Homs", 4]]);
    expect(await days(then)).toEqual([["2025-12-13", 1, 3, 1]]);
    expect(await weeks(then)).toEqual([["islamic-state", [1, 3, 1]]]);
    for (const now of [{}, { asOf: "2025-12-16" }, { storedBy: "2100-01-01" }]) {
      expect(await drawn(now)).toEqual([
        ["incident", 1, null, 1],
        ["incident", 1, null, 1],
      ]);
      expect(await days(now)).toEqual([
        ["2025-12-13", 3, 5, 3],
        ["2025-12-15", 1, 0, 1],
      ]);
      expect(await weeks(now)).toEqual([["islamic-state", [3, 5, 3]]]);
    }
    for (const before of [{ asOf: "2025-12-13" }, { storedBy: "2025-01-01" }])
      expect([await drawn(before), await days(before), await weeks(before)]).toEqual([[], [], []]);
  });

  it("is what filters ask for: of a place, a number or an area that was told only later nothing was there", async () => {
    const town: IncidentFilter[] = [{ place: "163808" }, { minKilled: 4 }, { bbox: [38, 34, 39, 35] }];
    for (const filter of town) {
      expect(await days({ ...filter, asOf: "2025-12-14" })).toEqual([]);
      expect(await days({ ...filter, asOf: "2025-12-16" })).toEqual([["2025-12-13", 3, 5, 3]]);
    }
    expect(await days({ outlet: "b", asOf: "2025-12-14" })).toEqual([]);
    expect(await days({ q: "لا يقال", asOf: "2025-12-16" })).toEqual([]);
  });

  it.each<IncidentFilter>([
    { from: "2025-12-14" },
    { to: "2025-12-14" },
    { type: ["PROTEST", "COERCE"] },
    { country: ["SY"] },
    { country: ["IQ"] },
    { admin1: "Homs" },
    { place: "163808" },
    { bbox: [36, 35, 37, 36] },
    { actor: "islamic-state" },
    { outlet: "d" },
    { status: ["asserted"] },
    { minOutlets: 2 },
    { minKilled: 5 },
    { contested: true },
    { background: true },
    { q: "تدمر" },
  ])("is asked for by %j as the present is", async (filter) => {
    const now = await listIncidents(made.store.db, filter, { limit: 9 });
    expect(await listIncidents(made.store.db, { ...filter, asOf: "2100-01-01" }, { limit: 9 })).toEqual(now);
  });
});
