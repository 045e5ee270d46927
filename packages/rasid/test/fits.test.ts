import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listIncidents } from "../src/4-archive/queries.js";
import { IDLIB, PALMYRA } from "./accounts.js";
import { empty, KINDS, newStore, TestArchive } from "./archives.js";

const ATTACK = { places: [PALMYRA], figures: { killed: 3 } };

describe.each(KINDS)("what fits what, on %s,", (kind) => {
  let made: Awaited<ReturnType<typeof newStore>>;
  let t: TestArchive;
  beforeAll(async () => {
    made = await newStore(kind);
  }, 180_000);
  afterAll(() => made.remove());
  beforeEach(async () => {
    await empty(made.store);
    t = new TestArchive(made.store);
  });

  /** The pairs that are written down, as "r1 r2". */
  const pairs = async (): Promise<string[]> => {
    const { rows } = await sql<{ pair: string }>`select report || ' ' || other_report as pair from link_fit
      order by 1`.execute(made.store.db);
    return rows.map((row) => row.pair);
  };

  it("is written down both ways when a report comes, and forgotten when the report says something else", async () => {
    await t.archive.add([t.report("خبر ١", [ATTACK], { id: "r1" })]);
    expect(await pairs()).toEqual([]);
    await t.archive.add([
      t.report("خبر ٢", [ATTACK], { id: "r2" }),
      t.report("خبر ٣", [{ places: [IDLIB] }], { id: "r3" }),
    ]);
    expect(await pairs()).toEqual(["r1 r2", "r2 r1"]);
    await t.archive.add([t.report("خبر آخر", [{ places: [IDLIB] }], { id: "r2" })]);
    expect(await pairs()).toEqual(["r2 r3", "r3 r2"]);
    await t.archive.add([t.report("لا شيء", [], { id: "r3" })]);
    expect(await pairs()).toEqual([]);
  });

  it("is worked out anew for an archive of before, which then links as if it had been there", async () => {
    await t.archive.add([
      t.report("خبر ١", [ATTACK], { id: "r1" }),
      t.report("خبر ٢", [ATTACK], { id: "r2" }),
    ]);
    for (const table of ["link_key", "link_fit"])
      await sql`delete from ${sql.table(table)}`.execute(made.store.db);
    await sql`update event set setting = null, published_at = null`.execute(made.store.db);
    const later = new TestArchive(made.store);
    await later.archive.add([later.report("خبر ٣", [ATTACK], { id: "r3" })]);
    expect(await pairs()).toHaveLength(6);
    const { rows } = await sql`select 1 from event where setting is null or published_at is null`.execute(
      made.store.db,
    );
    expect(rows).toEqual([]);
    expect((await listIncidents(made.store.db, {}, { limit: 9 })).items).toMatchObject([{ accounts: 3 }]);
  });
});
