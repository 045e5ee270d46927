import { describeReport, EXTRACTOR, extract, type Extraction, type ReportInput } from "@rasid/extract";
import { rasidWarning } from "../errors/error.js";
import { isArabic } from "../1-ingest/language.js";

/** Reads a report with the clock at hand: warns of a day in the future; a text that is not Arabic has no events. */
export function readReport(report: ReportInput, now: Date, explain?: (line: string) => void): Extraction {
  const future = publishedAfter(report.publishedAt, now);
  const warnings = future === null ? [] : [rasidWarning("RASID-W102", { publishedAt: future })];
  if (report.text.trim() === "") return empty(report, [...warnings, rasidWarning("RASID-W103")]);
  if (!isArabic(report.text)) return empty(report, [...warnings, rasidWarning("RASID-W101")]);
  const extraction = extract(report, explain ? { explain } : {});
  return { ...extraction, warnings: [...warnings, ...extraction.warnings] };
}

/** A day of leeway, for the time zones east of here. */
const DAY_MS = 86_400_000;

function publishedAfter(publishedAt: string | undefined, now: Date): string | null {
  if (publishedAt === undefined) return null;
  return Date.parse(publishedAt) > now.getTime() + DAY_MS ? publishedAt : null;
}

function empty(report: ReportInput, warnings: Extraction["warnings"]): Extraction {
  const given = report.language === "ar" ? undefined : report.language;
  const language = given ?? (report.text.trim() === "" ? "ar" : "und");
  return {
    report: describeReport(report, language),
    extractor: EXTRACTOR,
    events: [],
    claims: [],
    relations: [],
    warnings,
  };
}
