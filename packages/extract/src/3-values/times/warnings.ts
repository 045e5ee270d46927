/** Something that a person should know about a time that was read. */
export interface TimeWarning {
  readonly code: string;
  readonly message: string;
}

/** The warnings that reading times can give; codes are never reused. */
export const WARNINGS = {
  weekday: (text: string): TimeWarning => ({
    code: "RASID-W201",
    message: `«${text}» is a weekday and the day of publication is not known: give --published to have its date`,
  }),
  relative: (text: string): TimeWarning => ({
    code: "RASID-W202",
    message: `«${text}» is counted from the day of publication, which is not known: give --published to have its date`,
  }),
  impossible: (text: string): TimeWarning => ({
    code: "RASID-W203",
    message: `«${text}» is no date of the calendar: only its words are kept`,
  }),
  contradiction: (text: string): TimeWarning => ({
    code: "RASID-W204",
    message: `«${text}»: the weekday and the date do not agree; the date is taken`,
  }),
} as const;
