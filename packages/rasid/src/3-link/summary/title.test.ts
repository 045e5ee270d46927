import { EVENT_TYPES, MODES } from "@rasid/extract";
import { describe, expect, it } from "vitest";
import { counted, titleOf } from "./title.js";

const BASE = {
  type: "ASSAULT",
  mode: [],
  status: "asserted",
  place: { name: "Palmyra", nameAr: "تدمر" },
  country: "SY",
  actors: [],
  recipients: [],
  figures: [],
};
const figure = (kind: string, best: number | null, more: object = {}) => ({
  kind,
  best,
  low: best ?? 0,
  high: best,
  approximate: false,
  outlets: 1,
  contested: false,
  rule: "figure.only",
  ...more,
});
const party = (nameAr: string, name: string) => ({ id: name, name, nameAr });

describe("titles made from facts", () => {
  it("says what, where and how many", () => {
    expect(titleOf({ ...BASE, figures: [figure("killed", 3), figure("injured", 5)] })).toEqual({
      ar: "هجوم في تدمر: 3 قتلى",
      en: "Attack in Palmyra: 3 killed",
    });
  });

  it("counts in the six plural forms of Arabic", () => {
    expect([0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map((n) => counted("killed", n, "ar"))).toEqual([
      "لا قتلى",
      "قتيل",
      "قتيلان",
      "3 قتلى",
      "10 قتلى",
      "11 قتيلا",
      "99 قتيلا",
      "100 قتيل",
      "102 قتيل",
      "103 قتلى",
    ]);
  });

  it("says about, at least and from–to", () => {
    const ar = (f: object) => titleOf({ ...BASE, figures: [figure("killed", 13, f)] }).ar;
    expect(ar({ high: null })).toBe("هجوم في تدمر: 13 قتيلا على الأقل");
    expect(ar({ approximate: true })).toBe("هجوم في تدمر: نحو 13 قتيلا");
    expect(titleOf({ ...BASE, figures: [figure("killed", null, { low: 0, high: 20 })] }).en).toBe(
      "Attack in Palmyra: at least 20 killed",
    );
  });

  it("names the parties of talks, deals and speech", () => {
    const parties = {
      place: null,
      country: null,
      actors: [party("باكستان", "Pakistan")],
      recipients: [party("أفغانستان", "Afghanistan")],
    };
    expect(titleOf({ ...BASE, ...parties, type: "AGREE" })).toEqual({
      ar: "اتفاق بين باكستان وأفغانستان",
      en: "Agreement between Pakistan and Afghanistan",
    });
    expect(titleOf({ ...BASE, ...parties, type: "ACCUSE", mode: ["disapprove"], recipients: [] }).ar).toBe(
      "إدانة من باكستان",
    );
    expect(
      titleOf({
        ...BASE,
        ...parties,
        type: "CONSULT",
        actors: [party("باكستان", "Pakistan"), party("تركيا", "Türkiye")],
        recipients: [],
      }).en,
    ).toBe("Talks between Pakistan and Türkiye");
  });

  it("leaves out whoever is only described, and says the United States with its article", () => {
    const described = { name: "رجل", nameAr: "رجل" };
    expect(titleOf({ ...BASE, type: "REQUEST", place: null, country: "US", actors: [described] })).toEqual({
      ar: "مطالبة في الولايات المتحدة",
      en: "Demand in the United States",
    });
  });

  it("names the governorate in English where a place has no English name", () => {
    const hospital = { name: "مستشفى الفاشر", nameAr: "مستشفى الفاشر", admin1: "North Darfur" };
    expect(titleOf({ ...BASE, place: hospital, country: "SD" }).en).toBe("Attack in North Darfur");
  });

  it("says what is not asserted", () => {
    expect(titleOf({ ...BASE, status: "denied" })).toEqual({
      ar: "هجوم في تدمر (منفي)",
      en: "Attack in Palmyra (denied)",
    });
  });

  it("falls back on the country, also for a name that readers of English cannot read", () => {
    expect(titleOf({ ...BASE, place: null })).toEqual({ ar: "هجوم في سوريا", en: "Attack in Syria" });
    expect(titleOf({ ...BASE, place: party("حي الصوابر", "حي الصوابر"), country: "KW" })).toEqual({
      ar: "هجوم في حي الصوابر",
      en: "Attack in Kuwait",
    });
    expect(titleOf({ ...BASE, place: null, country: null }).ar).toBe("هجوم");
  });

  it("has words for every type and mode", () => {
    for (const type of EVENT_TYPES)
      for (const mode of ["", ...(MODES[type] ?? [])]) {
        const title = titleOf({ ...BASE, type, mode: [mode], place: null, country: null });
        expect(title.ar).toMatch(/^[\u0600-\u06FF ]+$/);
        expect(title.en).toMatch(/^[A-Z][a-z -]+$/i);
        expect(title.en).not.toContain(type);
      }
  });
});
