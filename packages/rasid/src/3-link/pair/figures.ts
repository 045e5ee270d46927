import type { FigureKind } from "@rasid/extract";
import { part, type Part } from "./part.js";
import type { FigureProfile, Profile } from "./profile.js";

const say = ({ from, to }: FigureProfile): string =>
  to === null ? `${from} or more` : to === from ? `${from}` : `${from}–${to}`;

/** The dead are counted anew every hour; how many were held, taken or released is told once. */
const RISING: ReadonlySet<FigureKind> = new Set(["killed", "injured", "missing", "displaced"]);

/** Days in which the dead of one event are counted anew. */
const SOON = 7;

/** A number that both state: rare enough to mean something, more so a large one that is not round. */
const agreement = (n: number): number => Math.min(n % 10 === 0 ? 2.2 : 3.2, 0.1 + 0.55 * Math.log2(n + 1));

/** How far apart two ranges are that do not meet: 1 is touching. */
function ratio(a: FigureProfile, b: FigureProfile): number {
  const top = (figure: FigureProfile) => figure.to ?? figure.from * 3 + 3;
  const [low, high] = top(a) < b.from ? [top(a), b.from] : [top(b), a.from];
  return (high + 1) / (low + 1);
}

/** Points of one figure in two accounts. */
function figurePoints(a: FigureProfile, b: FigureProfile, rises: boolean, later: boolean): number {
  const exact = a.from === a.to && b.from === b.to && a.from === b.from;
  if (exact && !a.approximate && !b.approximate) return a.from === 0 ? 0.4 : agreement(a.from);
  if (a.from === b.from && a.from > 0) return 0.7 * agreement(a.from);
  if (a.from <= (b.to ?? Infinity) && b.from <= (a.to ?? Infinity)) return openFit(a, b);
  const apart = ratio(a, b);
  if (!rises) return apart <= 1.35 ? -0.3 : apart <= 1.7 ? -1.4 : -2.6;
  if (Math.abs(a.from - b.from) <= 2 && apart <= 2) return 0.1;
  if (apart <= 1.5) return 0.2;
  // The report of a later day counts more: so tolls go.
  if (apart <= 2.2) return later ? 0.1 : -0.3;
  return apart <= 4 ? (later ? -1 : -1.6) : apart <= 8 ? -2.3 : -3;
}

/** Ranges that meet: "8 or more" fits 12, and hardly 300. */
function openFit(a: FigureProfile, b: FigureProfile): number {
  if (a.to !== null && b.to !== null) return 0.4;
  const [low, high] = [Math.min(a.from, b.from), Math.max(a.from, b.from)];
  return high <= 3 * low + 3 ? 0.5 : high <= 8 * low + 5 ? -0.3 : -1.5;
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
    const [earlier, later] = (a.published ?? 0) <= (b.published ?? 0) ? [ours, theirs] : [theirs, ours];
    const days = a.published === null || b.published === null ? 0 : Math.abs(a.published - b.published);
    const rose = days > 0 && days <= SOON && later.from > (earlier.to ?? earlier.from);
    const points = figurePoints(ours, theirs, RISING.has(kind), rose);
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
