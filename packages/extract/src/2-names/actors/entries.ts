import actors from "../../../packed/actors.js";
import { fold } from "../../1-text/fold.js";
import type { Entity } from "../../contract/schemas.js";

/** What an actor is. */
export type ActorKind = (typeof actors.heads)[number]["kind"];
/** A state and the words for it. */
export type Country = (typeof actors.countries)[number];
/** A body or office that states have. */
export type Body = (typeof actors.bodies)[number];
/** A noun that begins a name. */
export type Head = (typeof actors.heads)[number];
/** A noun for an office. */
export type Office = (typeof actors.offices)[number];

/** An entry of the dictionary. */
export interface Named {
  readonly kind: ActorKind;
  readonly entity: Entity;
  /** The office of an official. */
  readonly office?: string;
}

const COUNTRIES: ReadonlyMap<string, Country> = new Map(actors.countries.map((c) => [c.code, c]));
const BODIES: ReadonlyMap<string, Body> = new Map(actors.bodies.map((b) => [b.key, b]));
const OVERRIDES: ReadonlyMap<string, (typeof actors.groups)[number]> = new Map(
  actors.groups.map((g) => [g.id, g]),
);

/** Makes an entry; empty cells are left out. */
export function namedOf(row: {
  readonly id: string;
  readonly name: string;
  readonly nameAr: string;
  readonly kind: ActorKind;
  readonly country: string;
  readonly sector: string;
}): Named {
  const { id, name, nameAr, kind, country, sector } = row;
  return {
    kind,
    entity: { id, name, nameAr, kind, ...(country !== "" && { country }), ...(sector !== "" && { sector }) },
  };
}

/** A state as an actor. */
export function stateOf(country: Country): Named {
  return namedOf({
    id: country.code.toLowerCase(),
    name: country.name,
    nameAr: country.nameAr,
    kind: "state",
    country: country.code,
    sector: "GOV",
  });
}

function feminine(adjective: string): string {
  return adjective
    .split(" ")
    .map((word) => `ال${word}ة`)
    .join(" ");
}

function masculine(adjective: string): string {
  return adjective
    .split(" ")
    .map((word) => `ال${word}`)
    .join(" ");
}

/** Whether a state has a body, by the column `in` of bodies.tsv. */
export function hasBody(body: Body, country: Country): boolean {
  if (body.in === "all") return true;
  if (body.in === "full") return country.rule === "full";
  return body.in.split(",").includes(country.code);
}

/** The body of a state as an actor (sy-interior-ministry); undefined where the state has none. */
export function bodyOf(key: string, code: string): Named | undefined {
  const body = BODIES.get(key);
  const country = COUNTRIES.get(code);
  if (!body || !country || !hasBody(body, country)) return undefined;
  const id = `${code.toLowerCase()}-${key}`;
  const own = OVERRIDES.get(id);
  if (own) return namedOf(own);
  const adjective = (country.adjective[0] ?? country.nameAr).replace(/^=(?:ال)?/, "");
  const nameAr = body.nameAr.replace("{f}", feminine(adjective)).replace("{m}", masculine(adjective));
  const { kind, sector } = body;
  return namedOf({
    id,
    name: body.name.replace("{name}", country.name),
    nameAr,
    kind,
    country: code,
    sector,
  });
}

/** Every actor of the dictionary: what is written by hand, states, and their bodies. */
export function* allActors(): Generator<Named> {
  for (const row of actors.groups) yield namedOf(row);
  for (const row of actors.officials) yield namedOf({ ...row, kind: "official" });
  for (const country of actors.countries) {
    yield stateOf(country);
    for (const { key } of actors.bodies) {
      const body = bodyOf(key, country.code);
      if (body && !OVERRIDES.has(body.entity.id)) yield body;
    }
  }
}

const FAMILIES = new Map<string, string>();
for (const head of actors.heads) {
  const first = fold(head.forms[0] ?? "").replace(/^ال/, "");
  for (const form of head.forms) FAMILIES.set(fold(form), first);
}

/** What a noun may refer back to: «الوزارة» to any ministry. Undefined for a word that begins no name. */
export function familyOf(norm: string): string | undefined {
  return FAMILIES.get(norm);
}
