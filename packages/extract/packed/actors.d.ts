// Packed from data/ by scripts/pack/actors.mjs; do not edit.
declare const value: {
  readonly countries: readonly { readonly code: string; readonly name: string; readonly nameAr: string; readonly aliases: readonly string[]; readonly adjective: readonly string[]; readonly places: readonly string[]; readonly capital: readonly string[]; readonly rule: "full" | "core" }[];
  readonly bodies: readonly { readonly key: string; readonly name: string; readonly nameAr: string; readonly forms: readonly string[]; readonly short: readonly string[]; readonly construct: readonly string[]; readonly kind: "state" | "government" | "military" | "police" | "intelligence" | "armed-group" | "party" | "organisation" | "office" | "official" | "outlet" | "source" | "group" | "person" | "institution"; readonly sector: string; readonly acled: string; readonly in: string }[];
  readonly heads: readonly { readonly forms: readonly string[]; readonly kind: "state" | "government" | "military" | "police" | "intelligence" | "armed-group" | "party" | "organisation" | "office" | "official" | "outlet" | "source" | "group" | "person" | "institution"; readonly complement: "of" | "adj" | "any" | "name" | "outlet" | "rooms"; readonly bare: "y" | "r" | "n"; readonly sector: string; readonly not: readonly string[] }[];
  readonly classes: readonly { readonly class: string; readonly singular: readonly string[]; readonly dual: readonly string[]; readonly plural: readonly string[]; readonly complement: readonly string[]; readonly source: "0" | "1" }[];
  readonly sources: readonly { readonly forms: readonly string[]; readonly class: string; readonly complement: readonly string[] }[];
  readonly offices: readonly { readonly forms: readonly string[]; readonly complement: "org" | "name"; readonly sector: string }[];
  readonly ranks: readonly { readonly forms: readonly string[]; readonly public: "0" | "1" }[];
  readonly words: readonly { readonly class: string; readonly forms: readonly string[] }[];
  readonly adjectives: readonly { readonly adjective: string; readonly plural: readonly string[] }[];
  readonly groups: readonly { readonly id: string; readonly name: string; readonly nameAr: string; readonly aliases: readonly string[]; readonly kind: "state" | "government" | "military" | "police" | "intelligence" | "armed-group" | "party" | "organisation" | "office" | "official" | "outlet" | "source" | "group" | "person" | "institution"; readonly country: string; readonly sector: string; readonly acled: string; readonly wikidata: string; readonly parent: string; readonly from: string; readonly to: string }[];
  readonly officials: readonly { readonly id: string; readonly name: string; readonly nameAr: string; readonly aliases: readonly string[]; readonly office: string; readonly country: string; readonly sector: string; readonly wikidata: string; readonly from: string; readonly to: string }[];
};
export default value;
