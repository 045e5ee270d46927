import places from "../../../packed/places.js";
import gazetteer from "../../../packed/gazetteer.js";
import type { Document, TokenSpan } from "../../1-text/document.js";
import { readings } from "../../1-text/clitics.js";
import { fold } from "../../1-text/fold.js";
import { PhraseIndex } from "../../1-text/phrases.js";

/** What kind of place a name is. */
export type PlaceClass =
  | "country"
  | "admin1"
  | "admin2"
  | "region"
  | "water"
  | "town"
  | "village"
  | "district"
  | "camp"
  | "road"
  | "crossing"
  | "base"
  | "building"
  | "unknown";

/** A place that a text names. */
export interface FoundPlace extends TokenSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly class: PlaceClass;
  readonly name?: string;
  readonly nameAr?: string;
  readonly geonamesId?: number;
  readonly country?: string;
  readonly admin1?: string;
  readonly admin2?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** UCDP where_prec, 1 to 7. */
  readonly precision?: number;
  readonly acledPrecision?: 1 | 2 | 3;
  /** Why it was resolved so, or why not. */
  readonly reason?: string;
}

/** A word that names a country without being the place: السورية، أميركيين. */
export interface FoundCountryWord extends TokenSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly code: string;
  readonly kind: "name" | "adjective" | "demonym";
}

interface Entry {
  readonly class: PlaceClass;
  readonly name?: string;
  readonly nameAr: string;
  readonly country?: string;
  readonly admin1?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly precision: number;
  readonly geonamesId?: number;
  readonly weight: number;
}

const names: [string, Entry][] = [];
const divisionNames = new Map<string, string>();
for (const c of places.countries)
  for (const n of c.names)
    names.push([
      n,
      { class: "country", nameAr: c.names[0] ?? n, country: c.code, precision: 6, weight: 100 },
    ]);
for (const p of places.byHand)
  for (const n of p.ar)
    names.push([
      n,
      {
        class: p.class,
        name: p.name,
        nameAr: p.ar[0] ?? n,
        country: p.country,
        admin1: p.admin1,
        latitude: p.latitude,
        longitude: p.longitude,
        precision: p.precision,
        weight: 50,
        ...(p.geonames && { geonamesId: Number(p.geonames) }),
      },
    ]);
for (const line of gazetteer.divisions.split("\n")) {
  const [ar = "", name = "", country = "", code = "", lat = "", lon = "", id = ""] = line.split("\t");
  divisionNames.set(code, name);
  for (const n of ar.split("|")) {
    const bare = n.replace(/^(?:محافظة|ولاية|مقاطعة|إقليم) /u, "");
    const entry: Entry = {
      class: "admin1",
      name,
      nameAr: n,
      country,
      admin1: name,
      latitude: Number(lat),
      longitude: Number(lon),
      precision: 4,
      weight: 5,
      ...(id && { geonamesId: Number(id) }),
    };
    names.push([bare, entry]);
  }
}
for (const line of gazetteer.towns.split("\n")) {
  const [
    ar = "",
    name = "",
    country = "",
    admin1 = "",
    lat = "",
    lon = "",
    population = "",
    id = "",
    feature = "",
  ] = line.split("\t");
  const list = ar.split("|");
  const entry: Entry = {
    class: feature === "PPLX" ? "district" : "town",
    name,
    nameAr: list[0] ?? "",
    country,
    latitude: Number(lat),
    longitude: Number(lon),
    precision: 1,
    weight: Math.log10(Number(population) + 10) + (feature === "PPLC" ? 3 : 0),
    geonamesId: Number(id),
    ...(admin1 && { admin1: divisionNames.get(admin1) ?? admin1 }),
  };
  for (const n of list) names.push([n, entry]);
}
const index = new PhraseIndex<Entry>(names);

const set = (name: string): Set<string> =>
  new Set(places.context.filter((c) => c.class === name).flatMap((c) => c.words.map(fold)));
const LOCATIVE = set("locative");
const AREA = set("area");
const DIRECTION = set("direction");
const STOP = set("stop");
const classIndex = new PhraseIndex(
  places.classes.flatMap((c) => c.words.map((w): [string, typeof c] => [w, c])),
);

const adjectives = new Map<string, { code: string; kind: "adjective" | "demonym" }>();
for (const c of places.countries) {
  for (const adjective of c.adjectives.map(fold))
    for (const ending of ["", "ه", "ين", "ون", "ان", "ات", "تين", "تان", "ا"])
      for (const article of ["", "ال"]) {
        const kind = ["ين", "ون", "ات"].includes(ending) ? "demonym" : "adjective";
        if (!adjectives.has(article + adjective + ending))
          adjectives.set(article + adjective + ending, { code: c.code, kind });
      }
  for (const plural of c.plurals.map(fold))
    for (const article of ["", "ال"]) adjectives.set(article + plural, { code: c.code, kind: "demonym" });
}

