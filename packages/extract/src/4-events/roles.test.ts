import { describe, expect, it } from "vitest";
import type { Event } from "../contract/schemas.js";
import { extract } from "../extract.js";

/** The first event of a type, as a reader of the record sees it. */
const eventOf = (text: string, type: string): Event | undefined =>
  extract({ text, publishedAt: "2025-06-01" }).events.find((e) => e.type === type);
const actors = (text: string, type: string): string[] => eventOf(text, type)?.actors.map((a) => a.text) ?? [];
const recipients = (text: string, type: string): string[] =>
  eventOf(text, type)?.recipients.map((a) => a.text) ?? [];

describe("who did it", () => {
  it.each([
    // The first letter of a verb may be ف or و.
    ["وقال شاهد عيان إن الشرطة فتحت النار على المتظاهرين.", "ASSAULT", "الشرطة"],
    // A noun governed by the verb is the act of its subject.
    ["تمكنت قوات الأمن في العاصمة من توقيف ثلاثة مشتبه بهم.", "COERCE", "قوات الأمن"],
    ["أمرت محكمة الجنايات بحبس مدير سابق سبع سنوات.", "COERCE", "محكمة الجنايات"],
    ["نفّذ طيران الجيش فجر هذا اليوم ثلاث ضربات جوية على أوكار لتنظيم داعش.", "ASSAULT", "طيران الجيش"],
    // A verb that joins another has its subject, and what cannot act is its object.
    ["سيّر الجيش دوريات في البلدة وداهم منازل مطلوبين.", "COERCE", "الجيش"],
    ["نددت وزارة الأوقاف بالاعتداء، وطالبت المؤسسات الدولية بالتحرك.", "REQUEST", "وزارة الأوقاف"],
    // Agreement: a feminine verb is not his.
    ["حمّلت النقابة قائد الشرطة المسؤولية عن القتل، وطالبت بمحاكمته.", "REQUEST", "النقابة"],
    // The speaker, where the pronoun of إنها is the subject.
    ["وقالت جماعة أنصار الإسلام إنها خطفت ستة جنود.", "ASSAULT", "جماعة أنصار الإسلام"],
    // What belongs to a force names it.
    ["أوقفت مفارز للجيش الوطني ستة عناصر في عمليات متفرقة.", "COERCE", "مفارز للجيش الوطني"],
    // Forces that stand somewhere.
    ["تتمركز قوات أمريكية في شمال شرق سوريا.", "MOBILIZE", "قوات أمريكية"],
    // In the genitive of a noun of doing.
    ["استنكرت النقابة قيام الشرطة باعتقال ثلاثة صحفيين.", "COERCE", "الشرطة"],
    // A verb that only says that it happened stands between a noun and its sides.
    ["اشتباكات دارت الأحد بين قوات النخبة ومسلحين قبليين في حضرموت.", "ASSAULT", "قوات النخبة"],
    // The adjective of a statement is nobody.
    ["وفي بيان منفصل طالبت الجماعة سكان باماكو بعدم التعاون مع الجيش.", "REQUEST", "الجماعة"],
    // Nor is an adjective of what opens the sentence.
    ["وفي سياق متصل، أوقفت عناصر الدرك الوطني مهربين اثنين قرب الحدود.", "COERCE", "عناصر الدرك الوطني"],
    [
      "ردا على الاعتداءات المتكررة على القرى هاجم مقاتلو حركة الشباب ثكنة للجيش.",
      "ASSAULT",
      "مقاتلو حركة الشباب",
    ],
    // What cannot act is the object of its relative clause.
    ["أعلن الاتحاد قائمة بالشروط المعلقة التي ترفض الحكومة تنفيذها.", "REJECT", "الحكومة"],
    // A feminine verb before a man has its subject elsewhere.
    ["أغلقت وزارة الخارجية القنصلية، فيما استدعت السفير الإيراني المعتمد لديها.", "ACCUSE", "وزارة الخارجية"],
    // Who is killed by the police is no attacker where that is the news.
    ["قتلت الشرطة مسلحاً في تبادل لإطلاق النار قرب محطة القطار.", "ASSAULT", "الشرطة"],
    // What is announced stands behind the day.
    ["أعلنت البحرين أمس، قطع علاقاتها الدبلوماسية مع إيران.", "SANCTION", "البحرين"],
    // أما … ف.
    ["أما وزير الخارجية فالتقى وفداً من الأمم المتحدة.", "CONSULT", "وزير الخارجية"],
    // A son of the verb تفعّل is no feminine imperfect.
    ["في حين توعد قائد الجيش بالرد على الهجوم.", "THREATEN", "قائد الجيش"],
    // An accusation is of the accused.
    ["اتهمت الفلبين خفر السواحل الصيني بمهاجمة زورق صيد قرب الجزر.", "ASSAULT", "خفر السواحل الصيني"],
    ["اندلعت اشتباكات مسلحة بين قوة تابعة للجيش ومجموعة من حركة الشباب.", "ASSAULT", "قوة تابعة للجيش"],
    // The genitive does it where the object stands after ل.
    ["قُتل قيادي في الحركة خلال مداهمة الشرطة لمنزل في البلدة.", "COERCE", "الشرطة"],
    // What stands behind the preposition of a verb is no subject.
    ["دانت الحكومة المحاولة، وأثنت على جهود وزارة الداخلية.", "SUPPORT", "الحكومة"],
    // The first half of an idafa is no subject.
    ["وذكرت الهيئة أن قوة خاصة نفذت عملية مداهمة في المخيم.", "COERCE", "قوة خاصة"],
    // The subject of a verbal noun, before its object.
    ["أدان الحزب اعتقال الشرطة ثلاثة من أعضائه في الرباط.", "COERCE", "الشرطة"],
    ["نددت الحكومة باستهداف مسيرة إسرائيلية سيارة في النبطية.", "ASSAULT", "مسيرة إسرائيلية"],
    // A number before people is none of the army.
    ["قتل الجيش 20 مسلحاً شمال العراق.", "ASSAULT", "الجيش"],
    // Two of a kind, named together.
    ["اندلعت اشتباكات عنيفة بين فصيلين مسلحين في ضاحية تاجوراء.", "ASSAULT", "فصيلين مسلحين"],
    // By whom, behind who suffered it.
    ["قتل جندي تركي، أمس، بنيران مسلحين أكراد في منطقة متينا شمال العراق.", "ASSAULT", "مسلحين أكراد"],
    ["أقدم مجهول على طعن ثلاثة جنود في القاهرة.", "ASSAULT", "مجهول"],
    // The attack, and not its victim, is what the verb tells more of.
    ["استشهد الصحفي حسن حمد في غارة للاحتلال استهدفت شقته في مخيم جباليا.", "ASSAULT", "للاحتلال"],
    // A name, and behind a comma what it is.
    [
      "وكانت «كتائب القسام»، الجناح العسكري للحركة قد أطلقت صواريخ على بلدة سديروت.",
      "ASSAULT",
      "كتائب القسام",
    ],
    // Those who did the one thing did the next.
    ["اقتحم عشرات الشبان ليلاً مقهى في المدينة وخطفوا خمسة أشخاص.", "ASSAULT", "الشبان"],
    // Whom a relative clause behind a comma is about.
    ["يتظاهر آلاف العمال المصريين، الذين يحتجون على الغلاء، في القاهرة.", "PROTEST", "العمال المصريين"],
    // Gunmen whom an army killed are no attackers.
    ["قال الجيش اليمني إن جنوده قتلوا ستة مسلحين خلال غارة على مزرعة.", "ASSAULT", "الجيش اليمني"],
    // A relative clause about whom the noun names is not about the noun.
    ["تمكنت الشرطة من إلقاء القبض على الشبان الذين حاولوا التسلل إلى المقر.", "COERCE", "الشرطة"],
  ])("%s", (text, type, actor) => {
    expect(actors(text, type)).toContain(actor);
  });

  it.each([
    // He lost them.
    "أعلن الجيش الكيني مقتل ثلاثة من جنوده في هجوم انتحاري قرب الحدود.",
    // What was attacked did nothing.
    "تعرضت قاعدة تابعة للجيش إلى هجوم انتحاري، وأسفر عن مقتل جنديين وجرح ستة آخرين.",
  ])("takes who suffered it for no actor: %s", (text) => {
    expect(actors(text, "ASSAULT")).toEqual([]);
  });

  it("takes whom a march favours for no marcher", () => {
    expect(actors("شهدت المدينة مظاهرات مؤيدة لرئيس الوزراء.", "PROTEST")).not.toContain("رئيس الوزراء");
  });

  it("takes no thing, number or statement for who did it", () => {
    expect(actors("صعد عدد قتلى الانفجارات في العاصمة إلى 12، بحسب حصيلة رسمية.", "ASSAULT")).toEqual([]);
    expect(actors("لم تتبن أي جهة الهجوم على الدورية في درعا.", "ASSAULT")).toEqual([]);
  });
});

