import { describe, expect, it } from "vitest";
import ar from "./ar.json" with { type: "json" };
import en from "./en.json" with { type: "json" };

const FORMS = ["zero", "one", "two", "few", "many", "other"];
const PLURAL = /_(?:zero|one|two|few|many|other)$/;

function keysOf(messages: object, before = ""): string[] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null ? keysOf(value, `${before}${key}.`) : [before + key],
  );
}
const bare = (keys: readonly string[]): string[] =>
  [...new Set(keys.map((k) => k.replace(PLURAL, "")))].sort();

describe("the message catalogue", () => {
  it("says the same things in Arabic and in English", () => {
    expect(bare(keysOf(ar))).toEqual(bare(keysOf(en)));
  });

  it("has all six Arabic forms of every counted thing", () => {
    const keys = new Set(keysOf(ar));
    const counted = [...keys].filter((k) => k.endsWith("_other")).map((k) => k.replace(PLURAL, ""));
    const missing = counted.flatMap((k) => FORMS.map((f) => `${k}_${f}`)).filter((k) => !keys.has(k));
    expect(counted.length).toBeGreaterThan(5);
    expect(missing).toEqual([]);
  });
});
