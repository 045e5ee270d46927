import { describe, expect, it } from "vitest";
import { originOf } from "./origin.js";

const text = (
  id: string,
  publishedAt: string | null,
  words = "نص الخبر كما كتبته الوكالة",
  outlet: string | null = null,
) => ({ id, outlet, publishedAt, text: words });

describe("the origin of two copies", () => {
  it("is the outlet that the other names at its head or foot, even if that was stored later", () => {
    const agency = text("b", "2025-12-14", undefined, "رويترز");
    const paper = text("a", "2025-12-13", "دمشق - (رويترز) نص الخبر كما كتبته الوكالة", "الغد");
    expect(originOf(agency, paper).id).toBe("b");
    expect(originOf(paper, agency).id).toBe("b");
  });

  it("is the earlier, by the instant where both have one, else by the day", () => {
    expect(originOf(text("a", "2025-12-14T09:00:00Z"), text("b", "2025-12-14T08:00:00Z")).id).toBe("b");
    expect(originOf(text("a", "2025-12-14T09:00:00Z"), text("b", "2025-12-13")).id).toBe("b");
  });

  it("is the longer of one day: copies are cut", () => {
    expect(originOf(text("a", "2025-12-14T09:00:00Z", "نص الخبر"), text("b", "2025-12-14")).id).toBe("b");
  });

  it("is a text that says when it was published before one that does not, then the first by id", () => {
    expect(originOf(text("a", null), text("b", "2025-12-14")).id).toBe("b");
    expect(originOf(text("b", null), text("a", null)).id).toBe("a");
  });
});
