import type { FigureKind } from "../../contract/vocabulary.js";
import type { Group } from "./groups.js";
import { nounAt } from "./nouns.js";
import type { FigureReading } from "./reading.js";

/** Ten between killed and injured: at least one of each, and together ten. */
export interface Shared {
  readonly group: Group;
  readonly to: number;
  readonly fates: readonly { readonly kind: FigureKind; readonly anchor: number }[];
}

/** مئات القتلى والجرحى, 12 قتيلا وجريحا: the second fate has no number of its own. */
function twinNoun(doc: FigureReading["doc"], group: Group): Shared | undefined {
  const token = doc.tokens[group.to];
  const noun = nounAt(doc, group.to);
  const next = doc.tokens[group.to + 1];
  if (group.fate === undefined || noun?.kind === undefined || noun.kind === group.fate) return undefined;
  if (token?.norm.startsWith("و") !== true || next?.kind === "number" || group.singular === true)
    return undefined;
  // ثلاثة شهداء وإصابات: injuries that are not counted.
  if (noun.number === "dual" || /ات$/.test(token.norm) || group.fateAt === undefined) return undefined;
  if (noun.number === "singular" && noun.accusative !== true) return undefined;
  return {
    group,
    to: group.to + 1,
    fates: [
      { kind: group.fate, anchor: group.fateAt },
      { kind: noun.kind, anchor: group.to },
    ],
  };
}

/** Reads عشرة بين قتيل وجريح after a group. */
export function sharedAt({ doc }: FigureReading, group: Group): Shared | undefined {
  const twin = twinNoun(doc, group);
  if (twin !== undefined) return twin;
  let at = group.to;
  if (doc.tokens[at]?.norm === "ما") at++;
  if (!/^(?:بين|مابين)$/.test(doc.tokens[at]?.norm ?? "")) return undefined;
  const first = nounAt(doc, at + 1);
  const second = nounAt(doc, at + 2);
  if (first?.kind === undefined || second?.kind === undefined || first.kind === second.kind) return undefined;
  if (doc.tokens[at + 2]?.norm.startsWith("و") !== true) return undefined;
  return {
    group,
    to: at + 3,
    fates: [
      { kind: first.kind, anchor: at + 1 },
      { kind: second.kind, anchor: at + 2 },
    ],
  };
}
