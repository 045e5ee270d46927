import { describe, expect, it } from "vitest";
import { extract } from "../extract.js";

/** The words of each event of one type, as they were joined. */
const joined = (type: string, text: string, publishedAt = "2025-11-20"): string[][] =>
  extract({ text, publishedAt })
    .events.filter((e) => e.type === type)
    .map((e) => e.mentions.map((m) => m.quote));

describe("joinMentions", () => {
  it("joins the deed that people were killed in with the killing", () => {
    expect(joined("ASSAULT", "قُتل ثلاثة جنود وأصيب خمسة في هجوم على حاجز قرب الحسكة مساء أمس.")).toHaveLength(
      1,
    );
  });

  it("joins a definite event word with what was told before, however far", () => {
    const text =
      "هاجم مسلحون مركزاً للشرطة في كركوك. وفتحت السلطات تحقيقاً. ووصل المحافظ إلى المكان. وقال شهود إن الهجوم بدأ فجراً.";
    expect(joined("ASSAULT", text)).toHaveLength(1);
  });

  it("keeps what the sentence turns to apart: قبل أن، فيما، رداً على", () => {
    expect(
      joined("ASSAULT", "قصفت طائرات إسرائيلية بلدة الخيام رداً على هجوم نفذه حزب الله على موقع في الجليل."),
    ).toHaveLength(2);
  });

  it("tells a second event of the kind that is only called another: وآخر في …", () => {
    const text = "انفجار في سوق بعقوبة أمس أوقع ستة قتلى، وآخر في تكريت قُتل فيه شرطيان.";
    expect(joined("ASSAULT", text)).toEqual([["انفجار"], ["وآخر", "قُتل"]]);
  });

  it("keeps attacks in two towns of one governorate apart", () => {
    const text =
      "يوم دامٍ في محافظة حلب: انفجار في حي الأشرفية أمس أوقع ثلاثة قتلى. وقُتل شرطيان في تفجير منبج.";
    expect(joined("ASSAULT", text)).toHaveLength(2);
  });

  it("keeps apart what is only recalled", () => {
    const text = "قُتل شرطيان بنيران مسلحين في كركوك. وأوقفت الشرطة رجلين الأحد في قضية تفجير سوق الحويجة.";
    expect(joined("ASSAULT", text)).toHaveLength(2);
  });

  it("keeps a deed apart that the rest of its sentence gives another toll of", () => {
    const text =
      "قُتل ستة أشخاص في تفجيرات في كركوك.\nوقال مصدر أمني إن عبوة انفجرت قرب سوق. وأضاف أن تفجير سيارة مفخخة في حي آخر أدى إلى مقتل شخصين.";
    expect(joined("ASSAULT", text)).toHaveLength(2);
  });

  it("keeps the toll of months apart from that of a day", () => {
    const text =
      "قُتل 28 شخصاً في غارات على خان يونس اليوم. وقالت الحركة إن 300 مدني استشهدوا منذ توقيع الاتفاق.";
    expect(joined("ASSAULT", text)).toHaveLength(2);
  });

  it("keeps what the other side is answered for apart, though it has the article", () => {
    const text =
      "استهدف حزب الله مركزاً للجيش الإسرائيلي في شتولا.\nوقال الحزب إنه رداً على الاعتداءات الإسرائيلية قصف الموقع بالصواريخ.";
    expect(joined("ASSAULT", text)).toHaveLength(2);
  });

  it("keeps demands on two addressees and acts of two states apart", () => {
    const asked = "طالبت حماس الإدارة الأميركية بالضغط على إسرائيل. وطالبت الوسطاء بالوفاء بتعهداتهم.";
    expect(joined("REQUEST", asked)).toHaveLength(2);
    const states = "قطعت البحرين علاقاتها مع إيران. وقطعت الكويت علاقاتها مع إيران.";
    expect(joined("SANCTION", states)).toHaveLength(2);
  });

  it("keeps the items of a list apart", () => {
    const text = [
      "النشرة اليومية",
      "1. جنين: اعتقلت قوات الاحتلال ثلاثة مواطنين من المدينة.",
      "2. طولكرم: اعتقلت قوات الاحتلال مواطنين اثنين من المخيم.",
      "3. الخليل: أصيب شاب برصاص الاحتلال في بلدة دورا.",
      "4. نابلس: أصيب طفل برصاص الاحتلال في بلدة بيتا.",
    ].join("\n");
    expect(joined("COERCE", text)).toHaveLength(2);
    expect(joined("ASSAULT", text)).toHaveLength(2);
  });

  it("keeps two tolls of one sentence apart where they are of two deeds", () => {
    const text = "مقتل 18 مدنياً في هجمات منسقة جنوبي البلاد والجيش يعلن قتل 92 مسلحاً";
    expect(joined("ASSAULT", text)).toHaveLength(2);
  });

  it("takes the verb that says whom a campaign is against for part of the campaign", () => {
    const text = "أطلقت وزارة الداخلية حملة أمنية واسعة تستهدف خلايا التنظيم في ريف دير الزور.";
    expect(joined("ASSAULT", text)).toHaveLength(0);
    expect(joined("COERCE", text)).toHaveLength(1);
  });

  it("keeps what is called for apart from what was told", () => {
    const text = "فرقت الشرطة الاحتجاجات في العاصمة أمس. ودعت المعارضة أنصارها إلى التظاهر مجدداً السبت.";
    const protests = joined("PROTEST", text);
    expect(protests.some((words) => words.length > 1)).toBe(false);
  });

  it("joins a raid with its arrests, and who was killed with who was hurt", () => {
    expect(joined("COERCE", "داهمت الشرطة منازل في القيروان وأوقفت ستة أشخاص.")).toHaveLength(1);
    expect(
      joined("ASSAULT", "أطلق مسلح النار في سوق بنيروبي، فقتل شرطيين وأصاب عدداً من المارة."),
    ).toHaveLength(1);
  });

  it("keeps items apart that a place and a stroke open: بغداد/ …", () => {
    const text = [
      "الحصاد الأمني",
      "بغداد/ أصيب شرطيان بانفجار عبوة في منطقة الدورة.",
      "بغداد/ قُتل شاب برصاص مجهولين قرب منزله.",
      "ديالى/ اعتقلت الشرطة أربعة مطلوبين.",
      "الأنبار/ اعتقلت الاستخبارات قيادياً مطلوباً.",
    ].join("\n");
    expect(joined("ASSAULT", text)).toHaveLength(2);
    expect(joined("COERCE", text)).toHaveLength(2);
  });

  it("joins an earlier toll, and the state's word about what its aircraft did", () => {
    const text =
      "شنت مقاتلات إسرائيلية غارات على بلدة الخيام أسفرت عن مقتل خمسة أشخاص. وكان مصدر طبي قد تحدث عن سقوط قتيلين. وقال الجيش الإسرائيلي إنه قصف مستودعاً.";
    expect(joined("ASSAULT", text)).toHaveLength(1);
  });

  it("takes a toll for that of the deed it resulted from", () => {
    const text =
      "دمرت القوات معسكراً للحركة، وجاءت العملية بعد هجوم شنته الحركة على قاعدة للجيش وأسفر عن مقتل سبعة جنود.";
    expect(joined("ASSAULT", text)).toContainEqual(["هجوم", "مقتل"]);
  });

  it("keeps apart what is done again: عادوا إلى التظاهر", () => {
    const text =
      "فرقت الشرطة مظاهرة في الرباط ليل الأربعاء. لكن مئات الشبان عادوا مساء الخميس إلى التظاهر في هدوء.";
    expect(joined("PROTEST", text)).toHaveLength(2);
  });
});

