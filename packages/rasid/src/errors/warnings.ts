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
    title: "Weekday without a day of publication",
    message:
      "{text} is a weekday and the day of publication is not known. Give --published to have its date.",
  },
  "RASID-W202": {
    title: "Relative time without a day of publication",
    message:
      "{text} is counted from the day of publication, which is not known. Give --published to have its date.",
  },
  "RASID-W203": {
    title: "No such date",
    message: "{text} is no date of the calendar; only its words are kept.",
  },
  "RASID-W204": {
    title: "Weekday and date disagree",
    message: "{text}: the weekday and the date do not agree; the date is taken.",
  },
} as const;

/** Code of a warning. */
export type WarningCode = keyof typeof WARNINGS;
