import { hash, isExact, numbers, tagged, tokensOf, unique, wholeIds } from "./block-tokens.js";
import { kindGroups } from "./pair/kind.js";
import { profileOf, type Profile } from "./pair/profile.js";
import { whereOf } from "./pair/setting.js";
import type { LinkEvent } from "./types.js";

/** A key that an account is filed under, at a day; `approximate`: its words do not settle the day. */
export interface Filing {
  readonly key: number;
  readonly day: number;
  readonly approximate: boolean;
  /** What is told besides place and day: who looks where no more than a country or some days may be shared shares one too. */
  readonly tokens: readonly number[] | null;
}

/** Days that are looked through: of what is filed at a stated day, and of what is filed at an approximate one. */
export interface Days {
  readonly from: number;
  readonly to: number;
  readonly approximateFrom: number;
  readonly approximateTo: number;
}

/** Where fellows are looked for: a key and its days. */
export interface Probe extends Days {
  readonly key: number;
  /** A number of people, of any time: what too many share finds nothing. */
  readonly dayless: boolean;
  /** One of these has to be shared, except on the days of `freely`; null: nothing has to be. */
  readonly tokens: readonly number[] | null;
  readonly freely: Days | null;
}

/** What spans several days is filed at each block of so many. */
const BLOCK = 8;
/** What spans more days than this is found by its numbers alone. */
const LONGEST = 62;
/** No account is filed under more keys, and none looks under more, than this. */
const MOST = 96;
const DAYLESS = 0;

/** The days among which an account happened, first and last; null: any time before it was told. */
function window(p: Profile): Span | null {
  if (p.time !== null) return p.time.to - p.time.from > LONGEST ? null : [p.time.from, p.time.to];
  return p.published === null ? null : [p.published - 30, p.published];
}

const blockOf = (day: number): number => Math.floor(day / BLOCK) * BLOCK;

/** The governorates of places. */
const divisions = (places: Profile["places"]): string[] =>
  unique(
    places.flatMap((place) => (place.admin1 === null ? [] : [`${place.country ?? ""}.${place.admin1}`])),
    3,
  );

const points = (places: Profile["places"]): (readonly [number, number])[] =>
  places.flatMap((place) => (place.point !== null && place.precision <= 3 ? [place.point] : [])).slice(0, 3);

const isWithin = (places: Profile["places"]): boolean => points(places).length + divisions(places).length > 0;

/** Neither it nor its report says where it was, closer than by its country. */
const isBare = (p: Profile): boolean => !isWithin(whereOf(p));

/** It names no country, or was placed by its report: with what was elsewhere it may be one, if more than its kind is shared. */
const isUnsettled = (p: Profile): boolean => p.country === null || (!isBare(p) && !isWithin(p.places));

/** A grid of half degrees finds towns on both sides of a border of governorates. */
const cell = (lat: number, lon: number): string => `${Math.floor(lat * 2)},${Math.floor(lon * 2)}`;
/** Half a cell each way: what is a town's own reach away, and never more than four cells. */
const NEARBY = [-0.25, 0.25];
const around = ([lat, lon]: readonly [number, number]): string[] =>
  NEARBY.flatMap((dy) => NEARBY.map((dx) => cell(lat + dy, lon + dx)));

/** The event's country and those of its places; the event's may have been read wrongly. */
const countries = (p: Profile): string[] => [...p.countries].slice(0, 3);

const entities = (p: Profile): string[] =>
  unique(wholeIds([...p.actors.entities.keys(), ...p.recipients.entities.keys()]), 6);

/** What an account is known by where it does not say where it was: who, how many, a name of no gazetteer. */
const marks = (p: Profile): string[] => [
  ...entities(p),
  ...numbers(p),
  ...unique(
    p.places.flatMap((place) => (place.id === null ? [...place.proper] : [])),
    3,
  ),
];

/** Of what has no place, those who are only described as well. */
const described = (p: Profile): string[] => unique([...p.actors.described, ...p.recipients.described], 6);

/** Speech and dealings are found by who takes part; the rest by where it was, and by who where nothing says where. */
const BY_WHOM = new Set(["HELP", "SPEECH", "REQUEST", "CONSULT", "AGREE", "CONCEDE"]);

/**
 * Under what an account is filed: `g` its towns, `a` their governorates, `A` governorates of what names no town (what does
 * not say where it was lies under the towns and governorates of its report), `c` countries, `b` countries of what names
 * less than a governorate, `m` marks, `M` marks of what names no country or was placed by its report.
 */
function filedUnder(p: Profile, group: string): string[] {
  const fine = divisions(whereOf(p));
  const cells = points(whereOf(p)).map(([lat, lon]) => cell(lat, lon));
  return [
    ...tagged("g", unique(cells, 3)),
    ...tagged("a", fine),
    ...(cells.length === 0 ? tagged("A", fine) : []),
    ...(isBare(p) ? tagged("b", countries(p)) : []),
    ...tagged("c", countries(p)),
    ...(BY_WHOM.has(group) ? tagged("e", entities(p)) : []),
    ...tagged(isUnsettled(p) ? "M" : "m", [...marks(p), ...(p.country === null ? described(p) : [])]),
  ];
}

