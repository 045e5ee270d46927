import type { Relation } from "@rasid/extract";
import type { IncidentLink } from "../contract/api.js";
import type { ReportRelation } from "./types.js";
import { daySpan } from "./pair/days.js";

/** Relations that read the same in both directions. */
const SYMMETRIC: ReadonlySet<Relation["kind"]> = new Set(["same-time"]);

/**
 * Relations between incidents, from those that reports state between their events. Each keeps the words of every
 * report that states it; one between two accounts of one incident says nothing and is left out.
 */
export function relateIncidents(
  relations: readonly ReportRelation[],
  incidentOf: (report: string, event: string) => string | null,
): IncidentLink[] {
  const links = new Map<string, IncidentLink & { evidence: IncidentLink["evidence"][number][] }>();
  for (const { report, relation } of relations) {
    const [from, to] = [incidentOf(report, relation.from), incidentOf(report, relation.to)];
    if (from === null || to === null || from === to) continue;
    const [one, other] = SYMMETRIC.has(relation.kind) && to < from ? [to, from] : [from, to];
    const key = JSON.stringify([one, other, relation.kind]);
    const link = links.get(key) ?? { from: one, to: other, kind: relation.kind, evidence: [] };
    link.evidence.push({ report, start: relation.start, end: relation.end, quote: relation.quote });
    links.set(key, link);
  }
  for (const link of links.values())
    link.evidence.sort((a, b) => (a.report < b.report ? -1 : a.report > b.report ? 1 : a.start - b.start));
  return [...links].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link);
}

/** Stories: incidents that relations connect, each story and the list of stories in the order of ids. */
export function stories(
  incidents: readonly string[],
  links: readonly Pick<IncidentLink, "from" | "to">[],
): string[][] {
  const leader = new Map(incidents.map((id) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) {
      leader.set(at, leader.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const { from, to } of links) {
    if (!leader.has(from) || !leader.has(to)) continue;
    const [a, b] = [find(from), find(to)].sort();
    if (a !== undefined && b !== undefined) leader.set(b, a);
  }
  const groups = new Map<string, string[]>();
  for (const id of [...incidents].sort()) {
    const group = groups.get(find(id));
    if (group === undefined) groups.set(find(id), [id]);
    else group.push(id);
  }
  return [...groups.values()];
}

/** What the order of a timeline depends on. */
export interface Timed {
  readonly id: string;
  /** EDTF, or null. */
  readonly time: string | null;
  readonly firstReported: string;
}

/**
 * Incidents in the order in which they happened. Where times do not tell them apart, a response stands after what it
 * responds to, then what was reported first stands first.
 */
export function timelineOrder<T extends Timed>(
  incidents: readonly T[],
  links: readonly Pick<IncidentLink, "from" | "to" | "kind">[],
): T[] {
  const start = (incident: T): number =>
    daySpan(incident.time)?.from ?? Math.floor(Date.parse(incident.firstReported) / 86_400_000);
  const sorted = [...incidents].sort(
    (a, b) =>
      start(a) - start(b) ||
      (a.firstReported < b.firstReported ? -1 : a.firstReported > b.firstReported ? 1 : a.id < b.id ? -1 : 1),
  );
  // A relation points from the later thing to the earlier one, but a cause from the earlier to the later.
  const before = new Map<string, Set<string>>();
  for (const { from, to, kind } of links) {
    if (kind === "same-time" || kind === "part-of") continue;
    const [earlier, later] = kind === "cause" ? [from, to] : [to, from];
    const known = before.get(later);
    if (known === undefined) before.set(later, new Set([earlier]));
    else known.add(earlier);
  }
  const out: T[] = [];
  const waiting = [...sorted];
  while (waiting.length > 0) {
    const day = waiting[0] === undefined ? 0 : start(waiting[0]);
    const ready = waiting.findIndex(
      (incident) =>
        start(incident) === day &&
        !waiting.some(
          (other) =>
            other !== incident && start(other) === day && before.get(incident.id)?.has(other.id) === true,
        ),
    );
    out.push(...waiting.splice(Math.max(0, ready), 1));
  }
  return out;
}
