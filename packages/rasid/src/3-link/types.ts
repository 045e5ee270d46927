import type { Claim, Event, Relation } from "@rasid/extract";
import type { AttributeValue, IncidentSummary } from "../contract/api.js";

/** What is known of the report of an account. All times are ISO 8601, a day or an instant. */
export interface LinkReport {
  readonly id: string;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  readonly retrievedAt: string;
  /** The report that this one is a copy of. */
  readonly copyOf: string | null;
}

/** One report's account of something, as linking sees it. */
export interface LinkEvent {
  readonly report: Pick<LinkReport, "id" | "publishedAt">;
  readonly event: Event;
  /** Where the news of the report take place; without it, where this event did. */
  readonly setting?: Event["places"];
}

/** Names one account. */
export interface AccountRef {
  readonly report: string;
  readonly event: string;
}

/** A person's decision about two accounts: of one incident (merge, link), or not (split, unlink). */
export interface LinkConstraint {
  readonly kind: "together" | "apart";
  readonly a: AccountRef;
  readonly b: AccountRef;
}

/** One account in an incident: how well it fits the others (0 to 1) and why, in words. */
export interface LinkedAccount extends AccountRef {
  readonly score: number;
  readonly reasons: readonly string[];
}

/** The accounts of one incident, in a fixed order. The archive gives it its lasting id. */
export interface LinkedIncident {
  readonly accounts: readonly LinkedAccount[];
}

/** How likely it is that two accounts tell of one incident, and what speaks for and against it. */
export interface PairScore {
  /** 0 to 1; 0 is a conflict that nothing outweighs. */
  readonly score: number;
  /** English sentences, in a fixed order: what fits, then what does not. */
  readonly reasons: readonly string[];
}

/** One account of an incident, as the summary of the incident needs it. */
export interface SummaryAccount {
  readonly report: LinkReport;
  readonly event: Event;
  /** The report's claims about this event. */
  readonly claims: readonly Claim[];
  /** A person rejected it, or its own source withdrew it: it counts for nothing, but stays listed. */
  readonly withdrawn: boolean;
}

/** A value that a person set; it outvotes every report. */
export interface Correction {
  readonly attribute:
    | "type"
    | "status"
    | "time"
    | "place"
    | "actor"
    | "recipient"
    | "country"
    | Event["figures"][number]["kind"];
  /** What an AttributeValue's `key` holds: "ASSAULT", an EDTF time, "g:163533", "e:isis", or a number; or plain words. */
  readonly value: string | number;
}

/** What a summary depends on besides the accounts. */
export interface SummaryOptions {
  /** Later ones win. */
  readonly corrections?: readonly Correction[];
}

/** What is known about an incident: the line of a list, and every value of every attribute. */
export interface Summary {
  readonly summary: Omit<IncidentSummary, "id">;
  readonly values: readonly AttributeValue[];
}

/** A relation that one report states between two of its events. */
export interface ReportRelation {
  readonly report: string;
  readonly relation: Relation;
}
