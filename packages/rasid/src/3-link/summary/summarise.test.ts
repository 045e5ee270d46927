import type { Claim } from "@rasid/extract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  account,
  actor,
  HOMS_GOVERNORATE,
  ISIS,
  PALMYRA,
  people,
  type Told,
} from "../../../test/accounts.js";
import { summarise } from "./summarise.js";

const SECURITY = actor("sy-internal-security", "قوات الأمن السورية", "SY");
const claim = (
  id: string,
  attribute: Claim["attribute"],
  value: Claim["value"],
  start: number,
  quote: string,
  rule = "test",
): Claim => ({
  id,
  event: "e1",
  attribute,
  value,
  accordingTo: [],
  status: "asserted",
  start,
  end: start + quote.length,
  quote,
  confidence: 0.9,
  rule,
});

/** The attack in Palmyra of 13 December 2025, told by four outlets that disagree. */
const PALMYRA_ATTACK: readonly Told[] = [
  {
    report: "005",
    outlet: "WAM",
    published: "2025-12-13",
    places: [PALMYRA],
    actors: [ISIS],
    figures: { killed: 3, injured: [3, 5] },
  },
  {
    report: "002",
    outlet: "akhbar7",
    published: "2025-12-14",
    time: "2025-12-14~",
    places: [PALMYRA],
    actors: [SECURITY],
    figures: { killed: 3, injured: 3 },
  },
  {
    report: "011",
    outlet: "Okaz",
    published: "2025-12-14",
    time: "2025-12",
    places: [HOMS_GOVERNORATE],
    actors: [SECURITY],
    figures: { killed: 3 },
  },
  {
    report: "017",
    outlet: "SANA",
    published: "2025-12-14",
    places: [PALMYRA],
    actors: [people("مسلح")],
    figures: { killed: 3, injured: 5 },
  },
];
const told = (list: readonly Told[]) => summarise(list.map(account), {});
const values = (attribute: string, list: readonly Told[] = PALMYRA_ATTACK) =>
  told(list)
    .values.filter((value) => value.attribute === attribute)
    .map((value) => [value.label.ar, value.outlets, value.best, value.since]);

describe("what is known about the attack in Palmyra", () => {
  const { summary } = told(PALMYRA_ATTACK);

  it("is titled by its facts", () => {
    expect(summary.title).toEqual({ ar: "هجوم في تدمر: 3 قتلى", en: "Attack in Palmyra: 3 killed" });
  });

  it("happened on the day and in the town that most give; vaguer answers that fit vote for sharper ones", () => {
    expect(summary).toMatchObject({
      type: "ASSAULT",
      time: "2025-12-13",
      country: "SY",
      place: { name: "Palmyra" },
    });
  });

  it("is contested: who the attacker was, and how many were injured", () => {
    expect(summary.contested).toBe(true);
    expect(values("actor")).toEqual([
      ["قوات الأمن السورية", 2, true, "2025-12-14"],
      ["تنظيم الدولة الإسلامية", 1, false, "2025-12-13"],
      ["مسلح", 1, false, "2025-12-14"],
    ]);
    expect(values("injured")).toEqual([
      ["5 جرحى", 1, true, "2025-12-14"],
      ["3–5 جرحى", 1, false, "2025-12-13"],
      ["3 جرحى", 1, false, "2025-12-14"],
    ]);
    expect(values("killed")).toEqual([["3 قتلى", 4, true, "2025-12-13"]]);
  });

  it("counts its accounts, its independent outlets and when it was first and last reported", () => {
    expect(summary).toMatchObject({
      accounts: 4,
      outlets: 4,
      firstReported: "2025-12-13",
      lastReported: "2025-12-14",
    });
    expect(
      told([...PALMYRA_ATTACK, { report: "999", outlet: "Copier", copyOf: "005", places: [PALMYRA] }])
        .summary,
    ).toMatchObject({ accounts: 5, outlets: 4 });
  });

  it("is the same whatever the order of its accounts", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...PALMYRA_ATTACK], { minLength: 4 }), (list) => {
        expect(told(list)).toEqual(told(PALMYRA_ATTACK));
      }),
      { numRuns: 24, seed: 1 },
    );
  });
});

describe("a vote", () => {
  it("is not contested where answers only differ in precision", () => {
    const { summary } = told([
      { report: "r1", places: [PALMYRA], actors: [ISIS] },
      { report: "r2", places: [HOMS_GOVERNORATE], time: "2025-12", actors: [people("مسلحون مجهولون")] },
    ]);
    expect(summary).toMatchObject({
      contested: false,
      time: "2025-12-13",
      place: { name: "Palmyra" },
      actors: [{ id: "islamic-state" }],
    });
  });

  it("shows those who are named together, and not the rival answer", () => {
    const [us, jordan] = [actor("us", "الولايات المتحدة", "US"), actor("jo", "الأردن", "JO")];
    const ids = (list: readonly Told[]) => told(list).summary.actors.map((a) => a.id);
    expect(
      ids([
        { report: "r1", actors: [us, jordan] },
        { report: "r2", actors: [us] },
      ]),
    ).toEqual(["us", "jo"]);
    expect(
      ids([
        { report: "r1", actors: [us] },
        { report: "r2", actors: [us] },
        { report: "r3", actors: [ISIS] },
      ]),
    ).toEqual(["us"]);
  });

  it("names the group, and not the gunman of the same account, as the actor", () => {
    const { summary } = told([
      { report: "r1", actors: [people("المهاجم"), people("قوات صديقة")] },
      { report: "r2", actors: [ISIS, people("المهاجم")] },
    ]);
    expect(summary.actors.map((a) => a.id)).toEqual(["islamic-state"]);
  });

  it("never shows the words of a private person", () => {
    const { summary, values: all } = told([
      { report: "r1", recipients: [{ ...people("فلان الفلاني"), private: true }] },
    ]);
    expect(JSON.stringify([summary, all])).not.toContain("فلان");
    expect(summary.recipients).toEqual([{ name: "private person", nameAr: "شخص" }]);
  });
});

