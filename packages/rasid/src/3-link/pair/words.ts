import { fold } from "@rasid/extract";

const WORD = /[\p{L}\p{N}]+/gu;
const ARTICLE = /^(?:وال|بال|كال|فال|ال|لل)(?=.{2})/u;
const ENDING = /(?:ات|ين|ون|ان|يه|[هيا])$/u;

/** The folded words of a text, in order. */
export function foldedWords(text: string): string[] {
  return fold(text).match(WORD) ?? [];
}

/** A rough stem of a folded word, enough to see that القتلى and قتلى, or مسلحون and المسلحين are one word. */
export function stem(word: string): string {
  const bare = word.length > 4 ? word.replace(ARTICLE, "") : word;
  return bare.length > 4 ? bare.replace(ENDING, "") : bare;
}

/** The stems of a text's words of three letters or more. */
export function stems(text: string): Set<string> {
  return new Set(
    foldedWords(text)
      .map(stem)
      .filter((word) => word.length > 2),
  );
}

/** How many members two sets share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let n = 0;
  for (const word of a.size <= b.size ? a : b) if ((a.size <= b.size ? b : a).has(word)) n++;
  return n;
}
