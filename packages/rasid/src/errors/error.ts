import { ERRORS, type ErrorCode, type ErrorDetails } from "./catalogue.js";
import { WARNINGS, type WarningCode } from "./warnings.js";

/** An error of the catalogue: a stable code and a message that says what to do. */
export class RasidError extends Error {
  override readonly name = "RasidError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }

  /** Exit code of the command line. */
  get exit(): number {
    return ERRORS[this.code].exit;
  }

  /** Status of the HTTP API. */
  get status(): number {
    return ERRORS[this.code].status;
  }
}

/** Makes an error of the catalogue with its details filled in. */
export function rasidError<C extends ErrorCode>(
  code: C,
  details: ErrorDetails<C>,
  options?: { cause?: unknown },
): RasidError {
  return new RasidError(code, fill(ERRORS[code].message, details), options);
}

/** Makes a warning of the catalogue, as it stands in an extraction. */
export function rasidWarning(
  code: WarningCode,
  details: Readonly<Record<string, string>> = {},
): { code: WarningCode; message: string } {
  return { code, message: fill(WARNINGS[code].message, details) };
}

/** Any thrown value as an error of the catalogue. */
export function toRasidError(error: unknown): RasidError {
  if (error instanceof RasidError) return error;
  return rasidError("RASID-E002", { detail: messageOf(error) }, { cause: error });
}

/** What a thrown value says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The code that Node, PostgreSQL and others put on their errors, e.g. ENOENT. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

function fill(template: string, details: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ""));
}
