import { readDocument } from "../1-text/document.js";
import { findTimes, publicationDay } from "../3-values/times/find-times.js";
import { rowsOf, scoreOf, type Part, type PhraseScore } from "./table.js";

/** In how many sentences exactly the expected times are read, each with its words. */
export function scoreTimes(table: string, part: Part): PhraseScore {
  return scoreOf(rowsOf(table, part), isRight, 1);
}

function isRight([published = "", sentence = "", expected = ""]: readonly string[]): boolean {
  const day = publicationDay(published === "-" ? undefined : published);
  const times = findTimes(readDocument(sentence), day === undefined ? {} : { published: day });
  const wanted = expected === "-" ? [] : expected.split(" ; ").map((item) => item.split("="));
  return (
    wanted.length === times.length &&
    wanted.every(([words = "", edtf]) =>
      times.some((t) => String(t.edtf) === edtf && (t.text.includes(words) || words.includes(t.text))),
    )
  );
}
