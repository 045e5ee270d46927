import type { PlaceSummary } from "../../contract/api.js";
import { foldedWords } from "../pair/words.js";
import type { Voiced } from "./accounts.js";
import { party, partyKey, placeKey, placeSummary, type Party } from "./answers.js";

/** A key that names an answer (g: and t: places, e: and d: parties), not words that a person wrote. */
const KEY = /^[gted]:/;
const folded = (text: string): string => foldedWords(text).join(" ");

/** The answer that a person means: by its key, by its name as a report gives it, or else the person's own words. */
function meant<T>(
  value: string,
  known: readonly T[],
  keyOf: (one: T) => string,
  named: (one: T) => { readonly name: string; readonly nameAr: string },
  fromWords: (words: string) => T,
): T | null {
  const name = folded(value);
  return (
    known.find((one) => keyOf(one) === value) ??
    known.find((one) => [named(one).nameAr, named(one).name].some((own) => folded(own) === name)) ??
    (KEY.test(value) || name === "" ? null : fromWords(value))
  );
}

/** The place that a person set, of any place that the accounts name; null where nobody set one. */
export function correctedPlace(accounts: readonly Voiced[], value: string | null): PlaceSummary | null {
  if (value === null) return null;
  const known = accounts.flatMap(({ account }) => account.event.places.map(placeSummary));
  return meant(
    value,
    known,
    placeKey,
    (place) => place,
    (words) => ({ name: words, nameAr: words }),
  );
}

/** Who a person says it was, of all whom the accounts name on either side; null where nobody said. */
export function correctedParty(
  accounts: readonly Voiced[],
  value: string | null,
): { key: string; value: Party } | null {
  if (value === null) return null;
  const known = accounts.flatMap(({ account: { event } }) =>
    [...event.actors, ...event.recipients].map(party),
  );
  const found = meant(
    value,
    known,
    partyKey,
    (one) => one.actor,
    (words) => party({ text: words, start: 0, end: 0 }),
  );
  return found === null ? null : { key: partyKey(found), value: found };
}
