import { describe, expect, it } from "vitest";
import { extract } from "../extract.js";

interface Told {
  readonly type: string;
  readonly day: string | null;
  readonly country: string | null;
  readonly places: readonly string[];
}

const told = (text: string, publishedAt?: string, outlet?: string): Told[] =>
  extract({
    text,
    ...(publishedAt !== undefined && { publishedAt }),
    ...(outlet !== undefined && { outlet }),
  }).events.map((e) => ({
    type: e.type,
    day: e.time?.edtf ?? null,
    country: e.country?.code ?? null,
    places: e.places.map((p) => p.text),
  }));

describe("where and when it was", () => {
  it("is the capital that a sentence begins with: وفي بغداد …", () => {
    const [, second] = told("قُتل شرطي في انفجار بكركوك. وفي بغداد تظاهر المئات.", "2025-12-15");
    expect(second?.places).toEqual(["بغداد"]);
  });

  it("is not where the next clause is", () => {
    const [attack] = told("قُتل جنديان في تفجير أمس، واندلعت حرائق في تكريت.", "2025-12-15");
    expect(attack?.places).toEqual([]);
  });

  it("is not the day of the statement", () => {
    const [march] = told(
      "في بيان اليوم، قالت النقابة إن المئات تظاهروا الجمعة الماضية في صفاقس.",
      "2025-12-15",
    );
    expect(march?.day).toBe("2025-12-12");
  });
});

describe("the dateline", () => {
  it("is no scene, though it helps with the country", () => {
    expect(told("واغادوغو - قُتل عشرة جنود في هجوم على بلدة بارسالوغو، أمس الأحد.", "2025-12-15")).toEqual([
      { type: "ASSAULT", day: "2025-12-14", country: "BF", places: ["بلدة بارسالوغو"] },
    ]);
    expect(told("بوغوتا - اعتقلت الشرطة خمسة أشخاص.", "2025-12-15")[0]?.country).toBe("CO");
  });

  it("gives the day of a report that has none", () => {
    expect(told("بغداد (22 كانون الثاني 2021) - قُتل شرطي أمس في كركوك.")[0]?.day).toBe("2021-01-21");
  });
});

describe("the day of an event", () => {
  it("is that of the saying where it has none of its own", () => {
    expect(told("أعلنت وزارة الداخلية العراقية، أمس، اعتقال سبعة مطلوبين.", "2025-12-15")[0]?.day).toBe(
      "2025-12-14~",
    );
  });

  it("is that of the story told before", () => {
    const events = told(
      "تظاهر الآلاف في باريس أمس الأحد. وأوقفت الشرطة 157 شخصاً في أنحاء البلاد.",
      "2025-12-15",
    );
    expect(events.map((e) => e.day).sort()).toEqual(["2025-12-14", "2025-12-14~"]);
  });

  it("is none that lies ahead of what has happened", () => {
    expect(told("اتفق الطرفان في القاهرة على لجنة تجتمع في يناير المقبل.", "2025-12-15")[0]?.day).toBe(
      "2025-12-15~",
    );
  });

  it("is the first of a night", () => {
    expect(told("قُتل جنديان في تدمر ليل السبت الأحد.", "2025-12-15")[0]?.day).toBe("2025-12-13~");
  });
});

describe("the place of an event", () => {
  it("is no capital that speaks", () => {
    expect(
      told("اتهمت موسكو واشنطن بدعم الهجوم على كورسك.", "2025-12-15").find((e) => e.type === "ACCUSE")
        ?.places,
    ).toEqual([]);
    expect(told("زار وزير الخارجية المصري دمشق الأحد.", "2025-12-15")[0]?.places).toEqual(["دمشق"]);
  });

  it("lies where an armed group is at home that sets free, not where the mediator is", () => {
    expect(told("أطلقت جماعة الحوثي سراح ستة بحارة بعد وساطة قطرية.")[0]).toMatchObject({
      type: "RETREAT",
      country: "YE",
    });
  });

  it("lies in the country that a headline begins with", () => {
    const [event] = extract({ text: "إيران: إعدام جاسوس لإسرائيل", publishedAt: "2025-12-15" }).events;
    expect(event?.country).toMatchObject({ code: "IR", text: "إيران" });
  });

  it("may be named behind what was told first", () => {
    const [event] = told("قُتل شاب برصاص جنود خلال اقتحامهم بلدة بيتا جنوب نابلس.", "2025-12-15");
    expect(event?.places).toContain("بلدة بيتا");
  });

  it("is not where it was said", () => {
    const text = "قال الرئيس التركي، في كلمة أمام أنصاره في أنقرة، إن الجيش قتل 20 مسلحاً شمالي العراق.";
    expect(told(text, "2025-12-15").find((e) => e.type === "ASSAULT")?.places).toEqual(["شمالي العراق"]);
  });

  it("is no door of a mosque with a bullet", () => {
    const text = "أصيب مصلون عند باب مسجد برصاص مجهولين في مدينة الزرقاء.";
    expect(told(text, "2025-12-15")[0]?.places).toEqual(["مدينة الزرقاء"]);
  });

  it("is not what is talked about", () => {
    expect(
      told("بحث وزيرا خارجية مصر والأردن في القاهرة تطورات الأوضاع في السودان.", "2025-12-15")[0]?.places,
    ).toEqual(["القاهرة"]);
  });

  it("is who hosts talks, and of an agreement where the talks were", () => {
    expect(
      told("توصل الطرفان إلى هدنة في محادثات استضافتها الدوحة.", "2025-12-15").every(
        (e) => e.country === "QA",
      ),
    ).toBe(true);
    const events = told("عقد الوفدان محادثات في القاهرة. واتفق المشاركون على مواصلة التشاور.", "2025-12-15");
    expect(events.find((e) => e.type === "AGREE")?.country).toBe("EG");
  });

  it("is not beyond the border", () => {
    expect(
      told("أعلنت السلطات التشادية فرض حظر التجول في إقليمين محاذيين للسودان.", "2025-12-15")[0]?.country,
    ).toBe("TD");
  });
});

