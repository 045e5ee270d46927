import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../1-text/document.js";
import { findCountryWords, findPlaces, type FoundPlace } from "./find-places.js";

const find = (text: string, country?: string): FoundPlace[] =>
  findPlaces(readDocument(text), country === undefined ? {} : { country });
const words = (text: string): string[] => find(text).map((place) => place.text);
const first = (text: string, country?: string): FoundPlace | undefined => find(text, country)[0];

it("takes the name of a capital for no hamlet, even in news of the hamlet's country", () => {
  const found = findPlaces(
    readDocument("بدأت في الدوحة محادثات بين إسرائيل وحركة حماس حول قطاع غزة والضفة الغربية"),
  );
  expect(found.find((p) => p.text === "الدوحة")?.country).toBe("QA");
});

it("does not take a quarter of another country's town for one of the town that the text names", () => {
  const found = findPlaces(readDocument("استهدفت مسيّرة منزلاً في حي الزهراء بمدينة تعز اليمنية"));
  expect(found.map((p) => p.country)).not.toContain("SY");
});

describe("which place is meant", () => {
  it("is the one in the division named beside it", () => {
    expect(first("انفجرت عبوة في مدينة رفح شمال سيناء")?.country).toBe("EG");
    expect(first("غارة على مدينة رفح جنوب قطاع غزة")?.country).toBe("PS");
  });
  it("is a large town of the country that is spoken of, though its name is a common word", () => {
    expect(words("أجرى الوزير محادثات بجدّة مع نظيره السعودي")).toEqual(["جدّة"]);
  });
});

describe("what belongs to a place", () => {
  it("is the class word, the area and the adjectives, but no conjunction or preposition", () => {
    expect(words("قتل ثلاثة جنود سوريين في مدينة تدمر بريف حمص الشرقي، وفق الوزارة.")).toEqual([
      "مدينة تدمر",
      "ريف حمص الشرقي",
    ]);
    expect(words("وصل الوفد إلى معبر رفح البري وبدمشق آخرون.")).toEqual(["معبر رفح البري", "دمشق"]);
  });
  it("leaves the preposition before an area out", () => {
    expect(words("هجوم في مدينة تدمر بوسط سوريا")).toEqual(["مدينة تدمر", "وسط سوريا"]);
  });
  it("is the name inside quotation marks and hashtags", () => {
    expect(words("هجوم على قاعدة “عين الأسد” بالعراق")).toContain("قاعدة “عين الأسد”");
    expect(words("قصف على #خان_يونس")).toEqual(["خان_يونس"]);
  });
  it("is the capital with its country, and the side of a country", () => {
    expect(words("انفجار وسط العاصمة العراقية بغداد")).toEqual(["وسط العاصمة العراقية بغداد"]);
    expect(words("نزوح من الجنوب اللبناني ومن الحدود العراقية السورية")).toEqual([
      "الجنوب اللبناني",
      "الحدود العراقية السورية",
    ]);
  });
});

describe("which place is meant", () => {
  it("follows the country of the report, of the sentence, of the outlet", () => {
    expect(first("اشتباكات في طرابلس بين كتائب ليبية")?.country).toBe("LY");
    expect(first("اشتباكات في طرابلس، وانتشر الجيش اللبناني")?.country).toBe("LB");
    expect(first("اشتباكات في طرابلس", "LB")?.country).toBe("LB");
    expect(first("وصل الوفد إلى طرابلس الليبية قادماً من بيروت")?.country).toBe("LY");
  });
  it("follows the division that is named beside it", () => {
    expect(first("انفجار في مدينة القصير بريف حمص")).toMatchObject({ country: "SY", admin1: "Homs" });
  });
  it("tells a village, a building and a road that no gazetteer has, with the area that is sure", () => {
    expect(first("قصف على قرية معرشمارين بريف إدلب في سوريا")).toMatchObject({
      class: "village",
      country: "SY",
      admin1: "Idlib",
      precision: 4,
    });
    expect(first("حريق في مستشفى الحياة")).toMatchObject({
      class: "building",
      reason: "not in the gazetteer",
    });
  });
  it("says how exact it is", () => {
    expect(first("انفجار في حلب بسوريا")).toMatchObject({ precision: 1, acledPrecision: 1 });
    expect(first("انفجار شمال حلب في سوريا")).toMatchObject({ precision: 2, acledPrecision: 2 });
    expect(first("انفجار في محافظة حلب بسوريا")).toMatchObject({ precision: 4, acledPrecision: 3 });
    expect(first("انفجار في سوريا")).toMatchObject({ precision: 6, acledPrecision: 3 });
  });
  it("marks a capital that may stand for its government, and words that point back", () => {
    expect(first("أعلنت واشنطن موقفها")?.metonym).toBe(true);
    expect(first("وصل إلى واشنطن")?.metonym).toBeUndefined();
    const back = find("دخل الجيش مخيم جنين ثم قصف منازل في المخيم").at(-1);
    expect(back).toMatchObject({ text: "المخيم", anaphor: true, nameAr: "مخيم جنين" });
  });
});

describe("what is no place", () => {
  it.each([
    "فتح الباب أمام الحل",
    "قال الشيخ صلاح الدين إن السلام ممكن",
    "ذكرت قناة الجزيرة وصحيفة القدس",
    "أطلقت الشرطة قنابل مسيلة للدموع",
    "وأدى انفجار إلى مقتله",
  ])("%s", (text) => {
    expect(words(text)).toEqual([]);
  });
});

describe("words of countries", () => {
  it("are read with their article, number and clitics", () => {
    const found = findCountryWords(readDocument("القوات السورية وللأميركيين والأتراك"));
    expect(found.map((word) => [word.text, word.code])).toEqual([
      ["السورية", "SY"],
      ["وللأميركيين", "US"],
      ["والأتراك", "TR"],
    ]);
  });
});

describe("for any text", () => {
  const word = fc.constantFrom(
    "في",
    "مدينة",
    "وبحلب",
    "ريف",
    "دَمَشْق",
    "«",
    "»",
    "_",
    "#",
    "العاصمة",
    "السورية",
    ".",
    "\n",
    "ال",
    "x",
  );
  it("the offsets give the words, in order, none over another", () => {
    fc.assert(
      fc.property(fc.array(word), fc.string({ unit: "binary" }), (list, tail) => {
        const text = list.join(" ") + tail;
        let end = 0;
        for (const place of find(text)) {
          expect(text.slice(place.start, place.end)).toBe(place.text);
          expect(place.start).toBeGreaterThanOrEqual(end);
          end = place.end;
        }
      }),
    );
  });
});
