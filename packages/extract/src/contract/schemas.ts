import { z } from "zod";
import { Attribute, Context, EventType, FigureKind, RelationKind, Status } from "./vocabulary.js";

const offset = z.int().min(0);
const isoCountry = z.string().regex(/^[A-Z]{2}$/);

/** A report as it is handed in: its text, and what is known about where and when it was published. */
export const ReportInput = z.object({
  id: z.string().min(1).optional(),
  url: z.string().min(1).optional(),
  title: z.string().optional(),
  outlet: z.string().min(1).optional(),
  /** A day (2025-12-14) or an instant (2025-12-14T08:30:00Z), ISO 8601. */
  publishedAt: z
    .union([z.iso.date(), z.iso.datetime({ offset: true }), z.iso.datetime({ local: true })])
    .optional(),
  /** BCP 47, e.g. `ar`. */
  language: z.string().optional(),
  text: z.string(),
});
export type ReportInput = z.infer<typeof ReportInput>;

/** Words of the text: `text.slice(start, end) === quote`, in UTF-16 code units (W3C text position selector). */
export const Selector = z.object({ start: offset, end: offset, quote: z.string() });
export type Selector = z.infer<typeof Selector>;

/** A known actor (see `packages/extract/data/actors`). */
export const Entity = z.object({
  id: z.string(),
  name: z.string(),
  nameAr: z.string(),
  kind: z.string(),
  country: isoCountry.optional(),
  /** PLOVER sector code, e.g. MIL, GOV, REB. */
  sector: z.string().optional(),
});
export type Entity = z.infer<typeof Entity>;

/** Who took part, to whom it was done, or who says so. */
export const Participant = z.object({
  text: z.string(),
  start: offset,
  end: offset,
  entity: Entity.optional(),
  count: z.int().min(0).optional(),
  /** A private person: exports and lists leave the words out. */
  private: z.boolean().optional(),
});
export type Participant = z.infer<typeof Participant>;

/** When an event happened, as EDTF (ISO 8601-2), a day at the finest; `null`: words that no date settles. */
export const EventTime = z.object({
  edtf: z.string().nullable(),
  start: offset.optional(),
  end: offset.optional(),
  text: z.string().optional(),
});
export type EventTime = z.infer<typeof EventTime>;

/** The country where an event happened (ISO 3166-1 alpha-2) and the words that say so. */
export const EventCountry = z.object({
  code: isoCountry,
  inferred: z.boolean(),
  text: z.string(),
  start: offset,
  end: offset,
});
export type EventCountry = z.infer<typeof EventCountry>;

/** A place of an event; the resolved fields are absent where the words could not be resolved. */
export const EventPlace = z.object({
  text: z.string(),
  start: offset,
  end: offset,
  name: z.string().optional(),
  nameAr: z.string().optional(),
  geonamesId: z.int().optional(),
  country: isoCountry.optional(),
  admin1: z.string().optional(),
  admin2: z.string().optional(),
  /** Degrees, WGS 84. */
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  /** UCDP where_prec: 1 exact, 2 near, 3 district, 4 governorate, 5 fuzzy area or line, 6 country, 7 sea or air. */
  precision: z.int().min(1).max(7).optional(),
});
export type EventPlace = z.infer<typeof EventPlace>;

/** A count of people. `max: null` is "or more"; `part` must not be added to the others. */
export const Figure = z.object({
  kind: FigureKind,
  min: z.int().min(0),
  max: z.int().min(0).nullable(),
  approximate: z.boolean(),
  of: z.string().optional(),
  part: z.boolean(),
  text: z.string(),
  start: offset,
  end: offset,
});
export type Figure = z.infer<typeof Figure>;

/** One report's account of something that happened, is happening or is expected. */
export const Event = z.object({
  id: z.string(),
  type: EventType,
  mode: z.array(z.string()),
  contexts: z.array(Context),
  /** The first is the trigger. */
  mentions: z.array(Selector).min(1),
  status: Status,
  background: z.boolean(),
  time: EventTime.nullable(),
  country: EventCountry.nullable(),
  /** Most specific first. */
  places: z.array(EventPlace),
  actors: z.array(Participant),
  recipients: z.array(Participant),
  figures: z.array(Figure),
  /** Outermost first; empty: the outlet itself. */
  accordingTo: z.array(Participant),
  /** 0 to 1, calibrated. */
  confidence: z.number().min(0).max(1),
});
export type Event = z.infer<typeof Event>;

/** One attribute of an event with one value, who says so, and the words. */
export const Claim = z.object({
  id: z.string(),
  event: z.string(),
  attribute: Attribute,
  value: z.union([
    z.string(),
    z.number(),
    z.object({ min: z.int(), max: z.int().nullable(), approximate: z.boolean() }),
  ]),
  accordingTo: z.array(Participant),
  status: Status,
  start: offset,
  end: offset,
  quote: z.string(),
  confidence: z.number().min(0).max(1),
  /** The rule or model that read the value. */
  rule: z.string(),
});
export type Claim = z.infer<typeof Claim>;

/** One event of a report to another. */
export const Relation = z.object({
  from: z.string(),
  to: z.string(),
  kind: RelationKind,
  start: offset,
  end: offset,
  quote: z.string(),
});
export type Relation = z.infer<typeof Relation>;

/** Something about the input that a person should know. `code` is in `docs/errors.md`. */
export const Warning = z.object({
  code: z.string(),
  message: z.string(),
  start: offset.optional(),
  end: offset.optional(),
});
export type Warning = z.infer<typeof Warning>;

/** All that was read from one report. */
export const Extraction = z.object({
  report: z.object({
    id: z.string(),
    url: z.string().optional(),
    title: z.string().optional(),
    outlet: z.string().optional(),
    publishedAt: z.string().optional(),
    language: z.string(),
    /** Length of the text in UTF-16 code units. */
    characters: z.int().min(0),
    text: z.string().optional(),
  }),
  extractor: z.object({ name: z.string(), version: z.string() }),
  /** Most newsworthy first. */
  events: z.array(Event),
  claims: z.array(Claim),
  relations: z.array(Relation),
  warnings: z.array(Warning),
});
export type Extraction = z.infer<typeof Extraction>;
