import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { IncidentFilter } from "../src/contract/api.js";
import { listIncidents } from "../src/4-archive/queries.js";
import { getReport, listReports } from "../src/4-archive/reports.js";
import { storyOf } from "../src/4-archive/story.js";
import { rowsOf, type Row, type What } from "../src/5-export/rows.js";
import { writeExport } from "../src/5-export/write.js";
import { showIncident } from "../src/cli/show-text.js";
import { HOMS, IDLIB, ISIS, PALMYRA, people } from "./accounts.js";
import { empty, KINDS, newStore, SERVER, TestArchive } from "./archives.js";

const ATTACK = { places: [PALMYRA], figures: { killed: 3 }, mode: ["firearms"] };
const BLAST = { places: [IDLIB], figures: { killed: 7 }, mode: ["explosives"] };
const LONG =
  "قالت وزارة الداخلية إن ثلاثة أشخاص قتلوا في هجوم بمدينة تدمر وسط البلاد وإن قوات الأمن طوقت المكان وبدأت تحقيقا واسعا في ملابسات ما جرى صباح يوم السبت";

if (SERVER === undefined)
  it.skip("on PostgreSQL: set RASID_TEST_DATABASE_URL to run the same tests there", () => undefined);

describe.each(KINDS)("an archive on %s", (kind) => {
  let made: Awaited<ReturnType<typeof newStore>> | undefined;
  // Making a database takes long on a busy machine.
  beforeAll(async () => {
    made = await newStore(kind);
  }, 180_000);
  afterAll(() => made?.remove());

  /** An empty archive; the one before is no more. */
  async function open(): Promise<TestArchive> {
    made ??= await newStore(kind);
    await empty(made.store);
    return new TestArchive(made.store);
  }
  async function rows(test: TestArchive, what: What): Promise<Row[]> {
    const out: Row[] = [];
    for await (const row of rowsOf(test.archive.store.db, what, { background: true })) out.push(row);
    return out;
  }
  /** Which accounts stand together, without the ids of incidents. */
  async function partition(test: TestArchive): Promise<string[]> {
    const incidents = await rows(test, "incidents");
    return incidents.map((i) => JSON.stringify(i.accounts)).sort();
  }
  async function only(test: TestArchive): Promise<string> {
    const { items } = await listIncidents(test.archive.store.db, {}, { limit: 10 });
    expect(items).toHaveLength(1);
    return items[0]?.id ?? "";
  }

  it("changes nothing when it is given a report again", async () => {
    const t = await open();
    const report = t.report("نص أول", [ATTACK], { id: "r1" });
    expect(await t.archive.add([report])).toMatchObject([{ id: "r1", status: "added", version: 1 }]);
    const before = [await rows(t, "incidents"), await rows(t, "reports"), await rows(t, "claims")];
    expect(await t.archive.add([report])).toMatchObject([{ id: "r1", status: "unchanged", version: 1 }]);
    expect([await rows(t, "incidents"), await rows(t, "reports"), await rows(t, "claims")]).toEqual(before);
  });

  it("finds what is told only by its season", async () => {
    const t = await open();
    await t.archive.add([t.report("نص أول", [{ ...ATTACK, time: "2014-22" }], { id: "r1" })]);
    const among = async (from: string, to: string): Promise<number> =>
      (await listIncidents(t.archive.store.db, { from, to }, { limit: 10 })).items.length;
    expect(await among("2014-07-01", "2014-07-31")).toBe(1);
    expect(await among("2014-10-01", "2014-12-31")).toBe(0);
  });

  it("keeps both versions of a report whose text changed, on the same id or the same address", async () => {
    const t = await open();
    await t.archive.add([t.report("نص أول", [ATTACK], { id: "r1", url: "https://a.example/1" })]);
    const changed = t.report("نص ثان", [{ ...ATTACK, figures: { killed: 4 } }], {
      url: "https://a.example/1",
    });
    expect(await t.archive.add([changed])).toMatchObject([{ id: "r1", status: "new-version", version: 2 }]);
    const { rows: versions } = await sql<{
      text: string;
    }>`select text from report_version order by version`.execute(t.archive.store.db);
    expect(versions.map((v) => v.text)).toEqual(["نص أول", "نص ثان"]);
    const incidents = await rows(t, "incidents");
    expect(incidents).toHaveLength(1);
    expect(incidents[0]).toMatchObject({ accounts: [{ report: "r1", event: "e1" }], figures: [{ best: 4 }] });
  });

  it("knows a report by its text where it has no id and no address, whatever the file was called", async () => {
    const t = await open();
    const report = t.report("نص بلا عنوان", [ATTACK]);
    const [first] = await t.archive.add([{ report: { ...report.report, id: "a-file" }, named: true }]);
    const [again] = await t.archive.add([{ report: { ...report.report, id: "another" }, named: true }]);
    expect(again).toMatchObject({ id: first?.id, status: "unchanged" });
    expect(first?.id).not.toBe("a-file");
  });

  it("keeps the same text of another outlet as another report and a copy, which does not count as an outlet", async () => {
    const t = await open();
    const told = { ...ATTACK, actors: [ISIS] };
    await t.archive.add([t.report(LONG, [told], { outlet: "وكالة" })]);
    await t.archive.add([t.report(LONG, [told], { outlet: "صحيفة", publishedAt: "2025-12-15" })]);
    const reports = await rows(t, "reports");
    expect(new Set(reports.map((r) => r.id)).size).toBe(2);
    expect(reports.map((r) => r.copyOf)).toEqual([null, reports[0]?.id]);
    expect(await rows(t, "incidents")).toMatchObject([{ outlets: 1, accountCount: 2 }]);
  });

  it("makes one incident of what two outlets tell, and two of two attacks", async () => {
    const t = await open();
    await t.archive.add([
      t.report("خبر تدمر", [ATTACK], { id: "a", outlet: "س" }),
      t.report("تدمر أيضا", [ATTACK, BLAST], { id: "b", outlet: "ص" }),
    ]);
    expect(await partition(t)).toEqual([
      JSON.stringify([
        { report: "a", event: "e1" },
        { report: "b", event: "e1" },
      ]),
      JSON.stringify([{ report: "b", event: "e2" }]),
    ]);
  });

  it("comes to the same incidents whatever the order and the batches", async () => {
    const make = (t: TestArchive) => [
      t.report("خبر ١", [ATTACK], { id: "r1", outlet: "a" }),
      t.report("خبر ٢", [{ ...ATTACK, figures: { killed: [2, null] } }, BLAST], { id: "r2", outlet: "b" }),
      t.report("خبر ٣", [{ ...ATTACK, figures: { killed: 4 } }], { id: "r3", outlet: "c" }),
      t.report("خبر ٤", [{ ...BLAST, figures: { killed: 8 } }], { id: "r4", outlet: "d" }),
      t.report("خبر ٥", [{ places: [HOMS], type: "COERCE", mode: ["arrest"], figures: { detained: 5 } }], {
        id: "r5",
      }),
    ];
    const orders = [
      [0, 1, 2, 3, 4],
      [4, 3, 2, 1, 0],
      [2, 0, 4, 1, 3],
    ];
    const found: string[][] = [];
    for (const [n, order] of orders.entries()) {
      const t = await open();
      const reports = make(t);
      const chosen = order.flatMap((i) => reports[i] ?? []);
      if (n === 0) await t.archive.add(chosen);
      else for (const report of chosen) await t.archive.add([report]);
      found.push(await partition(t));
    }
    expect(found[1]).toEqual(found[0]);
    expect(found[2]).toEqual(found[0]);
  });

  it("tells an incident as it was known: only by what was published until then", async () => {
    const t = await open();
    await t.archive.add([
      t.report("أولي", [ATTACK], { id: "early", outlet: "a", publishedAt: "2025-12-14" }),
      t.report("لاحق", [{ ...ATTACK, figures: { killed: 4 } }], {
        id: "late",
        outlet: "b",
        publishedAt: "2025-12-16",
      }),
    ]);
    const id = await only(t);
    expect(await t.archive.incident(id, { asOf: "2025-12-14" })).toMatchObject({
      accounts: 1,
      figures: [{ best: 3 }],
    });
    expect(await t.archive.incident(id)).toMatchObject({ accounts: 2 });
    expect((await listIncidents(t.archive.store.db, { asOf: "2025-12-13" }, { limit: 5 })).items).toEqual([]);
  });

  it("tells what was known by what the archive held: what came late was not known, however old it is", async () => {
    const t = await open();
    const { db } = t.archive.store;
    const soon = (): string => new Date(Date.parse(t.time()) + 1000).toISOString();
    await t.archive.add([
      t.report("أول", [{ ...ATTACK, figures: { killed: 2 } }], {
        id: "r1",
        outlet: "a",
        publishedAt: "2025-12-14",
      }),
    ]);
    const id = await only(t);
    const first = soon();
    // Older than the first, and stored after it.
    await t.archive.add([
      t.report("قديم", [{ ...ATTACK, figures: { killed: 4 } }], {
        id: "r2",
        outlet: "b",
        publishedAt: "2025-12-13",
      }),
    ]);
    await t.archive.add([
      t.report("ثالث", [{ ...ATTACK, figures: { killed: 4 } }], {
        id: "r3",
        outlet: "c",
        publishedAt: "2025-12-14",
      }),
    ]);
    expect(await t.archive.incident(id, { asOf: "2025-12-14" })).toMatchObject({
      accounts: 3,
      figures: [{ best: 4 }],
    });
    expect(await t.archive.incident(id, { storedBy: first })).toMatchObject({
      accounts: 1,
      figures: [{ best: 2 }],
    });
    expect(await t.archive.incident(id, { storedBy: soon(), asOf: "2025-12-13" })).toMatchObject({
      accounts: 1,
    });
    const listed = async (filter: IncidentFilter) => (await listIncidents(db, filter, { limit: 9 })).items;
    expect(await listed({ storedBy: first, minKilled: 3 })).toEqual([]);
    expect(await listed({ storedBy: soon(), minKilled: 3 })).toMatchObject([{ id, accounts: 3 }]);
    expect(await listed({ storedBy: "2025-12-31" })).toEqual([]);
  });

  it("tells what was known through new versions, newer extractors, copies, merges and decisions", async () => {
    const t = await open();
    const { db } = t.archive.store;
    const by = { person: "هدى", reason: "خطأ" };
    const soon = (): string => new Date(Date.parse(t.time()) + 1000).toISOString();
    const state = async (storedBy: string) => {
      const { items } = await listIncidents(db, { storedBy }, { limit: 9 });
      return items.map((i) => [i.id, i.figures[0]?.best, i.accounts, i.outlets]).sort();
    };
    const steps: [string, Awaited<ReturnType<typeof state>>][] = [];
    const keep = async (): Promise<void> => {
      const { items } = await listIncidents(db, {}, { limit: 9 });
      steps.push([soon(), items.map((i) => [i.id, i.figures[0]?.best, i.accounts, i.outlets]).sort()]);
    };
    await t.archive.add([
      t.report(LONG, [ATTACK], { id: "copy", outlet: "صحيفة", publishedAt: "2025-12-15" }),
    ]);
    await keep();
    await t.archive.add([t.report(`${LONG} `, [ATTACK], { id: "origin", outlet: "وكالة" })]);
    await keep();
    await t.archive.add([t.report("انفجار", [BLAST], { id: "other", outlet: "ج" })]);
    await keep();
    await t.archive.add([
      t.report("انفجار وقتلى", [{ ...BLAST, figures: { killed: 9 } }], { id: "other", outlet: "ج" }),
    ]);
    await keep();
    t.report("انفجار وقتلى", [{ ...BLAST, figures: { killed: 10 } }], { id: "other" });
    t.version = "test-2";
    await t.archive.reread();
    await keep();
    const [one = "", two = ""] = (await listIncidents(db, {}, { limit: 9 })).items.map((i) => i.id);
    const merge = await t.archive.revise({ kind: "merge", incident: one, into: two }, by);
    await keep();
    await t.archive.revise({ kind: "correct", incident: await only(t), attribute: "killed", value: 5 }, by);
    await keep();
    await t.archive.revise({ kind: "undo", revision: merge.id }, by);
    await keep();
    for (const [time, expected] of steps) expect(await state(time), time).toEqual(expected);
    expect(new Set(steps.map(([, s]) => JSON.stringify(s))).size).toBe(steps.length);
  });

  it("tells by publication what an earlier version said, until the later one came", async () => {
    const t = await open();
    await t.archive.add([t.report("أول", [ATTACK], { id: "r1", publishedAt: "2025-12-14" })]);
    await t.archive.add([
      t.report("ثان", [{ ...ATTACK, figures: { killed: 6 } }], { id: "r1", publishedAt: "2025-12-16" }),
    ]);
    const id = await only(t);
    expect(await t.archive.incident(id, { asOf: "2025-12-15" })).toMatchObject({ figures: [{ best: 3 }] });
    expect(await t.archive.incident(id, { asOf: "2025-12-16" })).toMatchObject({ figures: [{ best: 6 }] });
  });

  it("keeps what people decided when everything is linked or read anew, and can undo it", async () => {
    const t = await open();
    await t.archive.add([
      t.report("خبر ١", [ATTACK], { id: "r1", outlet: "a" }),
      t.report("خبر ٢", [ATTACK], { id: "r2", outlet: "b" }),
    ]);
    const by = { person: "هدى", reason: "حادثان" };
    const [a, b] = [
      { report: "r1", event: "e1" },
      { report: "r2", event: "e1" },
    ];
    const apart = await t.archive.revise({ kind: "unlink", a, b }, by);
    expect(await partition(t)).toHaveLength(2);
    await t.archive.relink();
    await t.archive.reread(true);
    expect(await partition(t)).toHaveLength(2);
    await t.archive.revise({ kind: "undo", revision: apart.id }, by);
    expect(await partition(t)).toHaveLength(1);
  });

  it("shows a person's correction as the best value, with the others kept", async () => {
    const t = await open();
    await t.archive.add([t.report("خبر", [ATTACK], { id: "r1" })]);
    const id = await only(t);
    const by = { person: "هدى", reason: "قائمة الوزارة" };
    const revision = await t.archive.revise(
      { kind: "correct", incident: id, attribute: "killed", value: 4 },
      by,
    );
    expect(await t.archive.incident(id)).toMatchObject({ figures: [{ best: 4, low: 3 }], revisions: [by] });
    await t.archive.revise({ kind: "undo", revision: revision.id }, by);
    expect(await t.archive.incident(id)).toMatchObject({ figures: [{ best: 3 }] });
  });

  it("merges two incidents for a person; the id that is gone leads to the one that stands", async () => {
    const t = await open();
    await t.archive.add([
      t.report("خبر ١", [ATTACK], { id: "r1", outlet: "a" }),
      t.report("خبر ٢", [BLAST], { id: "r2", outlet: "b" }),
    ]);
    const { items } = await listIncidents(t.archive.store.db, {}, { limit: 5 });
    const [into = "", incident = ""] = items.map((i) => i.id);
    await t.archive.revise({ kind: "merge", incident, into }, { person: "هدى", reason: "واحد" });
    expect(await partition(t)).toHaveLength(1);
    const left = await only(t);
    const gone = left === into ? incident : into;
    expect(await t.archive.incident(gone)).toMatchObject({ id: left, mergedInto: left });
    expect(showIncident(await t.archive.incident(gone))).toContain(`merged into ${left}`);
    expect((await t.archive.incident(left)).mergedInto).toBeNull();
  });

  it("keeps what was decided of an incident that is merged, and gives its id back when that is undone", async () => {
    const t = await open();
    await t.archive.add([
      t.report("خبر ١", [ATTACK], { id: "r1", outlet: "a" }),
      t.report("خبر ٢", [{ ...BLAST, figures: {} }], { id: "r2", outlet: "b" }),
    ]);
    const { items } = await listIncidents(t.archive.store.db, {}, { limit: 5 });
    const ids = items.map((i) => i.id).sort();
    const [one = "", other = ""] = ids;
    const by = { person: "هدى", reason: "واحد" };
    for (const incident of ids)
      await t.archive.revise({ kind: "correct", incident, attribute: "injured", value: 9 }, by);
    const merge = await t.archive.revise({ kind: "merge", incident: one, into: other }, by);
    const left = await only(t);
    expect(await t.archive.incident(left)).toMatchObject({ revisions: [by, by, by] });
    const gone = left === one ? other : one;
    // A decision about the id that is gone is one about what stands.
    await t.archive.revise({ kind: "correct", incident: gone, attribute: "killed", value: 8 }, by);
    expect(await t.archive.incident(left)).toMatchObject({
      figures: [{ kind: "killed", best: 8 }, { best: 9 }],
    });
    await t.archive.revise({ kind: "undo", revision: merge.id }, by);
    const after = await listIncidents(t.archive.store.db, {}, { limit: 5 });
    expect(after.items.map((i) => i.id).sort()).toEqual(ids);
    const back = await t.archive.incident(gone);
    expect(back).toMatchObject({ id: gone, mergedInto: null });
    expect(back.figures.find((f) => f.kind === "injured")).toMatchObject({ best: 9 });
  });

  it("reads anew with a newer extractor and keeps the ids of incidents", async () => {
    const t = await open();
    await t.archive.add([t.report("خبر ١", [ATTACK], { id: "r1" })]);
    const id = await only(t);
    t.report("خبر ١", [{ ...ATTACK, figures: { killed: 5 } }], { id: "r1" });
    t.version = "test-2";
    expect(await t.archive.reread()).toEqual({ read: 1, changed: ["r1"], failed: [] });
    expect(await only(t)).toBe(id);
    expect(await t.archive.incident(id)).toMatchObject({ figures: [{ best: 5 }] });
  });

  it("leaves no incident behind that no report tells any more", async () => {
    const t = await open();
    await t.archive.add([t.report("نص أول", [ATTACK, BLAST], { id: "r1" })]);
    expect(await rows(t, "incidents")).toHaveLength(2);
    await t.archive.add([t.report("نص ثان", [ATTACK], { id: "r1" })]);
    expect(await partition(t)).toEqual([JSON.stringify([{ report: "r1", event: "e1" }])]);
    await t.archive.add([t.report("نص ثالث", [], { id: "r1" })]);
    expect(await rows(t, "incidents")).toEqual([]);
  });

  it("counts an older report as a copy as soon as its origin comes in", async () => {
    const t = await open();
    await t.archive.add([
      t.report(LONG, [ATTACK], { id: "late", outlet: "صحيفة", publishedAt: "2025-12-15" }),
    ]);
    const agency = t.report(`${LONG} `, [ATTACK], {
      id: "early",
      outlet: "وكالة",
      publishedAt: "2025-12-14",
    });
    expect(await t.archive.add([agency])).toMatchObject([{ copyOf: null }]);
    expect(await rows(t, "reports")).toMatchObject([
      { id: "late", copyOf: "early" },
      { id: "early", copyOf: null },
    ]);
    expect(await rows(t, "incidents")).toMatchObject([{ outlets: 1, accountCount: 2 }]);
  });

  it("keeps a report that reading fails on, says so, and reads it when it can", async () => {
    const t = await open();
    const reports = ["خبر ١", "خبر ٢", "خبر ٣"].map((text, i) =>
      t.report(text, [ATTACK], { id: `r${i + 1}` }),
    );
    t.unreadable.add("خبر ٢");
    expect(await t.archive.add(reports)).toMatchObject([
      { id: "r1", status: "added", events: 1, error: null },
      { id: "r2", status: "added", events: 0, error: { code: "RASID-E111" } },
      { id: "r3", status: "added", events: 1, error: null },
    ]);
    expect(await t.archive.reread()).toMatchObject({ failed: ["r2"] });
    t.unreadable.clear();
    expect(await t.archive.reread()).toMatchObject({ changed: ["r2"], failed: [] });
    expect(await rows(t, "incidents")).toMatchObject([{ accountCount: 3 }]);
    // What is known of a report stands where a newer extractor fails on it.
    t.unreadable.add("خبر ٢");
    expect(await t.archive.reread(true)).toMatchObject({ failed: ["r2"] });
    expect(await rows(t, "incidents")).toMatchObject([{ accountCount: 3 }]);
  });

  it("stores all others of a batch where one cannot be stored, and says which", async () => {
    const t = await open();
    const beyond = { ...ATTACK, figures: { killed: 3_000_000_000 } };
    const reports = Array.from({ length: 7 }, (_, i) =>
      t.report(`خبر ${i}`, [i === 4 ? beyond : ATTACK], { id: `r${i}`, outlet: `o${i}` }),
    );
    const added = await t.archive.add(reports);
    expect(added.map((a) => a.id)).toEqual(reports.map((r) => r.report.id));
    expect(added.filter((a) => a.status !== "added")).toMatchObject([
      { id: "r4", status: "failed", error: { code: "RASID-E112" } },
    ]);
    expect((await rows(t, "reports")).map((r) => r.id)).toEqual(["r0", "r1", "r2", "r3", "r5", "r6"]);
    expect(await rows(t, "incidents")).toMatchObject([{ accountCount: 6 }]);
  });

  it("stores nothing of a batch that fails, so that what was said to be added is all there is", async () => {
    const t = await open();
    const good = t.report("خبر ١", [ATTACK], { id: "r1" });
    await t.archive.add([good]);
    const broken = t.report("خبر ٢", [ATTACK], { id: "r2" });
    const fail = new Proxy(broken.report, {
      get: (target, key): unknown => {
        if (key === "title") throw new Error("No space left on device");
        return Reflect.get(target, key);
      },
    });
    await expect(
      t.archive.add([t.report("خبر ٣", [ATTACK], { id: "r3" }), { report: fail, named: false }]),
    ).rejects.toThrow();
    expect((await rows(t, "reports")).map((r) => r.id)).toEqual(["r1"]);
    expect(await t.archive.add([good])).toMatchObject([{ status: "unchanged" }]);
  });

  it("pages lists by key: every incident once, none left out", async () => {
    const t = await open();
    await t.archive.add(
      Array.from({ length: 9 }, (_, i) =>
        t.report(
          `خبر ${i}`,
          [
            {
              ...ATTACK,
              time: i % 4 === 0 ? null : `2025-11-${10 + i}`,
              places: [HOMS],
              figures: { killed: 3 + i },
            },
          ],
          {
            id: `r${i}`,
            publishedAt: `2025-11-${11 + i}`,
          },
        ),
      ),
    );
    const all = (await listIncidents(t.archive.store.db, {}, { limit: 200 })).items.map((i) => i.id);
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page = await listIncidents(
        t.archive.store.db,
        {},
        { limit: 2, ...(after !== undefined && { after }) },
      );
      paged.push(...page.items.map((i) => i.id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(paged).toEqual(all);
    expect(new Set(paged).size).toBe(all.length);
  });

  it("exports what the list shows, without private names, and no cell that a spreadsheet runs", async () => {
    const t = await open();
    const victim = { ...people("فلان الفلاني"), private: true };
    await t.archive.add([
      t.report("خبر", [{ ...ATTACK, recipients: [victim] }], { id: "r1", outlet: "=1+1", title: "@title" }),
    ]);
    const text = async (what: What, format: "ndjson" | "csv" | "geojson"): Promise<string> => {
      let out = "";
      for await (const part of writeExport(t.archive.store.db, what, format, {}, { bom: true })) out += part;
      return out;
    };
    for (const what of ["incidents", "events", "claims", "reports"] as const)
      for (const format of ["ndjson", "csv", "geojson"] as const)
        expect(await text(what, format), `${what}.${format}`).not.toContain("فلان");
    expect(await text("reports", "csv")).toMatch(/^\uFEFFid,/);
    expect(await text("reports", "csv")).toContain("'=1+1");
    expect(JSON.parse(await text("incidents", "geojson"))).toMatchObject({
      type: "FeatureCollection",
      features: [{ geometry: { type: "Point" } }],
    });
  });

  it("files the accounts of an archive of an older version, so that new reports find them", async () => {
    const t = await open();
    await t.archive.add([t.report("خبر ١", [ATTACK], { id: "r1", outlet: "a" })]);
    await sql`delete from link_key`.execute(t.archive.store.db);
    const later = new TestArchive(t.archive.store);
    await later.archive.add([later.report("خبر ٢", [ATTACK], { id: "r2", outlet: "b" })]);
    expect(await partition(later)).toHaveLength(1);
  });

  it("tells the story of incidents that relations join, in the order in which they happened", async () => {
    const t = await open();
    const ARREST = { places: [PALMYRA], type: "COERCE", mode: ["arrest"], time: "2025-12-14" } as const;
    await t.archive.add([
      t.report("هجوم ثم اعتقالات", [ARREST, ATTACK], { id: "r1" }),
      t.report("اعتقالات ثم قصف", [ARREST, { ...BLAST, time: "2025-12-19" }], { id: "r2", outlet: "b" }),
      t.report("خبر آخر", [{ ...BLAST, places: [HOMS], time: "2025-11-01" }], { id: "r3" }),
    ]);
    const relate = (report: string, from: string, to: string) =>
      sql`insert into relation (report, from_event, to_event, kind, start_at, end_at, quote)
        values (${report}, ${from}, ${to}, 'response', 0, 4, 'ردا على')`.execute(t.archive.store.db);
    await relate("r1", "e1", "e2");
    await relate("r2", "e2", "e1");
    const of = (await getReport(t.archive.store.db, "r2")).incidentOf;
    const { incidents, links } = await storyOf(t.archive.store.db, of.e2 ?? "");
    expect(incidents.map((i) => i.time)).toEqual(["2025-12-13", "2025-12-14", "2025-12-19"]);
    expect(
      links.map((l) => [l.from, l.to].map((id) => incidents.findIndex((i) => i.id === id))).sort(),
    ).toEqual([
      [1, 0],
      [2, 1],
    ]);
    expect(links[0]).toMatchObject({ kind: "response", evidence: [{ quote: "ردا على" }] });
  });

  it("counts what it holds", async () => {
    const t = await open();
    await t.archive.add([t.report("خبر", [ATTACK, BLAST], { id: "r1", outlet: "a" })]);
    expect(await t.archive.status()).toMatchObject({ reports: 1, incidents: 2, events: 2, outlets: 1 });
    expect(await listReports(t.archive.store.db, { limit: 5 })).toMatchObject({ total: 1 });
  });
});
