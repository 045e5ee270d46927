import type { Document } from "../1-text/document.js";
import { fold } from "../1-text/fold.js";
import type { Phrase } from "./phrases.js";

/** What is written together with the first word of a phrase: a conjunction, a preposition. */
export function edges(doc: Document, from: number, start?: number): Pick<Phrase, "prefix" | "conjunction"> {
  const token = doc.tokens[from];
  if (token === undefined) return { prefix: "", conjunction: false };
  let rest = token.norm;
  // Where the finder moved the start past clitics, they are the letters between.
  if (start !== undefined && start > token.start) {
    const cut = fold(doc.text.slice(token.start, start));
    const prefix = (["ب", "ل", "ك"] as const).find((p) => cut.endsWith(p)) ?? "";
    return { prefix, conjunction: /^[وف]/.test(cut) };
  }
  // Nothing was cut: the first letter is the word's own (فلسطينيون، ولاية).
  if (start !== undefined) return { prefix: rest.startsWith("لل") ? "ل" : "", conjunction: false };
  const conjunction = /^[وف](?:ال|لل|بال|ل|ب)/.test(rest);
  if (conjunction) rest = rest.slice(1);
  const prefix = rest.startsWith("لل") ? "ل" : /^بال../.test(rest) ? "ب" : /^كال../.test(rest) ? "ك" : "";
  return { prefix, conjunction };
}
