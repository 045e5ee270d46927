import type { Token } from "./tokens.js";

/** A sentence: a run of tokens that ends at a full stop, a question mark or a line end. */
export interface Sentence {
  readonly index: number;
  /** First token, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Number of the line (paragraph) that it stands in; empty lines do not count. */
  readonly line: number;
  /** The last sentence of a line with no full stop, in a text that has them elsewhere: a headline or a list item. */
  readonly heading: boolean;
}

const ENDS = new Set([".", "!", "?", "؟", "…", "۔"]);
const CLOSERS = new Set(['"', "”", "»", ")", "]", "'", "’"]);
const BULLETS = new Set(["•", "▪", "●", "■", "◆", "◾", "🔴", "🔻", "⭕", "*", "–", "-", "—"]);

/** Finds the sentences of a text from its tokens. */
export function splitSentences(text: string, tokens: readonly Omit<Token, "sentence">[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let line = 0;
  const close = (to: number, stopped: boolean): void => {
    if (to > from) sentences.push({ index: sentences.length, from, to, line, heading: !stopped });
    from = to;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (token === undefined) break;
    const gap = text.slice(token.end, next?.start ?? text.length);
    if (ENDS.has(token.norm)) {
      let to = i + 1;
      while (
        CLOSERS.has(tokens[to]?.norm ?? "") &&
        !/\n/.test(text.slice(tokens[to - 1]?.end, tokens[to]?.start))
      )
        to++;
      // A dot inside an abbreviation or a name (د. علي) does not end a sentence.
      const before = tokens[i - 1];
      const abbreviation =
        token.norm === "." && before !== undefined && before.norm.length === 1 && before.kind === "word";
      // Nor does that of a number that opens a line: 3. نابلس: ….
      const label = token.norm === "." && before?.kind === "number" && i - 1 === from && to === i + 1;
      if (
        !abbreviation &&
        !(label && opensLine(text, before.start)) &&
        (to === tokens.length ||
          /\s/.test(text.slice(tokens[to - 1]?.end, tokens[to]?.start)) ||
          runsOn(token, before, tokens[to]))
      ) {
        close(to, true);
        i = to - 1;
        const after = text.slice(tokens[to - 1]?.end, tokens[to]?.start ?? text.length);
        if (/[\r\n\u2028\u2029]/.test(after)) line++;
        continue;
      }
    }
    if (next === undefined || /[\r\n\u2028\u2029]/.test(gap)) {
      close(i + 1, token.norm === ":" || token.norm === "،");
      line++;
    } else if (BULLETS.has(next.norm) && next.norm.length > 1) {
      close(i + 1, false);
    }
  }
  return sentences;
}

const ARABIC_WORD = /^\p{Script=Arabic}.{2}/u;

/** الأحد.وأفادت: the space behind the full stop is missing. */
function runsOn(
  stop: Omit<Token, "sentence">,
  before: Omit<Token, "sentence"> | undefined,
  after: Omit<Token, "sentence"> | undefined,
): boolean {
  return stop.norm === "." && ARABIC_WORD.test(before?.norm ?? "") && ARABIC_WORD.test(after?.norm ?? "");
}

/** Only spaces and bullets stand before an offset in its line. */
function opensLine(text: string, at: number): boolean {
  const start = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
  return text.slice(start, at).trim() === "";
}
