import { rasidError } from "../errors/error.js";

/** No page of a list is longer. */
export const LONGEST_PAGE = 200;

/** Stands for no day in what a page gives as `next`; such incidents come last. */
export const NO_DAY = "0001-01-01";

/** What a page gives as `next`, so that the one after it begins behind an incident. */
export const cursorAfter = (day: string | null, seq: string): string => `${day ?? NO_DAY}_${seq}`;

/** Where a page of incidents begins: after the incident of this day and number. */
export function cursor(after: string | undefined): { day: string; seq: string } | null {
  if (after === undefined) return null;
  const match = /^(\d{4}-\d\d-\d\d)_(\d{1,18})$/.exec(after);
  if (match === null || Number.isNaN(Date.parse(match[1] ?? "")))
    throw rasidError("RASID-E302", { detail: "after: is not what a page gave as next" });
  return { day: match[1] ?? "", seq: match[2] ?? "" };
}
