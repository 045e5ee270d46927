import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../1-text/document.js";
import { findTimes, publicationDay } from "./find-times.js";

/** Words and EDTF of each time, with the code of its warning. */
const read = (text: string, published?: string): string[] => {
  const day = publicationDay(published);
  return findTimes(readDocument(text), day === undefined ? {} : { published: day }).map(
    (t) => `${t.text} = ${t.edtf ?? "null"}${t.warning === undefined ? "" : ` (${t.warning.code})`}`,
  );
};

describe("publicationDay", () => {
  it("takes the day that is written, also of an instant", () => {
    expect(publicationDay("2025-12-14")?.day).toBe("2025-12-14");
    expect(publicationDay("2025-12-14T23:30:00+03:00")?.day).toBe("2025-12-14");
  });

  it("refuses what is no day", () => {
    expect(publicationDay("2025-02-30")).toBeUndefined();
    expect(publicationDay("soon")).toBeUndefined();
    expect(publicationDay(undefined)).toBeUndefined();
  });
});

describe("findTimes", () => {
  it("takes the year that is named after a day and month", () => {
    expect(read("في التاسع من أكتوبر العام الماضي", "2025-12-14")).toEqual([
      "التاسع من أكتوبر العام الماضي = 2024-10-09",
    ]);
  });

  it("sees no future in people whose name begins with س", () => {
    expect(read("أغلق سائقون الطريق يوم الجمعة", "2025-12-14")).toEqual(["يوم الجمعة = 2025-12-12"]);
  });

  it("reads a weekday as the latest up to publication", () => {
    expect(read("قُتل جندي الثلاثاء", "2025-12-14")).toEqual(["الثلاثاء = 2025-12-09"]);
    expect(read("قُتل جندي الأحد", "2025-12-14")).toEqual(["الأحد = 2025-12-14"]);
  });

  it("reads since which weekday", () => {
    expect(read("تدور اشتباكات منذ يوم الاثنين الماضي", "2025-12-14")).toEqual([
      "يوم الاثنين الماضي = 2025-12-08",
    ]);
  });

  it("reads no date in the name of a road or a newspaper", () => {
    expect(read("انفجار على طريق 21 أكتوبر وفي صحيفة 26 سبتمبر", "2025-12-14")).toEqual([]);
  });

  it("reads a weekday as the next where the words point ahead", () => {
    expect(read("سيجتمع المجلس الثلاثاء", "2025-12-14")).toEqual(["الثلاثاء = 2025-12-16"]);
  });

  it("trusts the weekday of a report that was printed after midnight", () => {
    expect(read("اندلع حريق اليوم الجمعة", "2025-12-13")).toEqual(["اليوم الجمعة = 2025-12-12"]);
    expect(read("اندلع حريق أمس الخميس", "2025-12-13")).toEqual(["أمس الخميس = 2025-12-11"]);
  });

  it("moves an instant to the day of the outlet's place", () => {
    const day = publicationDay("2025-12-13T22:30:00Z");
    const doc = readDocument("قُتل جندي اليوم");
    if (day === undefined) throw new Error("no day");
    expect(findTimes(doc, { published: day, utcOffsetMinutes: 180 })[0]?.edtf).toBe("2025-12-14");
    expect(findTimes(doc, { published: day })[0]?.edtf).toBe("2025-12-13");
  });

  it("keeps the words where nothing settles them, with a warning", () => {
    expect(read("قُتل جندي الثلاثاء")).toEqual(["الثلاثاء = null (RASID-W201)"]);
    expect(read("قُتل جندي أمس")).toEqual(["أمس = null (RASID-W202)"]);
  });

  it.each([
    ["غداة هجوم قرب تدمر", "2025-12-14", ["غداة = 2025-12-13~"]],
    ["يأتي ذلك بعد يومين من التفجير", "2025-12-14", ["بعد يومين من = 2025-12-12~"]],
    ["بعد أسبوع على الاتفاق", "2025-12-14", ["بعد أسبوع على = 2025-12-07~"]],
    ["تُعلق الدراسة اعتباراً من الثلاثاء", "2025-12-14", ["الثلاثاء = 2025-12-16"]],
    [
      "اعتقلت في 25 تموز خمسة وأفرجت عنهم في الـ 30 من الشهر",
      "2025-08-01",
      ["25 تموز = 2025-07-25", "الـ 30 من الشهر = 2025-07-30"],
    ],
    [
      "اندلعت الحرب في 15 نيسان 2023. ووقع الطرفان في أيار من العام نفسه",
      "2026-03-08",
      ["15 نيسان 2023 = 2023-04-15", "أيار من العام نفسه = 2023-05"],
    ],
    ["انفجرت عبوة عند الساعة السادسة صباحاً", "2025-12-14", ["الساعة السادسة = null"]],
  ])("reads %s", (text, published, times) => {
    expect(read(text, published)).toEqual(times);
  });

  it("refuses an impossible date and keeps its words", () => {
    expect(read("في 31 نيسان 2024", "2024-05-02")).toEqual(["31 نيسان 2024 = null (RASID-W203)"]);
  });

  it("takes the date where the weekday contradicts it, and says so", () => {
    expect(read("الخميس 22 أغسطس 2025", "2025-08-25")).toEqual([
      "الخميس 22 أغسطس 2025 = 2025-08-22 (RASID-W204)",
    ]);
  });

  it("leaves the preposition outside the words", () => {
    expect(read("شاركوا بالأمس في المسيرة", "2025-12-14")).toEqual(["الأمس = 2025-12-13"]);
  });

  it("does not take numbers of people for years", () => {
    expect(read("قتل 2000 شخص في 2014", "2025-12-14")).toEqual(["2014 = 2014"]);
  });
});

const text = fc
  .array(
    fc.constantFrom(
      "أمس",
      "الخميس",
      "12",
      "مايو",
      "2025",
      "/",
      "-",
      "من",
      "الشهر",
      "ذاته",
      "ليل",
      "السبت",
      "الأحد",
      "(",
      ")",
      "قبل",
      "شهرين",
      "اليوم",
      "عام",
      "و",
      "رمضان",
      "1445",
      "هـ",
      "22:10",
      "\n",
      ".",
      "الماضي",
      "يومي",
    ),
    { maxLength: 14 },
  )
  .map((words) => words.join(" "));

describe("findTimes on any input", () => {
  const published = publicationDay("2025-12-14");

  it("reports offsets of the very words, in order and without overlap", () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "binary", maxLength: 60 })), (input) => {
        let end = 0;
        for (const t of findTimes(readDocument(input), published === undefined ? {} : { published })) {
          expect(input.slice(t.start, t.end)).toBe(t.text);
          expect(t.start).toBeGreaterThanOrEqual(end);
          ({ end } = t);
        }
      }),
    );
  });

  it("reads the same with vowel signs and direction marks", () => {
    fc.assert(
      fc.property(text, fc.constantFrom("\u064E", "\u0640", "\u200F"), (input, mark) => {
        const options = published === undefined ? {} : { published };
        const values = (s: string): unknown[] =>
          findTimes(readDocument(s), options).map((t) => [t.from, t.to, t.edtf]);
        expect(values(input.replace(/(\p{L})(?=\p{L})/gu, `$1${mark}`))).toEqual(values(input));
      }),
    );
  });
});
