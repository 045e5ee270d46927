// Writes docs/pictures/*.png from the sample reports: node packages/web/scripts/pictures.mjs, after `npm run build`.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const rasid = path.join(root, "packages/rasid/bin/rasid.js");
const samples = process.env.RASID_SAMPLES ?? path.join(root, "packages/rasid/samples/reports.ndjson");
const archive = mkdtempSync(path.join(tmpdir(), "rasid-pictures-"));
spawnSync(process.execPath, [rasid, "add", samples, "--archive", archive], { stdio: "inherit" });
const server = spawn(process.execPath, [rasid, "serve", "--archive", archive, "--port", "7391"], {
  stdio: ["ignore", "pipe", "inherit"],
});
const address = await new Promise((resolve) =>
  server.stdout.once("data", (line) => resolve(String(line).trim())),
);
const browser = await chromium.launch({
  executablePath: process.env.RASID_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--enable-unsafe-swiftshader"],
});
const { items } = await (await fetch(`${address}/api/incidents?limit=200&type=ASSAULT`)).json();
const known = items.filter((item) => item.place?.nameAr === "تدمر");
const incident = (known.length > 0 ? known : items).reduce((best, item) =>
  item.outlets > best.outlets ? item : best,
);
const detail = await (await fetch(`${address}/api/incidents/${incident.id}`)).json();
const report = detail.accountList[0].report;
const VIEWS = {
  start: "/?type=ASSAULT",
  incident: `/incidents/${incident.id}`,
  report: `/reports/${report}`,
};
const extra = process.argv.slice(2);
for (const [name, language, width] of [
  ["start", "ar", 1280],
  ["start", "en", 1280],
  ["incident", "ar", 1280],
  ["report", "ar", 1280],
  ...extra.map((view) => [view, "ar", 1280]),
  ...(extra.length > 0
    ? [
        ["start", "ar", 390],
        ["incident", "ar", 390],
      ]
    : []),
]) {
  const page = await browser.newPage({
    locale: language === "ar" ? "ar-SY" : "en-GB",
    viewport: { width, height: 860 },
  });
  await page.goto(address + (VIEWS[name] ?? `/${name}`));
  await page.waitForLoadState("networkidle");
  if (name === "start") await page.locator(".canvas[data-drawn]").waitFor();
  await page.waitForTimeout(500);
  const small = width < 600 ? "-telephone" : "";
  const kept = name in VIEWS && small === "" ? path.join(root, "docs/pictures") : tmpdir();
  await page.screenshot({ path: path.join(kept, `${name}-${language}${small}.png`) });
  await page.close();
}
await browser.close();
server.kill("SIGTERM");
await new Promise((resolve) => server.once("exit", resolve));
rmSync(archive, { recursive: true, force: true });
