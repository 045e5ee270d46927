import { describe, expect, it } from "vitest";
import { extract } from "../extract.js";

/** Type, mode, words, actors and recipients of each event of a text. */
const read = (text: string): string[] =>
  extract({ text, publishedAt: "2025-03-10" }).events.map((e) =>
    [
      `${e.type}/${e.mode.join()}`,
      e.mentions.map((m) => m.quote).join(" + "),
      e.actors.map((a) => a.text).join(),
      e.recipients.map((r) => r.text).join(),
    ].join(" | "),
  );

describe("a verb and its object", () => {
  it.each([
    ["أرسلت الحكومة أمس ألف جندي إضافي إلى الولاية.", "MOBILIZE/troops | أرسلت + جندي | الحكومة | "],
    [
      "وزارة الداخلية نشرت 45 ألف شرطي ودركي في المدن.",
      "MOBILIZE/troops | نشرت 45 ألف شرطي ودركي | وزارة الداخلية | ",
    ],
    [
      "استدعى حاكم تكساس قوات مكافحة الشغب إلى الحرم الجامعي.",
      "MOBILIZE/troops | استدعى + قوات | حاكم تكساس | ",
    ],
    [
      "قدمت دولة الكويت، أمس، دفعة جديدة من المساعدات إلى السودان.",
      "AID/ | قدمت + المساعدات | دولة الكويت | السودان",
    ],
    ["تقديم الإمارات مساعدات غذائية إلى غزة.", "AID/ | تقديم + مساعدات | الإمارات | غزة"],
    ["قررت السعودية قطع علاقاتها مع إيران.", "SANCTION/withdraw | قطع علاقاتها | السعودية | إيران"],
    ["أطلقت السلطات المصرية سراح 20 معتقلا.", "RETREAT/release | أطلقت + سراح | السلطات المصرية | معتقلا"],
    ["سلمت حركة حماس أربع رهائن إلى الصليب الأحمر.", "RETREAT/release | سلمت + رهائن | حركة حماس | رهائن"],
    ["حجبت السلطات الإيرانية تطبيق تلغرام.", "COERCE/censor | حجبت + تطبيق | السلطات الإيرانية | "],
    ["بعث الرئيس برقية تعزية إلى أمير قطر.", "SUPPORT/ | بعث + برقية | الرئيس | أمير قطر"],
  ])("reads %s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it("tells by its subject who closed a road", () => {
    expect(read("أغلق محتجون الطريق الساحلي في طرابلس.")[0]).toMatch(/^PROTEST\/obstruct/);
    expect(read("أغلقت السلطات الأردنية الطريق الدولي.")[0]).toMatch(/^COERCE\/restrict/);
  });

  it.each([
    ["the object of a preposition", "أرسل قائد الفرقة رسالة إلى القوات."],
    ["the second half of an idafa", "أرسل قائد القوات رسالة إلى الوزير."],
    ["the subject", "نشرت القوات المسلحة بيانا على صفحتها."],
    ["another clause", "أرسل الوزير رسالة، ثم عادت القوات."],
  ])("takes %s for no object", (_, text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ["اعترض حزب النهضة على قانون الانتخابات.", "REJECT/ | اعترض | حزب النهضة | "],
    ["شكك وزير الدفاع أمس في تقرير اللجنة.", "REJECT/ | شكك | وزير الدفاع | تقرير"],
  ])("knows a verb by its preposition, wherever it stands: %s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ["منح البنك الدولي تونس قرضاً بقيمة 300 مليون دولار.", /^AID\/ .*البنك الدولي \| تونس/],
    ["تسلّم الجيش اللبناني هبة من الولايات المتحدة.", /^AID\/ .*الولايات المتحدة \| الجيش اللبناني/],
    ["خفّضت محكمة الاستئناف عقوبة الصحفي إلى عامين.", /^CONCEDE\/ /],
    ["تراجعت الحكومة الكينية عن مشروع قانون المالية.", /^CONCEDE\/ /],
    ["رفض القضاء طلب الإفراج عن رئيس البلدية.", /^REJECT\/ /],
    ["استدعت الجزائر سفيرها لدى باريس.", /^SANCTION\/withdraw /],
    ["استدعت الخارجية الليبية السفير اليوناني.", /^ACCUSE\/disapprove /],
    ["أضرب 30 أسيراً عن الطعام في سجن عوفر.", /^PROTEST\/.*hunger/],
    ["نظّم أطباء تونس إضراباً عاماً ليومين.", /^PROTEST\/strike /],
    ["اقتحم أنصار التيار الصدري مبنى البرلمان.", /^PROTEST\/riot /],
    ["أضرم مستوطنون النار في مسجد بقرية دوما.", /^ASSAULT\/destroy /],
    ["منع الحوثيون توزيع المساعدات في حجة.", /^COERCE\/withhold /],
    ["طردت الجزائر مئات المهاجرين نحو النيجر.", /^COERCE\/deport /],
    ["نشرت الولايات المتحدة حاملة الطائرات «جيرالد فورد» في الكاريبي.", /^MOBILIZE\/troops /],
  ])("tells the type by verb and object: %s", (text, expected) => {
    expect(read(text)[0]).toMatch(expected);
  });

  it("takes what people had on them for no object", () => {
    expect(read("ضبطت الشرطة شخصين بحوزتهما مخدرات.")[0]).toMatch(/^COERCE\/arrest/);
  });

  it("has its subject where its row says so", () => {
    expect(read("واقتحم 340 مستوطناً باحات الأقصى.")).toEqual([
      "COERCE/seize | واقتحم + مستوطناً | مستوطناً | باحات الأقصى",
    ]);
  });

  it("knows one's own envoy from a woman", () => {
    expect(read("استدعت الخارجية العراقية السفيرة الأميركية.")[0]).toMatch(/^ACCUSE/);
    expect(read("استدعى العراق سفيره لدى طهران.")[0]).toMatch(/^SANCTION\/withdraw/);
  });
});

