/** Letters of Arabic proper (no Persian, Urdu or Kurdish ones), spaces and hyphens. */
const ARABIC = /^[\u0621-\u063A\u0641-\u0652 \u0640-]+$/;

/** The names that are written in Arabic letters, without marks, each once. */
export function arabicNames(names) {
  const out = new Set();
  for (const raw of names) {
    const name = raw
      .replaceAll("ی", "ي")
      .replaceAll("ک", "ك")
      .replace(/\([^)]*\)/g, "")
      .replace(/[\p{M}\u0640\u200B\u200E\u200F]/gu, "")
      .replace(/\s+/g, " ")
      .trim();
    if (name.length >= 2 && ARABIC.test(name)) out.add(name);
  }
  return [...out];
}
