import { conflict, part, SILENT, type Part } from "./part.js";
import type { PlaceProfile, Profile } from "./profile.js";
import { shared } from "./words.js";

const TOWN = 2;
const UNRESOLVED = 9;
/** Kilometres within which places are of one town and its outskirts. */
export const NEAR = 18;
/** Kilometres beyond which places are not of one area. */
const FAR = 40;
const RADIANS = Math.PI / 180;

/** Kilometres between two points (haversine). */
export function kilometres(a: readonly [number, number], b: readonly [number, number]): number {
  const half = (x: number) => Math.sin(x / 2) ** 2;
  const chord =
    half((b[0] - a[0]) * RADIANS) +
    Math.cos(a[0] * RADIANS) * Math.cos(b[0] * RADIANS) * half((b[1] - a[1]) * RADIANS);
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function sayPlace(kind: string, place: PlaceProfile): () => string {
  return () => `${kind} (${place.label})`;
}

/** Two resolved places: the same, near, or one inside the other. */
function resolvedFit(a: PlaceProfile, b: PlaceProfile): Part {
  const fine = Math.max(a.precision, b.precision) <= TOWN;
  if (a.id !== null && a.id === b.id)
    return fine
      ? part(2.6, sayPlace("same town", a))
      : part(Math.max(a.precision, b.precision) <= 4 ? 1.6 : 0.3, sayPlace("same area", a));
  if (a.country !== null && b.country !== null && a.country !== b.country) return SILENT;
  if (fine && a.point !== null && b.point !== null) {
    const away = kilometres(a.point, b.point);
    if (away <= 1 && a.label === b.label) return part(2.6, sayPlace("same place", a));
    if (away <= 6) return part(1.8, () => `places ${Math.round(away)} km apart (${a.label}, ${b.label})`);
    if (away <= NEAR)
      return part(
        away <= 12 ? 1.2 : 0.6,
        () => `places ${Math.round(away)} km apart (${a.label}, ${b.label})`,
      );
    return SILENT;
  }
  const named = a.label === b.label && a.admin1 !== null && a.admin1 === b.admin1;
  if (named && Math.max(a.precision, b.precision) <= 5 && a.precision !== 4)
    return part(2.2, sayPlace("same place", a));
  const [inner, outer] = a.precision <= b.precision ? [a, b] : [b, a];
  if (outer.precision === UNRESOLVED && outer.admin1 !== null && outer.admin1 === inner.admin1)
    return part(1, () => `both in ${outer.admin1 ?? ""} (${a.label}, ${b.label})`);
  if (outer.precision >= 6) return part(0.3, () => `${inner.label} is in ${outer.label}`);
  if (outer.precision >= 3 && outer.admin1 !== null && outer.admin1 === inner.admin1)
    return part(1.1, () => `${inner.label} fits ${outer.label}`);
  return SILENT;
}

/** Two names that stand for places that the gazetteer does not hold: a mosque, a square, a hotel. */
function namedFit(a: PlaceProfile, b: PlaceProfile): Part {
  const [ours, theirs] = [a.proper, b.proper];
  const all = shared(a.words, b.words);
  const proper = shared(ours, theirs);
  if (all === 0) return SILENT;
  const say = () => `places named alike (${a.label}, ${b.label})`;
  if (proper === 0) return part(ours.size === 0 || theirs.size === 0 ? 0.5 : 0.2, say);
  const overlap = proper / Math.min(ours.size, theirs.size);
  return part(overlap < 0.5 ? 0.6 : all > proper || proper > 1 ? 2.6 : 2.2, say);
}

/** A name finer than a governorate: a town, or one that is in no gazetteer. */
export const isFine = (place: PlaceProfile): boolean =>
  place.precision <= TOWN || (place.precision === UNRESOLVED && place.proper.size > 0);

/** The first town of an event; one that was resolved to a country other than the event's proves nothing. */
function town(profile: Profile): PlaceProfile | null {
  const own = (place: PlaceProfile) => profile.countryInferred || place.country === profile.country;
  return (
    profile.places.find((place) => place.precision <= TOWN && place.point !== null && own(place)) ?? null
  );
}

/** How far apart the first towns of two events are; null where one names none. */
function townsApart(a: Profile, b: Profile): number | null {
  const [here, there] = [town(a)?.point, town(b)?.point];
  return here == null || there == null ? null : kilometres(here, there);
}

/** What speaks against: both name a town and the towns are not near; both name a governorate, and not the same. */
function placeClash(a: Profile, b: Profile): Part | null {
  const away = townsApart(a, b);
  if (away !== null) {
    const say = () =>
      `different towns: ${town(a)?.label ?? ""} and ${town(b)?.label ?? ""}, ${Math.round(away)} km apart`;
    if (away <= NEAR) return null;
    // An account that names places of both countries may have been given the wrong one of them.
    const both = [a, b].some((p) =>
      [town(a), town(b)].every((t) => t?.country != null && p.countries.has(t.country)),
    );
    return away <= FAR
      ? part(-3, say)
      : both && town(a)?.country !== town(b)?.country
        ? part(-1, say)
        : conflict(say);
  }
  const [ofA, ofB] = [divisions(a), divisions(b)];
  if (ofA.size > 0 && ofB.size > 0 && shared(ofA, ofB) === 0)
    return part(-3, () => `different governorates: ${[...ofA].join(", ")} and ${[...ofB].join(", ")}`);
  return null;
}

function divisions(profile: Profile): ReadonlySet<string> {
  return new Set(profile.places.flatMap((place) => (place.admin1 === null ? [] : [place.admin1])));
}

function countryFit(a: Profile, b: Profile): Part {
  if (a.country === null || b.country === null) return SILENT;
  if (a.country === b.country || shared(a.countries, b.countries) > 0)
    return part(
      0.3,
      () => `same country: ${[...a.countries].filter((code) => b.countries.has(code)).join(", ")}`,
    );
  const say = () => `different countries: ${a.country ?? ""} and ${b.country ?? ""}`;
  return a.countryInferred || b.countryInferred ? part(-2.5, say) : conflict(say);
}

/**
 * Both name a place, and not the same: in one area there is room for two incidents. A name that is in no gazetteer may
 * be of a square in the town that the other names.
 */
function otherPlaces(a: Profile, b: Profile, area: number): Part {
  const [here, there] = [a, b].map((p) => p.places.find(isFine));
  const within = (here?.id === null) !== (there?.id === null);
  return part(
    area - (within ? 0.4 : 1.2),
    () => `other places named (${here?.label ?? ""}, ${there?.label ?? ""})`,
  );
}

/** Whether two accounts may be of one place, each with its precision in mind. */
export function placeFit(a: Profile, b: Profile): Part {
  const country = countryFit(a, b);
  if (country.points < 0) return country;
  let best = SILENT;
  let named = SILENT;
  for (const here of a.places)
    for (const there of b.places) {
      const resolved = resolvedFit(here, there);
      if (resolved.points > best.points) best = resolved;
      // That both name their country or governorate is no likeness of names.
      if ((here.id !== null && there.id !== null) || !(isFine(here) || isFine(there))) continue;
      const alike = namedFit(here, there);
      if (alike.points > named.points) named = alike;
    }
  if (best.points < 1.5 && named.points < 1) {
    const clash = placeClash(a, b);
    if (clash !== null) return clash;
    if (best.points < 0.6 && a.places.some(isFine) && b.places.some(isFine))
      return otherPlaces(a, b, Math.max(best.points, country.points));
  }
  // Each begins with another town: that a later one is in both says less.
  const points = (townsApart(a, b) ?? 0) > FAR ? best.points - 1.6 : best.points;
  best = part(Math.max(0, points), best.say);
  if (named.points === 0) return best.points > country.points ? best : country;
  if (best.points === 0) return named;
  const [more, less] = [Math.max(best.points, named.points), Math.min(best.points, named.points)];
  return part(Math.min(3.6, more + 0.5 * less), () => [best, named].map((p) => p.say?.() ?? "").join("; "));
}
