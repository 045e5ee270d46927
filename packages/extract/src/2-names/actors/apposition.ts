import type { Document } from "../../1-text/document.js";
import { COMMAS } from "../../1-text/marks.js";
import type { FoundActor } from "./find-actors.js";

const OFFICES: ReadonlySet<string> = new Set(["office", "official"]);

/**
 * Joins the offices of one person and his name: «وزير الدولة، وزير الشؤون الخارجية، أحمد عطاف», «نائب رئيس مجلس
 * الوزراء وزير الخارجية فؤاد حسين …». Offices in a list (وزير الداخلية، وزير الدفاع) stay apart.
 */
export function joinOffices(doc: Document, actors: readonly FoundActor[]): FoundActor[] {
  const out: FoundActor[] = [];
  for (let i = 0; i < actors.length; i++) {
    const first = actors[i];
    if (first === undefined) continue;
    const last = first.kind === "office" ? lastOf(doc, actors, i) : i;
    const person = actors[last];
    if (person === undefined || last === i) {
      out.push(first);
      continue;
    }
    out.push(oneOf(doc, first, person));
    i = last;
  }
  return out;
}

/** The last of the actors that tell of the same person as the office at `i`. */
function lastOf(doc: Document, actors: readonly FoundActor[], i: number): number {
  let commas = 0;
  for (let k = i; ; k++) {
    const here = actors[k];
    const next = actors[k + 1];
    if (here === undefined || next === undefined) return i;
    const gap = next.from - here.to;
    const comma = gap === 1 && COMMAS.has(doc.tokens[here.to]?.norm ?? "");
    if (next.start > (doc.tokens[next.from]?.start ?? 0) || !(gap === 0 || comma)) return i;
    if (comma) commas++;
    // التقى وزير الخارجية رئيس الوزراء: two people, unless a third stands behind them.
    if (commas === 0) return k === i && OFFICES.has(next.kind) && isFollowed(actors, k + 1) ? k + 1 : i;
    if (next.kind === "person" || (next.kind === "official" && next.title === undefined)) return k + 1;
    if (next.kind !== "office") return i;
  }
}

/** Whether another office or official stands right behind one. */
function isFollowed(actors: readonly FoundActor[], k: number): boolean {
  const here = actors[k];
  const next = actors[k + 1];
  return here !== undefined && next?.from === here.to && OFFICES.has(next.kind);
}

/** The office with the name behind it; the name of somebody who is in no dictionary is left out. */
function oneOf(doc: Document, office: FoundActor, person: FoundActor): FoundActor {
  if (person.kind === "person") return office;
  const { entity = office.entity, country = office.country } = person;
  return {
    ...person,
    from: office.from,
    start: office.start,
    text: doc.text.slice(office.start, person.end),
    ...(entity && { entity }),
    ...(country !== undefined && { country }),
    title: { from: office.from, to: person.title?.to ?? office.to },
  };
}
