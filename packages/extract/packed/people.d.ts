// Packed from data/ by scripts/pack/actors.mjs; do not edit.
declare const value: {
  readonly given: readonly { readonly origin: string; readonly names: readonly string[] }[];
  readonly particles: readonly { readonly particle: readonly string[]; readonly first: "0" | "1" }[];
  readonly stops: readonly string[];
};
export default value;
