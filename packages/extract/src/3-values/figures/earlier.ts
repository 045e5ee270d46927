import { isCutWord } from "../word-classes.js";
import type { FoundFigure } from "./find-figures.js";
import type { FigureReading, FigureSentence } from "./reading.js";

/** Marks the tolls that were given before the one that stands: بعد أن كانت الحصيلة الأولى 27. */
export function markEarlier(
  reading: FigureReading,
  sentence: FigureSentence,
  figures: readonly FoundFigure[],
  last: ReadonlyMap<FoundFigure["kind"], FoundFigure>,
): FoundFigure[] {
  const reported = saidBefore(reading, sentence);
  const opens = sentence.cues.some((c) => c.cue === "earlier" && c.from === sentence.from);
  return figures.map((figure) => {
    const cue = sentence.cues
      .filter((c) => (c.cue === "earlier" || c.cue === "now") && c.to <= figure.from)
      .at(-1);
    // بعد أن كانت تسعة، أعلنت …: the clause that begins the sentence ends at its comma.
    const ended = opens && cue !== undefined && hasComma(reading, cue.to, figure.from);
    const told = last.get(figure.kind);
    const contradicted =
      reported &&
      told !== undefined &&
      told.min > figure.min &&
      told.to >= sentence.from - 30 &&
      cue?.cue !== "now";
    if ((cue?.cue !== "earlier" || ended) && !contradicted) return figure;
    return { ...figure, earlier: true, part: true };
  });
}

function hasComma({ doc }: FigureReading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (doc.tokens[i]?.norm === "،") return true;
  return false;
}

/** وكانت مصادر قد تحدثت عن… */
function saidBefore({ doc }: FigureReading, sentence: FigureSentence): boolean {
  if (!/^و?كانت?$/.test(doc.tokens[sentence.from]?.norm ?? "")) return false;
  for (let i = sentence.from + 1; i < Math.min(sentence.to, sentence.from + 9); i++) {
    if (isCutWord(doc.tokens[i]?.norm, "said")) return true;
  }
  return false;
}
