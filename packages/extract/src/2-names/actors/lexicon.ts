import actors from "../../../packed/actors.js";
import outlets from "../../../packed/outlets.js";
import { fold } from "../../1-text/fold.js";
import { PhraseIndex } from "../../1-text/phrases.js";
import { namedOf, stateOf, type Body, type Country, type Head, type Named, type Office } from "./entries.js";
import { originPlurals } from "./origins.js";

/** A noun for people, and how many it names. */
export interface Group {
  readonly class: string;
  readonly number: "singular" | "dual" | "plural";
  readonly source: boolean;
  readonly complement: readonly string[];
  readonly country?: string;
}

/** What a phrase of the text may be. */
export type Entry =
  | { readonly is: "named"; readonly named: Named }
  | { readonly is: "state"; readonly country: Country; readonly named: Named }
  | { readonly is: "capital"; readonly country: Country; readonly named: Named }
  | { readonly is: "place"; readonly country: Country }
  | { readonly is: "body"; readonly body: Body; readonly form: "full" | "short" | "construct" }
  | { readonly is: "head"; readonly head: Head }
  | { readonly is: "office"; readonly office: Office }
  | { readonly is: "rank"; readonly public: boolean }
  | { readonly is: "group"; readonly group: Group }
  | { readonly is: "source"; readonly class: string; readonly complement: readonly string[] };

function outletActor(outlet: (typeof outlets)[number]): Named {
  return namedOf({ ...outlet, kind: "outlet", sector: "MED" });
}

const QUOTED = new Map<string, Named>();
for (const outlet of outlets) {
  for (const form of [...outlet.quoted, ...outlet.names]) {
    const key = fold(form);
    if (!QUOTED.has(key)) QUOTED.set(key, outletActor(outlet));
  }
}

/** The outlet that folded words in quotation marks, or after صحيفة or قناة, name: «النهار», «العربية». */
export function outletNamed(words: string): Named | undefined {
  return QUOTED.get(words);
}

function* names(): Generator<[string, Entry]> {
  for (const row of actors.groups) {
    const named = namedOf(row);
    for (const form of [row.nameAr, ...row.aliases]) yield [form.replace(/^!/, ""), { is: "named", named }];
  }
  for (const row of actors.officials) {
    const named = { ...namedOf({ ...row, kind: "official" }), office: row.office };
    for (const form of [row.nameAr, ...row.aliases]) yield [form.replace(/^!/, ""), { is: "named", named }];
  }
  for (const outlet of outlets) {
    const named = outletActor(outlet);
    for (const form of outlet.names) yield [form, { is: "named", named }];
  }
  for (const country of actors.countries) {
    const named = stateOf(country);
    for (const form of [country.nameAr, ...country.aliases]) yield [form, { is: "state", country, named }];
    for (const form of country.capital) yield [form, { is: "capital", country, named }];
    for (const form of country.places) yield [form, { is: "place", country }];
  }
  for (const body of actors.bodies) {
    for (const form of body.forms) yield [form, { is: "body", body, form: "full" }];
    for (const form of body.short) yield [form, { is: "body", body, form: "short" }];
    for (const form of body.construct) yield [form, { is: "body", body, form: "construct" }];
  }
}

function* nouns(): Generator<[string, Entry]> {
  for (const head of actors.heads) for (const form of head.forms) yield [form, { is: "head", head }];
  for (const office of actors.offices)
    for (const form of office.forms) yield [form, { is: "office", office }];
  for (const rank of actors.ranks)
    for (const form of rank.forms) yield [form, { is: "rank", public: rank.public === "1" }];
  for (const row of actors.sources)
    for (const form of row.forms)
      yield [form, { is: "source", class: row.class, complement: row.complement }];
}

/** «أنصارها», «مواطنيه», «جنودنا»: people of somebody named before. */
function withPronouns(form: string): string[] {
  const stem = form.endsWith("ين") || form.endsWith("ون") ? form.slice(0, -1) : form;
  // «زملاؤه», «زملائه».
  if (stem.endsWith("اء"))
    return ["اؤه", "اؤها", "اؤهم", "ائه", "ائها", "ائهم"].map((end) => stem.slice(0, -2) + end);
  return /[ةى]$| /.test(stem) ? [] : ["ه", "ها", "هم", "نا"].map((pronoun) => stem + pronoun);
}

function* people(): Generator<[string, Entry]> {
  for (const row of actors.classes) {
    for (const number of ["singular", "dual", "plural"] as const) {
      const entry: Entry = {
        is: "group",
        group: {
          class: row.class,
          number,
          source: row.source === "1",
          complement: row.complement,
        },
      };
      for (const form of row[number]) {
        // «المدنيين» is written like the dual; it is nearly always the plural.
        if (number === "dual" && row.plural.includes(form)) continue;
        if (form.startsWith("=")) {
          yield [form.slice(1), entry];
          continue;
        }
        yield [form, entry];
        yield [`ال${form}`, entry];
        // «سائقو الشاحنات»: the plural before a genitive.
        // «جنودا»: the accusative of a broken plural.
        if (number === "plural" && !/(?:ون|ين|ات|[ةءىاويه])$/.test(form)) yield [`${form}ا`, entry];
        if (number === "plural" && form.endsWith("ون")) yield [form.slice(0, -1), entry];
        if (number === "plural") for (const own of withPronouns(form)) yield [own, entry];
        if (number === "singular" && !/[ةا]$/.test(form)) yield [`${form}ا`, entry];
      }
    }
  }
  for (const [form, country, number] of originPlurals()) {
    const group: Group = { class: "citizen", number, source: false, complement: ["from"], country };
    yield [form, { is: "group", group }];
  }
}

/** Every phrase that names somebody or begins a name. One index, so that a text is looked up once. */
export const LEXICON = new PhraseIndex<Entry>(
  (function* () {
    yield* names();
    yield* nouns();
    yield* people();
  })(),
);