describe("to whom", () => {
  it.each([
    // Of people that only a verb without another party tells of, it was done to them.
    ["وذكر ناشطون أن عشرات المدنيين قتلوا في إقليم أمهرة.", "ASSAULT", "المدنيين"],
    ["واحتجزت قوات الدعم السريع ستة متطوعين قبل إطلاق سراحهم.", "RETREAT", "متطوعين"],
    [
      "قصفت مقاتلات تركية 32 هدفاً لحزب العمال الكردستاني في شمال العراق.",
      "ASSAULT",
      "هدفاً لحزب العمال الكردستاني",
    ],
    ["واعتقلت الشرطة أربعة منهم.", "COERCE", "أربعة منهم"],
    ["هدد وزير الدفاع بقصف العاصمة بيروت.", "THREATEN", "العاصمة بيروت"],
    ["ويطالب زعيم المعارضة باستقالة رئيس الوزراء.", "REQUEST", "رئيس الوزراء"],
    ["استهدف تفجير انتحاري مسجداً للشيعة في الكويت.", "ASSAULT", "مسجداً"],
    ["قتل جندي وجرح ثلاثة في كمين قرب المدينة.", "ASSAULT", "جندي"],
    ["وقع جنود في كمين نصبه مسلحون لقافلة عسكرية.", "ASSAULT", "قافلة عسكرية"],
    // The subject is in the verb; a number said again between brackets is one number.
    ["داهمت الشرطة الحي، كما أوقفوا خمسة (05) مهربين بوهران.", "COERCE", "مهربين"],
    // A name of a place and a noun with the article take no genitive.
    ["أوقفت مصالح الأمن بولاية وهران 14 مهاجراً غير نظامي.", "COERCE", "مهاجراً"],
    // What tells more of the subject is passed over.
    ["خطف مسلحون كانوا يستقلون سيارة رباعية الدفع مهندساً صينياً في ولاية النيجر.", "ASSAULT", "مهندساً صينياً"],
    [
      "اعتقلت قوات سوريا الديمقراطية، مدعومة من التحالف الدولي، قيادياً في تنظيم داعش في الشحيل.",
      "COERCE",
      "قيادياً في تنظيم داعش",
    ],
    // The passive of a derived verb.
    ["اختُطف طبيب وزوجته من منزلهما على أيدي مسلحين ملثمين في بغداد.", "ASSAULT", "طبيب"],
    ["تعرضت قاعدة عين الأسد الجوية لهجوم بطائرتين مسيرتين.", "ASSAULT", "قاعدة عين الأسد الجوية"],
    ["أدان الحزب اعتقال الشرطة ثلاثة من أعضائه في الرباط.", "COERCE", "أعضائه"],
    // The journalist is not of the agency that takes him.
    ["اعتقل جهاز الأمن الداخلي الصحفي محمد قنيوة من منزله في بنغازي.", "COERCE", "الصحفي محمد قنيوة"],
    // A soldier who قتل, with nobody behind it, was killed.
    ["قال الجيش إن جندياً قتل أمس في معارك جنوبي القطاع.", "ASSAULT", "جندياً"],
    // Some among them are not all of them.
    ["وقال إن تسعة أشخاص، بينهم شرطيان، قتلوا في هجوم انتحاري.", "ASSAULT", "أشخاص"],
    // A force, too, with nobody behind it.
    ["قال مسؤولون إن ثلاثة من حراس الأمن الأفغان قتلوا في هجوم على بنك.", "ASSAULT", "حراس الأمن الأفغان"],
    ["اغتال مسلحون قاضياً، فيما قتل أحد عناصر الشرطة في هجوم آخر.", "ASSAULT", "أحد عناصر الشرطة"],
    ["وأضاف أن ضابط شرطة وجندياً اختطفا من منزليهما على يد مسلحين.", "ASSAULT", "ضابط"],
    ["خُطف طبيبان من منزليهما ثم قتلا في وقت لاحق.", "ASSAULT", "طبيبان"],
    // Where, not whom.
    ["وخطف خمسة جنود أميركيين جنوب بغداد.", "ASSAULT", "جنود أميركيين"],
    // What tells more of the subject has a genitive of its own.
    ["وخطف مسلحون يرتدون زي الجيش العراقي خمسة مهندسين أجانب.", "ASSAULT", "مهندسين أجانب"],
    // A subject and an object are in two cases.
    ["هاجم مفجرون انتحاريون سياسيين في كراتشي.", "ASSAULT", "سياسيين"],
    ["ما أدى إلى إصابة ستة من المدنيين بجروح في الهجوم على السوق.", "ASSAULT", "المدنيين"],
    // At least is said of the number before it.
    ["قتل 40 جندياً على الأقل وحوالي 30 شرطياً في هجوم بقنبلة في كابل.", "ASSAULT", "جندياً"],
    // A weapon after ب takes nothing behind it.
    ["استهدفت المليشيا بمسيّرة مخازن وقود في الأبيض.", "ASSAULT", "مخازن وقود"],
  ])("%s", (text, type, recipient) => {
    expect(recipients(text, type)).toContain(recipient);
  });

  it.each([
    // People alone after a verb of harm, in the dual too.
    ["قتل جنديان في هجوم على حاجز قرب درعا.", "ASSAULT", "جنديان"],
    // A man after a feminine verb that continues is not its subject.
    [
      "أدانت الوزارة الجريمة، ودعت الأمين العام للأمم المتحدة إلى التحرك.",
      "REQUEST",
      "الأمين العام للأمم المتحدة",
    ],
  ])("%s", (text, type, recipient) => {
    expect(recipients(text, type)).toContain(recipient);
  });

  it.each([
    ["رفضت كييف القرار فوراً.", "REJECT"],
    ["هددت بكين باتخاذ إجراءات مضادة.", "THREATEN"],
    ["دفع الجيش بتعزيزات كبيرة إلى محور بارا.", "MOBILIZE"],
  ])("is nobody in: %s", (text, type) => {
    expect(recipients(text, type)).toEqual([]);
  });
});

