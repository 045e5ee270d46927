import type { Document } from "../1-text/document.js";
import { GRAMMAR } from "./lexicon.js";

/** How a text is laid out: what a reader sees before reading a word. */
export interface Outline {
  /** Of each sentence, the number of its block: an item of a list, an entry of a live blog, or what a heading stands over. */
  readonly blocks: readonly number[];
  /** Sentences that are a block of their own because they are an item or an entry. */
  readonly listed: readonly boolean[];
  /** Sentences that stand under a heading that announces history (خلفية، سوابق، كيف بدأت القصة؟). */
  readonly history: readonly boolean[];
  /** Sentences that stand as a heading over others. */
  readonly headings: readonly boolean[];
}

/** Longest heading, in tokens. */
const HEADING = 9;
/** How many words of a place may stand before a stroke. */
const LABEL = 4;
/** How many items make a list: one line with a number or a bullet is none. */
const LIST = 3;

interface Line {
  readonly first: number;
  readonly last: number;
  readonly kind: "clock" | "item" | "heading" | "text";
}

/** Reads the layout from the lines: clock times and bullets that open entries, short lines that stand over others. */
export function outlineOf(doc: Document): Outline {
  const lines = linesOf(doc);
  const items = lines.filter((line) => line.kind === "item").length;
  const blocks: number[] = [];
  const listed: boolean[] = [];
  const history: boolean[] = [];
  const headings: boolean[] = [];
  let block = 0;
  let inEntry = false;
  let past = false;
  for (const line of lines) {
    const opens = line.kind === "item" && items >= LIST;
    const announces = announcesHistory(doc, line);
    if (line.kind === "clock" || line.kind === "heading") {
      block++;
      inEntry = line.kind === "clock";
      past = announces;
    } else if (opens) block++;
    for (let s = line.first; s <= line.last; s++) {
      blocks.push(block);
      listed.push(opens || (inEntry && line.kind === "text"));
      history.push(past || (announces && line.kind !== "heading"));
      headings.push(line.kind === "heading" || line.kind === "clock");
    }
  }
  return { blocks, listed, history, headings };
}

function linesOf(doc: Document): Line[] {
  const out: Line[] = [];
  for (const sentence of doc.sentences) {
    const last = out.at(-1);
    const same = last !== undefined && doc.sentences[last.last]?.line === sentence.line;
    if (same)
      out[out.length - 1] = {
        ...last,
        last: sentence.index,
        kind: last.kind === "heading" ? "text" : last.kind,
      };
    else out.push({ first: sentence.index, last: sentence.index, kind: kindOf(doc, sentence.index) });
  }
  return out;
}

function kindOf(doc: Document, index: number): Line["kind"] {
  const sentence = doc.sentences[index];
  if (sentence === undefined) return "text";
  const tokens = doc.tokens.slice(sentence.from, sentence.to);
  const [first, second] = tokens;
  if (first === undefined) return "text";
  const words = tokens.filter((t) => t.kind === "word").length;
  if (tokens.some((t) => t.kind === "number") && words <= 1 && tokens.length <= 6) return "clock";
  const numbered = first.kind === "number" && second !== undefined && /^[.)\-–:/]$/.test(second.norm);
  // بغداد/ …: the place labels what is told of it.
  const labelled = tokens.slice(1, LABEL).some((t) => t.norm === "/");
  if (numbered || labelled || (first.kind === "mark" && !/^[("«“[…'‹]$/.test(first.norm))) return "item";
  const following = doc.sentences[index + 1];
  if (
    index > 0 &&
    sentence.heading &&
    tokens.length <= HEADING &&
    following !== undefined &&
    following.line !== sentence.line
  )
    return "heading";
  return "text";
}

/** The first words of the line: خلفية، للتذكير، كيف بدأت. */
function announcesHistory(doc: Document, line: Line): boolean {
  const sentence = doc.sentences[line.first];
  if (sentence === undefined || line.kind === "item") return false;
  const reach = line.kind === "text" ? 1 : HEADING;
  for (let i = sentence.from; i < Math.min(sentence.to, sentence.from + reach); i++)
    if (GRAMMAR.allAt(doc, i).some((m) => m.values.includes("history"))) return true;
  return false;
}
