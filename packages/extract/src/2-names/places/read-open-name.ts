import { classWordOf, isCue, type ClassWord } from "./cues.js";
import { originOf } from "./countries.js";
import { isVerb } from "./verbs.js";
import type { PlaceClass } from "./types.js";
import type { View } from "./view.js";

/** Where an unknown name ends that begins after a class word; `at` itself if none begins there. */
export function openNameEnd(view: View, at: number, word: ClassWord, quoted: boolean): number {
  const first = view.tokens[at];
  if (first?.kind !== "word") return at;
  const norm = (position: number): string | undefined => {
    const token = view.tokens[position];
    return token?.sentence === first.sentence && token.kind === "word" ? token.norm : undefined;
  };
  if (!canBegin(first.norm, word)) return at;
  const definite = /^ال/.test(first.norm) || isCue(first.norm, "compound") || isCue(first.norm, "given");
  if (word.open === "definite" && !definite && !quoted) return at;
  let end = at + 1;
  if (isCue(first.norm, "compound")) {
    if (norm(end) === undefined || isCue(norm(end), "stop")) return at;
    end++;
    if (isCue(norm(end - 1), "compound") && norm(end) !== undefined) end++;
  }
  if (isCue(norm(end), "compound") && !norm(end)?.startsWith("ال") && !/^ال/.test(first.norm))
    end = norm(end + 1) === undefined ? end : end + 2;
  // The second half of an idafa: حي مساكن الضباط، قرية ود النورة.
  const second = norm(end);
  if (
    end === at + 1 &&
    CALLED.has(word.class) &&
    !/^ال/.test(first.norm) &&
    second !== undefined &&
    canFollow(second)
  )
    end++;
  // Adjectives of the name, which agree in the article (مستشفى ناصر الطبي، مسجد الإمام الصادق), two at most.
  for (let more = 0; more < 2; more++) {
    const next = norm(end);
    if (
      next === undefined ||
      isCue(next, "time") ||
      (isCue(next, "stop") && !isCue(next, "ordinal")) ||
      isVerb(next) ||
      originOf(next)
    )
      break;
    const joins =
      isCue(next, "quality") ||
      isCue(next, "direction-adjective") ||
      (/^ال.{2,}(?:ي|يه)$/.test(next) && !classWordOf(next)) ||
      (more === 0 && isCue(next, "given")) ||
      (end === at + 1 && isCue(first.norm, "given") && /^ال/.test(next)) ||
      (isCue(norm(end - 1), "given") && isCue(next, "ordinal"));
    if (!joins) break;
    end++;
  }
  return end;
}

/** Places whose names are often of two words. */
const CALLED: ReadonlySet<PlaceClass> = new Set(["village", "town", "district"]);

const canFollow = (norm: string): boolean =>
  /^ال.{2,}[^ي]$/.test(norm) &&
  !/ون$/.test(norm) &&
  !isCue(norm, "stop") &&
  !isCue(norm, "time") &&
  !isCue(norm, "title") &&
  !isCue(norm, "quality") &&
  !isCue(norm, "direction-adjective") &&
  !originOf(norm);

/** After these a word that begins with و or ل has a conjunction or preposition (فندق ومقتل، قاعدة لتدريب). */
const LETTERED: ReadonlySet<PlaceClass> = new Set(["building", "base", "road", "crossing"]);

/** Whether an unknown word may be a name after the class word: no function word, verb, or adjective of it. */
function canBegin(norm: string, word: ClassWord): boolean {
  if (norm.length < 2 || isCue(norm, "stop") || isCue(norm, "time") || isVerb(norm)) return false;
  if (isCue(norm, "direction") || isCue(norm, "area") || isCue(norm, "half") || isCue(norm, "capital"))
    return false;
  const other = classWordOf(norm);
  if (
    other !== undefined &&
    !isCue(norm, "compound") &&
    !other.word.key.startsWith("ال") &&
    !/^ال/.test(norm)
  )
    return false;
  if (isCue(norm, "compound")) return true;
  if (norm.length < 3 && word.class !== "district" && word.class !== "village") return false;
  if (/^ال/.test(norm)) return true;
  if (originOf(norm)) return false;
  if (LETTERED.has(word.class) && /^[ولفك]/.test(norm) && norm.length > 3) return false;
  if (/^(?:لل|بال|وال|فال)/.test(norm) && norm.length > 4) return false;
  // A verb (مدينة يحكمها) or a noun with a pronoun (منطقة تقطنها).
  if (/^ي...$/.test(norm) || /..(?:ها|هم|هما)$/.test(norm)) return false;
  // «مدينة ساحلية» and «معبر حدودي» are descriptions, not names.
  if (isCue(norm, "quality")) return false;
  return word.feminine ? !/(?:ه|تين|ات)$/.test(norm) : !/(?:ي|يين|يا)$/.test(norm);
}
