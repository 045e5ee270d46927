// Packed from data/ by scripts/pack/titles.mjs; do not edit.
declare const value: {
  readonly types: readonly { readonly type: string; readonly mode: string; readonly ar: string; readonly en: string; readonly ar_one: string; readonly en_one: string; readonly ar_two: string; readonly en_two: string }[];
  readonly figures: readonly { readonly kind: string; readonly zero: string; readonly one: string; readonly two: string; readonly few: string; readonly many: string; readonly other: string; readonly en: string }[];
  readonly words: readonly { readonly key: string; readonly ar: string; readonly en: string }[];
  readonly vague: readonly { readonly forms: readonly string[] }[];
};
export default value;
