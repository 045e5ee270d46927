import { splitSentences, type Sentence } from "./sentences.js";
import { tokenize, type Token } from "./tokens.js";

/** A text with its tokens and sentences; everything after works on this and never changes the text. */
export interface Document {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** Reads a text into tokens and sentences. Any string is accepted. */
export function readDocument(text: string): Document {
  const bare = tokenize(text);
  const sentences = splitSentences(text, bare);
  const tokens: Token[] = [];
  for (const sentence of sentences)
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = bare[i];
      if (token === undefined) continue;
      // Written out, not spread: every part reads tokens, and V8 reads objects of one shape fastest.
      const { written, norm, number, start, end, kind, index } = token;
      tokens.push({ written, norm, number, start, end, kind, index, sentence: sentence.index });
    }
  return { text, tokens, sentences };
}

/** A token as it is written, with its vowel signs; "" where there is none. */
export function writtenAt({ tokens }: Document, i: number): string {
  return tokens[i]?.written ?? "";
}

/** A run of tokens: the first, and the one after the last. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

/** The offsets and words of a run of tokens. Throws RangeError for an empty run. */
export function selectorOf(doc: Document, span: TokenSpan): { start: number; end: number; text: string } {
  const first = doc.tokens[span.from];
  const last = doc.tokens[span.to - 1];
  if (first === undefined || last === undefined || span.to <= span.from) {
    throw new RangeError(`no tokens from ${span.from} to ${span.to}`);
  }
  return { start: first.start, end: last.end, text: doc.text.slice(first.start, last.end) };
}
