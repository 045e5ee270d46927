import type { EventType, Status } from "@rasid/extract";

/** In the order in which they are offered: force first. */
export const TYPES: readonly EventType[] = [
  "ASSAULT",
  "COERCE",
  "PROTEST",
  "MOBILIZE",
  "THREATEN",
  "SANCTION",
  "ACCUSE",
  "REJECT",
  "REQUEST",
  "RETREAT",
  "CONCEDE",
  "CONSULT",
  "AGREE",
  "SUPPORT",
  "COOPERATE",
  "AID",
];

/** In the order in which they are offered: what is said to be so first. */
export const STATUSES: readonly Status[] = [
  "asserted",
  "alleged",
  "possible",
  "expected",
  "planned",
  "demanded",
  "denied",
  "hypothetical",
];

/** Countries that are offered; any other can stand in the address. */
export const COUNTRIES = [
  "SY",
  "IQ",
  "LB",
  "PS",
  "IL",
  "YE",
  "SD",
  "LY",
  "EG",
  "JO",
  "SA",
  "KW",
  "TN",
  "DZ",
  "MA",
  "MR",
  "SO",
  "IR",
  "TR",
  "AF",
  "PK",
  "UA",
  "RU",
  "US",
];
