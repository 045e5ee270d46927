import { afterAll, beforeAll, expect, it } from "vitest";
import { mapFeatures } from "../src/4-archive/map.js";
import { HOMS, HOMS_GOVERNORATE, IDLIB, PALMYRA } from "./accounts.js";
import { newStore, TestArchive } from "./archives.js";

let made: Awaited<ReturnType<typeof newStore>>;
beforeAll(async () => {
  made = await newStore("PGlite");
});
afterAll(() => made.remove());

it("the map has points, clusters, and areas where no more is known than a governorate or a country", async () => {
  const { store } = made;
  const t = new TestArchive(store);
  const told = (time: string, places: readonly (typeof HOMS)[], country = "SY") => ({
    time,
    places,
    country,
  });
  await t.archive.add([
    t.report("١", [told("2025-01-01", [PALMYRA])], { id: "r1" }),
    t.report("٢", [told("2025-02-01", [IDLIB])], { id: "r2" }),
    t.report("٣", [told("2025-03-01", [HOMS_GOVERNORATE])], { id: "r3" }),
    t.report("٤", [told("2025-04-01", [HOMS_GOVERNORATE])], { id: "r4" }),
    t.report("٥", [told("2025-05-01", [], "IQ")], { id: "r5" }),
  ]);
  const near = await mapFeatures(store.db, {}, 8);
  expect(near.map((f) => [f.kind, f.count, f.precision, f.country, f.admin1])).toEqual([
    ["area", 2, 4, "SY", "Homs"],
    ["incident", 1, 1, "SY", undefined],
    ["incident", 1, 1, "SY", undefined],
    ["area", 1, 6, "IQ", undefined],
  ]);
  expect((await mapFeatures(store.db, { admin1: "Homs" }, 8)).map((f) => f.count)).toEqual([2, 1]);
  const far = await mapFeatures(store.db, {}, 2);
  expect(far.map((f) => [f.kind, f.count]).sort()).toEqual([
    ["area", 1],
    ["area", 2],
    ["cluster", 2],
  ]);
});
