/** What one comparison says: points for (above 0) or against, in the unit of log odds. */
export interface Part {
  readonly points: number;
  /** A conflict that nothing outweighs. */
  readonly conflict: boolean;
  /** The reason in words; left to be made until someone asks. Null: nothing worth saying. */
  readonly say: (() => string) | null;
}

/** Nothing to compare. */
export const SILENT: Part = { points: 0, conflict: false, say: null };

/** Something that speaks for or against. */
export function part(points: number, say: (() => string) | null): Part {
  return { points, conflict: false, say };
}

/** Something that forbids. */
export function conflict(say: () => string): Part {
  return { points: -20, conflict: true, say };
}
