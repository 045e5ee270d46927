import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Extraction, ReportInput } from "./contract/schemas.js";

/** What extraction calls itself; the version changes with every change of what is read. */
export const EXTRACTOR = { name: "rasid", version: "0.1.0" } as const;

/** A stable id for a report that has none: of its url, else of its text. */
export function reportId(report: Pick<ReportInput, "id" | "url" | "text">): string {
  return report.id ?? bytesToHex(sha256(utf8ToBytes(report.url ?? report.text))).slice(0, 16);
}

/**
 * Reads a report: what happened, where, when, who did it to whom, how many, who says so.
 * Deterministic; no clock, files or network.
 */
export function extract(report: ReportInput, options: { explain?: (line: string) => void } = {}): Extraction {
  options.explain?.(`report ${reportId(report)}`);
  const { url, title, outlet, publishedAt } = report;
  return {
    report: {
      id: reportId(report),
      ...(url !== undefined && { url }),
      ...(title !== undefined && { title }),
      ...(outlet !== undefined && { outlet }),
      ...(publishedAt !== undefined && { publishedAt }),
      language: report.language ?? "ar",
      characters: report.text.length,
    },
    extractor: EXTRACTOR,
    events: [],
    claims: [],
    relations: [],
    warnings: [],
  };
}
