/**
 * Every warning: something about the input that a person should know; the work is done all the same.
 * A code is never reused. Described in docs/errors.md with the errors.
 */
export const WARNINGS = {
  "RASID-W101": {
    title: "Language not supported",
    message: "The text is not Arabic; it is kept, but no events are read from it.",
  },
  "RASID-W102": {
    title: "Published in the future",
    message:
      "The report says that it was published at {publishedAt}, which is in the future. Check the date.",
  },
  "RASID-W103": {
    title: "No text",
    message: "The report has no text; it is kept, but no events are read from it.",
  },
} as const;

/** Code of a warning. */
export type WarningCode = keyof typeof WARNINGS;
