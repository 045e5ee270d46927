import type { Event, Relation } from "../contract/schemas.js";
import type { RelationKind } from "../contract/vocabulary.js";
import { GRAMMAR } from "../4-events/lexicon.js";
import { sentenceOf, type Reading } from "../4-events/reading.js";
import { selectorOf } from "../1-text/document.js";
import type { Joined } from "./join.js";

const KINDS: Readonly<Record<string, RelationKind>> = {
  "relation-response": "response",
  "relation-retaliation": "retaliation",
  "relation-follow-up": "follow-up",
  "relation-same-time": "same-time",
  "relation-cause": "cause",
  "relation-part-of": "part-of",
};

/** Relations that words between two events of one sentence state: ردا على، عقب، تزامنا مع. */
export function relationsOf(
  reading: Reading,
  joined: readonly Joined[],
  events: readonly Event[],
): Relation[] {
  const out: Relation[] = [];
  const places = joined.flatMap((e, i) =>
    e.mentions.map((m) => ({ id: events[i]?.id ?? "", from: m.candidate.from, to: m.candidate.to })),
  );
  places.sort((a, b) => a.from - b.from);
  for (let i = 0; i < reading.doc.tokens.length; i++) {
    const match = GRAMMAR.allAt(reading.doc, i).find((m) => m.values.some((v) => v in KINDS));
    const kind = match?.values.map((v) => KINDS[v]).find((k) => k !== undefined);
    if (match === undefined || kind === undefined) continue;
    const { from, to } = sentenceOf(reading, i);
    const before =
      places.filter((p) => p.from >= from && p.to <= i).at(-1) ??
      places.find((p) => p.from >= match.to + 6 && p.from < to);
    const after = places.find((p) => p.from >= match.to && p.from < Math.min(to, match.to + 6));
    if (
      before === undefined ||
      after === undefined ||
      before.id === after.id ||
      before.id === "" ||
      after.id === ""
    )
      continue;
    if (out.some((r) => r.from === before.id && r.to === after.id)) continue;
    const { start, end, text } = selectorOf(reading.doc, match);
    out.push({ from: before.id, to: after.id, kind, start, end, quote: text });
  }
  return out;
}
