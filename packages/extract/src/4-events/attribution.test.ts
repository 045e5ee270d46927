import { describe, expect, it } from "vitest";
import { extract } from "../extract.js";

/** Who says that the first event of a type happened. */
const sources = (text: string, type: string): string[] =>
  extract({ text, publishedAt: "2025-06-01" })
    .events.find((e) => e.type === type)
    ?.accordingTo.map((a) => a.text) ?? [];

describe("who says so", () => {
  it.each([
    ["قُتل تسعة أشخاص في تفجير انتحاري قرب المحكمة، على ما أفادت الشرطة.", "الشرطة"],
    ["خُطف 28 تلميذاً من مدرسة في بلدة كوريغا، بحسب ما قال أحد المعلمين.", "أحد المعلمين"],
    ["أصيب جنديان بنيران قناص قرب جلولاء، بحسب ضابط في الجيش.", "ضابط في الجيش"],
    ["قُتل 37 شخصاً في انفجار أجهزة، وفق أحدث أرقام وزارة الصحة.", "وزارة الصحة"],
    ["أصيبت طفلة برصاص قناص في حي الروضة، طبقاً لمصدر طبي بالمستشفى.", "مصدر طبي"],
    ["جُرح ثلاثة مدنيين بانفجار عبوة قرب سوق شعبي، وفقاً للشرطة.", "للشرطة"],
    ["قُتل 11 شخصاً في هجوم على قرية، بحسب حصيلة نشرتها وزارة الدفاع اليوم.", "وزارة الدفاع"],
    ["قُتل سبعة مواطنين في قصف على رفح، حسبما أعلن مستشفى الكويت التخصصي.", "مستشفى الكويت التخصصي"],
  ])("%s", (text, source) => {
    expect(sources(text, "ASSAULT")).toContain(source);
  });

  it.each([
    ["among those counted is no verb of saying", "قُتل تسعة أشخاص بينهم طبيبان في قصف على المستشفى."],
    ["a dateline is no speaker", "الرباط: قُتل شرطي في هجوم على مركز للأمن."],
    ["يذكر أن is said by the outlet", "أطلق الجيش عملية في الشمال. يذكر أن مسلحين قتلوا جنديين في المنطقة."],
    ["troops are deployed, not published", "هاجم مسلحون القرية، ونشر الجيش قوات حول المدينة."],
    ["who says nothing is no source", "لم تنشر الحكومة أي حصيلة، لكن الهجوم أوقع عشرة قتلى."],
    ["تابعة is no verb", "هاجمت قوة تابعة للجيش مواقع للمتمردين."],
  ])("%s", (_, text) => {
    expect(sources(text, "ASSAULT")).toEqual([]);
  });
});
