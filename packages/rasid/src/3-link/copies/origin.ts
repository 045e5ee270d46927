import { foldedWords } from "../pair/words.js";

/** A text among copies of one text. */
export interface CopyCandidate {
  readonly id: string;
  readonly outlet: string | null;
  /** ISO 8601, a day or an instant. */
  readonly publishedAt: string | null;
  readonly text: string;
}

/** An agency is named at the head or the foot of a text: «دمشق - رويترز», «المصدر: سانا». */
const EDGE = 14;

function names(candidate: CopyCandidate, outlet: string | null): boolean {
  if (outlet === null) return false;
  const words = foldedWords(candidate.text);
  const edges = ` ${words.slice(0, EDGE).join(" ")} | ${words.slice(-EDGE).join(" ")} `;
  return edges.includes(` ${foldedWords(outlet).join(" ")} `);
}

/** Compares two times of publication by what both say: instants, or days where one says only its day. */
function byTime(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const days = a.length === 10 || b.length === 10;
  const [x, y] = [a, b].map((time) => (days ? Date.parse(time.slice(0, 10)) : Date.parse(time)));
  return (x ?? 0) - (y ?? 0);
}

/**
 * The origin of two texts that are copies: the outlet that the other text names at its head or foot; else the
 * earlier; else the longer, since copies are cut more often than they are added to; else the first by id.
 */
export function originOf(a: CopyCandidate, b: CopyCandidate): CopyCandidate {
  const [aNamesB, bNamesA] = [names(a, b.outlet), names(b, a.outlet)];
  if (aNamesB !== bNamesA) return aNamesB ? b : a;
  const order = byTime(a.publishedAt, b.publishedAt) || b.text.length - a.text.length;
  if (order !== 0) return order < 0 ? a : b;
  return a.id <= b.id ? a : b;
}
