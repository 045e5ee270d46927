import type { TokenSpan } from "../../1-text/document.js";

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

/** A place of the gazetteer under one of its names. */
export interface PlaceEntry {
  readonly class: PlaceClass;
  readonly name: string;
  readonly nameAr: string;
  /** ISO 3166-1 alpha-2; empty for seas. */
  readonly country: string;
  /** English name of the first-level division; empty if not known. */
  readonly admin1: string;
  readonly admin2: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly geonamesId?: number;
  /** How likely it is meant when nothing else is known: about the decimal logarithm of its people. */
  readonly weight: number;
  /** How sure its name is: 3 anywhere, 2 with any sign of place, 1 only with a strong sign (a common word, a person's name). */
  readonly strength: 1 | 2 | 3;
}

/** A place that a text names. */
export interface FoundPlace extends TokenSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly class: PlaceClass;
  /** English name, and the usual Arabic one. */
  readonly name?: string;
  readonly nameAr?: string;
  readonly geonamesId?: number;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly admin1?: string;
  readonly admin2?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** UCDP where_prec: 1 exact, 2 near, 3 second-level division, 4 first-level, 5 fuzzy area, 6 country, 7 sea. */
  readonly precision?: number;
  /** ACLED geo_precision: 1 the place itself, 2 near or part of a region, 3 a larger region. */
  readonly acledPrecision?: 1 | 2 | 3;
  /** Why it was resolved so, or why it was not. */
  readonly reason?: string;
  /** A capital that may stand for its government here (أعلنت واشنطن): no word says that something is at it. */
  readonly metonym?: true;
  /** Words that point back at a place named before (في المدينة). */
  readonly anaphor?: true;
}

/** A word that names a country without being the place: السورية، أميركيين. */
export interface FoundCountryWord extends TokenSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly kind: "name" | "adjective" | "demonym";
}

/** Classes whose names are often taken from far away: حي القدس، شارع بيروت. */
export const NAMESAKES: ReadonlySet<PlaceClass> = new Set([
  "district",
  "road",
  "building",
  "camp",
  "crossing",
  "base",
]);
