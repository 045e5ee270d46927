import type { Document } from "../../1-text/document.js";
import type { Token } from "../../1-text/tokens.js";

/** The tokens of a document without the marks inside hashtags (#خان_يونس); `index` still counts in the document. */
export interface View {
  readonly doc: Document;
  readonly tokens: readonly Token[];
}

const HIDDEN = new Set(["_", "#"]);

/** The view of a document. */
export function viewOf(doc: Document): View {
  return {
    doc,
    tokens: doc.tokens.some((t) => HIDDEN.has(t.norm))
      ? doc.tokens.filter((t) => !HIDDEN.has(t.norm))
      : doc.tokens,
  };
}