describe("background", () => {
  it("takes what stands under a heading of history for history", () => {
    const text = [
      "اقتحمت الشرطة مقر الحزب في تونس صباح اليوم.",
      "واعتقلت عشرة من أعضائه.",
      "خلفية",
      "فرقت الشرطة مسيرة للحزب في صفاقس وأصابت أربعة من أنصاره.",
    ].join("\n");
    const events = extract({ text, publishedAt: "2025-11-20" }).events;
    expect(events.find((e) => e.mentions.some((m) => m.quote === "اقتحمت"))?.background).toBe(false);
    expect(
      events.filter((e) => e.mentions.some((m) => /فرقت|أصابت/.test(m.quote))).every((e) => e.background),
    ).toBe(true);
  });

  it("is what the news is said to have come after, an event of its own", () => {
    const text =
      "قُتل 11 مدنياً في قصف للجيش على قرى جنوب رفح.\nوتشارك مروحيات في الحملة؛ حيث يأتي هذا بعد ساعات من مقتل 6 جنود في العريش.";
    const events = extract({ text, publishedAt: "2026-03-18" }).events;
    expect(events.map((e) => [e.figures[0]?.min, e.background])).toEqual([
      [11, false],
      [6, true],
    ]);
  });

  it("tells the whole period of a bulletin as news", () => {
    const text =
      "تحديث الوضع رقم 12 (1 – 9 آذار/مارس 2026)\n\nفي 2 آذار/مارس قصفت المدفعية سوق الكرمك وقُتل سبعة مدنيين.";
    const [first] = extract({ text, publishedAt: "2026-03-10" }).events;
    expect(first?.background).toBe(false);
    expect(first?.time?.edtf).toBe("2026-03-02");
  });
});