describe("what is told beside other events", () => {
  it("borrows the place told of last before it, not one that comes later", () => {
    const text =
      "هاجم مسلحون حاجزاً في كركوك. وفتحت الشرطة النار. ثم امتدت الاشتباكات إلى أربيل. واعتقلت قوات الأمن عشرة أشخاص.";
    expect(told(text, "2025-12-15").find((e) => e.type === "COERCE")?.places).toEqual(["أربيل"]);
  });

  it("is not dated by the record that it breaks: الأول منذ ثلاث سنوات", () => {
    expect(told("قُتل عشرة جنود في هجوم على مالي، وهو الأعنف منذ ثلاث سنوات.", "2025-12-15")[0]?.day).toBe(
      "2025-12-15~",
    );
  });
});

describe("the place of an event told of at length", () => {
  it("is where it is first told of, not what lies around it", () => {
    const text =
      "قُتل خمسة جنود في هجوم على بلدة الحويجة. وقال مصدر إن المهاجمين فروا. وطالب المحافظ بتعزيزات. ودان الوزير ذلك. وحذر خبير من تكرار الهجوم في أربيل.";
    expect(told(text, "2025-12-15")[0]?.places[0]).toBe("بلدة الحويجة");
  });
});

describe("a day of what was before", () => {
  it("is not that of the news in the same sentence: استعاد أسلحة كانت … قد نهبتها الشهر الماضي", () => {
    const text =
      "قتل الجيش 30 مسلحاً في غارات على غابة سامبيسا، واستعاد أسلحة كانت الجماعة قد نهبتها من قاعدة عسكرية الشهر الماضي.";
    expect(told(text, "2025-12-15")[0]?.day).toBe("2025-12-15~");
  });
});

describe("the country of an event", () => {
  it.each([
    ["الأردن", "هاجم مسلحون دورية للشرطة في عمّان.", "JO"],
    ["سلطنة", "هاجم مسلحون دورية للشرطة في عُمان.", "OM"],
    ["where the news of an army is from", "هدمت قوات الاحتلال منزلاً في سلوان.", "PS"],
    ["the same on another front", "توغلت قوة إسرائيلية في ريف القنيطرة الجنوبي واعتقلت شاباً.", "SY"],
    [
      "not the neighbour's",
      "أعلن الرئيس التشادي الأحكام العرفية في إقليمين محاذيين للسودان بعد مقتل 19 شخصاً في قرية تيني.",
      "TD",
    ],
    ["that of the division behind a place", "قُتل جنديان قرب مدينة ناصر بولاية أعالي النيل.", "SS"],
    ["of a speaker at home", "أدانت وزارة الخارجية الأردنية الهجوم على السفارة.", "JO"],
  ])("%s: %s", (_, text, country) => {
    const events = told(text, "2025-12-15");
    expect(events.length).toBeGreaterThan(0);
    expect(events.every((e) => e.country === country)).toBe(true);
  });

  it("is not Gaza for every sector", () => {
    const text = "سلّم إرهابي نفسه للسلطات العسكرية بالقطاع العسكري لبرج باجي مختار.";
    expect(told(text, "2025-12-15").every((e) => e.country === "DZ")).toBe(true);
  });
});

describe("years of names and sentences that run on", () => {
  it("takes no year that belongs to a name", () => {
    const [event] = told("علقت الهند معاهدة المياه لعام 1960 مع باكستان.", "2025-04-24");
    expect(event?.day).toBe("2025-04-24~");
  });
  it("ends a sentence at a full stop without a space behind it", () => {
    const text = "قصف الجيش مستشفى في الفاشر الأحد.وخطف مسلحون ست نساء من نيالا السبت.";
    expect(told(text, "2025-08-25").map((e) => e.day)).toEqual(["2025-08-24", "2025-08-23"]);
  });
  it("reads no name of a place behind في and ف", () => {
    expect(told("اعتقلت الشرطة الأردنية المتهمين في فترات متفاوتة.", "2025-04-24")[0]).toMatchObject({
      country: "JO",
      places: [],
    });
  });
  it("takes a day of the coming weeks for ahead where the last one is long ago", () => {
    const text = "أعلنت النقابة إضراباً عاماً في 21 يناير احتجاجاً على الأسعار.";
    expect(told(text, "2025-12-05")[0]?.day).toBe("2026-01-21");
  });
  it("lends the place of talks to nothing that went before them", () => {
    const text = "بدأ مسؤولون محادثات في الدوحة بعد ضربات جوية شنتها إسلام آباد داخل أفغانستان.";
    const attack = told(text, "2025-10-18").find((e) => e.type === "ASSAULT");
    expect(attack?.country).toBe("AF");
  });
});
