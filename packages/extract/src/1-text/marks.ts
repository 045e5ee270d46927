/** The Arabic and the Western comma, as tokens. */
export const COMMAS: ReadonlySet<string> = new Set(["،", ","]);
