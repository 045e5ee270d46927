import actors from "../../../packed/actors.js";
import { fold } from "../../1-text/fold.js";
import { PhraseIndex } from "../../1-text/phrases.js";
import type { Entity } from "../../contract/schemas.js";

/** What an actor is. */
export type ActorKind = (typeof actors.heads)[number]["kind"];

/** A dictionary entry and the kind of its words. */
export interface Named {
  readonly kind: ActorKind;
  readonly entity: Entity;
}

function entityOf(
  id: string,
  name: string,
  nameAr: string,
  kind: ActorKind,
  country: string,
  sector: string,
): Named {
  return {
    kind,
    entity: { id, name, nameAr, kind, ...(country !== "" && { country }), ...(sector !== "" && { sector }) },
  };
}

const ADJECTIVES = new Map<string, string>();
for (const { adjective, code } of actors.countries) {
  for (const stem of adjective) {
    for (const end of ["", "ة", "ين", "ون", "ان", "تين", "تان", "ات", "و"]) {
      ADJECTIVES.set(fold(stem + end), code);
      ADJECTIVES.set(fold(`ال${stem}${end}`), code);
    }
  }
}

/** The country that a folded adjective of origin names (السورية, أمريكيين). */
export function countryOfAdjective(norm: string): string | undefined {
  return ADJECTIVES.get(norm);
}

function* namedPhrases(): Generator<[string, Named]> {
  for (const n of actors.named) {
    const value = entityOf(n.id, n.name, n.nameAr, n.kind, n.country, n.sector);
    for (const form of [n.nameAr, ...n.aliases]) yield [form.replace(/^!/, ""), value];
  }
  for (const c of actors.countries) {
    const state = entityOf(c.code.toLowerCase(), c.name, c.nameAr, "state", c.code, "GOV");
    for (const form of [c.nameAr, ...c.aliases]) yield [form, state];
    const government = entityOf(
      `${c.code.toLowerCase()}-government`,
      `Government of ${c.name}`,
      `حكومة ${c.nameAr}`,
      "government",
      c.code,
      "GOV",
    );
    for (const form of c.capital) yield [form, government];
  }
}

/** Names of the dictionary. */
export const NAMED = new PhraseIndex<Named>(namedPhrases());

/** Nouns that begin a name. */
export const HEADS = new PhraseIndex<(typeof actors.heads)[number]>(
  actors.heads.flatMap((head) => head.forms.map((form) => [form, head] as const)),
);

/** A noun for people, and how many it names. */
export interface Group {
  readonly class: string;
  readonly number: "singular" | "dual" | "plural";
  readonly source: boolean;
}

function* groupPhrases(): Generator<[string, Group]> {
  for (const row of actors.classes) {
    for (const number of ["singular", "dual", "plural"] as const) {
      for (const form of row[number]) {
        const value = { class: row.class, number, source: row.source === "1" };
        yield [form, value];
        yield [`ال${form}`, value];
        if (number === "singular" && !/ة$/.test(form)) yield [`${form}ا`, value];
      }
    }
  }
}

/** Nouns for people. */
export const GROUPS = new PhraseIndex<Group>(groupPhrases());

/** Nouns for sources of news. */
export const SOURCES = new PhraseIndex<string>(
  actors.sources.flatMap((row) => row.forms.map((form) => [form, row.class] as const)),
);
