import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../1-text/document.js";
import { allActors } from "./entries.js";
import { findActors, type ActorHints, type FoundActor } from "./find-actors.js";

const find = (text: string, hints?: ActorHints): FoundActor[] => findActors(readDocument(text), hints);
const ids = (text: string, hints?: ActorHints): [string, string | undefined][] =>
  find(text, hints).map((a) => [a.text, a.entity?.id ?? a.class ?? a.kind]);

describe("the dictionary", () => {
  it("has at least 1,500 actors, each id once, none named by a partisan word", () => {
    const actors = [...allActors()];
    expect(actors.length).toBeGreaterThanOrEqual(1500);
    expect(new Set(actors.map((a) => a.entity.id)).size).toBe(actors.length);
    expect(actors.filter((a) => /ميليشي|مليشي|فلول|!|عصابات|الخوارج/.test(a.entity.nameAr))).toEqual([]);
  });
});

describe("findActors", () => {
  it("composes the bodies of states from their own words and a word for the country", () => {
    expect(ids("أعلنت وزارة الداخلية السورية أن الداخلية العراقية والجيش اللبناني وحكومة ليبيا")).toEqual([
      ["وزارة الداخلية السورية", "sy-interior-ministry"],
      ["الداخلية العراقية", "iq-interior-ministry"],
      ["الجيش اللبناني", "lb-army"],
      ["حكومة ليبيا", "ly-government"],
    ]);
  });

  it("gives a body without a country that of the text, of the hints, or of the place after it", () => {
    expect(find("في بغداد وأربيل، قالت وزارة الصحة")[0]?.entity?.id).toBe("iq-health-ministry");
    expect(find("قالت وزارة الصحة إن", { country: "YE" })[0]?.entity?.id).toBe("ye-health-ministry");
    expect(find("قصف الجيش الإسرائيلي القطاع، وقالت وزارة الصحة في غزة").at(-1)?.country).toBe("PS");
  });

  it("does not make the bodies of a place those of the army that attacks it", () => {
    const text =
      "قال الدفاع المدني إن غارة إسرائيلية أصابت مدرسة في مدينة غزة. وقال الجيش الإسرائيلي إنه استهدف مسلحين.";
    expect(ids(text)[0]).toEqual(["الدفاع المدني", "ps-civil-defence"]);
  });

  it("knows one actor by many names, and shows none of the partisan ones", () => {
    for (const words of [
      "داعش",
      "تنظيم الدولة الإسلامية",
      'تنظيم "داعش"',
      "تنظيم «الدولة الإسلامية»",
      "تنظيم الدولة",
    ])
      expect(ids(`هاجم ${words} القرية`)).toEqual([[words, "islamic-state"]]);
    const [houthis] = find("أعلنت ميليشيا الحوثي ذلك");
    expect(houthis?.entity).toMatchObject({ id: "houthis", nameAr: "جماعة أنصار الله" });
  });

  it("reads an unknown name by its head noun", () => {
    expect(ids("تبنى لواء أسود الشرق الهجوم")[0]).toEqual(["لواء أسود الشرق", "military"]);
    expect(ids("قالت لجنة تقصي الحقائق ونقابة المعلمين")).toEqual([
      ["لجنة تقصي الحقائق", "organisation"],
      ["نقابة المعلمين", "organisation"],
    ]);
    expect(ids("انتشرت القوات الأمريكية والسورية")).toEqual([["القوات الأمريكية والسورية", "military"]]);
  });

  it("covers office, rank and name of an official, and tells them apart", () => {
    const text = "قال قائد الأمن الداخلي في السويداء العميد حسام الطحان";
    const [official] = find(text);
    const doc = readDocument(text);
    const words = (span?: { from: number; to: number }): string[] =>
      doc.tokens.slice(span?.from ?? 0, span?.to ?? 0).map((t) => text.slice(t.start, t.end));
    expect(official).toMatchObject({ text: text.slice(4), kind: "official" });
    expect(words(official?.name)).toEqual(["حسام", "الطحان"]);
    expect(words(official?.title).slice(0, 2)).toEqual(["قائد", "الأمن"]);
    expect(ids("وزير الدفاع الباكستاني خواجة محمد آصف")).toEqual([
      ["وزير الدفاع الباكستاني خواجة محمد آصف", "khawaja-asif"],
    ]);
  });

  it("reads what refers back: the bare noun, the bare surname, the bare office", () => {
    expect(ids("قالت وزارة الدفاع السورية. وأضافت الوزارة").at(-1)).toEqual([
      "الوزارة",
      "sy-defence-ministry",
    ]);
    expect(ids("تبنت حركة الشباب التفجير. وقالت الحركة").at(-1)).toEqual(["الحركة", "al-shabaab"]);
    expect(ids("قال العقيد سامر الخطيب إن. وأضاف الخطيب").at(-1)).toEqual(["الخطيب", "official"]);
    expect(ids("وصل وزير الخارجية ماركو روبيو. وقال الوزير").at(-1)).toEqual(["الوزير", "marco-rubio"]);
  });

  it("reads groups of people with their class, number and complement", () => {
    expect(find("قُتل جنديان أمريكيان")[0]).toMatchObject({ class: "soldier", count: 2, country: "US" });
    expect(find("قُتل ثلاثة مدنيين")[0]).toMatchObject({ text: "مدنيين", class: "civilian", plural: true });
    expect(find('هاجمهم مسلح من تنظيم "داعش"')[0]).toMatchObject({
      text: 'مسلح من تنظيم "داعش"',
      class: "gunman",
      entity: { id: "islamic-state" },
    });
    expect(ids("خرج أهالي بلدة سنجل وعائلات الرهائن")).toEqual([
      ["أهالي بلدة سنجل", "civilian"],
      ["عائلات الرهائن", "civilian"],
    ]);
  });

  it("does not take an adjective or the name of a place for people", () => {
    expect(ids("تعرض حاجز عسكري لهجوم مسلح قرب ساحة الشهداء")).toEqual([]);
  });

  it("reads sources that have no name", () => {
    expect(ids("ذكر مصدر أمني سوري وشهود عيان ووسائل إعلام ليبية")).toEqual([
      ["مصدر أمني سوري", "source"],
      ["شهود عيان", "witness"],
      ["وسائل إعلام ليبية", "media"],
    ]);
    expect(ids("بحسب بيان وزارة الدفاع التركية")).toEqual([["وزارة الدفاع التركية", "tr-defence-ministry"]]);
  });

  it("takes a country or a capital for its government only where it acts", () => {
    expect(ids("دعت واشنطن طهران إلى الحوار")).toEqual([
      ["واشنطن", "us-government"],
      ["طهران", "ir-government"],
    ]);
    expect(ids("وقع انفجار في دمشق وسط سوريا")).toEqual([]);
  });

  it("joins the offices of one person and his name, not those of two", () => {
    expect(ids("قال وزير الدولة، وزير الخارجية، أحمد عطاف، في الجزائر إن بلاده مستعدة")[0]).toEqual([
      "وزير الدولة، وزير الخارجية، أحمد عطاف",
      "ahmed-attaf",
    ]);
    expect(find("حضر وزير الداخلية، وزير الدفاع، ورئيس الأركان").map((a) => a.text)).toEqual([
      "وزير الداخلية",
      "وزير الدفاع",
      "رئيس الأركان",
    ]);
    expect(find("التقى وزير الخارجية رئيس الوزراء في القصر")).toHaveLength(2);
  });

  it("takes the government that a ministry belongs to with it", () => {
    expect(ids("أوصت وزارة الداخلية بحكومة الوحدة الوطنية الليبية المواطنين بالبقاء في منازلهم")[0]).toEqual([
      "وزارة الداخلية بحكومة الوحدة الوطنية الليبية",
      "ly-interior-ministry",
    ]);
  });

  it("takes no outlet for the town that it is called by", () => {
    expect(ids("وصل وزير الخارجية التركي إلى بغداد اليوم")).toEqual([
      ["وزير الخارجية التركي", "tr-foreign-minister"],
    ]);
  });

  it("marks private people, and keeps a description apart from the name", () => {
    expect(find("وقال المتظاهر أحسان علي إن")).toMatchObject([
      { text: "المتظاهر", class: "protester" },
      { text: "أحسان علي", kind: "person", private: true },
    ]);
  });

  it("starts a span after a conjunction or preposition that is written with it, where that is exact", () => {
    expect(find("وبالجيش السوري")[0]?.text).toBe("الجيش السوري");
    expect(find("وللجيش السوري")[0]?.text).toBe("للجيش السوري");
  });

  it("gives spans in order that do not overlap and quote the text, whatever the text", () => {
    const word = fc.constantFrom(
      ...'قال وزير الدفاع السوري الجيش «داعش» تنظيم من عناصر محمد علي أن في الرئيس أحمد ، . ( ) وللقوات 444 اللواء باسم المتحدث مصدر العميد و قناة " والجنود'.split(
        " ",
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.string({ unit: "grapheme", maxLength: 4 })), { maxLength: 30 }),
        (words) => {
          const text = words.join(" ");
          let last = 0;
          for (const actor of find(text)) {
            expect(actor.from).toBeGreaterThanOrEqual(last);
            expect(text.slice(actor.start, actor.end)).toBe(actor.text);
            expect(actor.text).not.toBe("");
            last = actor.to;
          }
        },
      ),
    );
  });
});
