// Measures the page on a large archive: npm run bench -- page [incidents, 100000] [seconds of panning, 4]
// Prints the figures that the page has to hold; none is read from outside of this machine.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { extract } from "@rasid/extract";
import { chromium } from "playwright-core";
import { openFolder } from "../../rasid/dist/2-store/open.js";
import { Archive } from "../../rasid/dist/4-archive/archive.js";
import { buildServer } from "../../rasid/dist/6-server/server.js";
import { fillIncidents } from "../../rasid/scripts/bench/incidents.mjs";

const size = Number(process.argv[2] ?? 100_000);
const seconds = Number(process.argv[3] ?? 4);
const page = fileURLToPath(new URL("../dist", import.meta.url));
const chrome = [process.env.RASID_CHROMIUM, "/usr/bin/chromium"].find((file) => file && existsSync(file));

const print = (what, value, bound) =>
  console.log(`${what.padEnd(58)}${String(value).padStart(10)}   ${bound}`);
const quantile = (list, q) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * q))];

/** Scripts that the start page loads before the map: what index.html names, and what these import at once. */
function firstLoad() {
  const seen = new Set();
  const follow = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    const text = readFileSync(path.join(page, "assets", name), "utf8");
    for (const [, other] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) follow(other);
  };
  const html = readFileSync(path.join(page, "index.html"), "utf8");
  for (const [, name] of html.matchAll(/assets\/([^"]+\.js)"/g)) follow(name);
  return [...seen].reduce(
    (sum, name) => sum + gzipSync(readFileSync(path.join(page, "assets", name))).length,
    0,
  );
}

/** Filters as readers put them together. */
function filters(count) {
  let state = 7;
  const random = (n) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * n);
  };
  const pick = (list) => list[random(list.length)];
  const parts = [
    () => `type=${pick(["ASSAULT", "COERCE,PROTEST", "CONSULT"])}`,
    () => `country=${pick(["SY", "IQ", "SY,LB,PS"])}`,
    () => `from=20${18 + random(7)}-0${1 + random(9)}-01`,
    () => `minKilled=${random(15)}`,
    () => `minOutlets=${2 + random(3)}`,
    () => "contested=1",
    () => `actor=bench-${1 + random(60)}`,
    () => `q=${encodeURIComponent(pick(["بلدة", "هجوم 77", "مسلحين"]))}`,
    () => "bbox=30,30,45,38",
    () => `place=${1000 + random(3000)}`,
    () => `outlet=${encodeURIComponent(pick(["سانا", "رويترز"]))}`,
    () => `country=SY&admin1=${encodeURIComponent(`Region ${random(15)}`)}`,
  ];
  return Array.from({ length: count }, () =>
    [...new Set(Array.from({ length: 1 + random(3) }, () => pick(parts)))].map((part) => part()).join("&"),
  );
}

const folder = mkdtempSync(path.join(tmpdir(), "rasid-bench-page-"));
const store = await openFolder(folder, { create: true });
await fillIncidents(store.db, size);
const archive = new Archive(store, extract, () => new Date().toISOString());
const server = buildServer({ archive, token: "bench", page });
const address = await server.listen({ port: 0, host: "127.0.0.1" });
const browser = await chromium.launch({
  executablePath: chrome,
  args: ["--no-sandbox", "--enable-unsafe-swiftshader", "--disable-dev-shm-usage"],
});

print(`page over ${size} incidents`, "measured", "bound");
print("script of the first load without the map, gzipped (kB)", Math.round(firstLoad() / 1000), "< 350");

const context = await browser.newContext({ locale: "ar-SY", viewport: { width: 1280, height: 860 } });
const cold = await context.newPage();
const cdp = await context.newCDPSession(cold);
await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
await cold.goto(address, { waitUntil: "commit" });
await cold.locator("ol.incidents > li").first().waitFor();
const usable = await cold.evaluate(() => performance.now());
print("start view usable, cold, processor slowed 4 times (s)", (usable / 1000).toFixed(2), "< 2.5");
await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });

const times = { list: [], days: [], map: [] };
for (const query of filters(120)) {
  const ask = async (what, url) => {
    const start = performance.now();
    await (await fetch(`${address}${url}`)).arrayBuffer();
    times[what].push(performance.now() - start);
  };
  await ask("list", `/api/incidents?${query}&limit=40`);
  await ask("days", `/api/timeline?${query}`);
  await ask("map", `/api/map?${query}&zoom=3`);
}
for (const [what, list] of Object.entries(times))
  print(
    `filter answered: ${what}, median and 95th percentile (ms)`,
    `${Math.round(quantile(list, 0.5))} ${Math.round(quantile(list, 0.95))}`,
    "< 300",
  );

await cold.locator(".canvas canvas").waitFor();
await cold.waitForLoadState("networkidle");
const box = await cold.locator(".canvas canvas").boundingBox();
const counted = cold.evaluate(
  (time) =>
    new Promise((done) => {
      let frames = 0;
      const start = performance.now();
      const tick = () => {
        frames++;
        const passed = performance.now() - start;
        if (passed < time) requestAnimationFrame(tick);
        else done((frames * 1000) / passed);
      };
      requestAnimationFrame(tick);
    }),
  seconds * 1000,
);
await cold.mouse.move(box.x + 300, box.y + 150);
await cold.mouse.down();
for (let i = 0; i < seconds * 30; i++) {
  await cold.mouse.move(box.x + 300 + 120 * Math.sin(i / 9), box.y + 150 + 60 * Math.cos(i / 9));
  await new Promise((resolve) => setTimeout(resolve, 30));
}
await cold.mouse.up();
print("map panned, drawn without a graphics card (frames/s)", (await counted).toFixed(0), "≥ 30");

await browser.close();
await server.close();
await archive.close();
rmSync(folder, { recursive: true, force: true });
