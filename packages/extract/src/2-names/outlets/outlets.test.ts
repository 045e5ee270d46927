import { describe, expect, it } from "vitest";
import outlets from "../../../packed/outlets.js";
import { readDocument } from "../../1-text/document.js";
import { datelineOf } from "./dateline.js";
import { outletOf } from "./find-outlet.js";

describe("outletOf", () => {
  it("knows at least 200 outlets", () => {
    expect(outlets.length).toBeGreaterThanOrEqual(200);
  });
  it.each([
    ["سانا", "sana"],
    ["وكالة فرانس برس", "afp"],
    ["(أ ف ب)", "afp"],
    ["صحيفة «الشرق الأوسط»", "aawsat"],
    ["WAM", "wam"],
    ["https://www.wam.ae/ar/article/x", "wam"],
    ["ara.reuters.com", "reuters"],
    ["gate.ahram.org.eg", "ahram"],
  ])("%s is %s", (name, id) => {
    expect(outletOf(name)?.id).toBe(id);
  });
  it("answers nothing for what it does not know", () => {
    expect(outletOf("example.org")).toBeUndefined();
    expect(outletOf("")).toBeUndefined();
  });
});

describe("datelineOf", () => {
  const read = (text: string): unknown[] | undefined => {
    const doc = readDocument(text);
    const found = datelineOf(doc);
    const place = found?.place;
    return (
      found && [
        found.outlet?.id,
        place &&
          doc.tokens
            .slice(place.from, place.to)
            .map((t) => t.norm)
            .join(" "),
      ]
    );
  };
  it.each([
    ["دمشق-سانا\nأرسل الرئيس", ["sana", "دمشق"]],
    ["سانا- أعلنت الوزارة", ["sana", undefined]],
    ["رويترز: قتل خمسة", ["reuters", undefined]],
    ["واشنطن (رويترز) - قال مسؤول", ["reuters", "واشنطن"]],
    ["غزة (أ ف ب) - قتل", ["afp", "غزه"]],
    ["رام الله - هدد الوزير", [undefined, "رام الله"]],
    ["الكويت في 26 يونيو - قُتل 13", [undefined, "الكويت"]],
    ["بغداد (22 كانون الثاني 2021) - تبنى", [undefined, "بغداد"]],
    ["أبوظبي في 13 ديسمبر/ وام / دعا", ["wam", "ابوظبي"]],
    ["طرابلس، 14 مايو (شينخوا) -- قال", ["xinhua", "طرابلس"]],
    ["بيروت - «الشرق الأوسط»: قال", ["aawsat", "بيروت"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
  it.each(["قتل خمسة أشخاص - بحسب المصدر", "أعلن الجيش انتهاء العملية.", "", "سوريا.. القبض على 5"])(
    "finds none in «%s»",
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );
});
