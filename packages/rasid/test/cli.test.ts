import type { Extraction } from "@rasid/extract";
import { sql } from "kysely";
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { takeLock } from "../src/2-store/lock.js";
import { openFolder } from "../src/2-store/open.js";
import { temporaryFolder } from "./archives.js";

const BIN = fileURLToPath(new URL("../bin/rasid.js", import.meta.url));
const BUILT = existsSync(fileURLToPath(new URL("../dist/cli/main.js", import.meta.url)));
const { folder, remove } = temporaryFolder();
afterAll(remove);

const TEXT = "قُتل ثلاثة جنود في هجوم شنه مسلحون على حاجز قرب مدينة تدمر، اليوم الأحد.";
const { DATABASE_URL: _, RASID_ARCHIVE: __, ...ENV } = process.env;

function rasid(args: readonly string[], input = ""): { out: string; err: string; code: number | null } {
  const run = spawnSync(process.execPath, [BIN, ...args], { input, encoding: "utf8", cwd: folder, env: ENV });
  return { out: run.stdout, err: run.stderr, code: run.status };
}
function lines<T = Record<string, unknown>>(text: string): T[] {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
function file(name: string, content: string | Uint8Array): string {
  writeFileSync(path.join(folder, name), content);
  return name;
}
const ndjson = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      id: `r${from + i}`,
      outlet: `صحيفة ${i % 5}`,
      publishedAt: "2025-12-14",
      text: `${TEXT} ${from + i}`,
    }),
  ).join("\n");

/** Starts `rasid serve` and waits until it says its address. */
async function serve(archive: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [BIN, "serve", "--archive", archive, "--port", "0"], {
    cwd: folder,
    env: ENV,
  });
  const address = await new Promise<string>((resolve, reject) => {
    let out = "";
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      const found = /http:\/\/[\w.:]+/.exec(out);
      if (found) resolve(found[0]);
    });
    child.once("exit", (code) => {
      reject(new Error(`rasid serve ended with ${code ?? "a signal"}`));
    });
  });
  return { child, address };
}
const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once("exit", () => {
      resolve();
    });
  });

describe.runIf(BUILT)("rasid extract", () => {
  it("prints one JSON object a report, one a line, in input order, and nothing else", () => {
    const { out, err, code } = rasid(["extract", "-"], ndjson(3));
    expect(lines<Extraction>(out).map((e) => e.report.id)).toEqual(["r0", "r1", "r2"]);
    expect([err, code]).toEqual(["", 0]);
  });

  it("takes a text on standard input, and its id from its words", () => {
    const [once, twice] = [rasid(["extract"], TEXT), rasid(["extract", "-"], TEXT)];
    expect(once.out).toBe(twice.out);
    expect(lines<Extraction>(once.out)[0]?.report.id).toMatch(/^[0-9a-f]{16}$/);
  });

  it("names a .txt by its file, points every selector at its words, and writes no file", () => {
    const { out } = rasid([
      "extract",
      file("attack.txt", TEXT),
      "--published",
      "2025-12-14",
      "--outlet",
      "سانا",
    ]);
    const [extraction] = lines<Extraction>(out);
    expect(extraction?.report).toMatchObject({ id: "attack", outlet: "سانا", publishedAt: "2025-12-14" });
    expect(extraction?.events.length).toBeGreaterThan(0);
    for (const event of extraction?.events ?? [])
      for (const m of event.mentions) expect(TEXT.slice(m.start, m.end)).toBe(m.quote);
    expect(existsSync(path.join(folder, "rasid-data"))).toBe(false);
  });

  it("does the other inputs where one cannot be read, and ends with 2", () => {
    const bad = file("bin.txt", Buffer.from([0, 1, 2, 0]));
    const { out, err, code } = rasid([
      "extract",
      "missing.txt",
      file("a.txt", TEXT),
      bad,
      file("b.txt", TEXT),
    ]);
    expect(lines<Extraction>(out).map((e) => e.report.id)).toEqual(["a", "b"]);
    expect(err).toMatch(/RASID-E101.*missing\.txt[^]*RASID-E105.*bin\.txt/);
    expect(code).toBe(2);
  });

  it("gives the text back where it is not the bytes of the file, and only there", () => {
    const utf16 = file("u16.txt", Buffer.from("\uFEFF" + TEXT, "utf16le"));
    const [plain, encoded] = lines<Extraction>(rasid(["extract", file("p.txt", TEXT), utf16]).out);
    expect([plain?.report.text, encoded?.report.text]).toEqual([undefined, TEXT]);
  });

  it("warns of a language it does not read and of a day in the future", () => {
    const report = { id: "en", publishedAt: "2999-01-01", text: "Three soldiers were killed near Palmyra." };
    const [extraction] = lines<Extraction>(rasid(["extract", "-"], JSON.stringify(report)).out);
    expect(extraction?.events).toEqual([]);
    expect(extraction?.warnings.map((w) => w.code)).toEqual(["RASID-W102", "RASID-W101"]);
  });

  it("traces to standard error with --explain, the output being the same", () => {
    const [plain, explained] = [rasid(["extract", "-"], TEXT), rasid(["extract", "-", "--explain"], TEXT)];
    expect(explained.out).toBe(plain.out);
    expect(explained.err.length).toBeGreaterThan(0);
  });

  it.each([[["extract", "--published", "14/12/2025"]], [["extract", "--nonsense"]], [["nonsense"]]])(
    "is refused with RASID-E003 and exit code 2 where it is wrongly used: %j",
    (args) => {
      expect(rasid(args, TEXT)).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringContaining("RASID-E003") as string,
      });
    },
  );

  it("has help with examples, as every command has", () => {
    for (const command of ["extract", "add", "revise"])
      expect(rasid([command, "--help"]), command).toMatchObject({
        code: 0,
        out: expect.stringMatching(/Examples?:/) as string,
      });
  });
});

