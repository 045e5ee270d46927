import type { Claim, Event, Extraction } from "@rasid/extract";
import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { IncidentSummary } from "../contract/api.js";

type Instant = ColumnType<Date, string, string>;
type Day = ColumnType<string | null, string | null, string | null>;

/** The tables of the archive (migrations/), as the queries see them. */
export interface Database {
  schema_migration: { version: number; name: string; applied_at: Instant };
  outlet: { name: string };
  report: {
    seq: Generated<string>;
    id: string;
    url: string | null;
    outlet: string | null;
    copy_of: string | null;
    version: number;
    first_retrieved_at: Instant;
  };
  report_version: {
    report: string;
    version: number;
    hash: string;
    title: string | null;
    text: string;
    language: string;
    published_at: string | null;
    retrieved_at: Instant;
    extractor: string;
    extraction: JSONColumnType<Extraction>;
  };
  reading: {
    seq: Generated<string>;
    report: string;
    version: number;
    extractor: string;
    extraction: JSONColumnType<Extraction>;
    until: Instant;
  };
  copy_log: { seq: Generated<string>; report: string; copy_of: string | null; at: Instant };
  copy_key: { key: string; report: string };
  event: {
    report: string;
    id: string;
    version: number;
    type: string;
    country: string | null;
    background: boolean;
    status: string;
    confidence: number;
    data: JSONColumnType<Event>;
    published_at: string | null;
    setting: JSONColumnType<Event["places"]> | null;
  };
  claim: {
    report: string;
    version: number;
    id: string;
    event: string;
    attribute: string;
    data: JSONColumnType<Claim>;
  };
  figure: {
    report: string;
    event: string;
    kind: string;
    low: number;
    high: number | null;
    approximate: boolean;
    part: boolean;
  };
  actor: {
    id: string;
    name: string;
    name_ar: string;
    kind: string;
    country: string | null;
    sector: string | null;
  };
  place: {
    key: string;
    name: string;
    name_ar: string;
    geonames_id: number | null;
    country: string | null;
    admin1: string | null;
    admin2: string | null;
    latitude: number | null;
    longitude: number | null;
    precision: number | null;
  };
  link_key: {
    key: string;
    day: number;
    approximate: boolean;
    tokens: number[] | null;
    report: string;
    event: string;
  };
  link_fit: { report: string; event: string; other_report: string; other_event: string };
  incident: {
    seq: Generated<string>;
    id: string;
    merged_into: string | null;
    founded_at: Instant;
    summary: JSONColumnType<Omit<IncidentSummary, "id">> | null;
    type: string | null;
    status: string | null;
    background: boolean | null;
    day_from: Day;
    day_to: Day;
    country: string | null;
    admin1: string | null;
    latitude: number | null;
    longitude: number | null;
    precision: number | null;
    killed: number | null;
    outlets: number | null;
    accounts: number | null;
    contested: boolean | null;
    first_reported: ColumnType<Date | null, string | null, string | null>;
    last_reported: ColumnType<Date | null, string | null, string | null>;
    actors: string[] | null;
    outlet_names: string[] | null;
  };
  incident_words: { seq: string; words: string[] };
  word: { word: string };
  account: {
    report: string;
    event: string;
    incident: string;
    score: number;
    reasons: JSONColumnType<string[]>;
    rejected: Generated<boolean>;
  };
  link_log: {
    seq: Generated<string>;
    report: string;
    event: string;
    incident: string;
    score: number;
    reasons: JSONColumnType<string[]>;
    at: Instant;
  };
  relation: {
    report: string;
    from_event: string;
    to_event: string;
    kind: string;
    start_at: number;
    end_at: number;
    quote: string;
  };
  revision: {
    seq: Generated<string>;
    id: string;
    kind: string;
    incident: string | null;
    payload: ColumnType<unknown, string, string>;
    person: string;
    reason: string;
    at: Instant;
    undoes: string | null;
  };
}
