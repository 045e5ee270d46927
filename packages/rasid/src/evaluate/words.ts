const MARKS = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640]/gu;
const FOLD: Readonly<Record<string, string>> = {
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ئ: "ي",
  ؤ: "و",
  ة: "ه",
};
const PREFIXES = ["وال", "فال", "بال", "كال", "ولل", "ال", "لل", "و", "ف", "ب", "ل", "ك"] as const;
const STOP = new Set("من في عن على الي مع او ان".split(" "));
const GENERIC = new Set(
  (
    "سوري سوريه عراقي عراقيه يمني يمنيه سوداني سودانيه ليبي ليبيه لبناني لبنانيه فلسطيني فلسطينيه مصري " +
    "مصريه امريكي امريكيه اميركي اميركيه اسراييلي اسراييليه ايراني ايرانيه تركي تركيه روسي روسيه جزايري " +
    "جزايريه مغربي مغربيه تونسي تونسيه صومالي صوماليه " +
    "قوات القوات وزاره الوزاره مصدر مصادر مدينه المدينه محافظه المحافظه منطقه المنطقه قريه بلده رئيس " +
    "الرييس وزير جيش تنظيم حركه جماعه مسوول مسوولين"
  ).split(" "),
);

/** How many words more than gold a phrase may have and still agree with it. */
const LONGER_BY = 4;

/**
 * The words of a phrase, folded as the reference script (`shared/score/score.py`) folds them. These lists belong to
 * the measure, not to the language that Rasid reads: they must not follow what the extractor knows.
 */
export function words(text: string): string[] {
  const folded = text.replace(MARKS, "").replace(/[أإآٱىئؤة]/gu, (letter) => FOLD[letter] ?? letter);
  return (folded.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !STOP.has(word));
}

/** A word with and without each attached article, conjunction and preposition. */
export function stems(word: string): Set<string> {
  const found = new Set([word]);
  for (const prefix of PREFIXES) {
    if (word.startsWith(prefix) && word.length - prefix.length >= 2) found.add(word.slice(prefix.length));
  }
  return found;
}

/** Whether any phrase of gold and any predicted phrase name the same: the words of the shorter are all in the longer. */
export function agrees(gold: readonly string[], predicted: readonly string[]): boolean {
  const guesses = predicted.map(words);
  return gold.map(words).some((wanted) => guesses.some((got) => samePhrase(wanted, got)));
}

function samePhrase(gold: readonly string[], got: readonly string[]): boolean {
  if (gold.length === 0 || got.length === 0) return false;
  const [short, long] = gold.length <= got.length ? [gold, got] : [got, gold];
  const known = long.map(stems);
  if (!short.every((word) => known.some((other) => share(stems(word), other)))) return false;
  if (got.length > gold.length + LONGER_BY) return false;
  return got.length >= gold.length || !got.every((word) => share(stems(word), GENERIC));
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const item of a) if (b.has(item)) return true;
  return false;
}
