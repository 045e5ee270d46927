import path from "node:path";
import { z } from "zod";
import { forms, parseRows, readTable, someForms } from "./_tables.mjs";
import { CONTEXTS, EVENT_TYPES } from "./_vocabulary.mjs";

const Verb = z.object({
  perfect: someForms,
  imperfect: forms,
  nouns: forms,
  agent: forms,
  patient: forms,
  type: z.enum(EVENT_TYPES),
  mode: z.string(),
  frame: someForms,
  genitive: z.enum(["a", "r", "?", "m", "0", ""]),
  need: z.enum(["actor", "people", "topic", "blame", "-"]),
});
const Collocation = Verb.extend({ prep: someForms, objects: someForms });
const SCHEMAS = {
  "common-verbs": z.object({ perfect: forms, imperfect: forms, feminine: forms }),
  verbs: Verb,
  collocations: Collocation,
  objects: z.object({ class: z.string().min(1), words: someForms }),
  speech: z.object({
    forms: someForms,
    kind: z.enum(["say", "publish", "claim", "deny", "expect", "demand", "phrase", "statement"]),
  }),
  grammar: z.object({ class: z.string().min(1), forms: someForms }),
  topics: z.object({ topic: z.string().min(1), weight: z.coerce.number(), forms: someForms }),
  contexts: z.object({ context: z.enum(CONTEXTS), weight: z.coerce.number(), forms: someForms }),
  modes: z.object({ type: z.enum(EVENT_TYPES), mode: z.string().min(1), forms: someForms }),
};
const list = "readonly string[]";
const verb = `readonly perfect: ${list}; readonly imperfect: ${list}; readonly nouns: ${list}; readonly agent: ${list}; readonly patient: ${list}; readonly type: "${EVENT_TYPES.join('" | "')}"; readonly mode: string; readonly frame: ${list}; readonly genitive: "a" | "r" | "?" | "m" | "0" | ""; readonly need: "actor" | "people" | "topic" | "blame" | "-"`;
const type = `{
  readonly verbs: readonly { ${verb} }[];
  readonly collocations: readonly { ${verb}; readonly prep: ${list}; readonly objects: ${list} }[];
  readonly objects: readonly { readonly class: string; readonly words: ${list} }[];
  readonly speech: readonly { readonly forms: ${list}; readonly kind: "say" | "publish" | "claim" | "deny" | "expect" | "demand" | "phrase" | "statement" }[];
  readonly grammar: readonly { readonly class: string; readonly forms: ${list} }[];
  readonly topics: readonly { readonly topic: string; readonly weight: number; readonly forms: ${list} }[];
  readonly "common-verbs": readonly { readonly perfect: ${list}; readonly imperfect: ${list}; readonly feminine: ${list} }[];
  readonly contexts: readonly { readonly context: "${CONTEXTS.join('" | "')}"; readonly weight: number; readonly forms: ${list} }[];
  readonly modes: readonly { readonly type: string; readonly mode: string; readonly forms: ${list} }[];
}`;

/** Packs the tables of data/events. */
export function pack(root) {
  const value = Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const file = path.join(root, "data/events", `${name}.tsv`);
      return [name, parseRows(file, readTable(file), schema)];
    }),
  );
  // any: whatever the preposition governs.
  const classes = new Set(["any", ...value.objects.map((row) => row.class)]);
  for (const row of value.collocations)
    for (const name of row.objects.flatMap((cell) => cell.split("+")))
      if (!classes.has(name)) throw new Error(`collocations.tsv: ${row.perfect[0]}: no object class ${name}`);
  return [{ name: "events", value, type }];
}
