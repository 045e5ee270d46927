// Packed from data/ by scripts/pack/places.mjs; do not edit.
declare const value: { readonly index: string; readonly rows: string };
export default value;
