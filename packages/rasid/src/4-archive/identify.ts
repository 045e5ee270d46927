import { reportId, type ReportInput } from "@rasid/extract";
import { createHash } from "node:crypto";

/** A report on its way into the archive. */
export interface Incoming {
  readonly report: ReportInput;
  /** Its id is only a file's name: the archive knows it by its url or text. */
  readonly named: boolean;
}

/** The hash by which a text is known again. */
export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The id that the archive gives a report: the one given, else a hash of its url, else of its text. */
export function archiveId({ report, named }: Incoming): string {
  if (!named) return reportId(report);
  const { url, text } = report;
  return reportId({ text, ...(url !== undefined && { url }) });
}

/** The id of a text that another outlet printed already: of the text and the outlet. */
export const idOfCopy = (report: ReportInput): string =>
  hashOf(`${report.outlet ?? ""}\n${report.text}`).slice(0, 16);
