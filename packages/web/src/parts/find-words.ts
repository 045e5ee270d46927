import { fold } from "../../../extract/src/1-text/fold.js";

/** Where a text has the words of a search. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the words of a search stand in a text as it was written, found as the archive finds them: folded, each word
 * without its article, or exactly as written. Hits that touch are one.
 */
export function findWords(text: string, query: string, exact: boolean): Hit[] {
  const q = query.trim();
  if (q === "") return [];
  if (exact) return joined(occurrences(text, q).map((start) => ({ start, end: start + q.length })));
  const { folded, from, to } = foldedWithOffsets(text);
  const words = fold(q)
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/^ال(?=...)/, ""))
    .filter((word) => word !== "");
  const hits = words.flatMap((word) =>
    occurrences(folded, word).map((at) => ({
      start: from[at] ?? 0,
      // Marks behind it are its own; half a ligature is all of it.
      end: Math.max(to[at + word.length - 1] ?? 0, from[at + word.length] ?? text.length),
    })),
  );
  return joined(hits);
}

/** The folded text, and for each of its characters where it stands in the text. */
function foldedWithOffsets(text: string): { folded: string; from: number[]; to: number[] } {
  const from: number[] = [];
  const to: number[] = [];
  let folded = "";
  let at = 0;
  for (const letter of text) {
    const plain = fold(letter);
    for (let i = 0; i < plain.length; i++) {
      from.push(at);
      to.push(at + letter.length);
    }
    folded += plain;
    at += letter.length;
  }
  return { folded, from, to };
}

function occurrences(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push(at);
  return found;
}

function joined(hits: readonly Hit[]): Hit[] {
  const out: { start: number; end: number }[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last !== undefined && hit.start <= last.end) last.end = Math.max(last.end, hit.end);
    else out.push({ ...hit });
  }
  return out;
}
