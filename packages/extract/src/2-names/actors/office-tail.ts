import type { Entity } from "../../contract/schemas.js";
import { oneCountry, readAdjectives } from "./complement.js";
import { readNameAfter } from "./name-after.js";
import { readOrganisation } from "./read-organisation.js";
import { readName } from "./read-persons.js";
import type { Draft, Scan } from "./scan.js";
import { endsName } from "./stop-words.js";

/** What may follow an office: «السوري», «السابق», «للأمم المتحدة», «لحقوق الإنسان», «إلى ليبيا», «في السويداء» before a name. */
export function readTail(scan: Scan, draft: Draft): Draft {
  let { to } = draft;
  let { country } = draft;
  let entity: Entity | undefined = draft.entity;
  for (let n = 0; n < 3; n++) {
    const before = to;
    const adjectives = readAdjectives(scan, to, draft.from, undefined);
    if (adjectives.to > to) {
      country ??= oneCountry(adjectives.countries);
      to = adjectives.to;
    }
    const next = scan.word(to, draft.from);
    if (!next) break;
    if (/^ل(?:حقوق|شوون|مكافحه|دعم|شمال|جنوب)$/.test(next.norm)) {
      const topic = scan.word(to + 1, draft.from);
      if (topic && !endsName(topic.norm)) to = readAdjectives(scan, to + 2, draft.from, true).to;
    } else if (/^لل?.../.test(next.norm)) {
      const inner = readOrganisation(scan, to, "free");
      if (inner && inner.kind !== "source") {
        to = inner.to;
        country ??= inner.country;
      }
    } else if (/^(?:الي|لدي)$/.test(next.norm)) {
      const state = scan.find(to + 1, "state", "whole");
      const inner = state ? undefined : readOrganisation(scan, to + 1, "whole");
      to = state?.match.to ?? inner?.to ?? to;
    } else if (next.norm === "في") {
      to = readPlaceBeforeName(scan, to, draft.from) ?? to;
    }
    if (to === before) break;
    entity = draft.entity;
  }
  return {
    ...draft,
    to,
    ...(country !== undefined && { country }),
    ...(entity && { entity }),
    ...(to > draft.to && { bare: false, needsAntecedent: false }),
  };
}

/** «في السويداء» or «في محافظة حمص», only where the bearer's name or rank follows. */
function readPlaceBeforeName(scan: Scan, i: number, first: number): number | undefined {
  for (let to = i + 2; to <= i + 3; to++) {
    const place = scan.word(to - 1, first);
    if (!place || endsName(place.norm)) return undefined;
    if (scan.find(to, "rank", "whole") && readNameAfter(scan, to, first)) return to;
    if (scan.word(to, first) && readName(scan, to, false) !== undefined) return to;
  }
  return undefined;
}
