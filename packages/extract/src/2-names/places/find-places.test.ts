import { describe, expect, it } from "vitest";
import { readDocument } from "../../1-text/document.js";
import { findPlaces } from "./find-places.js";

describe("findPlaces", () => {
  it("finds towns, with the class word and the area before them", () => {
    const doc = readDocument("قتل ثلاثة جنود سوريين في مدينة تدمر بريف حمص الشرقي، وفق وزارة الداخلية.");
    const found = findPlaces(doc);
    expect(found.map((p) => p.text)).toEqual(["مدينة تدمر", "ريف حمص الشرقي"]);
    for (const p of found) expect(doc.text.slice(p.start, p.end)).toBe(p.text);
    expect(found[0]?.country).toBe("SY");
  });
});
