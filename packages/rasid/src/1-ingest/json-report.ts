import { ReportInput } from "@rasid/extract";
import { messageOf, rasidError } from "../errors/error.js";
import { looksBinary, wellFormed } from "./decode.js";

/** Reads one report of JSON. Fields that are null are taken as not given, and a number serves as an id. */
export function readJsonReport(json: string, source: string): ReportInput {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw rasidError("RASID-E108", { source, detail: messageOf(error) });
  }
  return checkReport(value, source);
}

/** Holds a value against the contract's ReportInput. */
export function checkReport(value: unknown, source: string): ReportInput {
  const parsed = ReportInput.safeParse(withoutNulls(value));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.join(".") ?? "";
    const detail =
      where === "publishedAt" ? "must be a day or an instant of ISO 8601, e.g. 2025-12-14" : issue?.message;
    throw rasidError("RASID-E109", { source, detail: [where, detail ?? ""].filter(Boolean).join(": ") });
  }
  if (looksBinary(parsed.data.text)) throw rasidError("RASID-E105", { source });
  const { text, ...rest } = parsed.data;
  return { ...mapStrings(rest), text: wellFormed(text) };
}

function withoutNulls(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, v]) => v !== null && v !== undefined);
  return Object.fromEntries(
    entries.map(([k, v]) => [k, k === "id" && typeof v === "number" ? String(v) : v]),
  );
}

/** No database holds a NUL or half a surrogate pair; in an address or a name they mean nothing. */
function mapStrings<T extends Record<string, string | undefined>>(fields: T): T {
  const cleaned = { ...fields };
  for (const [key, value] of Object.entries(fields)) {
    if (value !== undefined) Object.assign(cleaned, { [key]: wellFormed(value).replaceAll("\0", "") });
  }
  return cleaned;
}