describe("reactions and help", () => {
  it.each([
    ["قال وزير الدفاع الإيراني إن بلاده لن تقف مكتوفة الأيدي أمام الهجمات الإسرائيلية.", "THREATEN"],
    ["تعهد رئيس الوزراء بالرد في الوقت المناسب.", "THREATEN"],
    ["أكدت الحكومة أنها لن تتفاوض مع المتمردين.", "REJECT"],
    ["كثفت القوات العراقية انتشارها قرب الحدود.", "MOBILIZE"],
    ["نشرت واشنطن منظومة دفاع جوي في إسرائيل.", "MOBILIZE"],
    ["نفذت القوات المغربية والأمريكية تدريبات مشتركة.", "COOPERATE"],
    ["أحبطت قوات خفر السواحل محاولات تهريب أسلحة.", "COERCE"],
    ["استدعت الكويت سفيرها لدى طهران.", "SANCTION"],
    ["أدانت المحكمة المتهمين الثلاثة في هجوم باريس.", "SANCTION"],
    ["سلّم الوزير السفير مذكرة احتجاج على القصف.", "ACCUSE"],
  ])("%s", (text, type) => {
    expect(extract({ text, publishedAt: "2025-03-10" }).events.map((e) => e.type)).toContain(type);
  });

  it.each([
    ["انتشار واسع لقوات الأمن في العاصمة مقديشو", /^MOBILIZE\/.* \| قوات الأمن \| $/],
    ["استئناف الرحلات الجوية بين ليبيا ومصر", /^COOPERATE\/ .*\| ليبيا \| مصر$/],
    ["تمديد الهدنة بين الحكومة والحوثيين ستة أشهر", /^RETREAT\/ceasefire /],
    ["البحرين تؤكد وقوفها مع الكويت", /^SUPPORT\/ .*\| البحرين \| الكويت$/],
  ])("reads headlines: %s", (text, expected) => {
    expect(read(text)[0]).toMatch(expected);
  });

  it("takes the second half of an idafa of counted people for no object", () => {
    expect(read("ضبطت مفارز مشتركة للجيش 47 تاجر مخدرات.")[0]).toMatch(/^COERCE\/arrest/);
  });
});

describe("an object that stands where it is easily missed", () => {
  it.each([
    // A person in front of the fire is who fires.
    ["أطلق مسلح النار على قاضٍ في بعلبك.", "ASSAULT/firearms", "مسلح"],
    // What ends in -ون is a subject, no genitive of the word before.
    ["حشد الحوثيون آلاف المقاتلين قرب الحديدة.", "MOBILIZE/troops", "الحوثيون"],
    ["وصلت مجموعات من الحشد الشعبي إلى سنجار.", "MOBILIZE", "الحشد الشعبي"],
  ])("is read: %s", (text, type, actor) => {
    const [event] = read(text);
    expect(event).toContain(type);
    expect(event).toContain(actor);
  });

  it("is who it was done to, also behind its preposition", () => {
    expect(read("قضت مفرزة للجيش على إرهابي في سكيكدة.")).toEqual([
      "ASSAULT/targeted | قضت + إرهابي | مفرزة للجيش | إرهابي",
    ]);
  });

  it("is what falls into somebody's hands", () => {
    expect(read("سقطت بلدة كبكابية في أيدي المتمردين.")[0]).toContain("COERCE/seize");
    expect(read("وقع زعيم العصابة في قبضة الشرطة.")[0]).toContain("COERCE/arrest");
  });
});

describe("a passive that is spelled otherwise", () => {
  it.each([
    ["صودرت أسلحة من منزل مهرب في بعلبك.", "COERCE/seize"],
    ["حوصرت بلدة مضايا على يد الجيش.", "COERCE/restrict"],
    ["ألقيت قنبلة يدوية على حاجز للجيش في الموصل.", "ASSAULT/explosives"],
  ])("is the same verb: %s", (text, type) => {
    expect(read(text)[0]).toContain(type);
  });
});
