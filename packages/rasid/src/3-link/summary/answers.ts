import type { Event } from "@rasid/extract";
import type { ActorSummary, PlaceSummary } from "../../contract/api.js";
import { daySpan } from "../pair/days.js";
import { kilometres } from "../pair/place.js";
import { foldedWords, shared, stems } from "../pair/words.js";
import type { Voiced } from "./accounts.js";
import type { Answer, Kind } from "./vote.js";

/** Answers that are either the same or contradict each other. */
export const PLAIN: Kind<string> = { vaguer: () => false, agree: (a, b) => a === b };

const width = (edtf: string): number => {
  const span = daySpan(edtf);
  return span === null ? Infinity : span.to - span.from + (span.approximate ? 1.5 : 1);
};

/** News of a day without a stated day fits that day and the three before it. */
function timesMeet(a: string, b: string): boolean {
  const [one, other] = [daySpan(a), daySpan(b)];
  if (one === null || other === null) return a === b;
  const slack = (span: { approximate: boolean }) => (span.approximate ? 3 : 0);
  return one.from - slack(one) <= other.to && other.from - slack(other) <= one.to;
}

export const TIMES: Kind<string> = {
  vaguer: (vague, sharp) => width(vague) > width(sharp) && timesMeet(vague, sharp),
  agree: timesMeet,
};

/** A place of an event as the API shows it. */
export function placeSummary(place: Event["places"][number]): PlaceSummary {
  const {
    text,
    name = text,
    nameAr = text,
    geonamesId,
    country,
    admin1,
    admin2,
    latitude,
    longitude,
    precision,
  } = place;
  return { name, nameAr, geonamesId, country, admin1, admin2, latitude, longitude, precision };
}

/** What places are compared by: the GeoNames id, or the words of one that is in no gazetteer. */
export function placeKey(place: PlaceSummary): string {
  return place.geonamesId === undefined
    ? `t:${foldedWords(place.nameAr).join(" ")}`
    : `g:${place.geonamesId}`;
}

const fineness = (place: PlaceSummary): number => place.precision ?? (place.latitude === undefined ? 8 : 1);

function placesMeet(a: PlaceSummary, b: PlaceSummary): boolean {
  if (placeKey(a) === placeKey(b)) return true;
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return false;
  const coarse = Math.max(fineness(a), fineness(b));
  if (coarse >= 6) return true;
  if (coarse >= 3) return a.admin1 === undefined || b.admin1 === undefined || a.admin1 === b.admin1;
  if (
    a.latitude === undefined ||
    a.longitude === undefined ||
    b.latitude === undefined ||
    b.longitude === undefined
  )
    return true;
  return kilometres([a.latitude, a.longitude], [b.latitude, b.longitude]) <= 15;
}

export const PLACES: Kind<PlaceSummary> = {
  vaguer: (vague, sharp) => fineness(vague) > fineness(sharp) && placesMeet(vague, sharp),
  agree: placesMeet,
};

/** One who took part, with the words that describe him where he has no name. */
export interface Party {
  readonly actor: ActorSummary;
  readonly words: ReadonlySet<string>;
}

/** Words for people that say nothing about who they are: a gunman may be of any group. */
const isVague = (party: Party, vague: ReadonlySet<string>): boolean =>
  party.actor.id === undefined && [...party.words].every((word) => vague.has(word));

/** How answers of who it was stand to each other: a gunman may be anyone, a name is one. */
export function partyKind(vague: ReadonlySet<string>): Kind<Party> {
  const general = (party: Party): boolean => isVague(party, vague);
  return {
    vaguer: (a, b) => general(a) && !general(b),
    later: (a, b) => Number(a.actor.id === undefined) - Number(b.actor.id === undefined),
    agree: (a, b) =>
      general(a) ||
      general(b) ||
      (a.actor.id !== undefined && a.actor.id === b.actor.id) ||
      shared(a.words, b.words) > 0,
  };
}

const PRIVATE: ActorSummary = { name: "private person", nameAr: "شخص" };

/** A participant as lists show him: the words of a private person's name are left out. */
export function party(participant: Event["actors"][number]): Party {
  const { entity, text } = participant;
  if (entity !== undefined) {
    const { id, name, nameAr, kind, country } = entity;
    return { actor: { id, name, nameAr, kind, country }, words: stems(text) };
  }
  if (participant.private === true) return { actor: PRIVATE, words: new Set() };
  return { actor: { name: text, nameAr: text }, words: stems(text) };
}

export function partyKey({ actor, words }: Party): string {
  return actor.id === undefined ? `d:${[...words].sort().join(" ")}` : `e:${actor.id}`;
}

/** Every party of one side of every account. */
export function partyAnswers(accounts: readonly Voiced[], side: "actors" | "recipients"): Answer<Party>[] {
  return accounts.flatMap((from) =>
    from.account.event[side].map((participant) => {
      const value = party(participant);
      return { from, key: partyKey(value), value };
    }),
  );
}

/** The place that each account puts it at: its finest one that is on the map, else its finest. */
export function placeAnswers(accounts: readonly Voiced[]): Answer<PlaceSummary>[] {
  return accounts.flatMap((from) => {
    const { places } = from.account.event;
    const place = places.find((p) => p.geonamesId !== undefined) ?? places[0];
    if (place === undefined) return [];
    const value = placeSummary(place);
    return [{ from, key: placeKey(value), value }];
  });
}

/** The answers that are plain words: type, status, time, country. */
export function plainAnswers(
  accounts: readonly Voiced[],
  pick: (event: Event) => string | null | undefined,
): Answer<string>[] {
  return accounts.flatMap((from) => {
    const value = pick(from.account.event);
    return value == null ? [] : [{ from, key: value, value }];
  });
}
