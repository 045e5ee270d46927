import type { Document } from "../../1-text/document.js";
import { numberWord, ordinalWord } from "./number-words.js";

const BEFORE = ["", "و", "ب", "ل", "ال", "وال", "بال", "فال", "لل"];

/** Reads an ordinal at a token: ثالث, الثالث عشر, الحادي والعشرين. `cut`: letters before it, the article kept. */
export function parseOrdinal(
  doc: Document,
  from: number,
): { value: number; to: number; cut: number } | undefined {
  const token = doc.tokens[from];
  if (token?.kind !== "word") return undefined;
  for (const before of BEFORE) {
    if (!token.norm.startsWith(before)) continue;
    const word = token.norm.slice(before.length);
    const next = doc.tokens[from + 1]?.norm ?? "";
    const value = ordinalWord(word) ?? (word === "حادي" || word === "حاديه" ? 1 : undefined);
    if (value === undefined) continue;
    const cut = before.replace(/ال$|لل$/, "").length;
    if (next === "عشر" || next === "عشره") return { value: value + 10, to: from + 2, cut };
    const tens = next.startsWith("وال") ? numberWord(next.slice(3)) : undefined;
    if (tens?.class === "tens") return { value: value + tens.value, to: from + 2, cut };
    if (word.startsWith("حادي")) continue;
    return { value, to: from + 1, cut };
  }
  return undefined;
}
