/** Largest size of one report, in bytes as it is handed in. A long newspaper article is about 30 KB. */
export const MAX_REPORT_BYTES = 8 * 1024 * 1024;

/** The same, for messages. */
export const MAX_REPORT_MB = MAX_REPORT_BYTES / 1024 / 1024;