describe("withdrawn accounts", () => {
  const wrong = { report: "r2", published: "2025-12-15", figures: { killed: 30 }, withdrawn: true } as const;

  it("count for nothing, but stay among the accounts", () => {
    expect(told([{ report: "r1", figures: { killed: 3 } }, wrong]).summary).toMatchObject({
      accounts: 2,
      outlets: 1,
      figures: [{ best: 3, low: 3, high: 3 }],
      lastReported: "2025-12-14",
    });
  });

  it("are shown as they were where nothing else is left", () => {
    expect(told([wrong]).summary.figures).toMatchObject([{ best: 30 }]);
  });
});

describe("people's corrections", () => {
  it("outvote every report", () => {
    const list = PALMYRA_ATTACK.map(account);
    const { summary, values: all } = summarise(list, {
      corrections: [
        { attribute: "injured", value: 3 },
        { attribute: "actor", value: "e:islamic-state" },
        { attribute: "time", value: "2025-12-12" },
      ],
    });
    expect(summary).toMatchObject({ time: "2025-12-12", actors: [{ id: "islamic-state" }] });
    expect(summary.figures.find((f) => f.kind === "injured")).toMatchObject({
      best: 3,
      rule: "figure.person",
    });
    expect(all.filter((v) => v.attribute === "injured" && v.best).map((v) => v.key)).toEqual(["3"]);
  });

  it("can be the name of what a report names, or words of their own", () => {
    const list = PALMYRA_ATTACK.map(account);
    const corrected = (attribute: "place" | "actor" | "recipient", value: string) =>
      summarise(list, { corrections: [{ attribute, value }] }).summary;
    expect(corrected("place", "تدمُر").place).toMatchObject({ geonamesId: 163808 });
    expect(corrected("place", "حاجز المدخل الشرقي").place).toEqual({
      name: "حاجز المدخل الشرقي",
      nameAr: "حاجز المدخل الشرقي",
    });
    expect(corrected("recipient", "عمال المنجم").recipients[0]).toEqual({
      name: "عمال المنجم",
      nameAr: "عمال المنجم",
    });
    const before = summarise(list).summary;
    expect(corrected("place", "g:1").place).toEqual(before.place);
    expect(corrected("actor", "e:nobody").actors).toEqual(before.actors);
  });
});

describe("values", () => {
  it("carry the words of every report that gives them", () => {
    const list: readonly Told[] = [
      {
        report: "r1",
        outlet: "A",
        figures: { killed: 3 },
        claims: [claim("c1", "killed", { min: 3, max: 3, approximate: false }, 0, "ثلاثة قتلى", "figure")],
      },
      {
        report: "r2",
        outlet: "B",
        figures: { killed: 3 },
        claims: [claim("c1", "killed", { min: 3, max: 3, approximate: false }, 0, "3 قتلى", "figure")],
      },
    ];
    const [value] = told(list).values.filter((v) => v.attribute === "killed");
    expect(value?.claims.map((c) => [c.report, c.outlet, c.quote])).toEqual([
      ["r1", "A", "ثلاثة قتلى"],
      ["r2", "B", "3 قتلى"],
    ]);
  });

  it("hold the earlier toll that a report tells beside its own, and no parts of a toll", () => {
    const list: readonly Told[] = [
      {
        report: "r1",
        figures: { killed: 26 },
        claims: [
          claim("c1", "killed", { min: 26, max: 26, approximate: false }, 0, "26 قتيلا", "figure"),
          claim("c2", "killed", { min: 18, max: 18, approximate: false }, 40, "18 قتيلا", "figure.rival"),
          claim("c3", "killed", { min: 2, max: 2, approximate: false }, 60, "جنديان", "figure.part"),
        ],
      },
    ];
    expect(
      told(list)
        .values.filter((v) => v.attribute === "killed")
        .map((v) => [v.key, v.best]),
    ).toEqual([
      ["26", true],
      ["18", false],
    ]);
  });

  it("hold weapon, manner and claims of responsibility in the words of the report", () => {
    const list: readonly Told[] = [
      { report: "r1", claims: [claim("c1", "weapon", "حزام ناسف", 3, "حزاما ناسفا")] },
    ];
    expect(told(list).values.find((v) => v.attribute === "weapon")).toMatchObject({
      key: "حزام ناسف",
      outlets: 1,
      best: false,
    });
  });
});

describe("an incident without accounts", () => {
  it("is refused", () => {
    expect(() => summarise([], {})).toThrow("at least one account");
  });
});
