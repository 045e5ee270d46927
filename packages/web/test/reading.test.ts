import { describe, expect, it } from "vitest";
import { CHROMIUM, open, settled } from "./browser.js";
import { testedPage } from "./tested-page.js";

describe.skipIf(CHROMIUM === undefined)("reading the page", () => {
  const at = testedPage();

  it("shows the same number on the screen, in the API and in an export of the same filter", async () => {
    const { page, close } = await open(at.browser, at.served.address, "en");
    for (const query of [
      "",
      "type=ASSAULT",
      "country=SY",
      "q=تدمر",
      "minOutlets=2",
      "contested=1",
      "from=2026-03-09",
    ]) {
      await page.goto(`${at.served.address}/?${query}`);
      await settled(page);
      const shown = Number(/\d+/.exec(await page.locator("h1.count").innerText())?.[0] ?? "0");
      const total = Number(/"total":(\d+)/.exec(await at.answer(`/api/incidents?${query}`))?.[1]);
      const lines = (await at.answer(`/api/export/incidents.ndjson?${query}`))
        .split("\n")
        .filter((l) => l !== "");
      expect([query, shown, lines.length]).toEqual([query, total, total]);
    }
    await close();
  });

  it("leads from a fact of an incident to its words in the report, by keyboard alone", async () => {
    const { page, close } = await open(at.browser, at.served.address, "ar");
    await page.goto(`${at.served.address}/incidents/${at.served.incident}`);
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
    const { page, close } = await open(at.browser, at.served.address, "en");
    await page.goto(`${at.served.address}/incidents/${at.served.incident}`);
    await settled(page);
    expect(await page.locator(".known").innerText()).toContain("contested");
    expect(await page.locator("table.claims thead th").count()).toBeGreaterThan(3);
    await close();
  });

  it("shows hostile markup as text", async () => {
    const { page, errors, close } = await open(at.browser, at.served.address, "ar");
    await page.goto(`${at.served.address}/reports/hostile`);
    await settled(page);
    expect(await page.evaluate(() => Reflect.get(window, "hurt") === undefined)).toBe(true);
    expect(await page.locator(".text").innerText()).toContain("<script>");
    expect(errors).toEqual([]);
    await close();
  });

  it("says what is wrong with a broken filter and an incident that does not exist, and goes on", async () => {
    const { page, errors, close } = await open(at.browser, at.served.address, "en");
    for (const query of ["from=yesterday&bbox=1,2", `q=${"a".repeat(5000)}`, "type=%00"]) {
      await page.goto(`${at.served.address}/?${query}`);
      await page.getByText("The conditions in the address cannot be read").waitFor();
    }
    await page.getByRole("button", { name: "Clear" }).click();
    await settled(page);
    expect(await page.locator("ol.incidents > li").count()).toBeGreaterThan(0);
    await page.goto(`${at.served.address}/incidents/no-such`);
    await page.locator("[role=alert]").first().waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it("reads a pasted text in the browser and sends nothing", async () => {
    const { page, close } = await open(at.browser, at.served.address, "ar");
    await page.goto(`${at.served.address}/try`);
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

  it("tells of one actor and one place what it took part in or saw, and never of a private person", async () => {
    const { page, close } = await open(at.browser, at.served.address, "en");
    for (const [path, query] of [
      ["actors/islamic-state", "actor=islamic-state"],
      ["places/163808", "place=163808"],
    ] as const) {
      await page.goto(`${at.served.address}/${path}`);
      await settled(page);
      const total = Number(
        /"total":(\d+)/.exec(await at.answer(`/api/incidents?background=1&${query}`))?.[1],
      );
      expect(total).toBeGreaterThan(0);
      expect(await page.locator(".count").innerText()).toContain(String(total));
      expect(await page.locator(".canvas").count()).toBe(1);
      // A bar of the timeline narrows the view to its days.
      await page.locator(".bars button").first().click();
      await page.waitForURL(/from=/);
    }
    await page.goto(`${at.served.address}/incidents/${at.served.incident}`);
    await settled(page);
    await page.locator(".known a[href^='/places/']").click();
    await page.waitForURL(/places\/\d+/);
    await close();
  });

  it("marks the words of a search as they were written, from the list to the report", async () => {
    const { page, close } = await open(at.browser, at.served.address, "ar");
    await page.goto(`${at.served.address}/?q=${encodeURIComponent("الهُجوم")}&type=ASSAULT`);
    await settled(page);
    expect(await page.locator(".line mark.hit").first().innerText()).toBe("هجوم");
    await page.locator(".line .title").first().click();
    await page.locator(".known a.evidence").first().press("Enter");
    await page.locator(".text").waitFor();
    expect(await page.locator(".text .hit").count()).toBeGreaterThan(0);
    await close();
  });

  it("narrows by several types, figures and an area, by keyboard alone, all in the address", async () => {
    const { page, close } = await open(at.browser, at.served.address, "en");
    await page.goto(at.served.address);
    await settled(page);
    const types = page.locator(".choices summary").first();
    await types.focus();
    await page.keyboard.press("Enter");
    for (const name of ["Assault", "Protest"]) {
      await page.getByRole("checkbox", { name, exact: true }).focus();
      await page.keyboard.press("Space");
    }
    await page.keyboard.press("Escape");
    expect(await types.evaluate((summary) => summary === document.activeElement)).toBe(true);
    await page.waitForURL(/type=ASSAULT%2CPROTEST/);
    await page.getByLabel("Killed, at least").fill("1");
    await page.getByText("Area in numbers").focus();
    await page.keyboard.press("Enter");
    for (const [side, degrees] of Object.entries({ West: "35", South: "33", East: "43", North: "38" }))
      await page.getByLabel(side, { exact: true }).fill(degrees);
    await page.keyboard.press("Enter");
    await page.waitForURL(/bbox=35%2C33%2C43%2C38/);
    await settled(page);
    const total = /"total":(\d+)/.exec(
      await at.answer("/api/incidents?type=ASSAULT,PROTEST&minKilled=1&bbox=35,33,43,38"),
    )?.[1];
    expect(await page.locator("h1.count").innerText()).toBe(`${total ?? ""} incidents`);
    await close();
  });

  it("takes a box that is dragged on the map", async () => {
    const { page, close } = await open(at.browser, at.served.address, "en");
    await page.goto(at.served.address);
    await settled(page);
    await page.locator(".canvas[data-drawn]").waitFor();
    await page.getByRole("button", { name: "Draw a box" }).click();
    const box = await page.locator(".canvas canvas").boundingBox();
    if (box === null) throw new Error("there is no map");
    await page.mouse.move(box.x + 100, box.y + 80);
    await page.mouse.down();
    await page.mouse.move(box.x + 300, box.y + 200, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/bbox=/);
    const [west = 0, south = 0, east = 0, north = 0] = (new URL(page.url()).searchParams.get("bbox") ?? "")
      .split(",")
      .map(Number);
    expect(west < east && south < north && east - west < 60).toBe(true);
    await close();
  });

  it("tells trends by actor with figures, outlets and the interval of what is usual", async () => {
    const { page, close } = await open(at.browser, at.served.address, "en");
    await page.goto(`${at.served.address}/trends`);
    await settled(page);
    await page.getByLabel("By").selectOption("actor");
    await page.getByLabel("Counted").selectOption("killed");
    await page.waitForURL(/by=actor&of=killed|of=killed&by=actor/);
    const own = page.locator(".multiples figure", { hasText: "Islamic State" });
    await own.waitFor();
    expect(await own.innerText()).toMatch(/5 killed[^]*usual in a week[^]*Outlets in a week/);
    await close();
  });

  it("keeps to the reader's choice of theme and digits", async () => {
    const { page, close } = await open(at.browser, at.served.address, "en");
    await page.goto(`${at.served.address}/about`);
    await page.getByLabel("Appearance").selectOption("dark");
    await page.getByRole("button", { name: "Change digits" }).click();
    await page.reload();
    await settled(page);
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(paper).toBe("rgb(20, 25, 29)");
    expect(await page.locator("dl.known").innerText()).toMatch(/[٠-٩]/);
    await close();
  });

  it("says that the server went away, keeps what is on the screen, and goes on when it is back", async () => {
    const { page, close } = await open(at.browser, at.served.address, "en");
    await page.goto(at.served.address);
    await settled(page);
    const lines = await page.locator("ol.incidents > li").count();
    await page.route("**/api/**", (route) => route.abort("connectionrefused"));
    await page.getByLabel("contested only").click();
    await page.locator(".away p").waitFor();
    expect(await page.locator("ol.incidents > li").count()).toBe(lines);
    await page.unroute("**/api/**");
    await page.locator(".away p").waitFor({ state: "detached" });
    await page.waitForFunction((n) => document.querySelectorAll("ol.incidents > li").length < n, lines);
    await close();
  });

  it("prints an incident without what only serves on a screen", async () => {
    const { page, close } = await open(at.browser, at.served.address, "ar");
    await page.goto(`${at.served.address}/incidents/${at.served.incident}`);
    await settled(page);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.locator(".head").isVisible()).toBe(false);
    expect(await page.locator("table.claims").isVisible()).toBe(true);
    expect(await page.locator(".cite pre").first().isVisible()).toBe(true);
    await close();
  });
});
