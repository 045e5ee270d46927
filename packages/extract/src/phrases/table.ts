/** How many of the things that a table of sentences asks for are read right. */
export interface PhraseScore {
  readonly right: number;
  readonly all: number;
  /** The sentences with something wrong; for tests of the part that rules are made with. */
  readonly wrong: readonly string[];
}

/** Which lines of a table count: every third entry of a mixed table is held out. */
export type Part = "all" | "held-out" | "tuned";

/** The rows of a table of gold, without its comments and its head. */
export function rowsOf(table: string, part: Part = "all"): string[][] {
  const lines = table.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const entries = lines.slice(1).map((line) => line.split("\t"));
  return entries.filter((_, i) => part === "all" || ((i + 1) % 3 === 0) === (part === "held-out"));
}

/** Adds up sentences that are right or wrong as a whole. */
export function scoreOf(
  rows: readonly string[][],
  isRight: (row: readonly string[]) => boolean,
  text = 0,
): PhraseScore {
  const wrong = rows.filter((row) => !isRight(row)).map((row) => row[text] ?? "");
  return { right: rows.length - wrong.length, all: rows.length, wrong };
}
