import { describe, expect, it } from "vitest";
import { extract } from "../extract.js";

/** Type, mode, actors and recipients of each event of a text. */
const read = (text: string): string[] =>
  extract({ text, publishedAt: "2025-03-10" }).events.map((e) =>
    [
      `${e.type}/${e.mode.join()}`,
      e.actors.map((a) => a.text).join(),
      e.recipients.map((r) => r.text).join(),
    ].join(" | "),
  );

it("reads no verb in the name of a speaker", () => {
  expect(
    read("قال القائد عبد الله ادان لوكالة الأنباء إن مسلحين خطفوا طبيباً في مقديشو.").join(),
  ).not.toContain("ACCUSE");
});

describe("promises of force", () => {
  it.each([
    ["وعد محافظ شبوة بدحر الهجوم عن المدينة.", "محافظ شبوة"],
    ["التقى الرئيس الصومالي قادة الجيش وتعهد بشن حرب شاملة ضد حركة الشباب.", "الرئيس الصومالي"],
  ])("threaten: %s", (text, actor) => {
    const event = extract({ text, publishedAt: "2025-06-01" }).events.find((e) => e.type === "THREATEN");
    expect(event?.actors[0]?.text).toBe(actor);
  });
});

describe("threats by what is going to be done", () => {
  it.each([
    ["سنستهدف كل القواعد الأميركية في المنطقة، يقول المتحدث باسم الحوثيين.", "المتحدث باسم الحوثيين"],
    ["قال الحرس الثوري إنه سيرد بقوة على أي عدوان.", "الحرس الثوري"],
    ["أكد المجلس الرئاسي أنه سيعتقل كل من يعرقل قراره.", "المجلس الرئاسي"],
    ["تعهّد نتنياهو بالقضاء على حماس.", "نتنياهو"],
    ["قال وزير الدفاع التركي إن تركيا ستقصف مواقع المسلحين.", "تركيا"],
  ])("are the speaker's: %s", (text, actor) => {
    expect(read(text)).toContainEqual(
      expect.stringMatching(new RegExp(`^THREATEN/(?:violence|arrest) \\| ${actor}`)),
    );
  });
});

it("leaves force that another side expects an attack to come", () => {
  const others = read("قال وزير الدفاع التركي إن إيران ستقصف مواقع المسلحين.");
  expect(others.filter((line) => line.startsWith("THREATEN"))).toEqual([]);
});

describe("participles of speech", () => {
  it("accuse whom they stand before, and are the accused's before ب", () => {
    const accuses = read("حذّرت الخارجية الروسية من التصعيد، متهمة باريس بالضلوع في الهجوم.");
    expect(accuses).toContainEqual(expect.stringMatching(/^ACCUSE\/allege \| الخارجية الروسية \| باريس/));
    expect(read("أوقفت الشرطة شاباً متهماً بالقتل.").join()).not.toMatch(/ACCUSE/);
  });
});

describe("what somebody calls a thing", () => {
  it("blames or praises by the word", () => {
    expect(read("وصفت موسكو اللقاء بأنه محاولة عبثية.")).toContain("ACCUSE/disapprove | موسكو | ");
    expect(read("وصف مستشار الرئيس العراقي الانسحاب بأنه خطوة مهمة.")).toContainEqual(
      expect.stringMatching(/^SUPPORT\/ \| مستشار الرئيس العراقي/),
    );
  });
});

describe("what is refused", () => {
  it.each(["استبعدت موسكو عقد لقاء بين بوتين وزيلينسكي.", "ترفض طهران التفاوض تحت الضغط."])(
    "does not happen: %s",
    (text) => {
      expect(read(text).map((e) => e.slice(0, 6))).toEqual(["REJECT"]);
    },
  );
});

describe("a word that is verb or noun", () => {
  it("is what the verb of speech before it is about", () => {
    expect(read("دان المجلس النرويجي للاجئين قصف مخيم زمزم.")).not.toContainEqual(
      expect.stringMatching(/^ASSAULT.*المجلس/),
    );
  });
});

describe("whose act it is", () => {
  it("is not of who strikes against it", () => {
    const events = read("نفّذ القضاة اليوم إضراباً رفضاً لمرسوم إعفاء 57 قاضياً.");
    expect(events[0]).toMatch(/^PROTEST\/strike \| القضاة/);
    expect(events.join()).not.toMatch(/REJECT|SANCTION\/discontinue \| القضاة/);
  });

  it("is a source's, if it stands right behind a verb of speech", () => {
    expect(read("أطلقت قوات الدعم السريع سراح 120 أسيراً. ونفى مصدر عسكري وجود أي اتفاق.")).toContainEqual(
      expect.stringMatching(/^REJECT\/ \| مصدر عسكري/),
    );
  });

  it("is nobody's where a spokesman only tells of it", () => {
    expect(read("أعلن المتحدث باسم الرئاسة إقالة قائد الأركان.")).toEqual([
      "SANCTION/discontinue |  | قائد الأركان",
    ]);
  });
});

describe("the first person plural", () => {
  it("is the speaker, with an object beside a verb of force", () => {
    expect(read("الناطق العسكري: دمّرنا دبابتين للعدو في محور تل السلطان.")).toEqual([
      "ASSAULT/destroy | الناطق العسكري | دبابتين",
    ]);
  });
});
