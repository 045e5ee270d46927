// Checks the project's own gold: shape, unique ids, a text for each, and that every word of the gold stands in it.
// node packages/extract/scripts/check-gold.mjs [--counts]
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { z } from "zod";

const ROOT = fileURLToPath(new URL("../gold/", import.meta.url));
const SETS = {
  reports: { held: false, none: false },
  "held-out": { held: true, none: false },
  none: { held: false, none: true },
  articles: { held: false, none: false },
  "articles/held-out": { held: true, none: false },
  "none/held-out": { held: true, none: true },
};

const TYPES =
  "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT";
const Type = z.enum(TYPES.split(" "));
const Status = z.enum("asserted alleged possible expected planned demanded denied hypothetical".split(" "));
const Day = z.string().regex(/^\d{4}(?:-\d{2}){0,2}$/);
const Country = z.string().regex(/^[A-Z]{2}$/);
const Count = z.int().min(0);
const Figure = z.union([Count, z.tuple([Count, Count.nullable()])]).nullable();
const Words = z.array(z.string().min(1));

const Event = z.strictObject({
  type: Type,
  also_type: z.array(Type).optional(),
  trigger: Words.min(1),
  main: z.literal(false).optional(),
  date: Day.nullable(),
  country: Country.nullable(),
  place: Words,
  actor: Words,
  recipient: Words,
  killed: Figure,
  injured: Figure,
  detained: Figure,
  kidnapped: Figure,
  according_to: Words,
  status: z.union([Status, z.array(Status).min(2)]),
  mode: z.string().optional(),
  incident: z.string().optional(),
  also_date: z.array(Day.nullable()).optional(),
  also_country: z.array(Country.nullable()).optional(),
  also_place: z.array(Words.nullable()).optional(),
  also_actor: z.array(Words.nullable()).optional(),
  also_recipient: z.array(Words.nullable()).optional(),
  also_according_to: z.array(Words.nullable()).optional(),
  also_killed: z.array(Figure).optional(),
  also_injured: z.array(Figure).optional(),
  also_detained: z.array(Figure).optional(),
  also_kidnapped: z.array(Figure).optional(),
});

const Gold = z.strictObject({
  id: z.string().regex(/^[a-z]+\d{3}$/),
  style: z.string().min(1),
  country: Country.nullable(),
  features: z.array(z.string()).optional(),
  split: z.literal("held-out").optional(),
  outlet: z.string().nullable(),
  published: z.iso.date().nullable(),
  events: z.array(Event),
  also_acceptable: z.array(z.strictObject({ type: Type, trigger: z.string().min(1) })),
  note: z.string().optional(),
});

/** Every word of a gold file that should stand in its text, with the key that it stands under. */
function wordsOf(gold) {
  const found = gold.also_acceptable.map((item) => ["also_acceptable", item.trigger]);
  for (const event of gold.events) {
    for (const key of ["trigger", "place", "actor", "recipient", "according_to"]) {
      for (const words of [event[key], ...(event[`also_${key}`] ?? [])]) {
        for (const word of words ?? []) found.push([key, word]);
      }
    }
  }
  return found;
}

const problems = [];
const ids = new Set();
const texts = new Set();
const counts = {};
for (const [name, set] of Object.entries(SETS)) {
  const folder = join(ROOT, name, "gold");
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".json")) : [];
  const count = (counts[name] = { reports: files.length, events: 0, types: {}, countries: {}, styles: {} });
  for (const file of files) {
    const where = `${name}/gold/${file}`;
    const parsed = Gold.safeParse(JSON.parse(readFileSync(join(folder, file), "utf8")));
    if (!parsed.success) {
      problems.push(`${where}: ${z.prettifyError(parsed.error)}`);
      continue;
    }
    const gold = parsed.data;
    const path = join(ROOT, name, "texts", `${gold.id}.txt`);
    if (file !== `${gold.id}.json`) problems.push(`${where}: its id is ${gold.id}; name the file after it`);
    if (ids.has(gold.id)) problems.push(`${where}: another file has the id ${gold.id}; choose a free one`);
    ids.add(gold.id);
    if (set.held !== (gold.split === "held-out")) problems.push(`${where}: split does not fit its folder`);
    if (set.none !== (gold.events.length === 0)) problems.push(`${where}: events do not fit its folder`);
    if (!existsSync(path)) {
      problems.push(`${where}: write its text to ${name}/texts/${gold.id}.txt`);
      continue;
    }
    const text = readFileSync(path, "utf8");
    if (texts.has(text)) problems.push(`${where}: another report has the same text`);
    texts.add(text);
    for (const [key, word] of wordsOf(gold)) {
      if (!text.includes(word)) problems.push(`${where}: ${key} «${word}» does not stand in the text`);
    }
    count.events += gold.events.length;
    for (const event of gold.events) count.types[event.type] = (count.types[event.type] ?? 0) + 1;
    count.styles[gold.style] = (count.styles[gold.style] ?? 0) + 1;
    const country = gold.country ?? "none";
    count.countries[country] = (count.countries[country] ?? 0) + 1;
  }
}

for (const problem of problems) console.error(problem);
if (process.argv.includes("--counts")) console.log(JSON.stringify(counts, null, 1));
else
  for (const [name, count] of Object.entries(counts))
    console.log(`${name}: ${count.reports} reports, ${count.events} events`);
process.exit(problems.length > 0 ? 1 : 0);
