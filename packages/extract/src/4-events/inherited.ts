import { canAct } from "./able.js";
import { clashes } from "./agreement.js";
import type { Candidate } from "./candidates.js";
import type { Phrase } from "./phrases.js";
import type { Reading } from "./reading.js";
import { inheritedSubject } from "./subjects.js";
import { joinsVerb } from "./walk-before.js";

/** Who did what a verb without a subject of its own tells: the subject before it that can act and agrees with it. */
export function inherited(reading: Reading, c: Candidate): Phrase[] {
  const perfect = c.sense.pos === "perfect";
  const subject = inheritedSubject(
    reading,
    c.from,
    (p) => canAct(p) && !clashes(reading, c.from, p, perfect) && !suffers(reading, p),
  );
  if (subject !== undefined) return [subject];
  // اقتحم ثلاثون طالباً عيادة وخطفوا …: people who did the one did the other.
  const people = (p: Phrase): boolean => p.kind === "people" && !clashes(reading, c.from, p, perfect);
  const same =
    c.sense.lemma.type === "ASSAULT" && joinsVerb(reading, c.from)
      ? inheritedSubject(reading, c.from, people)
      : undefined;
  return same === undefined || suffers(reading, same) ? [] : [same];
}

/** تعرضت قاعدة لهجوم: whom the verb before tells to have suffered something. */
const suffers = ({ words }: Reading, { from }: Phrase): boolean =>
  [from - 1, from - 2].some((i) => words[i]?.classes.has("suffer") === true);
