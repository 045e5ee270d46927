import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { CHROMIUM, open, settled } from "./browser.js";
import { testedPage } from "./tested-page.js";

/** The text of a report's passage, chosen as a reader would. */
const choose = (page: Page, words: string): Promise<void> =>
  page.evaluate((sought) => {
    const walker = document.createTreeWalker(
      document.querySelector(".text") ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1;
      if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + sought.length);
    }
  }, words);

describe.skipIf(CHROMIUM === undefined)("deciding on the page", () => {
  const at = testedPage();

  it("takes chosen words of a report as a correction, which the incident then tells", async () => {
    const { page, close } = await open(at.browser, at.served.address, "ar");
    await page.goto(`${at.served.address}/reports/w5`);
    await settled(page);
    await choose(page, "مدينة ");
    await page.getByLabel("اسمك").fill("هدى");
    await page.getByRole("button", { name: "هذا هو المستهدف" }).click();
    await page.getByText("حُفظ التصحيح.").waitFor();
    expect(await at.answer("/api/incidents?country=IQ&type=COERCE")).toContain('"nameAr":"مدينة"');
    await close();
  });

  it("lets a reviewer correct, undo and accept with one key each, by keyboard alone", async () => {
    const { page, errors, close } = await open(at.browser, at.served.address, "en");
    await page.goto(`${at.served.address}/review`);
    await settled(page);
    await page.getByLabel("Your name").fill("Reader");
    const current = page.locator(".review .current");
    const said = page.locator(".review .said");
    const press = async (key: string, then: string): Promise<void> => {
      await current.focus();
      await page.keyboard.press(key);
      await said.filter({ hasText: then }).waitFor();
    };
    await press("r", "Choose the accounts first");
    await press("m", "Choose the incident to merge into first");
    await current.focus();
    await page.keyboard.press("c");
    const dialog = page.getByRole("dialog");
    await dialog.locator("select").first().selectOption("killed");
    await dialog.getByLabel("Or another value").fill("many");
    await page.keyboard.press("Enter");
    await dialog.getByText("Write a whole number.").waitFor();
    await dialog.getByLabel("Or another value").fill("7");
    await page.keyboard.press("Enter");
    await said.filter({ hasText: "Corrected" }).waitFor();
    expect(await at.answer(`/api/incidents/${at.served.incident}`)).toContain('"rule":"figure.person"');
    await press("u", "Undo");
    expect(await at.answer(`/api/incidents/${at.served.incident}`)).not.toContain('"rule":"figure.person"');
    await press("a", "Accepted");
    expect(await at.answer("/api/revisions")).toContain('"kind":"accept"');
    // Decided by this reader, so it has left this reader's queue.
    expect(await at.answer("/api/review?person=Reader")).not.toContain(at.served.incident);
    await page.locator(".agreement").waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it("leads from an incident that was merged to the one that remained, and says so", async () => {
    const list: unknown = JSON.parse(await at.answer("/api/incidents?limit=200&background=1"));
    const ids = [...JSON.stringify(list).matchAll(/"id":"([0-9a-f]{12})"/g)].flatMap(([, id]) => id ?? []);
    const [one = "", other = ""] = [...new Set(ids)].filter((id) => id !== at.served.incident);
    await at.served.archive.revise(
      { kind: "merge", incident: one, into: other },
      { person: "هدى", reason: "واحد" },
    );
    const remained = /"mergedInto":"([^"]+)"/.exec(await at.answer(`/api/incidents/${one}`))?.[1];
    const [gone, kept] = remained === undefined ? [other, one] : [one, other];
    const { page, close } = await open(at.browser, at.served.address, "en");
    await page.goto(`${at.served.address}/incidents/${gone}`);
    await page.waitForURL(`**/incidents/${kept}*`);
    expect(await page.locator(".note.merged").innerText()).toContain(gone);
    await close();
  });
});
