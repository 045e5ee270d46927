import values from "../../../packed/values.js";
import { PhraseIndex } from "../../1-text/phrases.js";

/** What a qualifier does to its number. */
export type Effect = "about" | "at-least" | "up-to";

const on = (side: "before" | "after"): PhraseIndex<Effect> =>
  new PhraseIndex(
    values.qualifiers
      .filter((q) => q.side === side)
      .flatMap((q) => q.forms.map((f) => [f, q.effect] as const)),
  );

/** Qualifiers that stand before a number: نحو, ما لا يقل عن. */
export const BEFORE = on("before");
/** Qualifiers that stand after a number: على الأقل, تقريبا. */
export const AFTER = on("after");
/** Counts that are not exact: عشرات, مئات الآلاف. */
export const VAGUE = new PhraseIndex(
  values.vague.flatMap((v) =>
    v.forms.flatMap((form) => [form, `ال${form}`].map((f) => [f, { min: v.min, max: v.max }] as const)),
  ),
);

/** A number with what its qualifier does to it. */
export function applyEffect(
  effect: Effect | undefined,
  value: { readonly min: number; readonly max: number | null; readonly approximate: boolean },
): { min: number; max: number | null; approximate: boolean } {
  const { min, max, approximate } = value;
  switch (effect) {
    case "about":
      return { min, max, approximate: true };
    case "at-least":
      return { min, max: null, approximate };
    case "up-to":
      return { min: 0, max, approximate };
    default:
      return { min, max, approximate };
  }
}
