import { civil, dayNumber, isoDay } from "./calendar.js";

/** The day of publication. */
export interface PublicationDay {
  /** `2025-12-14` */
  readonly day: string;
  /** Days since 1970-01-01. */
  readonly number: number;
  readonly year: number;
  readonly month: number;
  /** Minutes since 1970 in UTC, where an instant was given. */
  readonly instant?: number;
}

const STAMP = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)[^Z+-]*(?:(Z)|([+-])(\d\d):?(\d\d))?)?/;

/** Reads a day or an instant in ISO 8601; the day is the one that is written (its own offset). Undefined: no such day. */
export function publicationDay(publishedAt: string | undefined): PublicationDay | undefined {
  const match = STAMP.exec(publishedAt ?? "");
  if (match === null) return undefined;
  const part = (i: number): number => Number(match[i] ?? "0");
  const number = dayNumber(part(1), part(2), part(3));
  if (number === undefined) return undefined;
  const offset =
    match[6] === "Z" ? 0 : match[7] === undefined ? undefined : sign(match[7]) * (part(8) * 60 + part(9));
  return {
    ...ofDay(number),
    ...(offset !== undefined && { instant: number * 1440 + part(4) * 60 + part(5) - offset }),
  };
}

/** The day of publication where the outlet is: an instant moved to the outlet's offset from UTC. */
export function publicationDayAt(
  published: PublicationDay,
  utcOffsetMinutes: number | undefined,
): PublicationDay {
  if (published.instant === undefined || utcOffsetMinutes === undefined) return published;
  return { ...ofDay(Math.floor((published.instant + utcOffsetMinutes) / 1440)), instant: published.instant };
}

function ofDay(number: number): PublicationDay {
  const { year, month } = civil(number);
  return { day: isoDay(number), number, year, month };
}

function sign(mark: string): number {
  return mark === "-" ? -1 : 1;
}
