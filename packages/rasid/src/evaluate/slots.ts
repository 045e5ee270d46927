import type { Event, EventType } from "@rasid/extract";
import type { Gold, GoldEvent } from "./gold.js";
import { agrees } from "./words.js";

/** The attributes of an event that are scored, in the order in which they are shown. */
export const SLOTS = [
  "date",
  "country",
  "place",
  "actor",
  "recipient",
  "killed",
  "injured",
  "detained",
  "kidnapped",
  "according_to",
  "status",
] as const;
export type Slot = (typeof SLOTS)[number];

const FIGURE_SLOTS = ["killed", "injured", "detained", "kidnapped"] as const;
type FigureSlot = (typeof FIGURE_SLOTS)[number];

/** A count of people: `max: null` is "or more". */
export interface Range {
  readonly min: number;
  readonly max: number | null;
}

/** What a slot holds: a day or a country, phrases of which any is right, or a count. */
export type SlotValue = string | readonly string[] | Range;

/** Events that are speech: the speaker is the actor, and naming him as the source neither helps nor harms. */
export const SPEECH: ReadonlySet<EventType> = new Set(["ACCUSE", "SUPPORT", "REQUEST", "THREATEN", "REJECT"]);

const NO_GROUND: ReadonlySet<EventType> = new Set([
  ...SPEECH,
  "AGREE",
  "CONSULT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "SANCTION",
]);

/** Only so many values of a list slot are read. */
const READ_VALUES = 3;

/** What the extraction says of a slot, or null. */
export function predicted(event: Event, slot: Slot): SlotValue | null {
  if (slot === "date") return event.time?.edtf ?? null;
  if (slot === "status") return event.status;
  if (slot === "country") {
    return event.country?.code ?? event.places.find((place) => place.country)?.country ?? null;
  }
  if (isFigure(slot)) return total(event, slot);
  const found = names(event, slot);
  if (slot === "according_to" && SPEECH.has(event.type) && agrees(names(event, "actor"), found)) return null;
  return found.length > 0 ? found : null;
}

/** What gold wants in a slot, or null. */
export function wanted(gold: GoldEvent, slot: Slot): SlotValue | null {
  if (slot === "status") {
    const right = gold.status ?? gold.modality ?? [];
    const all = typeof right === "string" ? [right] : right;
    return gold.type === "REQUEST" ? [...all, "asserted", "demanded"] : all;
  }
  if (slot === "date" || slot === "country") return gold[slot] ?? null;
  if (isFigure(slot)) return asRange(gold[slot] ?? null);
  const value = gold[slot] ?? [];
  if (slot === "according_to" && SPEECH.has(gold.type) && agrees(gold.actor ?? [], value)) return null;
  return value.length > 0 ? value : null;
}

/** The further right answers of a slot, null among them where it may be left empty. */
export function alternatives(
  gold: GoldEvent,
  slot: Slot,
  published: Gold["published"],
): readonly (SlotValue | null)[] {
  if (isFigure(slot)) return (gold[`also_${slot}`] ?? []).map(asRange);
  if (slot !== "date") return gold[`also_${slot}`] ?? [];
  const others = gold.also_date ?? [];
  if (!published) return others;
  const month = published.slice(0, 7);
  if (gold.date === null || gold.date === undefined) return [...others, month];
  return gold.date === month ? [...others, null] : others;
}

/** Whether a predicted value agrees with one that gold gives. */
export function same(slot: Slot, want: SlotValue, got: SlotValue): boolean {
  if (typeof got === "string") {
    if (typeof want !== "string") return isWords(want) && want.includes(got);
    if (slot === "country") return want.toUpperCase() === got.toUpperCase();
    if (slot === "date") return sameDay(want, got);
    return want === got;
  }
  if (isWords(got)) return typeof want !== "string" && isWords(want) && agrees(want, got);
  return typeof want !== "string" && !isWords(want) && want.min === got.min && want.max === got.max;
}

/** Whether a slot counts for this event at all: without a place, an act of words happens in no country. */
export function isScored(gold: GoldEvent, slot: Slot): boolean {
  if (slot === "country") return !NO_GROUND.has(gold.type) || (gold.place ?? []).length > 0;
  if (slot === "according_to") return !SPEECH.has(gold.type) || wanted(gold, slot) !== null;
  return true;
}

/** Whether the event has an approximate figure of that kind (عشرات), not held against gold without a number. */
export function isRough(event: Event, slot: Slot): boolean {
  return event.figures.some((figure) => figure.kind === slot && figure.approximate);
}

/** A value in a form for people. */
export function showValue(value: SlotValue | null): string {
  if (value === null) return "nothing";
  if (typeof value === "string") return value;
  if (isWords(value)) return value.map((text) => `«${text}»`).join(" ");
  if (value.max === null) return `${value.min}+`;
  return value.min === value.max ? String(value.min) : `${value.min}–${value.max}`;
}

/** A month in gold stands for "no day given": that month, or a day marked as approximate. */
function sameDay(want: string, got: string): boolean {
  if (want.length >= 10) return got.replace(/[~?%]+$/u, "") === want;
  return got === want || (got.startsWith(want) && (got.length > 10 || /[~?%]$/u.test(got)));
}

function names(event: Event, slot: "place" | "actor" | "recipient" | "according_to"): string[] {
  const all =
    slot === "place"
      ? event.places.slice(0, READ_VALUES).flatMap((place) => [place.text, place.nameAr])
      : { actor: event.actors, recipient: event.recipients, according_to: event.accordingTo }[slot]
          .slice(0, READ_VALUES)
          .flatMap((item) => [item.text, item.entity?.nameAr]);
  return all.filter((text): text is string => text !== undefined && text !== "");
}

function total(event: Event, slot: FigureSlot): Range | null {
  const whole = event.figures.filter((figure) => figure.kind === slot && !figure.part);
  if (whole.length === 0) return null;
  let max: number | null = 0;
  for (const figure of whole) max = max === null || figure.max === null ? null : max + figure.max;
  return { min: whole.reduce((sum, figure) => sum + figure.min, 0), max };
}

function asRange(value: number | readonly [number, number | null] | null): Range | null {
  if (value === null) return null;
  return typeof value === "number" ? { min: value, max: value } : { min: value[0], max: value[1] };
}

function isFigure(slot: Slot): slot is FigureSlot {
  return FIGURE_SLOTS.some((kind) => kind === slot);
}

function isWords(value: readonly string[] | Range): value is readonly string[] {
  return Array.isArray(value);
}
