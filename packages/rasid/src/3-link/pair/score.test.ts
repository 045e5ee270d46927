import { describe, expect, it } from "vitest";
import {
  account,
  actor,
  HOMS,
  HOMS_GOVERNORATE,
  IDLIB,
  ISIS,
  PALMYRA,
  people,
  type Told,
} from "../../../test/accounts.js";
import { JOIN, pairScore } from "./score.js";

const ATTACK = { places: [PALMYRA], figures: { killed: 3 } } as const;

/** The score of the attack of 13 December in Palmyra against the same with changes. */
function score(changes: Partial<Told>, base: Partial<Told> = ATTACK): number {
  const a = account({ report: "r1", ...base });
  const b = account({ report: "r2", ...base, ...changes });
  const found = pairScore(a, b);
  expect(pairScore(b, a)).toEqual(found);
  return found.score;
}

describe("type", () => {
  it("joins accounts of one type, place, day and toll", () => {
    expect(score({})).toBeGreaterThan(0.9);
  });

  it("keeps an arrest, a statement, a trial from the attack they follow", () => {
    for (const type of ["COERCE", "ACCUSE", "SANCTION", "PROTEST"] as const) expect(score({ type })).toBe(0);
  });

  it("joins a shooting that another report calls an assassination", () => {
    expect(score({ mode: ["targeted"] }, { ...ATTACK, mode: ["firearms"] })).toBeGreaterThan(0.9);
  });

  it("takes a kidnapping and a bombing for two things", () => {
    expect(score({ mode: ["abduct"] }, { places: [PALMYRA], mode: ["explosives"] })).toBeLessThan(JOIN);
  });

  it("joins a ceasefire told as an agreement, but no other retreat", () => {
    const deal = {
      type: "AGREE",
      places: [PALMYRA],
      actors: [actor("sy-gov", "الحكومة"), actor("sdf", "قسد")],
    } as const;
    expect(score({ type: "RETREAT", mode: ["ceasefire"] }, deal)).toBeGreaterThan(JOIN);
    expect(score({ type: "RETREAT", mode: ["release"] }, deal)).toBe(0);
  });
});

describe("time, with its precision in mind", () => {
  it("keeps two stated days apart", () => {
    expect(score({ time: "2025-12-15" })).toBe(0);
    expect(score({ time: "2025-12-14" }, { places: [PALMYRA] })).toBeLessThan(JOIN);
  });

  it("takes the protest of the next week for another, though it is told without its day", () => {
    const protest = {
      type: "PROTEST",
      mode: ["demo"],
      places: [PALMYRA],
      actors: [people("محتجون")],
    } as const;
    expect(score({ time: "2025-12-20~", published: "2025-12-20" }, protest)).toBeLessThan(JOIN);
    const news = { ...protest, time: "2025-12-13~" };
    expect(score({ time: "2025-12-20~", published: "2025-12-20" }, news)).toBeLessThan(JOIN);
  });

  it("lets undated news of the next days fit a stated day", () => {
    for (const published of ["2025-12-13~", "2025-12-14~", "2025-12-15~"])
      expect(score({ time: published })).toBeGreaterThan(JOIN);
  });

  it("does not let undated news fit a day that comes after it", () => {
    expect(score({ time: "2025-12-10~" })).toBe(0);
  });

  it("lets a month and an interval fit a day in it, when more fits than the place", () => {
    expect(score({ time: "2025-12" })).toBeGreaterThan(JOIN);
    expect(score({ time: "2025-12-10/2025-12-16" })).toBeGreaterThan(JOIN);
    expect(score({ time: "2025-11" })).toBe(0);
  });

  it("finds the attack that an anniversary report tells of without a day, and not one that came after it", () => {
    const memory = {
      time: null,
      background: true,
      published: "2026-12-13",
      actors: [ISIS],
      figures: { killed: 13, injured: 30 },
    };
    const attack = {
      ...memory,
      time: "2025-12-13",
      background: false,
      published: "2025-12-14",
      places: [PALMYRA],
    };
    expect(score({ ...memory, places: [PALMYRA] }, attack)).toBeGreaterThan(JOIN);
    expect(score({ ...memory, places: [PALMYRA], published: "2025-12-01" }, attack)).toBe(0);
  });
});

describe("place, with its precision in mind", () => {
  it("keeps two towns apart, even on one day with one toll", () => {
    expect(score({ places: [IDLIB] })).toBe(0);
    expect(score({ places: [HOMS] })).toBe(0);
  });

  it("lets a town fit its governorate, and its country when the toll fits too", () => {
    expect(score({ places: [HOMS_GOVERNORATE] })).toBeGreaterThan(JOIN);
    expect(score({ places: [] })).toBeGreaterThan(JOIN);
    expect(score({ places: [], figures: {} })).toBeLessThan(JOIN);
  });

  it("keeps countries apart", () => {
    expect(score({ country: "IQ", places: [] })).toBe(0);
  });

  it("does not take the country that both name, without an id, for a place named alike", () => {
    const syria = {
      text: "سوريا",
      start: 0,
      end: 5,
      name: "Syria",
      nameAr: "سوريا",
      country: "SY",
      precision: 6,
    };
    expect(score({}, { places: [syria], figures: {} })).toBeLessThan(JOIN);
  });

  it("takes no notice of one country read wrongly where both name the town", () => {
    expect(score({ country: "US" }, { ...ATTACK, actors: [ISIS] })).toBeGreaterThan(JOIN);
  });

  it("lets two quarters of one town be near, and says so", () => {
    const quarter = { ...PALMYRA, text: "حي العامرية", nameAr: "حي العامرية", geonamesId: 5, latitude: 34.6 };
    expect(score({ places: [quarter] })).toBeGreaterThan(JOIN);
  });

  it("joins places that no gazetteer holds by their names", () => {
    const mosque = (text: string) => ({ text, start: 0, end: text.length });
    expect(
      score(
        { places: [mosque("مسجد الصادق")], figures: { killed: 27 } },
        { places: [mosque("مسجد الإمام الصادق")], figures: { killed: [13, null] } },
      ),
    ).toBeGreaterThan(JOIN);
  });
});

