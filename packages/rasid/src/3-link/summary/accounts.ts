import { nameOf, refOf } from "../name.js";
import type { SummaryAccount } from "../types.js";

/** When an account was made known: published, else retrieved. */
export function reportedAt(account: Pick<SummaryAccount, "report">): string {
  return account.report.publishedAt ?? account.report.retrievedAt;
}

/** The same as a number, for comparing; a day counts from its beginning. */
export function reportedMs(account: SummaryAccount): number {
  const ms = Date.parse(reportedAt(account));
  return Number.isNaN(ms) ? 0 : ms;
}

/**
 * The independent voice of an account: its outlet; of a copy, the outlet of the text it copies. Reports that name no
 * outlet are voices of their own, copies of one unknown text are one.
 */
export function voiceOf(account: SummaryAccount, byReport: ReadonlyMap<string, SummaryAccount>): string {
  const { copyOf } = account.report;
  if (copyOf === null) return account.report.outlet ?? `report:${account.report.id}`;
  const origin = byReport.get(copyOf);
  return origin === undefined ? `report:${copyOf}` : (origin.report.outlet ?? `report:${copyOf}`);
}

/** An account with its voice and time, ready to be counted. */
export interface Voiced {
  readonly account: SummaryAccount;
  readonly voice: string;
  readonly at: number;
}

/** The accounts in the order in which they became known, whatever order they came in. */
export function voiced(accounts: readonly SummaryAccount[]): Voiced[] {
  const byReport = new Map(accounts.map((account) => [account.report.id, account]));
  const name = ({ account }: Voiced): string => nameOf(refOf(account));
  return accounts
    .map((account) => ({ account, voice: voiceOf(account, byReport), at: reportedMs(account) }))
    .sort((a, b) => a.at - b.at || (name(a) < name(b) ? -1 : 1));
}

/** How many independent voices there are among accounts. */
export function countVoices(list: readonly Voiced[]): number {
  return new Set(list.map((one) => one.voice)).size;
}
