import { wholesOf } from "@rasid/extract";
import type { Profile } from "./pair/profile.js";

/** FNV-1a, twice with other beginnings: 53 bits. Keys that meet by chance cost one comparison and join nothing. */
export function hash(text: string): number {
  let [low, high] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x01000193) + i;
  }
  return ((high ^ (high >>> 15)) & 0x1fffff) * 0x1_0000_0000 + ((low ^ (low >>> 13)) >>> 0);
}

/** Enough of a hash to tell tokens apart: four bytes. */
const shortHash = (text: string): number => hash(text) | 0;

/** Both name their day: nothing of time is left open between them. */
export const isExact = (p: Profile): boolean =>
  p.time !== null && !p.time.approximate && p.time.from === p.time.to;

/**
 * What two accounts may have in common besides day, country and kind: people, kinds of figures, a word that one says of
 * what happened and the other of where or to whom; of what is told of one stated day, the same word for what happened.
 * With none of them shared, not even what is told of one day is held to be one incident.
 */
export function tokensOf(p: Profile, seeking: boolean): number[] {
  const known = [...p.actors.entities.values(), ...p.recipients.entities.values()];
  const around = [...p.around, ...p.actors.words];
  return unique(
    [
      ...tagged("e", wholeIds(known.map((entity) => entity.id))),
      // A state stands for its army, and two of its powers are no strangers.
      ...known.flatMap((entity) => (entity.country === undefined ? [] : [`c${entity.country}`])),
      ...tagged("n", [...p.figures.keys()]),
      ...tagged("w", seeking ? [...around, ...p.words] : around),
      ...tagged("x", seeking ? around : [...p.words]),
      ...(isExact(p) ? tagged("t", [...p.words]) : []),
    ],
    40,
  ).map(shortHash);
}

/** Actors, then what they are part of: who is named by either is found by the other. */
export const wholeIds = (ids: readonly string[]): string[] => [...ids, ...ids.flatMap((id) => wholesOf(id))];

/** Numbers of people that are more than one or none. */
export const numbers = (p: Profile): string[] =>
  [...p.figures].filter(([, figure]) => figure.from >= 2).map(([kind, figure]) => `${kind}${figure.from}`);

export const tagged = (tag: string, list: readonly string[]): string[] => list.map((name) => `${tag}${name}`);

export const unique = (list: readonly string[], most: number): string[] => [...new Set(list)].slice(0, most);
