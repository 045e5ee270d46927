import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { migrations, runMigration } from "../src/2-store/migrate.js";
import { listIncidents } from "../src/4-archive/queries.js";
import { HOMS, IDLIB, PALMYRA } from "./accounts.js";
import { empty, KINDS, newStore, TestArchive } from "./archives.js";

const TOWNS = [PALMYRA, HOMS, IDLIB];

describe.each(KINDS)("search by words on %s", (kind) => {
  let made: Awaited<ReturnType<typeof newStore>>;
  beforeAll(async () => {
    made = await newStore(kind);
  }, 180_000);
  afterAll(() => made.remove());
  beforeEach(() => empty(made.store));

  /** An archive of one incident for each headline, all of them far from each other. */
  async function archiveOf(titles: readonly string[]): Promise<TestArchive> {
    const t = new TestArchive(made.store);
    await t.archive.add(
      titles.map((title, i) =>
        t.report(`نص ${title}`, [{ places: [TOWNS[i % 3] ?? HOMS], time: `20${10 + i}-03-04` }], {
          id: `r${i}`,
          title,
        }),
      ),
    );
    return t;
  }

  /** In which of the headlines words are found; what is asked of the past is found in the same way. */
  async function found(t: TestArchive, q: string, exact = false): Promise<number[]> {
    const asked = { q, exact, background: true };
    const { items } = await listIncidents(t.archive.store.db, asked, { limit: 200 });
    const { items: known } = await listIncidents(
      t.archive.store.db,
      { ...asked, asOf: "2100-01-01" },
      { limit: 200 },
    );
    if (!exact) expect(known).toEqual(items);
    return items.map((i) => Number(i.time?.slice(0, 4)) - 2010).sort((a, b) => a - b);
  }

  it("finds words in any spelling, with and without the article, and as part of a word", async () => {
    const t = await archiveOf(["قصفُ المدينة", "مقصوفون في مدينه", "وبالمدينة حاجز", "اشتباك"]);
    expect(await found(t, "المدينه")).toEqual([0, 1, 2]);
    expect(await found(t, "مدينة قصف")).toEqual([0]);
    expect(await found(t, "قَصْف")).toEqual([0]);
    expect(await found(t, "صوف")).toEqual([1]);
    expect(await found(t, "")).toEqual([0, 1, 2, 3]);
  });

  it("passes over marks, finds nothing by marks alone, and takes one digit for a whole number", async () => {
    const t = await archiveOf(["«انفجار»، 13 قتيلا", "انفجار: ٣ قتلى", "a_b 50%"]);
    expect(await found(t, "انفجار،")).toEqual([0, 1]);
    expect(await found(t, "«قتلى»")).toEqual([1]);
    expect(await found(t, "3")).toEqual([1]);
    expect(await found(t, "13")).toEqual([0]);
    expect(await found(t, "؟!")).toEqual([]);
    expect(await found(t, "_%")).toEqual([]);
  });

  it("finds exactly what a report says, as it is written, where that is asked for", async () => {
    const t = await archiveOf(["قصفُ المدينة", "قصف المدينة"]);
    expect(await found(t, "قصف المدينة", true)).toEqual([1]);
    expect(await found(t, "نص قصفُ", true)).toEqual([0]);
    expect(await found(t, "مدينة قصف", true)).toEqual([]);
  });

  it("forgets the words of an incident that no report tells any more, and of what a report no longer says", async () => {
    const t = await archiveOf(["انفجار"]);
    const again = (text: string, title: string, told: boolean) =>
      t.archive.add([t.report(text, told ? [{ places: [PALMYRA] }] : [], { id: "r0", title })]);
    await again("نص آخر", "حريق", true);
    expect([await found(t, "انفجار"), (await found(t, "حريق")).length]).toEqual([[], 1]);
    await again("نص أخير", "حريق", false);
    expect(await found(t, "حريق")).toEqual([]);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from incident_words`.execute(
      t.archive.store.db,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it("finds what looking through every word would find", async () => {
    const word = fc.string({ unit: fc.constantFrom(..."ابتجال3".split("")), minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(word, { maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.array(
          word.filter((w) => !w.startsWith("ال")),
          { minLength: 1, maxLength: 2 },
        ),
        async (titles, asked) => {
          await empty(made.store);
          const t = await archiveOf(titles.map((words) => words.join(" ")));
          const told = await listIncidents(t.archive.store.db, { background: true }, { limit: 200 });
          const expected = titles.flatMap((words, i) => {
            const title = told.items.find((item) => item.time?.startsWith(`${2010 + i}`))?.title;
            const all = [
              ...words,
              ...(title?.ar ?? "").split(" "),
              "نص",
              ...`نص ${words.join(" ")}`.slice(0, 4).split(" "),
            ];
            return asked.every((w) => all.some((own) => own.includes(w))) ? [i] : [];
          });
          expect(await found(t, asked.join(" "))).toEqual(expected);
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);

  it("finds what an archive of before kept, once it is brought up to date", async () => {
    const { db } = made.store;
    // As migration 005 left it.
    for (const statement of [
      "drop table incident_words, word",
      "drop index incident_actors, incident_place",
      "alter table incident add column words text",
    ])
      await sql.raw(statement).execute(db);
    await sql`insert into incident (id, founded_at, summary, background, words)
      values ('a', now(), '{}', false, 'انفجار في «حلب»: 3 قتلي، و7 جرحي'), ('b', now(), '{}', false, 'اعتقالات')`.execute(
      db,
    );
    for (const step of migrations().filter(({ version }) => version === 6 || version === 9))
      await runMigration(db, step);
    const ids = async (q: string): Promise<string[]> =>
      (await listIncidents(db, { q }, { limit: 9 })).items.map((i) => i.id);
    expect([await ids("حلب"), await ids("قتلى انفجار"), await ids("3"), await ids("اعتقال")]).toEqual([
      ["a"],
      ["a"],
      ["a"],
      ["b"],
    ]);
    const { rows } = await sql<{
      words: string[];
    }>`select w.words from incident_words w join incident i using (seq) where i.id = 'a'`.execute(db);
    expect(rows[0]?.words).toContain("حلب");
  });
});