describe("what is only wanted", () => {
  it.each([
    ["أكد وزير الخارجية ضرورة وقف إطلاق النار في غزة.", "RETREAT"],
    ["بحث الوزيران الجهود الهادفة لإنفاذ هدنة إنسانية.", "RETREAT"],
  ])("is no event: %s", (text, type) => {
    expect(eventOf(text, type)).toBeUndefined();
  });
});

describe("a participle of speech beside the verb", () => {
  it.each([
    ["طردت الحكومة السفير متهمة طهران بالتدخل في شؤونها.", "ACCUSE", ["الحكومة"]],
    ["أجّل وزير الدفاع زيارته، رافضاً شروط المتمردين.", "REJECT", ["وزير الدفاع"]],
    ["هنأ رئيس الأركان جنوده، داعياً إياهم إلى الحذر، ومتوعداً المسلحين.", "THREATEN", ["رئيس الأركان"]],
  ])("is said by the subject: %s", (text, type, who) => {
    expect(eventOf(text, type)?.actors.map((a) => a.text)).toEqual(who);
    expect(eventOf(text, type)?.status).toBe("asserted");
  });

  it("is nobody who is accused: 11 متهماً، متهماً بالقتل", () => {
    expect(eventOf("أوقفت الشرطة 11 متهماً في بغداد.", "ACCUSE")).toBeUndefined();
    expect(eventOf("أوقفت الشرطة رجلاً متهماً بالقتل في بغداد.", "ACCUSE")).toBeUndefined();
  });
});

