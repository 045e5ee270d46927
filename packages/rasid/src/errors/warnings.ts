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
  // Given by @rasid/extract (3-values/times/warnings.ts), which knows no catalogue; described here.
  "RASID-W201": {
    title: "Date without a year",
    message: "A date has no year, and the report no day of publication to take it from.",
  },
  "RASID-W202": {
    title: "No such day",
    message: "A date names a day that the calendar does not have; its words are kept without a day.",
  },
  "RASID-W203": {
    title: "Weekday without an anchor",
    message: "A weekday is named, and nothing says of which week; its words are kept without a day.",
  },
  "RASID-W204": {
    title: "Relative time without a day of publication",
    message:
      "A time is told from the day of publication, which is not known; its words are kept without a day.",
  },
} as const;

/** Code of a warning. */
export type WarningCode = keyof typeof WARNINGS;
