/**
 * Every error of Rasid. A code is never given to another error and never reused, so that scripts may rely on it.
 * `{name}` in a message is filled in; `exit` is the exit code of the command line, `status` that of the HTTP API.
 * docs/errors.md is made from this file (`npm run errors-page -w packages/rasid`) and tested against it.
 */
export const ERRORS = {
  "RASID-E001": {
    title: "Not built",
    message: "Rasid is not built yet. Run `npm run build` in the project's root first.",
    exit: 1,
    status: 500,
  },
  "RASID-E002": {
    title: "Unexpected error",
    message: "Something went wrong that Rasid did not foresee: {detail}. Please report it with this line.",
    exit: 1,
    status: 500,
  },
  "RASID-E003": {
    title: "Wrong use of a command",
    message: "{detail}. See `rasid {command} --help`.",
    exit: 2,
    status: 400,
  },
  "RASID-E004": {
    title: "Not found",
    message:
      "There is no {what} {id} in the archive. Look for it with `rasid export {what}s --format ndjson`.",
    exit: 4,
    status: 404,
  },
  "RASID-E005": {
    title: "No such address",
    message: "There is nothing at {path}. The addresses of the API are in packages/rasid/README.md.",
    exit: 4,
    status: 404,
  },
  "RASID-E006": {
    title: "Not allowed",
    message:
      "Only this archive's own page and commands may change it. Send the request from the page, or with the token in the archive's lock file.",
    exit: 1,
    status: 403,
  },
  "RASID-E101": {
    title: "File missing",
    message: "{source}: there is no such file. Check the name and the folder.",
    exit: 2,
    status: 400,
  },
  "RASID-E102": {
    title: "File unreadable",
    message: "{source}: cannot be read ({detail}). Check that it is a file and that you may read it.",
    exit: 2,
    status: 400,
  },
  "RASID-E103": {
    title: "Unknown kind of file",
    message: "{source}: the name must end in .txt, .html, .json or .ndjson, which tells how to read it.",
    exit: 2,
    status: 400,
  },
  "RASID-E104": {
    title: "Empty input",
    message: "{source}: is empty. Give a file or a line that holds the text of a report.",
    exit: 2,
    status: 400,
  },
  "RASID-E105": {
    title: "Binary input",
    message: "{source}: is not text (it holds control characters). Save it as plain text or HTML first.",
    exit: 2,
    status: 400,
  },
  "RASID-E106": {
    title: "Unknown encoding",
    message:
      "{source}: its encoding is not recognised. UTF-8, UTF-16 with a byte order mark, Windows-1256 and ISO-8859-6 are read; save it as UTF-8.",
    exit: 2,
    status: 400,
  },
  "RASID-E107": {
    title: "Too large",
    message: "{source}: is larger than {limit} MB, the limit for one report. Split it into its reports.",
    exit: 2,
    status: 413,
  },
  "RASID-E108": {
    title: "Broken JSON",
    message:
      "{source}: is not valid JSON ({detail}). An .ndjson file has one whole JSON object on each line.",
    exit: 2,
    status: 400,
  },
  "RASID-E109": {
    title: "Not a report",
    message: "{source}: is not a report ({detail}). See ReportInput in packages/extract/schema.",
    exit: 2,
    status: 400,
  },
  "RASID-E110": {
    title: "Page without an article",
    message: "{source}: no article could be found in this HTML page. Save the text of the article as .txt.",
    exit: 2,
    status: 400,
  },
  "RASID-E111": {
    title: "Report not read",
    message:
      "{report}: reading it failed in a way that Rasid did not foresee ({detail}). An archive keeps it without events; `rasid reread` tries again. Please report it with its text.",
    exit: 2,
    status: 500,
  },
  "RASID-E112": {
    title: "Report not stored",
    message:
      "{report}: storing it failed in a way that Rasid did not foresee ({detail}). Nothing of it was kept, the reports beside it were. Please report it with its text.",
    exit: 2,
    status: 500,
  },
  "RASID-E201": {
    title: "Archive missing",
    message: "There is no archive in {archive}. `rasid add FILE --archive {archive}` makes one.",
    exit: 3,
    status: 503,
  },
  "RASID-E202": {
    title: "Archive in use",
    message: "The archive {archive} is held by {holder}. Wait until it ends, or stop it, and try again.",
    exit: 3,
    status: 503,
  },
  "RASID-E203": {
    title: "Archive of a newer version",
    message:
      "The archive {archive} was made by a newer Rasid (schema {found}; this one knows {known}). Install the newer Rasid; nothing was changed.",
    exit: 3,
    status: 503,
  },
  "RASID-E204": {
    title: "Disk full",
    message:
      "The disk is full: nothing of the last batch was stored, all that was said to be added is safe. Free some space in {archive} and add it again.",
    exit: 3,
    status: 507,
  },
  "RASID-E205": {
    title: "Archive cannot be opened",
    message:
      "The archive {archive} cannot be opened ({detail}). Check the folder's rights, or the database's address.",
    exit: 3,
    status: 503,
  },
  "RASID-E206": {
    title: "Server of the archive does not answer",
    message:
      "`rasid serve` holds the archive at {address} but does not answer ({detail}). Restart it and try again.",
    exit: 3,
    status: 503,
  },
  "RASID-E301": {
    title: "Revision refused",
    message: "This revision cannot be made: {detail}.",
    exit: 2,
    status: 400,
  },
  "RASID-E302": {
    title: "Bad query",
    message: "The query cannot be read: {detail}.",
    exit: 2,
    status: 400,
  },
  "RASID-E303": {
    title: "Address in use",
    message: "Port {port} on {host} is taken. Choose another with --port.",
    exit: 1,
    status: 500,
  },
} as const;

/** Code of an error. */
export type ErrorCode = keyof typeof ERRORS;

/** Whether a word is the code of an error. */
export const isErrorCode = (code: string): code is ErrorCode => code in ERRORS;

/** Names between braces in a message. */
type Names<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** What must be said for an error of this code. */
export type ErrorDetails<C extends ErrorCode> = Readonly<
  Record<Names<(typeof ERRORS)[C]["message"]>, string | number>
>;
