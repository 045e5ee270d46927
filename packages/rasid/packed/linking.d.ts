// Packed from data/ by scripts/pack/linking.mjs; do not edit.
declare const value: { readonly generic: readonly string[]; readonly people: readonly { readonly class: string; readonly forms: readonly string[] }[] };
export default value;
