/**
 * Letters that Persian, Urdu, Kurdish, Pashto, Uyghur and Sindhi have and Arabic has not. Arab newspapers use a few
 * of them in foreign names and dialect, so only their share tells.
 */
const NOT_ARABIC = /[پچژگکٹڈڑےہۀەێۆڕڵټډړږښڼېۍۇۈۋڭ]/gu;

/**
 * Whether a text is written in Arabic: most of its letters are of the Arabic script, and few are letters that only
 * other languages of that script have.
 */
export function isArabic(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  if (arabic === 0 || arabic < letters * 0.5) return false;
  return (text.match(NOT_ARABIC)?.length ?? 0) < arabic * 0.04;
}