describe("who took part", () => {
  it("lets a group fit a gunman, and lowers where another group is named", () => {
    const general = score({ actors: [ISIS] }, { ...ATTACK, figures: {}, actors: [people("مسلح")] });
    const other = score(
      { actors: [actor("other-group", "جماعة أخرى")] },
      { ...ATTACK, figures: {}, actors: [ISIS] },
    );
    expect(general).toBeGreaterThan(JOIN);
    expect(other).toBeLessThan(general);
  });

  it("separates where both the attacker and the toll are others", () => {
    expect(
      score(
        { actors: [actor("other-group", "جماعة أخرى")], figures: { killed: 20 } },
        { ...ATTACK, actors: [ISIS] },
      ),
    ).toBeLessThan(JOIN);
  });

  it("knows a clash by its two sides, whichever is named first", () => {
    const [army, group] = [actor("sy-army", "الجيش", "SY"), actor("sdf", "قسد")];
    expect(
      score(
        { actors: [group], recipients: [army] },
        { places: [HOMS_GOVERNORATE], actors: [army], recipients: [group] },
      ),
    ).toBeGreaterThan(JOIN);
  });

  it("never takes two speakers of one day for one", () => {
    const said = {
      type: "ACCUSE",
      country: null,
      actors: [actor("sa", "السعودية")],
      recipients: [ISIS],
    } as const;
    expect(score({}, said)).toBeGreaterThan(JOIN);
    expect(score({ actors: [actor("eg", "مصر")] }, said)).toBeLessThan(JOIN);
  });
});

describe("figures", () => {
  it("lets a toll that rose fit, and 27 fit 13 or more", () => {
    expect(score({ figures: { killed: 5 } })).toBeGreaterThan(JOIN);
    expect(
      score({ figures: { killed: 27 } }, { places: [PALMYRA], figures: { killed: [13, null] } }),
    ).toBeGreaterThan(JOIN);
  });

  it("takes two attacks in one town on one day for two where the tolls are far apart", () => {
    expect(
      score(
        { figures: { killed: 2, injured: 4 } },
        { places: [PALMYRA], figures: { killed: 25, injured: 60 } },
      ),
    ).toBeLessThan(JOIN);
  });

  it("takes another number of arrested for another arrest", () => {
    const arrest = {
      type: "COERCE",
      mode: ["arrest"],
      places: [PALMYRA],
      recipients: [people("مشتبه بهم")],
    } as const;
    expect(score({ figures: { detained: 5 } }, { ...arrest, figures: { detained: 5 } })).toBeGreaterThan(
      JOIN,
    );
    expect(
      score(
        { figures: { detained: 45 }, recipients: [people("متظاهرين")] },
        { ...arrest, figures: { detained: 5 } },
      ),
    ).toBeLessThan(JOIN);
  });
});

describe("who took part", () => {
  it("keeps another group apart, less so where one account also describes someone without a name", () => {
    const clash = { places: [PALMYRA], actors: [ISIS], mode: ["firearms"] };
    const police = actor("sy-police", "الشرطة");
    const unlike = { actors: [police], places: [HOMS_GOVERNORATE] };
    expect(score(unlike, clash)).toBeLessThan(JOIN);
    expect(score({ ...unlike, actors: [police, people("مسلحون")] }, clash)).toBeGreaterThan(JOIN);
  });
});

describe("status", () => {
  it("keeps what was only demanded from what happened", () => {
    expect(score({ status: "demanded" })).toBe(0);
  });

  it("joins what is alleged or denied to what is asserted, and what was planned to what came", () => {
    for (const status of ["alleged", "denied", "planned"] as const)
      expect(score({ status })).toBeGreaterThan(JOIN);
  });
});

describe("reasons", () => {
  it("says in words what fits, then what does not", () => {
    const a = account({ report: "r1", ...ATTACK, actors: [ISIS] });
    const b = account({ report: "r2", ...ATTACK, figures: { killed: 9 }, actors: [ISIS] });
    expect(pairScore(a, b).reasons).toEqual([
      "same day: 2025-12-13",
      "same town (تدمر)",
      "same actor (تنظيم الدولة الإسلامية)",
      "3 killed does not fit 9 killed",
    ]);
  });

  it("says that events of one report are two incidents", () => {
    const a = account({ report: "r1", ...ATTACK });
    expect(pairScore(a, account({ report: "r1", event: "e2", ...ATTACK }))).toEqual({
      score: 0,
      reasons: ["two events of one report are two incidents"],
    });
  });
});
