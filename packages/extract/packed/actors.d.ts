// Packed from data/ by scripts/pack/actors.mjs; do not edit.
declare const value: {
  readonly countries: readonly { readonly code: string; readonly name: string; readonly nameAr: string; readonly aliases: readonly string[]; readonly adjective: readonly string[]; readonly demonym: readonly string[]; readonly capital: readonly string[]; readonly rule: "full" | "core" }[];
  readonly heads: readonly { readonly forms: readonly string[]; readonly kind: "state" | "government" | "military" | "police" | "intelligence" | "armed-group" | "party" | "organisation" | "office" | "official" | "outlet" | "source" | "group" | "person" | "institution"; readonly complement: "of" | "adj" | "any" | "none"; readonly sector: string }[];
  readonly classes: readonly { readonly class: string; readonly singular: readonly string[]; readonly dual: readonly string[]; readonly plural: readonly string[]; readonly source: "0" | "1" }[];
  readonly sources: readonly { readonly forms: readonly string[]; readonly class: string }[];
  readonly named: readonly { readonly id: string; readonly name: string; readonly nameAr: string; readonly aliases: readonly string[]; readonly kind: "state" | "government" | "military" | "police" | "intelligence" | "armed-group" | "party" | "organisation" | "office" | "official" | "outlet" | "source" | "group" | "person" | "institution"; readonly country: string; readonly sector: string }[];
};
export default value;
