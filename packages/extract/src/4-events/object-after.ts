import { canAct } from "./able.js";
import type { Candidate } from "./candidates.js";
import type { Phrase } from "./phrases.js";
import type { Reading } from "./reading.js";
import { coordinated } from "./take.js";
import type { Argument } from "./walk.js";

/** Kinds of people and bodies that a verbal noun has as its subject before an object. */
const SUBJECTS =
  /^(?:military|police|intelligence|armed-group|state|government|organisation|party|institution|group)$/;

/** اعتقال الشرطة ثلاثة محتجين، استهداف مسيّرة تركية سيارة: behind the genitive the object stands bare; مقتل has none. */
export function objectAfter(
  reading: Reading,
  c: Candidate,
  args: readonly Argument[],
  group: readonly Phrase[],
): Phrase[] {
  const [subject] = group;
  const object = args[group.length];
  const last = group.at(-1);
  if (subject === undefined || last === undefined || object === undefined) return [];
  const { frame, genitive } = c.sense.lemma;
  if (
    !frame.includes("o") ||
    !/^[r?]$/.test(genitive) ||
    /^[وفبل]?م[^ا]/.test(reading.doc.tokens[c.from]?.norm ?? "")
  )
    return [];
  const { phrase, preposition, apart } = object;
  if (preposition !== "" || apart || phrase.conjunction || phrase.from !== last.to) return [];
  if (phrase.origin !== undefined) return [];
  // اعتقال القيادي محمد …: his name.
  if (phrase.actor?.kind === "person" && subject.actor?.kind === "group") return [];
  const acts =
    canAct(subject) && SUBJECTS.test(subject.actor?.kind ?? "group") && subject.count === undefined;
  return acts ? coordinated(args, group.length) : [];
}
