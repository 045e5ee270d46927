import type { Event } from "@rasid/extract";
import { part, SILENT, type Part } from "./part.js";
import { isFine, kilometres, NEAR } from "./place.js";
import type { PlaceProfile, Profile } from "./profile.js";
import { shared } from "./words.js";

/** Where the news of a report take place. */
export type Setting = Event["places"];

/** No more places of a report are its setting: one that names more tells of many things. */
const MOST = 8;
/** The places of a report with more towns than this say less of where one of its events was. */
const FEW = 3;

/** The places of a report's news, of background only where there is nothing else; each once, in the order of events. */
export function settingOf(events: readonly Pick<Event, "id" | "background" | "places">[]): Setting {
  const inOrder = [...events].sort((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
  const news = inOrder.filter((event) => !event.background && event.places.length > 0);
  const places = (news.length > 0 ? news : inOrder).flatMap((event) => event.places);
  const once = new Map(places.map((place) => [place.geonamesId ?? place.text, place]));
  return [...once.values()].slice(0, MOST);
}

/** What two lists of places have in common: a town or a name, a governorate, nothing; null where one names nothing known. */
function common(a: readonly PlaceProfile[], b: readonly PlaceProfile[]): "place" | "area" | "none" | null {
  let area = false;
  for (const here of a)
    for (const there of b) {
      if (here.id !== null && here.id === there.id && isFine(here)) return "place";
      if (isTown(here) && isTown(there)) {
        if (near(here, there)) return "place";
      } else if (isFine(here) && isFine(there) && shared(here.proper, there.proper) > 0) return "place";
      else area ||= here.admin1 !== null && here.admin1 === there.admin1;
    }
  if (area) return "area";
  return a.some(isKnown) && b.some(isKnown) ? "none" : null;
}

const isTown = (place: PlaceProfile): boolean => place.point !== null && isFine(place);
const isKnown = (place: PlaceProfile): boolean => isTown(place) || place.admin1 !== null;

const near = (a: PlaceProfile, b: PlaceProfile): boolean =>
  a.point !== null && b.point !== null && kilometres(a.point, b.point) <= NEAR;

/** Whether an account says where it was by a place that is known, closer than by its country. */
const isLocated = (p: Profile): boolean => p.places.some(isKnown);

/** Where an account was, as far as it or else its report says: in its own country, if it names one. */
export function whereOf(p: Profile): readonly PlaceProfile[] {
  if (isLocated(p)) return p.places;
  const own = p.setting.filter((place) => p.country === null || place.country === p.country);
  return [...p.places, ...own];
}

/**
 * Of accounts one of which does not say where it was, or only by a name that may be of any town: whether it is told in a
 * report on the place of the other.
 */
export function settingFit(a: Profile, b: Profile): Part {
  const [ours, theirs] = [isLocated(a), isLocated(b)];
  if ((ours && theirs) || (ours === theirs && a.places.some(isFine) && b.places.some(isFine))) return SILENT;
  const found = common(whereOf(a), whereOf(b));
  if (found === null) return SILENT;
  if (found === "none") return part(-1.5, () => "told in reports on other places");
  const many = [a, b].some((p) => !isLocated(p) && p.setting.filter(isTown).length > FEW);
  const points = (found === "place" ? 1.1 : 0.6) / (many ? 2 : 1);
  return part(points, () => "told in reports on one place");
}

/** Where what is spoken of was: a speaker says several things a day, and not all of one place. */
export function topicFit(a: Profile, b: Profile): Part {
  const found = common(a.setting, b.setting);
  if (found === null) return SILENT;
  if (found === "none") return part(-0.8, () => "said of other places");
  return part(found === "place" ? 1 : 0.5, () => "said of one place");
}