describe.runIf(BUILT)("an archive in a folder", () => {
  it("tells what is recorded, with figures, words and who says so", () => {
    const added = rasid([
      "add",
      file("seed.txt", TEXT),
      "--published",
      "2025-12-14",
      "--archive",
      "one",
      "--json",
    ]);
    expect(added.code).toBe(0);
    const { out } = rasid(["show", "seed.txt", "--archive", "one"]);
    expect(out).toContain("3 killed, 1 independent outlet");
    expect(out).toContain("«ثلاثة جنود»");
    expect(out).toContain("Palmyra");
    const [incident] = lines<{ id: string; accounts: unknown[] }>(
      rasid(["export", "incidents", "--archive", "one"]).out,
    );
    expect(incident?.accounts.length).toBeGreaterThan(0);
    expect(rasid(["show", incident?.id ?? "", "--archive", "one", "--json"]).code).toBe(0);
  });

  it("that is not there is RASID-E201, and what is not in it RASID-E004", () => {
    expect(rasid(["status", "--archive", "nowhere"])).toMatchObject({
      code: 3,
      err: expect.stringContaining("RASID-E201") as string,
    });
    expect(rasid(["show", "nothing", "--archive", "one"])).toMatchObject({
      code: 4,
      err: expect.stringContaining("RASID-E004") as string,
    });
  });

  it("of a newer Rasid is left alone, with RASID-E203", async () => {
    cpSync(path.join(folder, "one"), path.join(folder, "newer"), { recursive: true });
    const store = await openFolder(path.join(folder, "newer"), { create: false });
    if ("heldBy" in store) throw new Error("held");
    await sql`insert into schema_migration (version, name) values (999, '999-future.sql')`.execute(store.db);
    await store.close();
    expect(rasid(["status", "--archive", "newer"])).toMatchObject({
      code: 3,
      err: expect.stringContaining("RASID-E203") as string,
    });
  });

  it("that another command holds is RASID-E202, which says who; the lock goes with its holder", () => {
    const lock = takeLock(path.join(folder, "one"));
    if ("heldBy" in lock) throw new Error("held");
    const refused = rasid(["add", file("c.txt", TEXT), "--archive", "one"]);
    expect(refused).toMatchObject({
      code: 3,
      err: expect.stringContaining(`process ${process.pid}`) as string,
    });
    lock.release();
    expect(rasid(["status", "--archive", "one"]).code).toBe(0);
  });

  it("stores a text that is not Arabic, says so, and goes on past what cannot be read", () => {
    const text = file("english.txt", "Three soldiers were killed near Palmyra on Sunday.");
    const { out, err, code } = rasid(["add", text, "missing.txt", "--archive", "one"]);
    expect(out).toMatch(/^added: \w+ \(0 events\)/);
    expect(err).toMatch(/RASID-W101[^]*RASID-E101|RASID-E101[^]*RASID-W101/);
    expect(code).toBe(2);
    const reports = lines(rasid(["export", "reports", "--archive", "one"]).out);
    expect(reports).toMatchObject([{ language: "ar" }, { language: "und", events: 0 }]);
  });

  it("loses nothing that was said to be added and has nothing twice when it is killed at any moment", async () => {
    const count = 130;
    cpSync(path.join(folder, "one"), path.join(folder, "killed"), { recursive: true });
    const before = lines(rasid(["export", "reports", "--archive", "killed"]).out).length;
    file("many.ndjson", ndjson(count));
    const args = [BIN, "add", "many.ndjson", "--archive", "killed", "--json"];
    for (const delay of [0, 300]) {
      const child = spawn(process.execPath, args, { cwd: folder, env: ENV });
      let out = "";
      const acknowledged = new Promise<void>((resolve) => {
        child.stdout.on("data", (chunk: Buffer) => {
          out += chunk.toString();
          resolve();
        });
      });
      await Promise.race([acknowledged, ended(child)]);
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await ended(child);
      const said = lines<{ id: string }>(out.slice(0, out.lastIndexOf("\n") + 1)).map((a) => a.id);
      const held = lines<{ id: string }>(rasid(["export", "reports", "--archive", "killed"]).out).map(
        (r) => r.id,
      );
      expect(said.length).toBeGreaterThan(0);
      expect(new Set(held).size).toBe(held.length);
      expect(said.filter((id) => !held.includes(id))).toEqual([]);
    }
    expect(rasid(["add", "many.ndjson", "--archive", "killed"]).code).toBe(0);
    expect(lines(rasid(["export", "reports", "--archive", "killed"]).out)).toHaveLength(before + count);
    const accounts = lines<{ accounts: unknown[] }>(
      rasid(["export", "incidents", "--archive", "killed"]).out,
    );
    const events = lines(rasid(["export", "events", "--archive", "killed"]).out);
    expect(accounts.reduce((n, incident) => n + incident.accounts.length, 0)).toBe(events.length);
  }, 120_000);
});

