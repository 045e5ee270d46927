// Packed from data/ by scripts/pack/places.mjs; do not edit.
declare const value: { readonly towns: string; readonly divisions: string };
export default value;
