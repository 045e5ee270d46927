// Packed from data/ by scripts/pack/outlets.mjs; do not edit.
declare const value: readonly { readonly id: string; readonly name: string; readonly nameAr: string; readonly names: readonly string[]; readonly quoted: readonly string[]; readonly domains: readonly string[]; readonly country: string; readonly kind: "agency" | "newspaper" | "tv" | "radio" | "site" | "official" | "social"; readonly owner: string; readonly agencies: readonly string[]; readonly feeds: readonly string[] }[];
export default value;
