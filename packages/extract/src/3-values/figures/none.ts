import { cutStart } from "../../1-text/cut-start.js";
import type { FoundFigure } from "./find-figures.js";
import { FATE_WORDS, NONE_NOUNS } from "./lexicon.js";
import type { FigureReading, FigureSentence } from "./reading.js";

/** How far a noun may stand from its negation: لم يسفر الهجوم عن أي إصابات. */
const REACH = 7;
/** لا and ليس deny more than casualties: the noun must be near. */
const NEAR = /^[وف]?(?:لا|ليس|ليست|لن)$/;

/** Reads that nobody was killed, injured and so on: لم يسفر عن ضحايا, دون وقوع إصابات, لم يصب أحد. */
export function noneFigures({ doc }: FigureReading, sentence: FigureSentence): FoundFigure[] {
  const out: FoundFigure[] = [];
  for (const cue of sentence.cues) {
    if (cue.cue !== "none" || (out.at(-1)?.to ?? 0) > cue.from) continue;
    const reach = Math.min(sentence.to, cue.to + (NEAR.test(doc.tokens[cue.from]?.norm ?? "") ? 3 : REACH));
    for (let i = cue.to; i < reach; i++) {
      const token = doc.tokens[i];
      if (token === undefined || token.kind === "number" || /^[،؛:]$/.test(token.norm)) break;
      const found = nobodyAt(doc, i);
      if (found === undefined) continue;
      const first = doc.tokens[cue.from];
      const last = doc.tokens[found.to - 1];
      if (first === undefined || last === undefined) break;
      const start = cutStart(doc.text, first.start, first.end, /^[وف]./.test(first.norm) ? 1 : 0);
      const span = {
        from: cue.from,
        to: found.to,
        start,
        end: last.end,
        text: doc.text.slice(start, last.end),
      };
      for (const kind of found.kinds) {
        out.push({ ...span, kind, min: 0, max: 0, approximate: false, part: false, anchor: i });
      }
      break;
    }
  }
  return out;
}

/** An indefinite noun of casualties, or a verb of them with أحد. */
function nobodyAt(
  doc: FigureReading["doc"],
  at: number,
): { to: number; kinds: readonly FoundFigure["kind"][] } | undefined {
  const noun = NONE_NOUNS.longestAt(doc, at);
  if (noun !== undefined) {
    const { article, preposition } = noun.reading;
    const owned = /^(?:ال|ه[ذؤ])/.test(doc.tokens[noun.to]?.norm ?? "");
    // عدد ضحايا القصف: whose number is not known.
    if (article || preposition === "ل" || owned) return undefined;
    return { to: noun.to, kinds: noun.values[0] ?? [] };
  }
  const verb = FATE_WORDS.longestAt(doc, at);
  if (verb === undefined) return undefined;
  const kind = verb.values[0]?.kind;
  const to = /^اي$/.test(doc.tokens[verb.to]?.norm ?? "") ? verb.to + 1 : verb.to;
  if (kind === undefined || !/^(?:احد|شخص|مدني|احدا)$/.test(doc.tokens[to]?.norm ?? "")) return undefined;
  return { to: to + 1, kinds: [kind] };
}
