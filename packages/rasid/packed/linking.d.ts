// Packed from data/ by scripts/pack/linking.mjs; do not edit.
declare const value: { readonly generic: readonly string[] };
export default value;