/** Country words of a text that are not the place itself: السورية، أميركيين. */
export function findCountryWords(doc: Document): FoundCountryWord[] {
  const out: FoundCountryWord[] = [];
  for (const token of doc.tokens) {
    if (token.kind !== "word") continue;
    for (const cut of [0, 1, 2]) {
      const word =
        cut === 0 ? token.norm : /^(?:[وفبكل]|[وف][بكل])/.test(token.norm) ? token.norm.slice(cut) : "";
      const adjective = adjectives.get(word.startsWith("لل") ? `ا${word.slice(1)}` : word);
      if (adjective === undefined) continue;
      out.push({
        from: token.index,
        to: token.index + 1,
        start: token.start,
        end: token.end,
        text: doc.text.slice(token.start, token.end),
        ...adjective,
      });
      break;
    }
  }
  return out;
}

/** Places that a text names, resolved in the context of the whole text. First version: being deepened. */
export function findPlaces(doc: Document, hints?: { readonly country?: string }): FoundPlace[] {
  const votes = new Map<string, number>();
  const vote = (code: string, weight: number): void => void votes.set(code, (votes.get(code) ?? 0) + weight);
  if (hints?.country !== undefined) vote(hints.country, 1);
  for (const w of findCountryWords(doc)) vote(w.code, 1);
  for (let i = 0; i < doc.tokens.length; i++)
    for (const e of index.longestAt(doc, i)?.values ?? [])
      if (e.weight >= 50 && e.country !== undefined) vote(e.country, 2);

  const found: FoundPlace[] = [];
  let i = 0;
  while (i < doc.tokens.length) {
    const place = placeAt(doc, i, votes);
    if (place) found.push(place);
    i = place ? place.to : i + 1;
  }
  return found;
}

function placeAt(doc: Document, from: number, votes: ReadonlyMap<string, number>): FoundPlace | undefined {
  const first = doc.tokens[from];
  if (first?.kind !== "word") return undefined;
  const kind = classIndex.longestAt(doc, from);
  let head = kind?.to ?? from;
  let area = false;
  while (
    head === (kind?.to ?? from) &&
    isArea(doc.tokens[head]?.norm ?? "") &&
    doc.tokens[head]?.sentence === first.sentence
  ) {
    head++;
    area = true;
  }
  const match = index.longestAt(doc, head);
  const before = doc.tokens[from - 1]?.norm ?? "";
  const value = kind?.values[0];
  const entry = match && choose(match.values, votes, value?.class);
  const sure =
    entry !== undefined &&
    match !== undefined &&
    (entry.weight >= 50 ||
      value !== undefined ||
      area ||
      match.reading.preposition === "ب" ||
      LOCATIVE.has(before)) &&
    (entry.country === undefined || (votes.get(entry.country) ?? 0) > 0 || entry.weight >= 8);
  if (match !== undefined && entry !== undefined && sure) {
    let to = match.to;
    if (DIRECTION.has(doc.tokens[to]?.norm ?? "") && doc.tokens[to]?.sentence === first.sentence) to++;
    const classWithin: PlaceClass = value?.class ?? (area && entry.class === "town" ? "town" : entry.class);
    const { weight: _, ...rest } = entry;
    return span(doc, from, to, { ...rest, class: classWithin, reason: "in the gazetteer" });
  }
  if (value?.open !== true || kind === undefined) return undefined;
  let to = kind.to;
  while (to < kind.to + 2) {
    const token = doc.tokens[to];
    if (token?.kind !== "word" || token.sentence !== first.sentence || STOP.has(token.norm)) break;
    to++;
  }
  return to > kind.to
    ? span(doc, from, to, { class: value.class, reason: "not in the gazetteer" })
    : undefined;
}

const isArea = (norm: string): boolean => readings(norm).some((r) => AREA.has(r.word));

function choose(
  values: readonly Entry[],
  votes: ReadonlyMap<string, number>,
  wanted: PlaceClass | undefined,
): Entry | undefined {
  const score = (e: Entry): number =>
    e.weight + (votes.get(e.country ?? "") ?? 0) * 4 + (e.class === wanted ? 3 : 0);
  return [...values].sort((a, b) => score(b) - score(a))[0];
}

function span(
  doc: Document,
  from: number,
  to: number,
  rest: Omit<FoundPlace, "from" | "to" | "start" | "end" | "text">,
): FoundPlace {
  const first = doc.tokens[from];
  const last = doc.tokens[to - 1];
  if (first === undefined || last === undefined) throw new RangeError("a place has at least one token");
  const cut = doc.text.slice(first.start).match(/^(?:و?ب(?!ال)(?=..)|و(?=.{3}))/u)?.[0].length ?? 0;
  const raw = fold(doc.text.slice(first.start, first.end));
  const known = index.get(raw).length > 0 || classIndex.get(raw).length > 0 || AREA.has(raw);
  const start = first.start + (known ? 0 : cut);
  return { from, to, start, end: last.end, text: doc.text.slice(start, last.end), ...rest };
}
