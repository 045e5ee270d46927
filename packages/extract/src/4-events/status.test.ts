import { describe, expect, it } from "vitest";
import { extract } from "../extract.js";

/** How the first event of a type is put. */
const status = (text: string, type: string): string | undefined =>
  extract({ text, publishedAt: "2025-06-01" }).events.find((e) => e.type === type)?.status;

describe("status", () => {
  it.each([
    ["قصف الجيش مواقع المسلحين في بابنوسة.", "ASSAULT", "asserted"],
    ["من المتوقع أن يزور الرئيس الفرنسي بيروت الأسبوع المقبل.", "CONSULT", "expected"],
    ["سيزور وزير الخارجية التركي دمشق غداً.", "CONSULT", "expected"],
    ["نفت وزارة الدفاع السودانية سقوط مدينة الفاشر في يد قوات الدعم السريع.", "COERCE", "denied"],
    ["توصلت باكستان وأفغانستان في محادثات بالدوحة إلى وقف فوري لإطلاق النار.", "RETREAT", "planned"],
    ["أعلنت الحكومة أنها تمكنت من إفشال محاولة لاستهداف مقر البعثة في طرابلس.", "ASSAULT", "denied"],
    ["توافقت الحكومة والحوثيون على الإفراج عن مئات الأسرى.", "RETREAT", "planned"],
    ["شيّع الأهالي ضحايا قصف قُتل فيه سبعة أشخاص أمس.", "ASSAULT", "asserted"],
    ["نفت الجماعة أي صلة لها بتفجير مأرب الذي قُتل فيه جنديان الأحد.", "ASSAULT", "asserted"],
    ["رفضت الحركة المزاعم بشأن تعرض الدورية لإطلاق نار.", "ASSAULT", "alleged"],
    ["اتهم ناشطون أنصار الحزب بإطلاق النار عليهم وإحراق خيامهم.", "ASSAULT", "alleged"],
  ])("%s", (text, type, expected) => {
    expect(status(text, type)).toBe(expected);
  });
});
