/** A small seeded generator of numbers from 0 to 1 (mulberry32), so that a test is the same every time. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Words that an editor exchanges; one is put for the other. */
const SYNONYMS: readonly (readonly [string, string])[] = [
  ["قتل", "لقي"],
  ["قال", "ذكر"],
  ["وقال", "وأضاف"],
  ["أمس", "يوم أمس"],
  ["اليوم", "هذا اليوم"],
  ["بحسب", "وفق"],
  ["وفق", "حسب"],
  ["في", "بـ"],
  ["على", "ضد"],
  ["مصدر", "مسؤول"],
];

/** What newsrooms do to an agency's text. */
export type Change = "cut" | "edited" | "headline" | "paragraph" | "merged" | "respelled";
export const CHANGES: readonly Change[] = ["cut", "edited", "headline", "paragraph", "merged", "respelled"];

const HEADLINES = [
  "عاجل وبالتفاصيل: ما الذي جرى؟",
  "تطورات جديدة في الملف الأمني",
  "آخر المستجدات لحظة بلحظة",
  "هذا ما كشفته المصادر",
];
const OWN = [
  "وكانت الصحيفة قد نشرت قبل أيام تحقيقا موسعا عن أوضاع المنطقة وسكانها الذين يشكون غياب الخدمات.",
  "ويرى مراقبون تحدثوا إلى مراسلتنا أن الأسابيع المقبلة قد تحمل مفاجآت في أكثر من ملف سياسي واقتصادي.",
  "يذكر أن الموقع يتابع هذا الملف منذ مطلع العام ويمكن قراءة المزيد من التقارير في قسم الأخبار.",
];

/** A text as another outlet would print it; `other` is the text that it is merged with. */
export function derive(text: string, change: Change, random: () => number, other: string): string {
  const pick = <T>(list: readonly T[], fallback: T): T =>
    list[Math.floor(random() * list.length)] ?? fallback;
  const words = text.trim().split(/\s+/);
  switch (change) {
    case "cut":
      return words.slice(0, Math.ceil(words.length * (0.5 + 0.4 * random()))).join(" ");
    case "edited":
      return words
        .flatMap((word) => {
          if (random() < 0.04) return [];
          const swap = SYNONYMS.find(([from]) => from === word);
          return swap !== undefined && random() < 0.5 ? [swap[1]] : [word];
        })
        .join(" ");
    case "headline":
      return `${pick(HEADLINES, "")}\n\n${text}`;
    case "paragraph":
      return `${text}\n\n${pick(OWN, "")}`;
    case "merged":
      return `${text}\n${other}`;
    case "respelled":
      return text
        .replace(/[إأآ]/g, "ا")
        .replace(/ة(?=\s|$)/g, "ه")
        .replace(/[«»"،.]/g, "");
  }
}
