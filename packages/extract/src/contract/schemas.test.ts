import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Extraction, ReportInput } from "./schemas.js";

describe("the contract as JSON Schema", () => {
  it.each(Object.entries({ ReportInput, Extraction }))("schema/%s.schema.json is fresh", (name, schema) => {
    const file = new URL(`../../schema/${name}.schema.json`, import.meta.url);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(
      JSON.parse(JSON.stringify({ title: name, ...z.toJSONSchema(schema) })),
    );
  });
});
