import { describe, expect, it } from "vitest";
import { readDocument } from "../../1-text/document.js";
import { findPlaces, type FoundPlace } from "./find-places.js";
import { pcodeOf } from "./pcodes.js";

const first = (text: string): FoundPlace | undefined => findPlaces(readDocument(text))[0];
const said = (text: string): (string | undefined)[] => {
  const place = first(text);
  return [place?.text, place?.class, place?.country, place?.admin1, place?.admin2];
};

describe("a district named with its word", () => {
  it("is the division, not its seat", () => {
    expect(said("انفجار عبوة في قضاء سنجار")).toEqual(["قضاء سنجار", "admin2", "IQ", "Nineveh", "Sinjar"]);
    expect(said("معارك في مديرية حرض")).toEqual(["مديرية حرض", "admin2", "YE", "Hajjah", "Harad"]);
    expect(said("حملة أمنية في منطقة الباب")).toEqual(["منطقة الباب", "admin2", "SY", "Aleppo", "Al-Bab"]);
    expect(said("قصف محلية أم درمان")).toEqual(["محلية أم درمان", "admin2", "SD", "Khartoum", "Um Durman"]);
    expect(said("غارات على قضاء مرجعيون")).toEqual(["قضاء مرجعيون", "admin2", "LB", "Nabatieh", "Marjayoun"]);
    expect(first("اشتباكات في قضاء سنجار")?.precision).toBe(3);
  });
  it("of the third level lies in its district", () => {
    expect(said("عثر على ألغام في ناحية جنديرس")).toEqual([
      "ناحية جنديرس",
      "admin2",
      "SY",
      "Aleppo",
      "Afrin",
    ]);
  });
});

describe("a town", () => {
  it("carries its district", () => {
    expect(first("غارة على بلدة عيتا الشعب")?.admin2).toBe("Bint Jbeil");
    expect(first("قصف مدينة سراقب")?.admin2).toBe("Idlib");
    expect(first("هجوم في مدينة طويلة بشمال دارفور")?.admin2).toBe("Tawila");
  });
  it("and the countryside called after it do not share the district, where a whole governorate is called so", () => {
    expect(first("اشتباكات في ريف حلب الشرقي")?.admin2).toBeUndefined();
    expect(first("اشتباكات في ريف عفرين")?.admin2).toBe("Afrin");
  });
});

describe("the P-code of a division", () => {
  it("is OCHA's", () => {
    expect(pcodeOf("SY", "Aleppo", "Afrin")).toBe("SY0203");
    expect(pcodeOf("SY", "Aleppo")).toBe("SY02");
    expect(pcodeOf("IQ", "Nineveh", "Sinjar")).toBe("IQG15Q07");
    expect(pcodeOf("YE", "Sanaa", "Arhab")).toBe("YE2302");
    expect(pcodeOf("PS", "West Bank", "Jenin")).toBe("PS0101");
  });
  it("is nothing where OCHA has none", () => {
    expect(pcodeOf("IQ", "Baghdad", "Abu Ghraib")).toBeUndefined();
    expect(pcodeOf("FR", "Paris")).toBeUndefined();
  });
});
