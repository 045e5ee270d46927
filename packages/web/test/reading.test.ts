import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, launch, open, settled } from "./browser.js";
import { serve, type Served } from "./server.js";

describe.skipIf(CHROMIUM === undefined)("reading the page", () => {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serve(), launch()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  const answer = async (path: string): Promise<string> => (await fetch(served.address + path)).text();

  it("shows the same number on the screen, in the API and in an export of the same filter", async () => {
    const { page, close } = await open(browser, served.address, "en");
    for (const query of [
      "",
      "type=ASSAULT",
      "country=SY",
      "q=تدمر",
      "minOutlets=2",
      "contested=1",
      "from=2026-03-09",
    ]) {
      await page.goto(`${served.address}/?${query}`);
      await settled(page);
      const shown = Number(/\d+/.exec(await page.locator("h1.count").innerText())?.[0] ?? "0");
      const total = Number(/"total":(\d+)/.exec(await answer(`/api/incidents?${query}`))?.[1]);
      const lines = (await answer(`/api/export/incidents.ndjson?${query}`))
        .split("\n")
        .filter((l) => l !== "");
      expect([query, shown, lines.length]).toEqual([query, total, total]);
    }
    await close();
  });

  it("leads from a fact of an incident to its words in the report, by keyboard alone", async () => {
    const { page, close } = await open(browser, served.address, "ar");
    await page.goto(`${served.address}/incidents/${served.incident}`);
    await settled(page);
    const words = page.locator(".known a.evidence").first();
    const said = (await words.innerText()).replace(/[«»]/g, "");
    await words.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/reports\//);
    await page.locator(".text").waitFor();
    const marked = await page.locator(".text .focus, .text mark").allInnerTexts();
    expect(marked.join("")).toBe(said);
    await page.locator(".read").first().focus();
    expect(await page.locator(".shown p strong").count()).toBeGreaterThan(0);
    await close();
  });

  it("always says that a figure is contested, and lists every account of it", async () => {
    const { page, close } = await open(browser, served.address, "en");
    await page.goto(`${served.address}/incidents/${served.incident}`);
    await settled(page);
    expect(await page.locator(".known").innerText()).toContain("contested");
    expect(await page.locator("table.claims thead th").count()).toBeGreaterThan(3);
    await close();
  });

  it("shows hostile markup as text", async () => {
    const { page, errors, close } = await open(browser, served.address, "ar");
    await page.goto(`${served.address}/reports/hostile`);
    await settled(page);
    expect(await page.evaluate(() => Reflect.get(window, "hurt") === undefined)).toBe(true);
    expect(await page.locator(".text").innerText()).toContain("<script>");
    expect(errors).toEqual([]);
    await close();
  });

  it("says what is wrong with a broken filter and an incident that does not exist, and goes on", async () => {
    const { page, errors, close } = await open(browser, served.address, "en");
    await page.goto(`${served.address}/?from=yesterday&bbox=1,2`);
    await page.locator("[role=alert]").first().waitFor();
    await page.getByRole("button", { name: "Clear" }).click();
    await settled(page);
    expect(await page.locator("ol.incidents > li").count()).toBeGreaterThan(0);
    await page.goto(`${served.address}/incidents/no-such`);
    await page.locator("[role=alert]").first().waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it("reads a pasted text in the browser and sends nothing", async () => {
    const { page, close } = await open(browser, served.address, "ar");
    await page.goto(`${served.address}/try`);
    await settled(page);
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET" || request.url().includes("/api/")) sent.push(request.url());
    });
    await page.locator("textarea").fill("قتل ثلاثة جنود في هجوم مسلح على حاجز في مدينة تدمر أمس السبت.");
    await page.locator("ol.events > li").first().waitFor({ timeout: 20_000 });
    expect(sent).toEqual([]);
    await close();
  });

  it("keeps a person's decision with its reason, made with one key", async () => {
    const { page, close } = await open(browser, served.address, "en");
    await page.goto(`${served.address}/review`);
    await settled(page);
    await page.getByLabel("Your name").fill("Reader");
    await page.locator(".review .current").focus();
    await page.keyboard.press("a");
    await page.locator(".review [role=status]").waitFor();
    expect(await answer("/api/revisions")).toContain('"kind":"accept"');
    await close();
  });
});
