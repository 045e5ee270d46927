import { ReportInput, Warning } from "@rasid/extract";
import { z } from "zod";
import { isErrorCode, type ErrorCode } from "../errors/catalogue.js";
import { Decision } from "../4-archive/decisions.js";

/** Reports that are handed in over HTTP. */
export const ReportsBody = z.object({
  reports: z.array(z.object({ report: ReportInput, named: z.boolean().default(false) })).max(1000),
});

const isCode = (value: unknown): boolean => typeof value === "string" && isErrorCode(value);

/** What became of them. */
export const AddedList = z.object({
  added: z.array(
    z.object({
      id: z.string(),
      status: z.enum(["added", "unchanged", "new-version", "failed"]),
      version: z.number(),
      events: z.number(),
      copyOf: z.string().nullable(),
      warnings: z.array(Warning),
      error: z.object({ code: z.custom<ErrorCode>(isCode), message: z.string() }).nullable(),
    }),
  ),
});

/** A decision of a person, with who and why. */
export const RevisionBody = z.object({
  decision: Decision,
  person: z.string().min(1).max(200),
  reason: z.string().min(1).max(2000),
});
