// Measures how fast reports are read, on one core, without reading or writing files:
//   npm run bench -- extract [seconds]
// Prints reports and characters a second, the time that JSON.parse takes for the same bytes, the memory that the loaded
// dictionaries take, and the time for one text of 1 MB. The texts are the project's own; each run reads them in turn,
// joined to about the length of a news article (3,800 characters).
import { readdirSync, readFileSync } from "node:fs";

const LENGTH = 3_800;
const seconds = Number(process.argv[2] ?? 10);

const empty = process.memoryUsage().rss;
const loading = performance.now();
const { extract } = await import("../../dist/index.js");
const loaded = performance.now() - loading;

const folder = new URL("../../gold/reports/texts/", import.meta.url);
const texts = readdirSync(folder)
  .sort()
  .map((name) => readFileSync(new URL(name, folder), "utf8"));
const articles = [];
let article = "";
for (const text of texts) {
  article += `${text}\n`;
  if (article.length < LENGTH) continue;
  articles.push({ text: article.slice(0, LENGTH), publishedAt: "2025-12-14" });
  article = "";
}

const warm = performance.now();
while (performance.now() - warm < seconds * 300) for (const report of articles) extract(report);

const cpu = process.cpuUsage();
const start = performance.now();
let read = 0;
while (performance.now() - start < seconds * 1000) {
  extract(articles[read % articles.length]);
  read++;
}
const elapsed = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(cpu);
const busy = (user + system) / 1e6;

const bytes = articles.map((report) => JSON.stringify(report));
const parse = performance.now();
const ROUNDS = 2_000;
for (let i = 0; i < ROUNDS; i++) JSON.parse(bytes[i % bytes.length]);
const parsing = (performance.now() - parse) / 1000 / ROUNDS;

const long = texts
  .join("\n")
  .repeat(Math.ceil(1_000_000 / texts.join("\n").length))
  .slice(0, 1_000_000);
const before = performance.now();
extract({ text: long, publishedAt: "2025-12-14" });
const longTime = (performance.now() - before) / 1000;

const line = (name, value) => console.log(name.padEnd(38), value);
line(`reports of ${LENGTH} characters a second`, (read / elapsed).toFixed(0));
line("the same by processor time", (read / busy).toFixed(0));
line("characters a second", ((read / elapsed) * LENGTH).toFixed(0));
line("times slower than JSON.parse", (elapsed / read / parsing).toFixed(0));
line("loading, ms", loaded.toFixed(0));
line("memory, MB", ((process.memoryUsage().rss - empty) / 2 ** 20).toFixed(0));
line(`text of ${long.length} characters, s`, longTime.toFixed(2));
