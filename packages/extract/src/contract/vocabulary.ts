import { z } from "zod";

/** Event types of PLOVER 2.0 (Political Language Ontology for Verifiable Event Records). */
export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;

/** Modes of each event type (PLOVER 2.0); a type that is not named has none. */
export const MODES: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  CONSULT: ["visit", "third-party", "multilateral", "phone"],
  RETREAT: ["withdraw", "release", "disarm", "ceasefire", "access", "resign"],
  REQUEST: ["assist", "change", "yield", "meet"],
  REJECT: ["assist", "change", "yield", "meet"],
  ACCUSE: ["disapprove", "investigate", "allege"],
  THREATEN: ["restrict", "arrest", "relations", "expel", "territory", "violence"],
  PROTEST: ["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"],
  SANCTION: ["convict", "expel", "withdraw", "discontinue"],
  MOBILIZE: ["troops", "weapons", "police", "militia"],
  COERCE: [
    "seize",
    "restrict",
    "censor",
    "curfew",
    "martial-law",
    "arrest",
    "deport",
    "withhold",
    "misinformation",
    "cyber",
  ],
  ASSAULT: [
    "abduct",
    "beat",
    "torture",
    "sexual",
    "targeted",
    "destroy",
    "primitive",
    "firearms",
    "explosives",
    "suicide-attack",
    "aerial",
    "drone",
    "heavy-weapons",
    "crowd-control",
    "unconventional",
  ],
};

/** Contexts of PLOVER 2.0. */
export const CONTEXTS = [
  "military",
  "intelligence",
  "executive",
  "legislative",
  "election",
  "political_institutions",
  "pro_democracy",
  "pro_autocracy",
  "economic",
  "legal",
  "reparations",
  "human_rights",
  "rights_freedoms",
  "repression",
  "human_security",
  "gender",
  "lgbt",
  "religion_ethnicity",
  "inequality",
  "diplomatic",
  "territory",
  "peacekeeping",
  "health",
  "asylum",
  "migration",
  "disasters",
  "natural_resource",
  "environment",
  "technology",
  "terrorism",
  "cbrn",
  "cyber",
  "misinformation",
  "crime",
  "corruption",
  "illegal_drugs",
  "trafficking",
] as const;

/** How a claim is put. */
export const STATUSES = [
  "asserted",
  "alleged",
  "possible",
  "expected",
  "planned",
  "demanded",
  "denied",
  "hypothetical",
] as const;

/** What a figure counts: people killed, injured and so on. */
export const FIGURE_KINDS = [
  "killed",
  "injured",
  "detained",
  "kidnapped",
  "missing",
  "displaced",
  "released",
] as const;

/** What a claim can be about. */
export const ATTRIBUTES = [
  "type",
  "status",
  "time",
  "place",
  "actor",
  "recipient",
  ...FIGURE_KINDS,
  "weapon",
  "manner",
  "purpose",
  "cause",
  "responsibility",
] as const;

/** How one event or incident stands to another. */
export const RELATION_KINDS = [
  "response",
  "retaliation",
  "part-of",
  "follow-up",
  "same-time",
  "cause",
] as const;

export const EventType = z.enum(EVENT_TYPES);
export type EventType = z.infer<typeof EventType>;
export const Context = z.enum(CONTEXTS);
export type Context = z.infer<typeof Context>;
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;
export const FigureKind = z.enum(FIGURE_KINDS);
export type FigureKind = z.infer<typeof FigureKind>;
export const Attribute = z.enum(ATTRIBUTES);
export type Attribute = z.infer<typeof Attribute>;
export const RelationKind = z.enum(RELATION_KINDS);
export type RelationKind = z.infer<typeof RelationKind>;
