import linking from "../../../packed/linking.js";
import { stems } from "./words.js";

const GENERIC: ReadonlySet<string> = new Set(linking.generic.flatMap((form) => [...stems(form)]));

/** Whether a stem says what kind of place it is and does not name it: سوق، مدينة، شمالي. */
export function isGeneric(stem: string): boolean {
  return GENERIC.has(stem);
}
