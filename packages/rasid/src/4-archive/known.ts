import type { FullAccount } from "./summaries.js";

/** When an account became known: its publication, else its retrieval; a day counts from its beginning. */
export const reportedAt = (account: Pick<FullAccount, "report">): string =>
  account.report.publishedAt ?? account.report.retrievedAt;

/** Whether an account was known at an instant. */
export const reportedBefore = (account: Pick<FullAccount, "report">, instant: string): boolean =>
  Date.parse(reportedAt(account)) <= Date.parse(instant);
