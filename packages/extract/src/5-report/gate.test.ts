import { describe, expect, it } from "vitest";
import { extract } from "../extract.js";

/** The types of the events that a text is read to tell as news, without a day of publication unless one is given. */
const news = (text: string, publishedAt?: string): string[] =>
  extract({ text, ...(publishedAt !== undefined && { publishedAt }) })
    .events.filter((e) => !e.background && (e.status === "asserted" || e.status === "alleged"))
    .map((e) => e.type);

const TALK = "ومن المعروف أن التفجيرات التي تستهدف المدنيين جرائم حرب في القانون الدولي مهما كانت الدوافع.";

describe("gateEvents", () => {
  it.each([
    ["قُتل جنديان في تدمر", "ASSAULT"],
    ["شنت طائرات حربية غارات على قرى في ريف إدلب", "ASSAULT"],
    ["قصفت المدفعية قرية في ريف إدلب", "ASSAULT"],
    ["تظاهر المئات في بيروت احتجاجاً على الغلاء", "PROTEST"],
    ["أعلنت الشرطة أن 13 شخصاً قتلوا وأصيب 20 آخرون أمس في انفجار سيارة مفخخة وسط بغداد.", "ASSAULT"],
  ])("keeps what a passage reports: %s", (text, type) => {
    expect(news(text)).toContain(type);
  });

  it("sets aside as background what a passage only speaks of", () => {
    const events = extract({ text: TALK }).events.filter((e) => e.type === "ASSAULT");
    expect(events.length).toBeGreaterThan(0);
    expect(events.every((e) => e.background)).toBe(true);
  });

  it("leaves a report with a day of publication as the rules read it", () => {
    expect(news(TALK, "2025-12-14")).toContain("ASSAULT");
  });

  it("leaves a report with paragraphs as the rules read it", () => {
    expect(news(`${TALK}\nقُتل جنديان في تدمر.`)).toContain("ASSAULT");
  });

  it("answers the same each time", () => {
    expect(extract({ text: TALK })).toEqual(extract({ text: TALK }));
  });
});
