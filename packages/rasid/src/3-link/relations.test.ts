import type { Relation } from "@rasid/extract";
import { describe, expect, it } from "vitest";
import { relateIncidents, stories, timelineOrder } from "./index.js";

const says = (report: string, from: string, to: string, kind: Relation["kind"]) => ({
  report,
  relation: { from, to, kind, start: 4, end: 12, quote: "ردا على" },
});
const INCIDENTS: Readonly<Record<string, string>> = {
  "r1/e1": "strikes",
  "r1/e2": "attack",
  "r2/e1": "attack",
  "r2/e5": "strikes",
  "r2/e6": "strikes",
};
const incidentOf = (report: string, event: string) => INCIDENTS[`${report}/${event}`] ?? null;

describe("relations between incidents", () => {
  it("keeps one relation with the words of every report that states it", () => {
    const links = relateIncidents(
      [says("r2", "e5", "e1", "response"), says("r1", "e1", "e2", "response")],
      incidentOf,
    );
    expect(links).toEqual([
      {
        from: "strikes",
        to: "attack",
        kind: "response",
        evidence: [
          { report: "r1", start: 4, end: 12, quote: "ردا على" },
          { report: "r2", start: 4, end: 12, quote: "ردا على" },
        ],
      },
    ]);
  });

  it("leaves out what relates an incident to itself or to nothing", () => {
    expect(
      relateIncidents([says("r2", "e5", "e6", "follow-up"), says("r2", "e5", "e9", "cause")], incidentOf),
    ).toEqual([]);
  });

  it("takes two things at one time for one relation, whichever is named first", () => {
    const links = relateIncidents(
      [says("r1", "e1", "e2", "same-time"), says("r2", "e1", "e5", "same-time")],
      incidentOf,
    );
    expect(links).toMatchObject([
      { from: "attack", to: "strikes", evidence: [{ report: "r1" }, { report: "r2" }] },
    ]);
  });
});

describe("stories", () => {
  it("are incidents that relations connect", () => {
    const links = [
      { from: "arrests", to: "attack" },
      { from: "strikes", to: "arrests" },
    ];
    expect(stories(["strikes", "protest", "attack", "arrests"], links)).toEqual([
      ["arrests", "attack", "strikes"],
      ["protest"],
    ]);
  });

  it("take no notice of relations to incidents that are not there", () => {
    expect(stories(["attack"], [{ from: "attack", to: "gone" }])).toEqual([["attack"]]);
  });
});

describe("a story's timeline", () => {
  const at = (id: string, time: string | null, firstReported = "2025-12-14") => ({ id, time, firstReported });

  it("goes by when things happened, then by when they became known", () => {
    const list = [
      at("strikes", "2025-12-19"),
      at("raids", null, "2025-12-15"),
      at("attack", "2025-12-13"),
      at("arrests", "2025-12-14"),
    ];
    expect(timelineOrder(list, []).map((i) => i.id)).toEqual(["attack", "arrests", "raids", "strikes"]);
  });

  it("puts a response of the same day after what it responds to, and a cause before its effect", () => {
    const list = [at("a", "2025-12-13"), at("b", "2025-12-13"), at("c", "2025-12-13")];
    const links = [
      { from: "a", to: "b", kind: "response" },
      { from: "c", to: "b", kind: "cause" },
    ] as const;
    expect(timelineOrder(list, links).map((i) => i.id)).toEqual(["c", "b", "a"]);
  });

  it("ends even where relations go in a circle", () => {
    const list = [at("a", "2025-12-13"), at("b", "2025-12-13")];
    const links = [
      { from: "a", to: "b", kind: "response" },
      { from: "b", to: "a", kind: "response" },
    ] as const;
    expect(timelineOrder(list, links).map((i) => i.id)).toEqual(["a", "b"]);
  });
});
