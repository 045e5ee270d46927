import { describe, expect, it } from "vitest";
import { extract } from "../extract.js";

const sides = (text: string): { actors: string[]; recipients: string[] } => {
  const event = extract({ text, publishedAt: "2025-11-03" }).events[0];
  return {
    actors: event?.actors.map((p) => p.text) ?? [],
    recipients: event?.recipients.map((p) => p.text) ?? [],
  };
};

describe("a participant", () => {
  it.each([
    ["تظاهر مئات المواطنين في بيروت احتجاجاً على الغلاء.", "المواطنين"],
    ["اعتصم عشرات من المعلمين في ساحة الشهداء ببيروت.", "المعلمين"],
  ])("is named by its noun, not by how many: %s", (text, actor) => {
    expect(sides(text).actors[0]).toBe(actor);
  });

  it("is people without a description where nobody else was hit", () => {
    expect(sides("قُتل 17 شخصاً في هجوم انتحاري أمس.").recipients).toEqual(["شخصاً"]);
  });

  it("stays one of them", () => {
    expect(sides("قتل مسلحون أحد الجنود في ريف إدلب.").recipients).toEqual(["أحد الجنود"]);
  });
});
