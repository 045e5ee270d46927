// Packed from data/ by scripts/pack/places.mjs; do not edit.
declare const value: {
  readonly countries: readonly { readonly code: string; readonly names: readonly string[]; readonly adjectives: readonly string[]; readonly plurals: readonly string[] }[];
  readonly classes: readonly { readonly words: readonly string[]; readonly class: "country" | "admin1" | "admin2" | "region" | "water" | "town" | "village" | "district" | "camp" | "road" | "crossing" | "base" | "building" | "unknown"; readonly open: boolean }[];
  readonly context: readonly { readonly class: string; readonly words: readonly string[] }[];
  readonly byHand: readonly { readonly ar: readonly string[]; readonly name: string; readonly country: string; readonly admin1: string; readonly class: "country" | "admin1" | "admin2" | "region" | "water" | "town" | "village" | "district" | "camp" | "road" | "crossing" | "base" | "building" | "unknown"; readonly latitude: number; readonly longitude: number; readonly precision: number; readonly geonames: string }[];
};
export default value;
