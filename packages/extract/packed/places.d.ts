// Packed from data/ by scripts/pack/places.mjs; do not edit.
declare const value: {
  readonly placeClasses: readonly string[];
  readonly countries: readonly { readonly code: string; readonly key: string; readonly adjectives: readonly string[]; readonly plurals: readonly string[]; readonly abroad: boolean }[];
  readonly implied: readonly { readonly words: readonly string[]; readonly countries: readonly { readonly code: string; readonly votes: number }[] }[];
  readonly capitals: readonly { readonly country: string; readonly key: string }[];
  readonly classes: readonly { readonly words: readonly string[]; readonly class: "country" | "admin1" | "admin2" | "region" | "water" | "town" | "village" | "district" | "camp" | "road" | "crossing" | "base" | "building" | "unknown"; readonly open: "yes" | "definite" | ""; readonly feminine: boolean }[];
  readonly context: readonly { readonly class: "locative" | "near" | "area" | "half" | "direction" | "direction-adjective" | "quality" | "stop" | "bars" | "title" | "given" | "compound" | "back" | "time" | "capital" | "side" | "border" | "land" | "bearing" | "of" | "occupied" | "ordinal" | "partial" | "beyond" | "doubled"; readonly words: readonly string[] }[];
  readonly gazetteer: { readonly index: string; readonly rows: string };
};
export default value;
