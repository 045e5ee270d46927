import type { IncidentSummary } from "../api.js";

const DAY = 86_400_000;
const NEAR = 3;

/** The filter for what may be the same as an incident: its country, three days around its own; null where neither is known. */
export function nearQuery({ time, country }: Pick<IncidentSummary, "time" | "country">): string | null {
  const day = /^\d{4}-\d\d-\d\d/.exec(time ?? "")?.[0];
  if (day === undefined && country === null) return null;
  const away = (days: number): string =>
    new Date(Date.parse(day ?? "") + days * DAY).toISOString().slice(0, 10);
  return new URLSearchParams({
    background: "1",
    ...(country !== null && { country }),
    ...(day !== undefined && { from: away(-NEAR), to: away(NEAR) }),
  }).toString();
}
