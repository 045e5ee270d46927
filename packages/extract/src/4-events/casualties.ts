import type { FoundFigure } from "../3-values/figures/find-figures.js";
import type { Candidate } from "./candidates.js";
import type { Lemma } from "./lexicon.js";
import { sentenceOf, type Reading } from "./reading.js";

/**
 * Sentences without a verb that tell an attack by its dead and injured alone: «شهيد وإصابتان برصاص الاحتلال في قباطية».
 * The first word of fate is the trigger; what stands after بنيران، على يد tells who did it.
 */
export function findCasualties(reading: Reading, candidates: readonly Candidate[]): Candidate[] {
  const told = new Set(
    candidates
      .filter((c) => c.sense.lemma.type === "ASSAULT")
      .map((c) => reading.doc.tokens[c.from]?.sentence),
  );
  const out: Candidate[] = [];
  for (const figure of reading.found.figures) {
    const sentence = reading.doc.tokens[figure.from]?.sentence;
    if (told.has(sentence) || !opensHeadline(reading, figure) || !byForce(reading, figure)) continue;
    told.add(sentence);
    out.push(candidateOf(reading, figure));
  }
  return out;
}

/** The word of fate belongs to the people themselves, and no verb stands before them. */
function opensHeadline(reading: Reading, figure: FoundFigure): boolean {
  if (figure.kind !== "killed" && figure.kind !== "injured") return false;
  if (figure.part || figure.anchor < figure.from || figure.anchor >= figure.to) return false;
  const { from } = sentenceOf(reading, figure.from);
  return reading.words
    .slice(from, figure.from)
    .every((w) => !w.verb && w.senses.length === 0 && !w.classes.has("preposition"));
}

function byForce(reading: Reading, figure: FoundFigure): boolean {
  const { to } = sentenceOf(reading, figure.from);
  return reading.words.slice(figure.to, to).some((w) => w.classes.has("means") || w.classes.has("agent"));
}

function candidateOf(reading: Reading, { anchor }: FoundFigure): Candidate {
  const lemma: Lemma = {
    name: reading.doc.tokens[anchor]?.norm ?? "",
    type: "ASSAULT",
    mode: "",
    frame: [],
    genitive: "0",
    need: "people",
    harm: true,
    denies: false,
  };
  return {
    from: anchor,
    to: anchor + 1,
    sense: { lemma, pos: "patient", suffixed: false },
    verb: false,
    passive: false,
    future: false,
  };
}
