/** Marks that Arabic readers ignore when they compare words: vowel signs, Quranic marks, tatweel. */
// eslint-disable-next-line regexp/prefer-character-class -- one class would show marks joined to letters
const MARKS = /\u0670|\u0640|[\u0610-\u061A]|[\u064B-\u065F]|[\u06D6-\u06ED]/g;

/** Invisible characters: zero-width joiners, direction marks, byte order mark, soft hyphen. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Letters that are written for one another. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  ["أا", "إا", "آا", "ٱا", "ىي", "ئي", "ؤو", "ةه", "یي", "ېي", "کك", "ڪك", "ہه", "ھه", "ەه"].map((pair) => [
    pair.slice(0, 1),
    pair.slice(1),
  ]),
);
const FOLDED = new RegExp(`[${[...LETTERS.keys()].join("")}]`, "g");

/** Arabic letters without any mark. */
const PLAIN_LETTERS = /^[\u0621-\u063A\u0641-\u064A]*$/;

/** Arabic letters that fold to themselves: nothing to do for most words. */
const PLAIN = /^[\u0621\u0627\u0628\u062A-\u063A\u0641-\u0648\u064A ]*$/;
/** Arabic letters without any mark, of one word or several: only letters are written for one another. */
const UNMARKED = /^[\u0621-\u063A\u0641-\u064A ]*$/;

/**
 * The letters of a word as they are written: hamza seats, ta marbuta and alef maqsura stay, marks that readers ignore
 * go. For the few rules that must tell apart what folding makes equal (طلبة and طلبه, على and علي).
 */
export function lettersOf(word: string): string {
  return PLAIN_LETTERS.test(word) ? word : word.normalize("NFKC").replace(INVISIBLE, "").replace(MARKS, "");
}

/** A word with its vowel signs, without tatweel and invisible marks: for rules that read the vowels (قُتل). */
export function vocalised(word: string): string {
  return word
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(/\u0640/g, "");
}

/**
 * Folds a text so that spellings of one word compare equal: presentation forms, hamza seats, ta marbuta, alef
 * maqsura, Persian letters, vowel signs, tatweel, direction marks, Arabic and Persian digits, Latin case.
 * Index and query both use this function. Idempotent.
 *
 * @example fold("إِدْلِب") === "ادلب"
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  if (UNMARKED.test(text)) return text.replace(FOLDED, (letter) => LETTERS.get(letter) ?? letter);
  return text
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(MARKS, "")
    .replace(FOLDED, (letter) => LETTERS.get(letter) ?? letter)
    .replace(/[\u0660-\u0669]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x0660 + 0x30))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x06f0 + 0x30))
    .toLowerCase();
}
