/** Marks that Arabic readers ignore when they compare words: vowel signs, Quranic marks, tatweel. */
const MARKS = /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED]/g;

/** Invisible characters: zero-width joiners, direction marks, byte order mark, soft hyphen. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

const LETTERS: Readonly<Record<string, string>> = {
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ئ: "ي",
  ؤ: "و",
  ة: "ه",
  ی: "ي",
  ې: "ي",
  ک: "ك",
  ڪ: "ك",
  ہ: "ه",
  ھ: "ه",
  ە: "ه",
};
const FOLDED = /[أإآٱىئؤةیېکڪہھە]/g;

/**
 * Folds a text so that spellings of one word compare equal: presentation forms, hamza seats, ta marbuta, alef
 * maqsura, Persian letters, vowel signs, tatweel, direction marks, Arabic and Persian digits, Latin case.
 * Index and query both use this function. Idempotent.
 *
 * @example fold("إِدْلِب") === "ادلب"
 */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(MARKS, "")
    .replace(FOLDED, (letter) => LETTERS[letter] ?? letter)
    .replace(/[٠-٩]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x0660 + 0x30))
    .replace(/[۰-۹]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x06f0 + 0x30))
    .toLowerCase();
}