/** Where its fellows are filed: two towns meet in their cells, and not in the whole governorate or country. */
function soughtUnder(p: Profile, group: string): string[] {
  const fine = divisions(whereOf(p));
  const cells = points(whereOf(p)).flatMap(around);
  return [
    ...tagged("g", unique(cells, 12)),
    ...(cells.length > 0 ? tagged("A", fine) : tagged("a", fine)),
    ...tagged(isBare(p) ? "c" : "b", countries(p)),
    ...(BY_WHOM.has(group) ? tagged("e", entities(p)) : []),
    ...tagged("M", marks(p)),
    ...(p.country === null ? tagged("M", described(p)) : []),
    ...(isUnsettled(p) ? tagged("m", marks(p)) : []),
  ];
}

/** Keys of whole countries, and those of towns and governorates. */
const BROAD = /\|[bc]/;
const NEAR = /\|[gaA]/;
/** Keys under which much is filed that has no more in common: those of countries, and days of towns. */
const LOOSE = /\|[bc]|\|[gaA].*\|d$/;

const wheresOf = (p: Profile, of: (p: Profile, group: string) => string[]): string[] =>
  kindGroups(p.type, p.mode).flatMap((group) => unique(of(p, group), 24).map((where) => `${group}|${where}`));

/** The keys under which an account is filed, each at its days. How many there are is bounded. */
export function blockKeys(account: LinkEvent): Filing[] {
  const p = profileOf(account);
  const span = window(p);
  const filings: Filing[] = [];
  const all = tokensOf(p, false);
  const file = (text: string, day: number, approximate = false): void => {
    if (filings.length >= MOST) return;
    filings.push({ key: hash(text), day, approximate, tokens: LOOSE.test(text) ? all : null });
  };
  for (const where of wheresOf(p, filedUnder)) {
    if (span !== null && span[0] === span[1]) file(`${where}|d`, span[0], p.time?.approximate);
    else if (span !== null)
      for (let day = blockOf(span[0]); day <= span[1]; day += BLOCK) file(`${where}|s`, day);
    // The dead of an attack a year ago: a number finds what was told without a day, and is found by it.
    for (const number of numbers(p)) {
      file(`${where}|n${number}`, DAYLESS);
      if (span === null || p.time === null) file(`${where}|u${number}`, DAYLESS);
    }
  }
  return filings;
}

const NO_DAY: Days = { from: DAYLESS, to: DAYLESS, approximateFrom: DAYLESS, approximateTo: DAYLESS };

type Span = readonly [number, number];

/** The days of what is told of one time: a stated day is that day, and news of it is told up to three days late. */
const soon = ([first, last]: Span, news: boolean): Days => ({
  from: first - (news ? 3 : 0),
  to: last,
  approximateFrom: first - (news ? 1 : 0),
  approximateTo: last + (news ? 1 : 3),
});

/** All days on which fellows may be; two stated days are one or they are not. */
function sometime(p: Profile, [first, last]: Span, news: boolean, week: number): Days {
  const slack = isExact(p) ? 0 : 1;
  return {
    from: first - (news ? week : slack),
    to: last + (news ? 2 : slack),
    approximateFrom: first - (news ? week : 2),
    approximateTo: last + week,
  };
}

/**
 * The keys and days under which an account's possible fellows are found among `blockKeys`. Of two accounts that could
 * be one incident each finds the other.
 */
export function probeKeys(account: LinkEvent): Probe[] {
  const p = profileOf(account);
  const span = window(p);
  const all = tokensOf(p, true);
  const probes: Probe[] = [];
  const probe = (text: string, days: Days, more: Partial<Probe> = {}): void => {
    const tokens = BROAD.test(text) ? all : null;
    if (probes.length < MOST)
      probes.push({ key: hash(text), ...days, dayless: false, tokens, freely: null, ...more });
  };
  const timeless = span === null || p.time === null;
  const news = p.time?.approximate === true;
  for (const where of wheresOf(p, soughtUnder)) {
    if (span !== null) {
      // News of a day without a stated one is of that day or of the week before it; where no place is shared, hardly so.
      const near = NEAR.test(where);
      const week = near ? 8 : 3;
      // Days apart, a place in common is not enough.
      const freely = near && !timeless ? { tokens: all, freely: soon(span, news) } : {};
      probe(`${where}|d`, sometime(p, span, news, week), freely);
      const [from, to] = [span[0] - (news ? week : 1), span[1] + (news ? 2 : 1)];
      probe(`${where}|s`, { from: blockOf(from), to, approximateFrom: from, approximateTo: to });
    }
    for (const number of numbers(p))
      probe(`${where}|${timeless ? "n" : "u"}${number}`, NO_DAY, { dayless: true });
  }
  return probes;
}

const within = (days: Days, { day, approximate }: Filing): boolean =>
  approximate ? day >= days.approximateFrom && day <= days.approximateTo : day >= days.from && day <= days.to;

/** Whether what is filed lies among the days that are looked through, and has in common what it has to. */
export const meets = (probe: Probe, filing: Filing): boolean =>
  probe.key === filing.key &&
  within(probe, filing) &&
  (filing.tokens === null ||
    probe.tokens === null ||
    (probe.freely !== null && within(probe.freely, filing)) ||
    filing.tokens.some((t) => probe.tokens?.includes(t)));
