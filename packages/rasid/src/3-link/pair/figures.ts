import type { FigureKind } from "@rasid/extract";
import { part, type Part } from "./part.js";
import type { FigureProfile, Profile } from "./profile.js";

const say = ({ from, to }: FigureProfile): string =>
  to === null ? `${from} or more` : to === from ? `${from}` : `${from}–${to}`;

/** Tolls, which rise as news comes in. */
const RISING: ReadonlySet<FigureKind> = new Set(["killed", "injured", "missing", "displaced"]);

/** Points of one figure in two accounts: the same number is rare enough to mean something, more so a large one. */
function figurePoints(a: FigureProfile, b: FigureProfile): number {
  const exact = a.from === a.to && b.from === b.to && a.from === b.from;
  if (exact && !a.approximate && !b.approximate)
    return a.from === 0 ? 0.4 : Math.min(2.6, 0.7 + 0.42 * Math.log2(a.from + 1));
  if (a.from === b.from && a.from > 0) return Math.min(1.8, 0.6 + 0.25 * Math.log2(a.from + 1));
  const [topA, topB] = [a.to ?? a.from * 3 + 3, b.to ?? b.from * 3 + 3];
  if (a.from <= topB && b.from <= topA) return 0.5;
  const [low, high] = topA < b.from ? [topA, b.from] : [topB, a.from];
  const ratio = (high + 1) / (low + 1);
  if (high - low <= 2 && ratio <= 2) return 0.1;
  if (ratio <= 1.5) return 0.2;
  if (ratio <= 2.2) return -0.3;
  return ratio <= 4 ? -1.2 : ratio <= 8 ? -2 : -2.8;
}

/** Whether the numbers of people fit. Tolls rise and are contested: a different number lowers and does not forbid. */
export function figuresFit(a: Profile, b: Profile): Part {
  let total = 0;
  const notes: {
    readonly kind: FigureKind;
    readonly points: number;
    readonly a: FigureProfile;
    readonly b: FigureProfile;
  }[] = [];
  for (const [kind, ours] of a.figures) {
    const theirs = b.figures.get(kind);
    if (theirs === undefined) continue;
    const rough = figurePoints(ours, theirs);
    // The dead are counted anew every hour; how many were held or taken is told once.
    const points = rough < 0 && !RISING.has(kind) ? rough * 1.6 : rough;
    total += points;
    notes.push({ kind, points, a: ours, b: theirs });
  }
  if (notes.length === 0) return part(0, null);
  return part(Math.max(-3.5, Math.min(3.6, total)), () =>
    notes
      .map(
        (note) =>
          `${say(note.a)} ${note.kind} ${note.points < 0 ? "does not fit" : "fits"} ${say(note.b)} ${note.kind}`,
      )
      .join("; "),
  );
}
