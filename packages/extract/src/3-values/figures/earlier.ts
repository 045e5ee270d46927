import type { FoundFigure } from "./find-figures.js";
import type { FigureReading, FigureSentence } from "./reading.js";

/** كان مصدر قد تحدث عن…: what another said before. */
const SAID = /^(?:افاد|افادت|اعلن|اعلنت|قال|قالت|ذكر|ذكرت|تحدث|تحدثت|اشار|اشارت|اكد|اكدت)$/;

/** Marks the tolls that were given before the one that stands: بعد أن كانت الحصيلة الأولى 27. */
export function markEarlier(
  reading: FigureReading,
  sentence: FigureSentence,
  figures: readonly FoundFigure[],
  before: readonly FoundFigure[],
): FoundFigure[] {
  const reported = saidBefore(reading, sentence);
  const opens = sentence.cues.some((c) => c.cue === "earlier" && c.from === sentence.from);
  return figures.map((figure) => {
    const cue = sentence.cues
      .filter((c) => (c.cue === "earlier" || c.cue === "now") && c.to <= figure.from)
      .at(-1);
    // بعد أن كانت تسعة، أعلنت …: the clause that begins the sentence ends at its comma.
    const ended = opens && cue !== undefined && hasComma(reading, cue.to, figure.from);
    const told = before.filter((f) => f.kind === figure.kind && !f.part).at(-1);
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
    if (SAID.test(doc.tokens[i]?.norm ?? "")) return true;
  }
  return false;
}
