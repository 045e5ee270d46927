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

  it.each([
    ["قتل أربعة مسلحين في ضربة جوية أميركية قرب الحدود.", "مسلحين"],
    ["قُتل 12 شخصاً في تفجير استهدف مركزاً للشرطة.", "شخصاً"],
    ["قتل خمسة جنود في هجوم على ثكنة للجيش المالي.", "جنود"],
    ["خطف مهندس تركي على يد مسلحين في كركوك.", "مهندس تركي"],
  ])("comes first where the first event word tells of it: %s", (text, recipient) => {
    expect(sides(text).recipients[0]).toBe(recipient);
  });

  it("is not who announces the loss of his own", () => {
    const text =
      "أعلنت القيادة العامة للقوات المسلحة الأردنية مقتل أحد ضباطها وإصابة ثلاثة آخرين على الحدود.";
    expect(sides(text).actors).toEqual([]);
  });

  it("comes before the same people by what they do", () => {
    const text = "تظاهر عشرات من طلبة الجامعات في باريس، وردد المتظاهرون هتافات.";
    expect(sides(text).actors).toEqual(["طلبة الجامعات", "المتظاهرون"]);
  });

  it.each([
    ["قامت مروحية إسرائيلية بقصف منزل في البلدة.", "مروحية إسرائيلية"],
    ["تمكن الجيش السوداني أمس من قتل قائد المتمردين في الفاشر.", "الجيش السوداني"],
  ])("does what stands behind a verb of doing: %s", (text, actor) => {
    expect(sides(text).actors[0]).toBe(actor);
  });

  it("has not done what it announces", () => {
    expect(sides("أعلن المتحدث أن سيارة مفخخة انفجرت قرب السوق.").actors).toEqual([]);
  });

  it.each([
    ["خرج المئات في مسيرة تنديداً بسياسات الحكومة.", "الحكومة"],
    ["تظاهر طلاب أمام السفارة الفرنسية احتجاجاً على زيارة الوزير الفرنسي.", "الوزير الفرنسي"],
    ["تجمع محتجون أمام السفارة الفرنسية في باماكو.", "السفارة الفرنسية"],
    ["خرجت مظاهرات في المدينة ضد الحكم.", "الحكم"],
  ])("is protested against: %s", (text, recipient) => {
    expect(sides(text).recipients[0]).toBe(recipient);
  });
});
