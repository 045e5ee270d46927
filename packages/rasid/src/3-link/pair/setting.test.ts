import { describe, expect, it } from "vitest";
import {
  account,
  actor,
  HOMS,
  HOMS_GOVERNORATE,
  IDLIB,
  PALMYRA,
  people,
  type Told,
} from "../../../test/accounts.js";
import { blockKeys, meets, probeKeys, type LinkEvent } from "../index.js";
import { JOIN, pairScore } from "./score.js";
import { settingOf, type Setting } from "./setting.js";

const ROAD = { type: "COERCE", mode: ["restrict"], words: "أغلق", recipients: [people("الطريق")] } as const;
const NEWS = { ...ROAD, time: "2025-12-14~" } as const;

const told = (more: Partial<Told>, setting: Setting): LinkEvent => ({
  ...account({ report: "r1", ...NEWS, ...more }),
  setting,
});
const joins = (a: LinkEvent, b: LinkEvent): boolean => pairScore(a, b).score >= JOIN;
const other = (more: Partial<Told>, setting: Setting): LinkEvent => told({ report: "r2", ...more }, setting);

describe("what does not say where it was", () => {
  it("is of the place of its report's news: with what was there it is one, with what was elsewhere it is not", () => {
    const bare = told({}, [PALMYRA]);
    for (const [place, one] of [
      [PALMYRA, true],
      [HOMS_GOVERNORATE, true],
      [IDLIB, false],
    ] as const) {
      expect(joins(bare, other({ places: [place] }, [place]))).toBe(one);
      expect(joins(bare, other({}, [place]))).toBe(one);
    }
    expect(pairScore(bare, other({}, [PALMYRA])).reasons).toContain("told in reports on one place");
  });

  it("is not one with its like of that day and country where nothing else is known of both", () => {
    const exact = { time: "2025-12-14" };
    expect(joins(told({}, []), other({}, []))).toBe(false);
    expect(joins(told(exact, []), other(exact, []))).toBe(false);
    const who = { actors: [actor("sy-police", "الشرطة السورية")], ...exact };
    expect(joins(told(who, []), other(who, []))).toBe(true);
  });

  it("is found where its fellows are, in either direction", () => {
    const bare = told({ country: null }, [PALMYRA]);
    const there = other({ places: [PALMYRA] }, [PALMYRA]);
    const meet = (a: LinkEvent, b: LinkEvent): boolean =>
      probeKeys(a).some((probe) => blockKeys(b).some((filing) => meets(probe, filing)));
    expect([meet(bare, there), meet(there, bare)]).toEqual([true, true]);
  });

  it("is not placed by what its report says of another country", () => {
    const abroad = { ...HOMS, country: "TN" };
    expect(pairScore(told({}, [abroad]), other({ places: [PALMYRA] }, [PALMYRA])).reasons).not.toContain(
      "told in reports on other places",
    );
  });

  it("may be in a square of that town that no gazetteer knows", () => {
    const square = { text: "دوار الساعة", start: 0, end: 11 };
    const town = other({ places: [PALMYRA], figures: { detained: 3 } }, [PALMYRA]);
    const score = (setting: Setting) =>
      pairScore(told({ places: [square], figures: { detained: 3 } }, setting), town).score;
    expect(score([square, PALMYRA])).toBeGreaterThan(score([square]));
  });
});

describe("the setting of a report", () => {
  const event = (id: string, places: Setting, background = false) => ({ id, places, background });

  it("is where its news take place, not what it tells for background", () => {
    expect(settingOf([event("e2", [HOMS], true), event("e1", [PALMYRA, PALMYRA])])).toEqual([PALMYRA]);
    expect(settingOf([event("e1", [HOMS], true), event("e2", [])])).toEqual([HOMS]);
  });

  it("does not depend on the order of events", () => {
    const events = [event("e1", [PALMYRA]), event("e10", [IDLIB]), event("e2", [HOMS])];
    expect(settingOf(events)).toEqual([PALMYRA, HOMS, IDLIB]);
    expect(settingOf([...events].reverse())).toEqual([PALMYRA, HOMS, IDLIB]);
  });
});
