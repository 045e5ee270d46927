// Measures how fast reports are added end to end (read, stored, linked) as the archive grows:
//   node packages/rasid/scripts/bench/archive.mjs [size] [archive]     fills a new archive to 10,000 reports by default
// Prints a line for each tenth: reports a second, reports a second of the processor's time (what counts on a machine that
// does other things), and how much of the time went into reading, the database and the rest (copies, linking, summing up).
import { PGlite } from "@electric-sql/pglite";
import { extract } from "@rasid/extract";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openFolder } from "../../dist/2-store/open.js";
import { Archive } from "../../dist/4-archive/archive.js";
import { reports } from "./reports.mjs";

const size = Number(process.argv[2] ?? 10_000);
const folder = process.argv[3] ?? mkdtempSync(path.join(tmpdir(), "rasid-bench-"));
const BATCH = 50;
let [reading, database] = [0, 0];

const query = PGlite.prototype.query;
PGlite.prototype.query = async function (...parameters) {
  const start = performance.now();
  try {
    return await query.apply(this, parameters);
  } finally {
    database += performance.now() - start;
  }
};
const read = (report) => {
  const start = performance.now();
  const extraction = extract(report);
  reading += performance.now() - start;
  return extraction;
};

const store = await openFolder(folder, { create: true });
if ("heldBy" in store) throw new Error(`${folder} is held by process ${store.heldBy?.pid}`);
const archive = new Archive(store, read, () => new Date().toISOString());
const { reports: before } = await archive.status();
console.log("reports  reports/s  of processor  reading  database  rest");
const step = Math.max(BATCH, Math.round(size / 10));
for (let done = 0; done < size; done += step) {
  [reading, database] = [0, 0];
  const start = performance.now();
  const cpu = process.cpuUsage();
  let batch = [];
  for (const report of reports(step, 1, before + done)) {
    batch.push({ report, named: false });
    if (batch.length === BATCH) {
      await archive.add(batch);
      batch = [];
    }
  }
  if (batch.length > 0) await archive.add(batch);
  const time = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const share = (part) => `${Math.round((part / time) * 100)} %`.padStart(7);
  const cells = [
    String(before + done + step).padStart(7),
    ((step / time) * 1000).toFixed(1).padStart(9),
    ((step / (user + system)) * 1e6).toFixed(1).padStart(12),
  ];
  console.log([...cells, share(reading), share(database), share(time - reading - database)].join("  "));
}
await archive.close();
if (process.argv[3] === undefined) rmSync(folder, { recursive: true });