describe("phrases that hold an event word", () => {
  it.each([
    ["ساد هدوء حذر مدينة حلب بعد انسحاب القوات.", "THREATEN"],
    [
      "جاء في بيان صادر عن وزارة الداخلية أن الشرطة اعتقلت ثلاثة مسلحين أمس، وقال الوزير إن البيان واضح.",
      "SANCTION",
    ],
    ["فر عشرات المقاتلين من سجن الحسكة بعد هجوم على المدينة.", "COERCE"],
    ["قال الرئيس إن المؤامرة تستهدف زعزعة الأمن وضرب السلم الأهلي.", "ASSAULT"],
    ["رفض رئيس الحكومة أي محادثات مع المتمردين.", "CONSULT"],
  ])("tell of none: %s", (text, type) => {
    expect(eventOf(text, type)).toBeUndefined();
  });
});

describe("whom an attack killed or reached", () => {
  it.each([
    ["توفي سجين جراء التعذيب في مركز للشرطة.", ["سجين"]],
    ["قضى قيادي في غارة جوية فجر اليوم.", ["قيادي"]],
    ["غارات عنيفة تطال بلدة الخيام.", ["بلدة الخيام"]],
  ])("stands with the verb beside it: %s", (text, whom) => {
    expect(eventOf(text, "ASSAULT")?.recipients.map((r) => r.text)).toEqual(whom);
  });
});

describe("an attack that is the subject of a verb", () => {
  it.each([
    ["استهدفت ضربة جوية مستودعات لحركة الشباب غرب البلدة.", "", "مستودعات لحركة الشباب"],
    ["استهدف قصف الجيش السوداني قرية ود النورة.", "الجيش السوداني", "قرية ود النورة"],
    ["استهدفت غارة روسية مقر الجبهة الشامية.", "روسية", "مقر الجبهة الشامية"],
  ])("leaves the object to the verb: %s", (text, actor, recipient) => {
    expect(actors(text, "ASSAULT").join()).toBe(actor);
    expect(recipients(text, "ASSAULT")).toContain(recipient);
  });

  it("names whose places were hit", () => {
    expect(recipients("قصف الطيران التركي مواقع حزب العمال الكردستاني في دهوك.", "ASSAULT")).toEqual([
      "مواقع حزب العمال الكردستاني",
    ]);
  });
});
