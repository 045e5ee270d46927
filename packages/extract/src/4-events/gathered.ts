import type { Candidate } from "./candidates.js";
import type { Phrase } from "./phrases.js";
import { sentenceOf, type Reading } from "./reading.js";
import { argumentsAfter } from "./walk.js";

/** Types of event that the subject of the sentence takes part in: قال في اجتماع، توصلوا في محادثات. */
export const MEETINGS: ReadonlySet<string> = new Set(["CONSULT"]);
/** How far after a meeting who was there is told. */
const GATHER_REACH = 7;

/** Who met: اجتماع ضم مسؤولين ووفداً، قمة حضرها الرؤساء، جلسة برئاسة الوزير. */
export function gathered(reading: Reading, c: Candidate): Phrase[] {
  if (!MEETINGS.has(c.sense.lemma.type)) return [];
  const { to } = sentenceOf(reading, c.from);
  for (let i = c.to; i < Math.min(to, c.to + GATHER_REACH); i++) {
    const end = reading.words[i]?.classes.get("gather");
    if (end === undefined) continue;
    const args = argumentsAfter(reading, end);
    return args.length > 0 ? args.filter((a, k) => k === 0 || a.phrase.conjunction).map((a) => a.phrase) : [];
  }
  return [];
}
