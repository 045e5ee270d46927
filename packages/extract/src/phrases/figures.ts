import { readDocument } from "../1-text/document.js";
import { findFigures, type FoundFigure } from "../3-values/figures/find-figures.js";
import { findTimes, publicationDay } from "../3-values/times/find-times.js";
import { rowsOf, scoreOf, type Part, type PhraseScore } from "./table.js";

/** In how many sentences exactly the expected figures are read. */
export function scoreFigures(table: string, part: Part): PhraseScore {
  return scoreOf(rowsOf(table, part), isRight);
}

/** `killed=3`, `injured=70+`, `killed=5p`: see the head of figures.tsv. */
function notation(f: FoundFigure): string {
  const exact = f.max === f.min ? String(f.min) : `${String(f.min)}-${String(f.max)}`;
  const count = f.max === null ? `${String(f.min)}+` : exact;
  const mark = f.of === "attacker" ? "a" : f.earlier === true ? "e" : f.part ? "p" : "";
  return `${f.kind}=${count}${f.approximate ? "~" : ""}${mark}`;
}

function isRight([sentence = "", expected = ""]: readonly string[]): boolean {
  const doc = readDocument(sentence);
  const published = publicationDay("2025-12-14");
  const times = findTimes(doc, published === undefined ? {} : { published });
  const found = findFigures(doc, times).map(notation).sort();
  const wanted = expected === "-" ? [] : expected.split(" ; ").sort();
  return found.join(" ; ") === wanted.join(" ; ");
}
