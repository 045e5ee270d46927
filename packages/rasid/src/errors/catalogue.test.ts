import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ERRORS } from "./catalogue.js";
import { rasidError, toRasidError } from "./error.js";
import { errorsPage } from "./page.js";
import { WARNINGS } from "./warnings.js";

const packages = fileURLToPath(new URL("../../..", import.meta.url));
const codesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.ts$/.test(file) && !file.endsWith(".test.ts"))
    .flatMap((file) => [...readFileSync(`${folder}/${file}`, "utf8").matchAll(/RASID-[EW]\d+/g)].map(String));

describe("the catalogue of errors", () => {
  it("is what docs/errors.md says (npm run errors-page -w packages/rasid writes it)", () => {
    expect(readFileSync(`${packages}/../docs/errors.md`, "utf8")).toBe(errorsPage());
  });

  it("holds every code that the sources use", () => {
    const used = new Set([...codesIn(`${packages}/rasid/src`), ...codesIn(`${packages}/extract/src`)]);
    const known = new Set([...Object.keys(ERRORS), ...Object.keys(WARNINGS)]);
    expect([...used].filter((code) => !known.has(code))).toEqual([]);
  });

  it("fills in what is known of the case, and says what to do", () => {
    const error = rasidError("RASID-E101", { source: "a.txt" });
    expect(error).toMatchObject({ code: "RASID-E101", exit: 2, status: 400 });
    expect(error.message).toBe("a.txt: there is no such file. Check the name and the folder.");
  });

  it("takes an error that was not foreseen as RASID-E002", () => {
    expect(toRasidError(new Error("boom"))).toMatchObject({ code: "RASID-E002", exit: 1 });
  });
});
