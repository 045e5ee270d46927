import type { EventTime } from "../contract/schemas.js";
import type { FoundTime } from "../3-values/times/find-times.js";
import { edtfBounds, type EdtfBounds } from "../3-values/times/precision.js";
import type { Joined } from "./join.js";

const DAY = /^\d{4}-\d\d-\d\d~?$/;
/** Status of what has happened or is going on. */
const HAPPENED: ReadonlySet<string> = new Set(["asserted", "alleged"]);

/**
 * When an event was: its own time, else the day on which it was said, else the day that the story before it is told of,
 * else about the day of publication; background without a time has none.
 */
export function whenOf(joined: Joined, published: string | undefined, lent?: FoundTime): EventTime | null {
  const stated = joined.mentions.flatMap((m) =>
    m.times.filter(
      (t) =>
        t.kind !== "clock" &&
        !(m.candidate.sense.pos === "perfect" && HAPPENED.has(m.status.status) && isAhead(t, published)),
    ),
  );
  const first = stated.find((t) => t.edtf !== null);
  const within = edtfBounds(first?.edtf ?? "");
  // The day, where it lies in what was told first: «في تموز … في 25 تموز».
  const exact =
    stated.find(
      (t) => t.edtf !== null && DAY.test(t.edtf) && (within === undefined || isIn(t.edtf, within)),
    ) ??
    first ??
    stated[0];
  if (exact !== undefined) return timeOf(exact, nightOf(exact));
  if (published === undefined) return null;
  const said = joined.mentions.find((m) => HAPPENED.has(m.status.status))?.said;
  if (joined.background)
    return said?.kind === "month" && said.edtf !== null ? timeOf(said, about(said.edtf)) : null;
  const timed = joined.mentions.some((m) => m.times.some((t) => t.kind === "clock"));
  for (const other of timed ? [] : [said, lent])
    if (other?.edtf != null && DAY.test(other.edtf) && other.edtf < published)
      return timeOf(other, about(other.edtf));
  return { edtf: `${published}~` };
}

function isIn(edtf: string, { earliest, latest }: EdtfBounds): boolean {
  const day = edtf.slice(0, 10);
  return earliest <= day && day <= latest;
}

const about = (edtf: string): string => (edtf.endsWith("~") ? edtf : `${edtf}~`);

/** The night from one day to the next (ليل السبت الأحد) is that of the first, as records have one day. */
function nightOf({ edtf, text, kind }: FoundTime): string | null {
  const night = kind === "range" && /^[وفب]?ليل/u.test(text);
  return night && edtf !== null ? about(edtf.split("/")[0] ?? edtf) : edtf;
}

/** Whether a time begins after the day of publication: what has happened was not then. */
function isAhead({ edtf }: FoundTime, published: string | undefined): boolean {
  if (edtf === null || published === undefined) return false;
  const first = edtfBounds(edtf)?.earliest;
  return first !== undefined && first > published;
}

function timeOf({ start, end, text }: FoundTime, edtf: string | null): EventTime {
  return { edtf, start, end, text };
}

/** How many sentences on a day still holds. */
const REACH = 2;
/** Events that happen somewhere, some day. */
const MATERIAL: ReadonlySet<string> = new Set([
  "ASSAULT",
  "COERCE",
  "PROTEST",
  "MOBILIZE",
  "RETREAT",
  "SANCTION",
]);

/** A report names the day once: what it goes on to tell of force without a day was on the day last told. */
export function lendDays(events: readonly Joined[]): Map<Joined, FoundTime> {
  const out = new Map<Joined, FoundTime>();
  const inOrder = events
    .filter((e) => MATERIAL.has(e.type) && !e.background)
    .flatMap((e) => e.mentions.map((m, i) => ({ e, m, first: i === 0 })))
    .sort((a, b) => a.m.candidate.from - b.m.candidate.from);
  let last: { time: FoundTime; sentence: number } | undefined;
  for (const { e, m, first } of inOrder) {
    const day = m.times.find(isDay);
    if (day !== undefined) last = { time: day, sentence: m.sentence };
    else if (first && last !== undefined && m.sentence - last.sentence <= REACH) out.set(e, last.time);
  }
  return out;
}

const isDay = (t: FoundTime): boolean => t.edtf !== null && DAY.test(t.edtf);
