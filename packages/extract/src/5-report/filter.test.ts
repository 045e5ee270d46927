import { describe, expect, it } from "vitest";
import { extract } from "../extract.js";

const types = (text: string): string[] =>
  extract({ text, publishedAt: "2025-11-03" }).events.map((e) => e.type);

describe("what is no event", () => {
  it.each([
    ["a crowd that comes visits nobody", "حاول المتظاهرون الوصول إلى ميدان التحرير في القاهرة.", "CONSULT"],
    ["nor does a thing", "حذر الاتحاد من وصول العلاقة بين النقابة والحكومة إلى مستوى حرج.", "CONSULT"],
    ["a shelter is no aid", "قصفت القوات مركز إيواء في حي درجة بالفاشر فقتل ثلاثون مدنياً.", "AID"],
    [
      "a source that stays nameless asks for nothing",
      "وقال مصدر أمني طلب عدم الكشف عن اسمه إن ستة جنود قتلوا.",
      "REQUEST",
    ],
    ["a launcher is no website", "شن سلاح الجو غارة استهدفت منصة إطلاق صواريخ جنوب البلدة.", "COERCE"],
    ["whose area it is tells of no seizure", "سقط الصاروخ في مناطق يسيطر عليها الحوثيون في اليمن.", "COERCE"],
  ])("%s", (_rule, text, type) => {
    expect(types(text)).not.toContain(type);
  });

  it("but officials do visit", () => {
    expect(types("وصل وزير الخارجية التركي إلى بغداد اليوم.")).toEqual(["CONSULT"]);
  });
});
