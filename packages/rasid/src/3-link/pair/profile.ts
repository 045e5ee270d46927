import type { Entity, Event, FigureKind } from "@rasid/extract";
import { nameOf, refOf } from "../name.js";
import type { LinkEvent } from "../types.js";
import { dayNumber, daySpan, type DaySpan } from "./days.js";
import { classesOf } from "./classes.js";
import { isGeneric } from "./generic.js";
import { stems } from "./words.js";

/** A place of an event as it is compared. */
export interface PlaceProfile {
  readonly label: string;
  readonly words: ReadonlySet<string>;
  /** Those that name it and do not only say what kind of place it is. */
  readonly proper: ReadonlySet<string>;
  readonly id: number | null;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly point: readonly [number, number] | null;
  /** UCDP where_prec; 9 where the words were not resolved. */
  readonly precision: number;
}

/** One side of an event: who did it, or to whom. */
export interface SideProfile {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly words: ReadonlySet<string>;
  /** The words of those who are described and not known by name, and what these are: suspects, soldiers. */
  readonly described: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  readonly empty: boolean;
}

/** Lowest and highest number of people; `to: null` is "or more". */
export interface FigureProfile {
  readonly from: number;
  readonly to: number | null;
  readonly approximate: boolean;
}

/** All of an account that linking compares, worked out once. */
export interface Profile {
  readonly key: string;
  readonly report: string;
  readonly type: Event["type"];
  readonly mode: readonly string[];
  readonly status: Event["status"];
  readonly background: boolean;
  readonly time: DaySpan | null;
  readonly published: number | null;
  readonly country: string | null;
  readonly countryInferred: boolean;
  /** The event's country and those of its places. */
  readonly countries: ReadonlySet<string>;
  readonly places: readonly PlaceProfile[];
  /** The places of the report's news. */
  readonly setting: readonly PlaceProfile[];
  readonly actors: SideProfile;
  readonly recipients: SideProfile;
  readonly figures: ReadonlyMap<FigureKind, FigureProfile>;
  /** The words of what happened, and those of where and to whom. */
  readonly words: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
}

/** The whole of the disjoint groups of a kind: 3 Americans and 2 Syrians are 5; parts are not added. */
export function totalOf(event: Event, kind: FigureKind): FigureProfile | null {
  const whole = event.figures.filter((figure) => figure.kind === kind && !figure.part);
  if (whole.length === 0) return null;
  return {
    from: whole.reduce((sum, figure) => sum + figure.min, 0),
    to: whole.some((figure) => figure.max === null)
      ? null
      : whole.reduce((sum, figure) => sum + (figure.max ?? 0), 0),
    approximate: whole.some((figure) => figure.approximate),
  };
}

function sideOf(people: Event["actors"]): SideProfile {
  const described = new Set(people.flatMap((p) => (p.entity === undefined ? [...stems(p.text)] : [])));
  return {
    entities: new Map(
      people.flatMap((p) => (p.entity === undefined ? [] : [[p.entity.id, p.entity] as const])),
    ),
    words: new Set(people.flatMap((p) => [...stems(p.text)])),
    described,
    classes: classesOf(described),
    empty: people.length === 0,
  };
}

function placeOf(place: Event["places"][number]): PlaceProfile {
  const words = stems(place.text);
  return {
    label: place.nameAr ?? place.text,
    words,
    proper: new Set([...words].filter((word) => !isGeneric(word))),
    id: place.geonamesId ?? null,
    country: place.country ?? null,
    admin1: place.admin1 ?? null,
    point:
      place.latitude === undefined || place.longitude === undefined
        ? null
        : [place.latitude, place.longitude],
    precision: place.name === undefined && place.geonamesId === undefined ? 9 : (place.precision ?? 9),
  };
}

function build(account: LinkEvent): Profile {
  const { report, event } = account;
  const places = event.places.slice(0, 6).map(placeOf);
  const recipients = sideOf(event.recipients);
  const figures = new Map<FigureKind, FigureProfile>();
  for (const { kind } of event.figures) {
    const total = totalOf(event, kind);
    if (total !== null) figures.set(kind, total);
  }
  return {
    key: nameOf(refOf(account)),
    report: report.id,
    type: event.type,
    mode: event.mode,
    status: event.status,
    background: event.background,
    time: daySpan(event.time?.edtf),
    published: dayNumber(report.publishedAt ?? ""),
    countries: new Set([event.country?.code ?? [], places.flatMap((place) => place.country ?? [])].flat()),
    country: event.country?.code ?? places.find((place) => place.country !== null)?.country ?? null,
    countryInferred: event.country?.inferred ?? false,
    places,
    setting: (account.setting ?? event.places).map(placeOf),
    actors: sideOf(event.actors),
    recipients,
    figures,
    words: new Set(event.mentions.flatMap((mention) => [...stems(mention.quote)])),
    around: new Set([...places.flatMap((place) => [...place.words]), ...recipients.words]),
  };
}

const known = new WeakMap<LinkEvent, Profile>();

/** The profile of an account; worked out once for each object. */
export function profileOf(account: LinkEvent): Profile {
  const before = known.get(account);
  if (before !== undefined) return before;
  const profile = build(account);
  known.set(account, profile);
  return profile;
}
