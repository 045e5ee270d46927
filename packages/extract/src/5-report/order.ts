import type { Joined } from "./join.js";

const WEIGHT: Readonly<Record<string, number>> = {
  ASSAULT: 4,
  COERCE: 3,
  PROTEST: 3,
  MOBILIZE: 2.5,
  SANCTION: 2.5,
  RETREAT: 3,
  AGREE: 3,
  AID: 2.5,
  THREATEN: 2,
  CONSULT: 1.5,
  REJECT: 2,
  ACCUSE: 1.5,
  SUPPORT: 1.5,
  REQUEST: 1.5,
  CONCEDE: 2,
  COOPERATE: 1,
};

/** How newsworthy an event is within its report: early, often told, material, today, and said to have happened. */
export function newsworthiness(event: Joined): number {
  const first = Math.min(...event.mentions.map((m) => m.sentence));
  const status = event.mentions[0]?.status.status ?? "asserted";
  const facts = event.mentions.some((m) => m.figures.length > 0) ? 1 : 0;
  return (
    (WEIGHT[event.type] ?? 1) +
    (first === 0 ? 3 : first === 1 ? 1.5 : -Math.min(first, 8) * 0.3) +
    Math.min(event.mentions.length, 4) * 0.5 +
    facts -
    (event.background ? 6 : 0) -
    (status === "hypothetical" ? 3 : 0) -
    (status === "asserted" ? 0 : status === "denied" || status === "alleged" ? 0.5 : 2)
  );
}

/** Most newsworthy first; equal ones in the order of the text. */
export function orderEvents(events: readonly Joined[]): Joined[] {
  return events
    .map((event, index) => ({ event, index, score: newsworthiness(event) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ event }) => event);
}
