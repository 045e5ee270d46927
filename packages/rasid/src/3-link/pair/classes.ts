import linking from "../../../packed/linking.js";
import { shared, stems } from "./words.js";

const CLASSES: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  for (const { class: name, forms } of linking.people)
    for (const stem of new Set(forms.flatMap((form) => [...stems(form)])))
      found.set(stem, [...(found.get(stem) ?? []), name]);
  return found;
})();

/** What people are by the stems that describe them: suspects, soldiers, civilians, or anyone. */
export function classesOf(described: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...described].flatMap((stem) => CLASSES.get(stem) ?? []));
}

/** Whether people of these classes may be the same: «أشخاص» may be anyone. */
export const mayBeSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.has("anyone") || b.has("anyone") || shared(a, b) > 0;
