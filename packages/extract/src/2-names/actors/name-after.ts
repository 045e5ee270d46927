import type { Entity } from "../../contract/schemas.js";
import { readName } from "./read-persons.js";
import type { Scan } from "./scan.js";

/** The name behind a title. */
export interface NameAfter {
  readonly to: number;
  readonly name: { readonly from: number; readonly to: number };
  readonly entity?: Entity;
  readonly country?: string;
}

/** Ranks and the name after a title: «العميد حسام الطحان», «، فولكر تورك» is not read. */
export function readNameAfter(scan: Scan, from: number, first: number): NameAfter | undefined {
  let i = from;
  for (let n = 0; n < 3; n++) {
    if (!scan.word(i, first)) break;
    const abbreviation = scan.doc.tokens[i];
    if (abbreviation?.norm === "د" || abbreviation?.norm === "م") {
      i += scan.doc.tokens[i + 1]?.norm === "." ? 2 : 1;
      continue;
    }
    const rank = scan.find(i, "rank", "whole");
    if (!rank) break;
    i = rank.match.to;
  }
  const start = scan.word(i, first);
  if (!start) return undefined;
  const official = scan.find(i, "named", "whole");
  if (official?.entry.named.kind === "official") {
    const { entity } = official.entry.named;
    return {
      to: official.match.to,
      name: { from: i, to: official.match.to },
      entity,
      ...(entity.country !== undefined && { country: entity.country }),
    };
  }
  const to = readName(scan, i, true);
  return to === undefined ? undefined : { to, name: { from: i, to } };
}
