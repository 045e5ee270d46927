import { kindGroups } from "./pair/kind.js";
import { profileOf, type Profile } from "./pair/profile.js";
import type { LinkEvent } from "./types.js";

/** Length of a block of days; a stated day falls into one or two. */
const BLOCK = 8;

/** No account is filed under more keys than this. */
const MOST = 64;

/** The days among which an account's fellows are looked for, first and last; null: any time before it was told. */
function window(p: Profile): readonly [number, number] | null {
  if (p.time !== null) {
    if (p.time.to - p.time.from > 62) return null;
    return p.time.approximate ? [p.time.from - 7, p.time.to + 1] : [p.time.from - 1, p.time.to + 1];
  }
  return p.published === null ? null : [p.published - 30, p.published];
}

function days(p: Profile): string[] {
  const found = window(p);
  if (found === null) return [];
  const keys: string[] = [];
  for (let block = Math.floor(found[0] / BLOCK); block <= Math.floor(found[1] / BLOCK); block++)
    keys.push(`d${block}`);
  return keys;
}

/** A number of people finds what was told without a day: the dead of an attack a year ago. */
function numbers(p: Profile): string[] {
  return [...p.figures]
    .filter(([, figure]) => figure.from >= 2)
    .map(([kind, figure]) => `n${kind}${figure.from}`);
}

/** The governorates of an account that names a town or a governorate; none where it names less. */
function divisions(p: Profile): string[] {
  return [
    ...new Set(
      p.places.flatMap((place) => (place.admin1 === null ? [] : [`a${place.country ?? ""}.${place.admin1}`])),
    ),
  ].slice(0, 3);
}

/** A grid of half degrees finds towns on both sides of a border of governorates. */
function cells(p: Profile): string[] {
  const point = p.places.find((place) => place.point !== null && place.precision <= 3)?.point;
  if (point == null) return [];
  const [lat, lon] = point.map((degrees) => degrees * 2);
  const keys = new Set<string>();
  for (const dy of [-0.4, 0.4])
    for (const dx of [-0.4, 0.4]) keys.add(`g${Math.floor((lat ?? 0) + dy)},${Math.floor((lon ?? 0) + dx)}`);
  return [...keys];
}

function entities(p: Profile): string[] {
  return [...p.actors.entities.keys(), ...p.recipients.entities.keys()].slice(0, 4).map((id) => `e${id}`);
}

/** Speech and dealings are found by who takes part; the rest by where it was, and by who where nothing says where. */
const BY_WHOM = new Set(["HELP", "SPEECH", "REQUEST", "CONSULT", "AGREE", "CONCEDE"]);

function keysOf(p: Profile, wheres: (group: string) => readonly string[]): string[] {
  const whens = [...days(p), ...numbers(p)];
  const keys = new Set<string>();
  for (const group of kindGroups(p.type, p.mode))
    for (const where of wheres(group))
      for (const when of whens) if (keys.size < MOST) keys.add(`${group}|${where}|${when}`);
  return [...keys];
}

/** The event's country and those of its places; the event's may have been read wrongly. */
const countries = (p: Profile, mark: string): string[] =>
  p.countries.size === 0 ? [`${mark}?`] : [...p.countries].slice(0, 3).map((code) => `${mark}${code}`);

/**
 * The keys under which an account is filed. Two accounts that could be one incident share a key; how many keys an
 * account has is bounded. A broad account (only the country is known) is filed under `b`, all are under `c`.
 */
export function blockKeys(account: LinkEvent): string[] {
  const p = profileOf(account);
  return keysOf(p, (group) => {
    const fine = divisions(p);
    const places = [...(fine.length > 0 ? [...fine, ...cells(p)] : countries(p, "b")), ...countries(p, "c")];
    return BY_WHOM.has(group) || p.country === null ? [...entities(p), ...places] : places;
  });
}

/**
 * The keys under which an account's possible fellows are found among `blockKeys`: fewer than those it is filed
 * under, since two accounts that each name a governorate meet in it and not in the whole country.
 */
export function probeKeys(account: LinkEvent): string[] {
  const p = profileOf(account);
  return keysOf(p, (group) => {
    const fine = divisions(p);
    const places =
      fine.length > 0
        ? [...fine, ...cells(p), ...countries(p, "b")]
        : [...countries(p, "b"), ...countries(p, "c")];
    return BY_WHOM.has(group) || p.country === null ? [...entities(p), ...places] : places;
  });
}
