import { fold } from "./fold.js";

/**
 * The offset in a text after so many folded letters of a word: where `دمشق` starts in `بِدمشق`. The start of the
 * word where the letters cannot be told apart (ligatures).
 */
export function cutStart(text: string, start: number, end: number, letters: number): number {
  let at = start;
  for (let cut = 0; cut < letters;) {
    if (at >= end) return start;
    const folded = fold(text.charAt(at));
    if (folded.length > 1) return start;
    cut += folded.length;
    at++;
  }
  // Marks and tatweel after the last letter belong to it.
  while (at < end && fold(text.charAt(at)) === "") at++;
  return at < end ? at : start;
}
