import type { Claim, Event, Extraction, Relation } from "@rasid/extract";

/** What the HTTP API answers; the page, the exports and the command line speak in these shapes. All times are ISO 8601. */

/** What a list, a map, a chart and an export may be asked for. One query object for all of them. */
export interface IncidentFilter {
  /** Plain days, inclusive; an incident counts when its time may fall in the period. */
  readonly from?: string;
  readonly to?: string;
  readonly type?: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: readonly string[];
  readonly admin1?: string;
  /** GeoNames id of the place itself. */
  readonly place?: string;
  /** west,south,east,north in degrees. */
  readonly bbox?: readonly [number, number, number, number];
  /** An actor's id; as actor or recipient. */
  readonly actor?: string;
  readonly outlet?: string;
  readonly status?: readonly string[];
  /** At least this many independent outlets. */
  readonly minOutlets?: number;
  readonly minKilled?: number;
  readonly contested?: boolean;
  /** Words; folded unless `exact`. */
  readonly q?: string;
  readonly exact?: boolean;
  /** Also incidents that are told as background only; left out otherwise. */
  readonly background?: boolean;
  /** By what had been published at this instant. */
  readonly asOf?: string;
  /** By what the archive held at this instant: what came late was not known, however old it is. */
  readonly storedBy?: string;
}

/** Best, low and high of a figure, and the rule that decided. `high: null` is "or more". */
export interface BestFigure {
  readonly kind: string;
  readonly best: number | null;
  readonly low: number;
  readonly high: number | null;
  readonly approximate: boolean;
  /** Independent outlets that give the best value. */
  readonly outlets: number;
  readonly contested: boolean;
  /** Stable code of the rule, explained in docs/method.md. */
  readonly rule: string;
}

export interface PlaceSummary {
  readonly name: string;
  readonly nameAr: string;
  readonly geonamesId?: number;
  readonly country?: string;
  readonly admin1?: string;
  readonly admin2?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** UCDP where_prec, 1 to 7. */
  readonly precision?: number;
}

/** A state, force, group, organisation, office or official; or a group of people, described, without an id. */
export interface ActorSummary {
  readonly id?: string;
  readonly name: string;
  readonly nameAr: string;
  readonly kind?: string;
  readonly country?: string;
}

/** One incident as lists show it. */
export interface IncidentSummary {
  readonly id: string;
  readonly title: { readonly ar: string; readonly en: string };
  readonly type: string;
  readonly mode: readonly string[];
  readonly status: string;
  readonly background: boolean;
  /** EDTF, or null. */
  readonly time: string | null;
  readonly place: PlaceSummary | null;
  readonly country: string | null;
  readonly actors: readonly ActorSummary[];
  readonly recipients: readonly ActorSummary[];
  readonly figures: readonly BestFigure[];
  /** Independent outlets (copies count once) and all accounts. */
  readonly outlets: number;
  readonly accounts: number;
  readonly contested: boolean;
  readonly firstReported: string;
  readonly lastReported: string;
}

/** One report's event in an incident, with why it is there. */
export interface Account {
  readonly report: string;
  readonly event: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  /** Publication, else retrieval. */
  readonly reportedAt: string;
  readonly copyOf: string | null;
  readonly link: { readonly score: number; readonly reasons: readonly string[]; readonly by: string };
  readonly rejected: boolean;
  readonly data: Event;
}

/** One value of one attribute and every account that gives it. */
export interface AttributeValue {
  readonly attribute: string;
  /** Compared by this; shown in Arabic and English. */
  readonly key: string;
  readonly label: { readonly ar: string; readonly en: string };
  readonly best: boolean;
  readonly outlets: number;
  readonly since: string;
  readonly claims: readonly (Claim & { readonly report: string; readonly outlet: string | null })[];
}

export interface IncidentRelation {
  readonly kind: Relation["kind"];
  readonly direction: "to" | "from";
  readonly incident: IncidentSummary;
  /** The words that say so. */
  readonly report: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** A relation between two incidents with the words of every report that states it. */
export interface IncidentLink {
  readonly from: string;
  readonly to: string;
  readonly kind: Relation["kind"];
  readonly evidence: readonly {
    readonly report: string;
    readonly start: number;
    readonly end: number;
    readonly quote: string;
  }[];
}

/** Incidents that relations join, in the order in which they happened. */
export interface Story {
  readonly incidents: readonly IncidentSummary[];
  /** Each with the words of every report that states it. */
  readonly links: readonly IncidentLink[];
}

/** One correction by a person. */
export interface Revision {
  readonly id: string;
  readonly kind: "merge" | "split" | "link" | "unlink" | "correct" | "reject" | "accept" | "undo";
  readonly incident: string | null;
  readonly payload: unknown;
  readonly person: string;
  readonly reason: string;
  readonly at: string;
  readonly undone: boolean;
}

export interface IncidentDetail extends IncidentSummary {
  readonly accountList: readonly Account[];
  readonly values: readonly AttributeValue[];
  readonly relations: readonly IncidentRelation[];
  readonly revisions: readonly Revision[];
  /** Set when this id was merged into another incident. */
  readonly mergedInto: string | null;
}

export interface ReportSummary {
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  readonly retrievedAt: string;
  readonly language: string;
  readonly copyOf: string | null;
  readonly version: number;
  readonly events: number;
}

export interface ReportDetail extends ReportSummary {
  readonly text: string;
  readonly extraction: Extraction;
  /** The incident of each event. */
  readonly incidentOf: Readonly<Record<string, string>>;
  readonly versions: readonly {
    readonly version: number;
    readonly retrievedAt: string;
    readonly hash: string;
  }[];
}

/** A page of a list; `next` is handed back as `after`. */
export interface Page<T> {
  readonly total: number;
  readonly items: readonly T[];
  readonly next: string | null;
}

/** One point, cluster or area of the map. */
export interface MapFeature {
  readonly kind: "incident" | "cluster" | "area";
  /** Null of an area that is known by its country or governorate alone. */
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly count: number;
  readonly type: string;
  readonly precision: number;
  /** One incident, or the first of the cluster. */
  readonly incident: string;
  readonly title: { readonly ar: string; readonly en: string };
  readonly country?: string;
  readonly admin1?: string;
}

/** Incidents and reports of a day or a week, for timelines and trends. */
export interface TimeBin {
  readonly start: string;
  readonly incidents: number;
  readonly reports: number;
  readonly killed: number;
  readonly outlets: number;
}

export interface Trend {
  readonly key: string;
  readonly label: { readonly ar: string; readonly en: string };
  readonly bins: readonly TimeBin[];
  /** What is usual in a week: mean of the year before, with the 95 % interval of its distribution. */
  readonly usual: {
    readonly mean: number;
    readonly low: number;
    readonly high: number;
    readonly model: "poisson" | "negative-binomial";
  };
  readonly unusual: readonly string[];
}

export interface ArchiveStatus {
  readonly version: string;
  readonly schema: number;
  readonly archive: string;
  readonly reports: number;
  readonly incidents: number;
  readonly events: number;
  readonly outlets: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** How far the people who judged the same incidents decided the same. */
export interface Agreement {
  /** Krippendorff's alpha, nominal; null where nothing can be told. */
  readonly alpha: number | null;
  /** Incidents that two or more people judged, and these people. */
  readonly incidents: number;
  readonly people: number;
}

/** Every error of the API. */
export interface ApiError {
  readonly error: { readonly code: string; readonly message: string };
}
