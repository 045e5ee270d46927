import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, open, settled, SIZES, type Watched } from "./browser.js";
import { testedPage } from "./tested-page.js";

const NAMES = [
  "start",
  "incident",
  "report",
  "actors",
  "actor",
  "place",
  "trends",
  "review",
  "try",
  "about",
] as const;
const BARE_KEY =
  /\b(?:type|status|filter|attribute|relation|review|rule|precision|trends|area|correct)\.[a-z]/i;
const SIZE_NAMES = ["desktop", "telephone"] as const;

if (CHROMIUM === undefined) it.skip("the page: no Chromium is found (apt install chromium)", () => undefined);

describe.skipIf(CHROMIUM === undefined)("every view of the page", () => {
  const at = testedPage();
  const addressOf = (name: (typeof NAMES)[number]): string => {
    const paths = {
      start: "",
      incident: `incidents/${at.served.incident}`,
      report: "reports/w1?q=هجوم",
      actor: "actors/islamic-state",
      place: "places/163808",
      trends: "trends?by=actor&of=killed",
    };
    return `${at.served.address}/${name in paths ? paths[name as keyof typeof paths] : name}`;
  };

  describe.each(["ar", "en"] as const)("in %s", (language) => {
    describe.each(SIZE_NAMES)("on a %s", (size) => {
      let watched: Watched;
      beforeAll(async () => {
        watched = await open(at.browser, at.served.address, language, size);
      });
      afterAll(() => watched.close());

      it.each(NAMES)("%s: nothing from outside, no error, no serious finding of axe", async (name) => {
        const { page, outside, errors } = watched;
        await page.goto(addressOf(name));
        await settled(page);
        const { lang, dir, scrollWidth } = await page.evaluate(() => {
          const { lang, dir, scrollWidth } = document.documentElement;
          return { lang, dir, scrollWidth };
        });
        expect([lang, dir]).toEqual(language === "ar" ? ["ar", "rtl"] : ["en", "ltr"]);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const serious = violations
          .filter((v) => v.impact === "serious" || v.impact === "critical")
          .map((v) => `${v.id}: ${v.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
        expect(serious).toEqual([]);
        expect(outside).toEqual([]);
        expect(errors).toEqual([]);
        // No message stands in the page as its bare key.
        expect(await page.locator("body").innerText()).not.toMatch(BARE_KEY);
        expect(scrollWidth).toBeLessThanOrEqual(SIZES[size].width);
      });
    });
  });
});
