import { lettersOf } from "../1-text/fold.js";
import type { Phrase } from "./phrases.js";
import type { Reading } from "./reading.js";

/** Whether a phrase after a verb can be its subject or its object, as far as endings and gender tell. */
export type Fit = "subject" | "object" | "unknown";

const FEMININE_KINDS: ReadonlySet<string> = new Set(["state"]);

/**
 * Reads the case and the gender of a phrase against its verb: -ين and an indefinite -اً are no subject, -ون is no
 * object; a masculine verb before a feminine head (ودعا الحكومة إلى) has its subject elsewhere, and so has a feminine
 * verb before a masculine singular head (وطالبت المجتمع الدولي).
 */
export function fitOf(reading: Reading, verb: number, phrase: Phrase, perfect: boolean): Fit {
  const head = reading.doc.tokens[phrase.from];
  const token = reading.doc.tokens[verb];
  if (head === undefined || token === undefined) return "unknown";
  const raw = lettersOf(reading.doc.text.slice(head.start, head.end));
  const named = phrase.actor?.entity !== undefined;
  if (!named && /..ون$/.test(raw) && phrase.kind !== "noun") return "subject";
  if (!named && phrase.actor?.kind === "group" && /..ين$/.test(raw)) return "object";
  if (phrase.actor?.kind === "group" && /..ا$/.test(raw) && !/^ال/.test(raw) && phrase.actor.plural !== true)
    return "object";
  const bare = reading.words[verb]?.conjunction === true ? token.norm.slice(1) : token.norm;
  const feminineVerb = perfect ? /ت$/.test(bare) : /^ت.../.test(bare);
  const feminineHead =
    /ة$/.test(raw) ||
    (phrase.actor !== undefined && FEMININE_KINDS.has(phrase.actor.kind)) ||
    phrase.place?.class === "country";
  const counted = phrase.count !== undefined || phrase.kind === "people";
  if (counted || phrase.conjunction) return "unknown";
  if (
    feminineVerb &&
    !feminineHead &&
    phrase.actor !== undefined &&
    /^(?:official|office|military|party)$/.test(phrase.actor.kind) &&
    !/^(?:قوات|القوات|كتائب|وحدات|سرايا|جماعات|ميليشيات|مليشيات|فصائل)/.test(raw)
  )
    return "object";
  if (
    !feminineVerb &&
    /(?:ة|القوات|قوات|السلطات)$/.test(raw) &&
    phrase.actor !== undefined &&
    !/وا$/.test(bare)
  )
    return "object";
  return "unknown";
}
