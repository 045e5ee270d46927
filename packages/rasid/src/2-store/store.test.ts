import { sql } from "kysely";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { insertRows } from "./bulk.js";
import { takeLock } from "./lock.js";
import { migrate, migrations } from "./migrate.js";
import { openFolder } from "./open.js";
import { keepUp } from "./upkeep.js";

const folder = mkdtempSync(path.join(tmpdir(), "rasid-store-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("the lock of a folder", () => {
  it("has one holder, who can be named, and is free when it is released", () => {
    const first = takeLock(folder);
    if ("heldBy" in first) throw new Error("a new folder is held by nobody");
    expect(takeLock(folder)).toEqual({ heldBy: { pid: process.pid } });
    first.announce({ pid: 1, address: "http://127.0.0.1:7272", token: "t" });
    expect(takeLock(folder)).toMatchObject({ heldBy: { address: "http://127.0.0.1:7272" } });
    first.release();
    const second = takeLock(folder);
    expect("heldBy" in second).toBe(false);
    if (!("heldBy" in second)) second.release();
  });
});

describe("migrations", () => {
  it("are numbered without a gap and never twice", () => {
    expect(migrations().map((m) => m.version)).toEqual(migrations().map((_, i) => i + 1));
  });
});

describe("an archive in a folder", () => {
  it("that is missing is RASID-E201 unless it is to be made", async () => {
    await expect(openFolder(path.join(folder, "none"), { create: false })).rejects.toMatchObject({
      code: "RASID-E201",
    });
  });

  it("is migrated once, counted when it has grown, holds days as plain days and text as it is", async () => {
    const store = await openFolder(path.join(folder, "new"), { create: true });
    if ("heldBy" in store) throw new Error("held");
    const { db } = store;
    expect(await migrate(db, "again")).toBe(store.schema);
    expect(await openFolder(path.join(folder, "new"), { create: true })).toHaveProperty("heldBy");
    const row = (i: number) => ({
      id: `r${i} «"'\\`,
      version: 1,
      first_retrieved_at: "2026-01-01T00:00:00Z",
    });
    const columns = { id: "text", version: "integer", first_retrieved_at: "timestamptz" } as const;
    await insertRows(
      db,
      "report",
      columns,
      Array.from({ length: 500 }, (_, i) => row(i)),
    );
    expect(await keepUp(db)).toBe(true);
    expect(await keepUp(db)).toBe(false);
    const { rows } = await sql<{
      day: string;
      id: string;
    }>`select '2025-12-13'::date as day, id from report where id like 'r7 %'`.execute(db);
    expect(rows).toEqual([{ day: "2025-12-13", id: `r7 «"'\\` }]);
    await store.close();
  });
});