describe.runIf(BUILT)("an archive that rasid serve holds", () => {
  let child: ChildProcess;
  let address: string;
  beforeAll(async () => {
    cpSync(path.join(folder, "one"), path.join(folder, "served"), { recursive: true });
    ({ child, address } = await serve("served"));
  });
  afterAll(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await ended(child);
    }
  });

  it("is worked on by the other commands through the server, with the same output", async () => {
    const added = rasid(["add", file("served.ndjson", ndjson(4)), "--archive", "served", "--json"]);
    expect(added).toMatchObject({ code: 0 });
    expect(lines(added.out)).toHaveLength(4);
    expect(lines(rasid(["export", "reports", "--archive", "served"]).out)).toHaveLength(6);
    const response = await fetch(`${address}/api/status`);
    expect(await response.json()).toMatchObject({ reports: 6 });
    expect(rasid(["status", "--archive", "served", "--json"]).out).toContain('"reports":6');
    expect(rasid(["show", "r0", "--archive", "served"]).out).toContain("killed");
    expect(rasid(["relink", "--archive", "served"]).code).toBe(0);
  });

  it("says what was not found as the archive itself would", () => {
    expect(rasid(["show", "nothing", "--archive", "served"])).toMatchObject({
      code: 4,
      err: expect.stringContaining("RASID-E004") as string,
    });
  });

  it("is not served twice", () => {
    const second = rasid(["serve", "--archive", "served", "--port", "0"]);
    expect(second).toMatchObject({ code: 3, err: expect.stringContaining("RASID-E202") as string });
  });

  it("keeps its token to its owner", () => {
    const owner = JSON.parse(readFileSync(path.join(folder, "served", "owner.json"), "utf8")) as {
      token: string;
    };
    expect(owner.token.length).toBeGreaterThan(30);
  });

  it("is free as soon as the server is killed", async () => {
    child.kill("SIGKILL");
    await ended(child);
    expect(rasid(["status", "--archive", "served", "--json"]).out).toContain('"reports":6');
  });
});

if (!BUILT) it.skip("the command line: run `npm run build` first", () => undefined);
