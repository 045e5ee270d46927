import { describe, expect, it } from "vitest";
import { citationsOf } from "./cite.js";

const INCIDENT = {
  id: "i7",
  title: { ar: "هجوم في تدمر", en: "Attack in Palmyra {3 killed}" },
  time: "2025-12-13",
  lastReported: "2025-12-16T10:00:00Z",
};

describe("a citation of an incident", () => {
  it("in BibTeX has the title without braces, the year and the address", () => {
    const { bibtex } = citationsOf(INCIDENT, "http://127.0.0.1:7272/incidents/i7");
    expect(bibtex).toContain("title = {Attack in Palmyra 3 killed}");
    expect(bibtex).toContain("year = {2025}");
    expect(bibtex).toContain("url = {http://127.0.0.1:7272/incidents/i7}");
  });

  it("in RIS starts with its type, ends with ER, and has one field a line", () => {
    const lines = citationsOf(INCIDENT, "http://x/incidents/i7").ris.trimEnd().split("\n");
    expect(lines[0]).toBe("TY  - DATA");
    expect(lines.at(-1)).toMatch(/^ER {2}-/);
    expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}-/.test(line))).toBe(true);
    expect(lines).toContain("PY  - 2025");
  });
});
