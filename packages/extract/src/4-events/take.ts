import type { Phrase } from "./phrases.js";
import type { Argument } from "./walk.js";

/** The phrase at a place of the list and those that و joins to it. */
export function coordinated(args: readonly Argument[], start: number): Phrase[] {
  const out: Phrase[] = [];
  for (let i = start; i < args.length; i++) {
    const argument = args[i];
    if (argument === undefined || (i > start && !argument.phrase.conjunction)) break;
    if (i > start && argument.preposition !== args[start]?.preposition) break;
    out.push(argument.phrase);
  }
  return out;
}

/** The first phrases that stand after one of these prepositions. */
export function take(args: readonly Argument[], prepositions: readonly string[]): Phrase[] {
  const at = args.findIndex((a) => prepositions.includes(a.preposition));
  return at < 0 ? [] : coordinated(args, at);
}
