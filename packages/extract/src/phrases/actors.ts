import { readDocument } from "../1-text/document.js";
import { findActors } from "../2-names/actors/find-actors.js";
import { rowsOf, type PhraseScore } from "./table.js";

/** How many of the actors that sentences ask for are found, with their words and identity. */
export function scoreActors(table: string): PhraseScore {
  const wrong: string[] = [];
  let right = 0;
  let all = 0;
  for (const [sentence = "", actors = ""] of rowsOf(table)) {
    const found = findActors(readDocument(sentence));
    for (const wanted of actors.split(" ; ").filter(Boolean)) {
      const cut = wanted.lastIndexOf("=");
      const words = wanted.slice(0, cut);
      const tag = wanted.slice(cut + 1);
      all++;
      if (found.some((a) => a.text === words && [a.entity?.id, a.class, a.kind].includes(tag))) right++;
      else wrong.push(sentence);
    }
  }
  return { right, all, wrong };
}
