import type { Event, Extraction } from "@rasid/extract";
import { describe, expect, it } from "vitest";
import { evaluate, type Extract } from "./evaluate.js";
import { formatErrors, formatEvaluation, formatMisses } from "./format.js";
import { Gold, type GoldReport } from "./gold.js";
import { measure } from "./measure.js";
import { accuracyPage } from "./page.js";
import { round } from "./figures.js";
import { agrees } from "./words.js";

const TEXT = "قصفت الطائرات قرية البئر، فقُتل أربعة مدنيين.";

function report(id: string, more: object = {}): GoldReport {
  const event = {
    type: "ASSAULT",
    trigger: ["قصفت"],
    date: null,
    country: null,
    place: ["البئر"],
    actor: ["الطائرات"],
    recipient: ["أربعة مدنيين"],
    killed: 4,
    according_to: [],
    status: "asserted",
  };
  return { gold: Gold.parse({ id, published: null, style: "wire", events: [event], ...more }), text: TEXT };
}

function readAs(type: Event["type"], quote: string): Extract {
  return (input, options) => {
    const start = input.text.indexOf(quote);
    options?.explain?.(`${start}\t${quote}\tread by a made-up rule`);
    const extraction: Extraction = {
      report: { id: input.id ?? "", language: "ar", characters: input.text.length },
      extractor: { name: "made up", version: "0" },
      events: [
        {
          id: "e1",
          type,
          mode: [],
          contexts: [],
          mentions: [{ start, end: start + quote.length, quote }],
          status: "asserted",
          background: false,
          time: null,
          country: null,
          places: [],
          actors: [],
          recipients: [],
          figures: [],
          accordingTo: [],
          confidence: 0.9,
        },
      ],
      claims: [],
      relations: [],
      warnings: [],
    };
    return extraction;
  };
}

describe("evaluate", () => {
  it("counts an event of the right type on the right words as found, and the values that it lacks as missed", () => {
    const { figures, types, styles } = evaluate([report("a"), report("b")], readAs("ASSAULT", "قصفت"));
    expect(figures.main_event_recall).toBe(1);
    expect(figures.slots.killed).toMatchObject({ right: 0, wrong: 0, missed: 2 });
    expect(types.map(({ name, figures: own }) => [name, own.gold_events, own.event_precision])).toEqual([
      ["ASSAULT", 2, 1],
    ]);
    expect(styles.map(({ name, figures: own }) => [name, own.reports])).toEqual([["wire", 2]]);
  });

  it("says as what an event was misread", () => {
    const { confusion, figures } = evaluate([report("a")], readAs("COERCE", "قصفت"));
    expect(figures.event_recall).toBe(0);
    expect(confusion).toEqual({ ASSAULT: { COERCE: 1 } });
  });

  it("counts a predicted event on other words as read of none", () => {
    const { confusion } = evaluate([report("a")], readAs("COERCE", "فقُتل"));
    expect(confusion).toEqual({ ASSAULT: { none: 1 }, none: { COERCE: 1 } });
  });

  it("counts an event of material conflict in a report without events as a false alarm", () => {
    const none = report("n", { events: [] });
    expect(evaluate([none], readAs("ASSAULT", "قصفت")).figures.false_alarm_rate).toBe(1);
    expect(evaluate([none], readAs("CONSULT", "قصفت")).figures.false_alarm_rate).toBe(0);
  });

  it("gives the same intervals every time, around the figure", () => {
    const reports = Array.from({ length: 12 }, (_, i) => report(`r${i}`));
    const half: Extract = (input) =>
      readAs(Number(input.id?.slice(1)) % 2 ? "ASSAULT" : "COERCE", "قصفت")(input);
    const { intervals } = evaluate(reports, half);
    expect(evaluate(reports, half).intervals).toEqual(intervals);
    expect(intervals.main_event_recall?.low).toBeLessThan(0.5);
    expect(intervals.main_event_recall?.high).toBeGreaterThan(0.5);
  });
});

describe("errors", () => {
  it("come with the trace of their words, the dearest first", () => {
    const { costly } = evaluate([report("a")], readAs("COERCE", "قصفت"));
    expect(costly).toEqual([
      expect.objectContaining({ report: "a", type: "ASSAULT", what: "the event was not read" }),
    ]);
    expect(costly[0]?.trace).toEqual(["0\tقصفت\tread by a made-up rule"]);
  });

  it("of held-out gold are never shown, in any form", () => {
    const set = { name: "own, held out", reports: [report("h1", { split: "held-out" })], records: [] };
    const measured = measure([set], readAs("COERCE", "قصفت"));
    const shown = [
      formatEvaluation(measured),
      formatErrors(measured.sets),
      formatMisses(measured.sets),
      accuracyPage(measured),
      JSON.stringify(measured),
    ];
    for (const page of shown) expect(page).not.toMatch(/h1|قصفت/u);
    expect(shown[0]).toContain("own, held out");
  });
});

describe("agreement of phrases", () => {
  it.each([
    ["الرئيس السوري", "للرئيس السوري", true],
    ["إدلب", "مدينة ادلب", true],
    ["القوات الأمريكية", "قوات", false],
    ["داعش", "عنصر ينتمي إلى تنظيم يعرف باسم داعش الإرهابي", false],
  ])("%s and %s: %s", (gold, got, right) => {
    expect(agrees([gold], [got])).toBe(right);
  });
});

describe("rounding", () => {
  it.each([
    [0.0625, 0.062],
    [0.1875, 0.188],
    [2 / 3, 0.667],
    [0.0005, 0.001],
  ])("of %d gives %d, as Python does", (value, want) => {
    expect(round(value)).toBe(want);
  });
});
