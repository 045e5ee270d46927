import { EventType, Status } from "@rasid/extract";
import { z } from "zod";

const Words = z.array(z.string()).nullish();
const Alternatives = z.array(z.array(z.string()).nullable()).nullish();
const FigureValue = z.union([z.int(), z.tuple([z.int(), z.int().nullable()])]).nullable();
const Statuses = z.union([Status, z.array(Status)]).nullish();

/** One event of a gold file, as a careful coder would enter it; the keys are those of `../shared/gold`. */
export const GoldEvent = z.object({
  id: z.union([z.string(), z.int()]).nullish(),
  type: EventType,
  also_type: z.array(EventType).nullish(),
  trigger: z.array(z.string()),
  main: z.boolean().nullish(),
  status: Statuses,
  modality: Statuses,
  date: z.string().nullish(),
  country: z.string().nullish(),
  place: Words,
  actor: Words,
  recipient: Words,
  killed: FigureValue.nullish(),
  injured: FigureValue.nullish(),
  detained: FigureValue.nullish(),
  kidnapped: FigureValue.nullish(),
  according_to: Words,
  also_date: z.array(z.string().nullable()).nullish(),
  also_country: z.array(z.string().nullable()).nullish(),
  also_place: Alternatives,
  also_actor: Alternatives,
  also_recipient: Alternatives,
  also_according_to: Alternatives,
  also_killed: z.array(FigureValue).nullish(),
  also_injured: z.array(FigureValue).nullish(),
  also_detained: z.array(FigureValue).nullish(),
  also_kidnapped: z.array(FigureValue).nullish(),
  also_status: z.array(Status.nullable()).nullish(),
  incident: z.string().nullish(),
});
export type GoldEvent = z.infer<typeof GoldEvent>;

/** A gold file without its text. */
export const Gold = z.object({
  id: z.union([z.string(), z.int()]).transform(String),
  text: z.string().nullish(),
  published: z.string().nullish(),
  outlet: z.string().nullish(),
  style: z.string().nullish(),
  split: z.string().nullish(),
  events: z.array(GoldEvent),
  also_acceptable: z.array(z.object({ type: z.string(), trigger: z.string() })).nullish(),
});
export type Gold = z.infer<typeof Gold>;

/** A gold file with its text. */
export interface GoldReport {
  readonly gold: Gold;
  readonly text: string;
}

/** Gold that nobody who writes rules may look at: only figures of it are ever shown. */
export function isHeldOut(report: GoldReport): boolean {
  return report.gold.split === "held-out";
}

/** Whether a gold event is the news itself, not background or outlook. */
export function isMain(event: GoldEvent): boolean {
  return event.main ?? true;
}
