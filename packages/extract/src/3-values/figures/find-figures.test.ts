import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../1-text/document.js";
import { findFigures, type FoundFigure } from "./find-figures.js";

const figures = (text: string): FoundFigure[] => findFigures(readDocument(text), []);

/** Kind, lowest and highest, and how each figure is to be taken. */
const read = (text: string): string[] =>
  figures(text).map((f) => {
    const marks = [f.approximate && "about", f.of, f.earlier === true && "earlier", f.part && "part"];
    const notes = marks.filter((mark) => typeof mark === "string").join(", ");
    return `${f.text}: ${f.kind} ${String(f.min)}–${f.max === null ? "" : String(f.max)}${notes && ` (${notes})`}`;
  });

describe("findFigures", () => {
  it("counts nobody in the name of a country", () => {
    expect(read("اختطاف مهندسين صينيين شمال نيجيريا")).toEqual([]);
    expect(read("اختطف مسلحون نيجيرياً")).toHaveLength(1);
  });

  it("reads what a verbal noun and a verb govern", () => {
    expect(read("مقتل ثلاثة وإصابة عشرة")).toEqual(["ثلاثة: killed 3–3", "عشرة: injured 10–10"]);
    expect(read("قُتل جنديان وأصيب ثالث")).toEqual(["جنديان: killed 2–2", "ثالث: injured 1–1"]);
    expect(read("اعتقلت قوات الأمن أكثر من 70 شخصاً")).toEqual(["أكثر من 70 شخصاً: detained 70–"]);
  });

  it("gives the figures of one phrase one anchor: they add up", () => {
    const found = figures("أودى الهجوم بحياة جنديين أمريكيين ومترجم مدني");
    expect(found.map((f) => f.min)).toEqual([2, 1]);
    expect(new Set(found.map((f) => f.anchor)).size).toBe(1);
  });

  it("marks a share of another figure as part, with its words", () => {
    expect(read("مقتل 20 مدنياً بينهم خمسة أطفال")).toEqual([
      "20 مدنياً: killed 20–20",
      "خمسة أطفال: killed 5–5 (أطفال, part)",
    ]);
  });

  it("marks earlier tolls", () => {
    expect(read("ارتفعت الحصيلة من 27 إلى 32 قتيلاً")).toEqual([
      "27: killed 27–27 (earlier, part)",
      "32 قتيلاً: killed 32–32",
    ]);
  });

  it("counts nobody by a family that is one and the same", () => {
    expect(read("مقتل ستة من عائلة واحدة")).toEqual(["ستة من عائلة: killed 6–6"]);
  });

  it("keeps the attacker's own death apart", () => {
    expect(read("قُتل المهاجم وأصيب شرطي")).toEqual([
      "المهاجم: killed 1–1 (attacker, part)",
      "شرطي: injured 1–1",
    ]);
  });

  it("reads that nobody was hurt", () => {
    expect(read("لم يسفر الهجوم عن إصابات")).toEqual(["لم يسفر الهجوم عن إصابات: injured 0–0"]);
    expect(read("من دون وقوع ضحايا").map((f) => f.split(": ")[1])).toEqual(["killed 0–0", "injured 0–0"]);
    expect(read("لم يُعرف عدد ضحايا القصف")).toEqual([]);
  });

  it("shares a number between two fates", () => {
    expect(read("سقوط عشرة بين قتيل وجريح")).toEqual([
      "عشرة بين قتيل وجريح: killed 1–9 (about)",
      "عشرة بين قتيل وجريح: injured 1–9 (about)",
    ]);
  });

  it("reads two nouns behind one number once", () => {
    expect(read("نحو ثمانين قتيلاً وجريحاً في انهيار السد")).toHaveLength(2);
  });

  it("keeps the wounded beside the dead, whatever most of the dead were", () => {
    expect(read("سقط 25 قتيلاً أغلبهم نساء ونحو تسعين جريحاً")).toContain(
      "نحو تسعين جريحاً: injured 90–90 (about)",
    );
  });

  it("counts nobody in عائلة واحدة", () => {
    expect(read("مقتل تسعة أشخاص من أسرة واحدة")).toEqual(["تسعة أشخاص: killed 9–9"]);
  });

  it("lets what happened to them after stand for what they were", () => {
    expect(read("أربعة من الجرحى فارقوا الحياة في المشفى")).toEqual(["أربعة من الجرحى: killed 4–4"]);
    expect(read("نحو خمسين معتقلاً أفرج عنهم ليلاً")).toEqual(["نحو خمسين معتقلاً: released 50–50 (about)"]);
  });

  it("adds those who died with him", () => {
    expect(read("مقتل قائد ميداني مع ثلاثة من حراسه").map((f) => f.split(": ")[1])).toEqual([
      "killed 1–1",
      "killed 3–3",
    ]);
  });

  it("leaves the name of a person out of the words", () => {
    const [figure] = figures("قُتل محمد أحمد في القصف");
    expect(figure).toMatchObject({ kind: "killed", min: 1, max: 1, text: "قُتل", singular: true });
  });

  it("counts no things, money, shares or names", () => {
    for (const text of [
      "دمر الجيش ثلاث دبابات",
      "أصاب الصاروخ مبنيين",
      "خسائر بخمسة ملايين دولار",
      "قتل 70 في المئة من الماشية",
      "بثت القناة 13 تقريراً",
    ]) {
      expect(read(text), text).toEqual([]);
    }
  });
});

const text = fc
  .array(
    fc.constantFrom(
      ..."مقتل قتل أصيب ثلاثة 12 جنود جنديان وإصابة بينهم من إلى قتيلا وجرحى بين قتيل وجريح ، . لم إصابات عدد القتلى المهاجم و أحد محمد آخرين نحو الآلاف شخصا كانت ثم".split(
        " ",
      ),
    ),
    { maxLength: 16 },
  )
  .map((words) => words.join(" "));

describe("findFigures on any input", () => {
  it("reports offsets of the very words and tokens in range", () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "binary", maxLength: 60 })), (input) => {
        const { tokens } = readDocument(input);
        for (const f of figures(input)) {
          expect(input.slice(f.start, f.end)).toBe(f.text);
          expect(tokens[f.anchor]).toBeDefined();
          expect(f.max === null || f.max >= f.min).toBe(true);
        }
      }),
    );
  });

  it("reads the same with vowel signs, tatweel and more spaces", () => {
    const values = (input: string): unknown[] =>
      figures(input).map((f) => [f.from, f.to, f.kind, f.min, f.max, f.part]);
    fc.assert(
      fc.property(text, fc.constantFrom("\u064E", "\u0640", "\u200F"), (input, mark) => {
        const dressed = input.replace(/(\p{L})(?=\p{L})/gu, `$1${mark}`).replace(/ /g, "  ");
        expect(values(dressed)).toEqual(values(input));
      }),
    );
  });

  it("takes time in proportion to the text", () => {
    // Processor time and a ratio: a limit in seconds would fail on a machine that is busy.
    const cost = (times: number): number => {
      const doc = readDocument("قتل 3 جنود وأصيب 5 بينهم طفل ".repeat(times));
      const start = process.cpuUsage();
      expect(findFigures(doc, []).length).toBeGreaterThan(times);
      return process.cpuUsage(start).user;
    };
    cost(1000);
    expect(cost(8000) / cost(1000)).toBeLessThan(8 * 4);
  });
});
