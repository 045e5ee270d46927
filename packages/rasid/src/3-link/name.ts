import type { AccountRef, LinkEvent } from "./types.js";

/** Names an account in maps: the same of its reference and of the account itself. */
export const nameOf = ({ report, event }: AccountRef): string => `${report}\u0000${event}`;

/** What refers to an account. */
export const refOf = ({ report, event }: LinkEvent): AccountRef => ({ report: report.id, event: event.id });
