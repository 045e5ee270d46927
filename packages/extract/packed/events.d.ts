// Packed from data/ by scripts/pack/events.mjs; do not edit.
declare const value: {
  readonly verbs: readonly { readonly perfect: readonly string[]; readonly imperfect: readonly string[]; readonly nouns: readonly string[]; readonly agent: readonly string[]; readonly patient: readonly string[]; readonly type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT"; readonly mode: string; readonly frame: readonly string[]; readonly genitive: "a" | "r" | "?" | "m" | "0" | ""; readonly need: "actor" | "people" | "topic" | "blame" | "-" }[];
  readonly speech: readonly { readonly forms: readonly string[]; readonly kind: "say" | "claim" | "deny" | "expect" | "demand" | "phrase" | "statement" }[];
  readonly grammar: readonly { readonly class: string; readonly forms: readonly string[] }[];
  readonly topics: readonly { readonly topic: string; readonly weight: number; readonly forms: readonly string[] }[];
  readonly "common-verbs": readonly { readonly perfect: readonly string[]; readonly imperfect: readonly string[]; readonly feminine: readonly string[] }[];
  readonly contexts: readonly { readonly context: "military" | "intelligence" | "executive" | "legislative" | "election" | "political_institutions" | "pro_democracy" | "pro_autocracy" | "economic" | "legal" | "reparations" | "human_rights" | "rights_freedoms" | "repression" | "human_security" | "gender" | "lgbt" | "religion_ethnicity" | "inequality" | "diplomatic" | "territory" | "peacekeeping" | "health" | "asylum" | "migration" | "disasters" | "natural_resource" | "environment" | "technology" | "terrorism" | "cbrn" | "cyber" | "misinformation" | "crime" | "corruption" | "illegal_drugs" | "trafficking"; readonly weight: number; readonly forms: readonly string[] }[];
  readonly modes: readonly { readonly type: string; readonly mode: string; readonly forms: readonly string[] }[];
};
export default value;
