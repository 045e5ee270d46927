import actors from "../../../packed/actors.js";

const PARENTS: ReadonlyMap<string, string> = new Map([
  ...actors.groups.flatMap(({ id, parent }) => (parent === "" ? [] : [[id, parent] as const])),
  ...actors.officials.flatMap(({ id, office }) => (office === "" ? [] : [[id, office] as const])),
]);

/** No branch stands deeper than this. */
const DEEPEST = 6;

/** What an actor is part of, the nearest first: of كتائب القسام, حماس; of an official, the office and whose it is. */
export function wholesOf(id: string): readonly string[] {
  const found: string[] = [];
  for (let at = PARENTS.get(id); at !== undefined && found.length < DEEPEST; at = PARENTS.get(at))
    found.push(at);
  return found;
}
