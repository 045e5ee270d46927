import { readHead } from "./read-heads.js";
import { readBody, readNamed } from "./read-names.js";
import type { Draft, Scan, Where } from "./scan.js";

/** The longest body, force, group or organisation at a token; no official and no office. */
export function readOrganisation(scan: Scan, i: number, where: Where): Draft | undefined {
  let best: Draft | undefined;
  for (const draft of [readNamed(scan, i, where), readBody(scan, i, where), readHead(scan, i, where)]) {
    if (!draft || draft.kind === "official" || draft.kind === "office") continue;
    if (!best || draft.to > best.to) best = draft;
  }
  return best;
}
