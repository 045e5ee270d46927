// Packed from data/ by scripts/pack/model.mjs; do not edit.
declare const value: { readonly ASSAULT: { readonly bias: number; readonly threshold: number; readonly features: readonly (readonly [string, number, number])[] }; readonly PROTEST: { readonly bias: number; readonly threshold: number; readonly features: readonly (readonly [string, number, number])[] } };
export default value;
