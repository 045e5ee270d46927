import path from "node:path";
import { z } from "zod";
import { parseRows, readTable, someForms as forms } from "./_tables.mjs";
import { FIGURE_KINDS } from "./_vocabulary.mjs";

const count = z.coerce.number().int().min(0);
const kind = z.enum(FIGURE_KINDS);

/** Each table: its schema, and its row type in TypeScript. */
const TABLES = {
  numbers: {
    schema: z.object({
      value: count,
      class: z.enum(["one", "unit", "teen-one", "ten", "tens", "hundred", "hundreds", "scale", "dual-scale"]),
      forms,
    }),
    type: `{ readonly value: number; readonly class: "one" | "unit" | "teen-one" | "ten" | "tens" | "hundred" | "hundreds" | "scale" | "dual-scale"; readonly forms: readonly string[] }`,
  },
  ordinals: {
    schema: z.object({ value: count, forms }),
    type: `{ readonly value: number; readonly forms: readonly string[] }`,
  },
  vague: {
    schema: z.object({ min: count, max: count, forms }),
    type: `{ readonly min: number; readonly max: number; readonly forms: readonly string[] }`,
  },
  qualifiers: {
    schema: z.object({
      effect: z.enum(["about", "at-least", "up-to"]),
      side: z.enum(["before", "after"]),
      forms,
    }),
    type: `{ readonly effect: "about" | "at-least" | "up-to"; readonly side: "before" | "after"; readonly forms: readonly string[] }`,
  },
  months: {
    schema: z.object({ month: count.min(1).max(12), forms }),
    type: `{ readonly month: number; readonly forms: readonly string[] }`,
  },
  "hijri-months": {
    schema: z.object({ month: count.min(1).max(12), forms }),
    type: `{ readonly month: number; readonly forms: readonly string[] }`,
  },
  weekdays: {
    schema: z.object({ weekday: count.max(6), forms }),
    type: `{ readonly weekday: number; readonly forms: readonly string[] }`,
  },
  "day-parts": { schema: z.object({ forms }), type: `{ readonly forms: readonly string[] }` },
  relative: {
    schema: z.object({
      unit: z.enum(["day", "week", "month", "year"]),
      offset: z.coerce.number().int(),
      forms,
    }),
    type: `{ readonly unit: "day" | "week" | "month" | "year"; readonly offset: number; readonly forms: readonly string[] }`,
  },
  "month-parts": {
    schema: z.object({ part: z.enum(["start", "middle", "end"]), forms }),
    type: `{ readonly part: "start" | "middle" | "end"; readonly forms: readonly string[] }`,
  },
  "time-units": {
    schema: z.object({ unit: z.enum(["minute", "hour", "day", "week", "month", "year"]), forms }),
    type: `{ readonly unit: "minute" | "hour" | "day" | "week" | "month" | "year"; readonly forms: readonly string[] }`,
  },
  "time-modifiers": {
    schema: z.object({ when: z.enum(["past", "next", "current", "same"]), forms }),
    type: `{ readonly when: "past" | "next" | "current" | "same"; readonly forms: readonly string[] }`,
  },
  fates: {
    schema: z.object({ kind, singular: forms, plural: forms, after: z.enum(["number", ""]) }),
    type: `{ readonly kind: "${FIGURE_KINDS.join('" | "')}"; readonly singular: readonly string[]; readonly plural: readonly string[]; readonly after: "number" | "" }`,
  },
  "fate-words": {
    schema: z.object({
      kind,
      class: z.enum(["noun", "verb", "inflected", "light", "behind"]),
      needs: z.enum(["people", ""]),
      forms,
    }),
    type: `{ readonly kind: "${FIGURE_KINDS.join('" | "')}"; readonly class: "noun" | "verb" | "inflected" | "light" | "behind"; readonly needs: "people" | ""; readonly forms: readonly string[] }`,
  },
  "figure-cues": {
    schema: z.object({ cue: z.enum(["part", "earlier", "now", "none", "cause", "count", "toll"]), forms }),
    type: `{ readonly cue: "part" | "earlier" | "now" | "none" | "cause" | "count" | "toll"; readonly forms: readonly string[] }`,
  },
  "none-nouns": {
    schema: z.object({ kind: z.enum([...FIGURE_KINDS, "both"]), forms }),
    type: `{ readonly kind: "${FIGURE_KINDS.join('" | "')}" | "both"; readonly forms: readonly string[] }`,
  },
  "given-names": { schema: z.object({ forms }), type: `{ readonly forms: readonly string[] }` },
  "word-classes": {
    schema: z.object({ class: z.string().min(1), forms }),
    type: `{ readonly class: string; readonly forms: readonly string[] }`,
  },
  "known-dates": {
    schema: z.object({
      day: count,
      month: count,
      year: count,
      when: z.enum(["any", "event"]),
      what: z.string().min(1),
    }),
    type: `{ readonly day: number; readonly month: number; readonly year: number; readonly when: "any" | "event"; readonly what: string }`,
  },
  seasons: {
    schema: z.object({ season: count.min(21).max(24), forms }),
    type: `{ readonly season: number; readonly forms: readonly string[] }`,
  },
  umalqura: {
    schema: z.object({
      year: count,
      start: z.string().regex(/^\d{4}-\d\d-\d\d$/),
      months: z.string().regex(/^[09]{12}$/),
    }),
    type: `{ readonly year: number; readonly start: string; readonly months: string }`,
  },
  things: { schema: z.object({ forms }), type: `{ readonly forms: readonly string[] }` },
  people: {
    schema: z.object({ forms, role: z.enum(["attacker", ""]) }),
    type: `{ readonly forms: readonly string[]; readonly role: "attacker" | "" }`,
  },
};

/** `day-parts` is `dayParts` in the packed module. */
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** Packs the tables of data/values. */
export function pack(root) {
  const value = {};
  let type = "{\n";
  for (const [name, table] of Object.entries(TABLES)) {
    const file = path.join(root, "data/values", `${name}.tsv`);
    value[camel(name)] = parseRows(file, readTable(file), table.schema);
    type += `  readonly ${camel(name)}: readonly (${table.type})[];\n`;
  }
  return [{ name: "values", value, type: `${type}}` }];
}
