import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extract } from "./extract.js";

const PUBLISHED = "2025-12-14";

/** What a text is read to tell, without offsets: one line an event. */
function told(text: string, publishedAt = PUBLISHED): string[] {
  return extract({ text, publishedAt }).events.map((e) =>
    [
      e.type,
      e.mode.join("/"),
      e.status,
      e.time?.edtf ?? "",
      e.mentions.map((m) => letters(m.quote)).join("+"),
      e.actors.map((p) => letters(p.text)).join("+"),
      e.recipients.map((p) => letters(p.text)).join("+"),
      e.figures.map((f) => `${f.kind} ${f.min}–${f.max ?? ""}`).join("+"),
    ].join(" | "),
  );
}

const letters = (text: string): string =>
  text.replace(/[\p{M}\u0640\u200E\u200F]/gu, "").replace(/\s+/g, " ");

/** The events of a text by what is asked of them. */
const first = (text: string, type: string) =>
  extract({ text, publishedAt: PUBLISHED }).events.find((e) => e.type === type);

describe("extract", () => {
  it.each([
    ["شهيد وإصابتان برصاص الاحتلال في بلدة قباطية جنوب جنين", "killed", 1, "الاحتلال"],
    ["قتيل وجرحى بنيران مسلحين في الناصرية", "killed", 1, "مسلحين"],
    ["إصابة ثلاثة شبان برصاص جيش الاحتلال خلال مواجهات في مخيم العروب", "injured", 3, undefined],
  ])("reads a headline without a verb: %s", (text, kind, count, actor) => {
    const event = first(text, "ASSAULT");
    expect(event?.figures).toContainEqual(expect.objectContaining({ kind, min: count }));
    if (actor !== undefined) expect(event?.actors.map((p) => p.text)).toContain(actor);
  });

  it("ends the name of an official before what he does", () => {
    const event = first("هدد رئيس الوزراء الإسرائيلي بضرب إيران إذا واصلت تخصيب اليورانيوم.", "THREATEN");
    expect(event?.actors.map((p) => p.text)).toEqual(["رئيس الوزراء الإسرائيلي"]);
  });

  it("counts who was released, not who released them", () => {
    const event = first("أفرجت السلطات التونسية عن 12 سجيناً سياسياً.", "RETREAT");
    expect(event?.figures.map((f) => [f.kind, f.min])).toEqual([["released", 12]]);
  });

  it("reads the office of an area, not a preposition (والي)", () => {
    const event = first("اتهم والي شمال دارفور قوات الدعم السريع بقصف السوق.", "ACCUSE");
    expect(event?.actors[0]?.text).toBe("والي شمال دارفور");
    expect(event?.recipients[0]?.text).toBe("قوات الدعم السريع");
  });
});

const REPORT = [
  "قُتل جنديان وأصيب ثلاثة آخرون، أمس السبت، في انفجار عبوة ناسفة استهدفت دورية للجيش قرب تدمر.",
  "وقالت وزارة الدفاع السورية إن قوات الأمن اعتقلت خمسة مشتبهين في ريف حمص الشرقي.",
  "ودان الأمين العام للأمم المتحدة الهجوم، ودعا جميع الأطراف إلى ضبط النفس.",
].join("\n");
const READ = told(REPORT);

/** Replaces each place where a pattern matches with a chance of one in three. */
const sprinkled = (pattern: RegExp, added: string) =>
  fc
    .infiniteStream(fc.nat(2))
    .map((dice) => REPORT.replace(pattern, (match) => match + (dice.next().value === 0 ? added : "")));

describe("extract, of any writing of a text", () => {
  it.each([
    ["double spaces", sprinkled(/ /g, " ")],
    ["line breaks between paragraphs", sprinkled(/\n/g, "\r\n\n")],
    ["direction marks", sprinkled(/ /g, "\u200F")],
    ["tatweel", sprinkled(/[بتثجحخسشصضطظعغفقكلمنهي](?=[\u0621-\u064A])/g, "\u0640")],
    ["vowel signs", sprinkled(/(?<=[\u0621-\u064A])[\u0621-\u064A](?=[\u0621-\u064A])/g, "\u064E")],
  ])("reads the same with %s", (_, written) => {
    fc.assert(
      fc.property(written, (text) => {
        expect(told(text)).toEqual(READ);
      }),
      { numRuns: 30 },
    );
  });

  it("quotes the text at every selector, whatever the text is", () => {
    const words = fc.constantFrom(...REPORT.split(/\s/), "\u200F", "😀", "<b>", "ﷺ", "\n", "12", "«", "»");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join(" ");
        const { events, claims } = extract({ text, publishedAt: PUBLISHED });
        for (const e of events) {
          for (const m of e.mentions) expect(text.slice(m.start, m.end)).toBe(m.quote);
          for (const p of [...e.actors, ...e.recipients, ...e.places, ...e.figures, ...e.accordingTo])
            expect(text.slice(p.start, p.end)).toBe(p.text);
        }
        for (const c of claims) expect(text.slice(c.start, c.end)).toBe(c.quote);
      }),
    );
  });

  it.each([
    "وفي سياق منفصل، افتتح معرض الكتاب أبوابه للزوار في مدينة الشارقة بمشاركة مئات الناشرين.",
    "من جهة أخرى، فاز المنتخب المغربي على نظيره الأردني بثلاثة أهداف في كأس العرب.",
    "وارتفع سعر خام برنت دولارين في تعاملات اليوم.",
  ])("reads no trigger, figure or date otherwise for a paragraph about something else: %s", (other) => {
    const facts = (lines: string[]): string[] => lines.map((l) => l.split(" | ").toSpliced(5, 2).join(" | "));
    expect(facts(told(`${REPORT}\n${other}`))).toEqual(facts(READ));
  });
});
