import type { Claim, Event } from "@rasid/extract";
import type { LinkEvent, SummaryAccount } from "../src/3-link/index.js";

/** What a test says of an account; everything else is left as a report would leave it that does not say. */
export interface Told {
  readonly report: string;
  readonly event?: string;
  readonly outlet?: string | null;
  readonly published?: string | null;
  readonly retrieved?: string;
  readonly copyOf?: string;
  readonly type?: Event["type"];
  readonly mode?: readonly string[];
  readonly status?: Event["status"];
  readonly background?: boolean;
  readonly time?: string | null;
  readonly country?: string | null;
  readonly inferred?: boolean;
  readonly places?: readonly Event["places"][number][];
  readonly actors?: readonly Event["actors"][number][];
  readonly recipients?: readonly Event["recipients"][number][];
  readonly figures?: Readonly<Record<string, number | readonly [number, number | null]>>;
  readonly words?: string;
  readonly claims?: readonly Claim[];
  readonly withdrawn?: boolean;
}

/** A town with its point; far from every other town of these tests. */
export function town(
  nameAr: string,
  id: number,
  admin1: string,
  latitude: number,
  longitude: number,
  country = "SY",
) {
  return {
    text: nameAr,
    start: 0,
    end: nameAr.length,
    name: `Town ${id}`,
    nameAr,
    geonamesId: id,
    country,
    admin1,
    latitude,
    longitude,
    precision: 1,
  };
}

export const PALMYRA = { ...town("تدمر", 163808, "Homs", 34.56, 38.28), name: "Palmyra" };
export const HOMS = { ...town("حمص", 169577, "Homs", 34.72, 36.72), name: "Homs" };
export const IDLIB = { ...town("إدلب", 169389, "Idlib", 35.93, 36.63), name: "Idlib" };
export const HOMS_GOVERNORATE = {
  text: "ريف حمص",
  start: 0,
  end: 7,
  name: "Homs",
  nameAr: "محافظة حمص",
  country: "SY",
  admin1: "Homs",
  precision: 4,
};

/** Someone known. */
export function actor(id: string, nameAr: string, country?: string) {
  return {
    text: nameAr,
    start: 0,
    end: nameAr.length,
    entity: { id, name: id, nameAr, kind: "armed-group", ...(country !== undefined && { country }) },
  };
}

/** Someone described. */
export function people(text: string) {
  return { text, start: 0, end: text.length };
}

export const ISIS = actor("islamic-state", "تنظيم الدولة الإسلامية");

function figuresOf(figures: Told["figures"]): Event["figures"] {
  return Object.entries(figures ?? {}).map(([kind, value]) => {
    const [min, max] = typeof value === "number" ? [value, value] : value;
    return {
      kind: kind as Event["figures"][number]["kind"],
      min,
      max,
      approximate: false,
      part: false,
      text: `${min}`,
      start: 0,
      end: 1,
    };
  });
}

/** One report's account of something. */
export function account(told: Told): LinkEvent & SummaryAccount {
  const country = told.country === undefined ? "SY" : told.country;
  const words = told.words ?? "هجوم";
  return {
    report: {
      id: told.report,
      outlet: told.outlet === undefined ? `outlet of ${told.report}` : told.outlet,
      publishedAt: told.published === undefined ? "2025-12-14" : told.published,
      retrievedAt: told.retrieved ?? "2026-01-01T00:00:00Z",
      copyOf: told.copyOf ?? null,
    },
    event: {
      id: told.event ?? "e1",
      type: told.type ?? "ASSAULT",
      mode: [...(told.mode ?? [])],
      contexts: [],
      mentions: [{ start: 0, end: words.length, quote: words }],
      status: told.status ?? "asserted",
      background: told.background ?? false,
      time: told.time === null ? null : { edtf: told.time ?? "2025-12-13" },
      country:
        country === null
          ? null
          : { code: country, inferred: told.inferred ?? false, text: country, start: 0, end: 2 },
      places: [...(told.places ?? [])],
      actors: [...(told.actors ?? [])],
      recipients: [...(told.recipients ?? [])],
      figures: figuresOf(told.figures),
      accordingTo: [],
      confidence: 0.9,
    },
    claims: told.claims ?? [],
    withdrawn: told.withdrawn ?? false,
  };
}
