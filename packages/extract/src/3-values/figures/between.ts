import type { FigureKind } from "../../contract/vocabulary.js";
import { nounAt, type Group } from "./groups.js";
import type { FigureReading } from "./reading.js";

/** Ten between killed and injured: at least one of each, and together ten. */
export interface Shared {
  readonly group: Group;
  readonly to: number;
  readonly fates: readonly { readonly kind: FigureKind; readonly anchor: number }[];
}

/** Reads عشرة بين قتيل وجريح after a group. */
export function sharedAt({ doc }: FigureReading, group: Group): Shared | undefined {
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
