import { ERRORS } from "./catalogue.js";
import { WARNINGS } from "./warnings.js";

/** The page docs/errors.md, made from the catalogue, so that code, page and types hold together. */
export function errorsPage(): string {
  const errors = Object.entries(ERRORS).map(
    ([code, { title, message, exit, status }]) =>
      `### ${code}: ${title}\n\n> ${shown(message)}\n\nExit code ${exit}, HTTP status ${status}.\n`,
  );
  const warnings = Object.entries(WARNINGS).map(
    ([code, { title, message }]) => `### ${code}: ${title}\n\n> ${shown(message)}\n`,
  );
  return `# Errors and warnings

Made from packages/rasid/src/errors by \`npm run errors-page -w packages/rasid\`; edit it there. A code is never reused.

The command line says an error on standard error as \`CODE: message\`; the HTTP API answers
\`{"error": {"code", "message"}}\` with the status. Exit codes: 0 done, 1 failed, 2 an input could not be read or the
command was wrongly used (the other inputs are done), 3 the archive could not be used, 4 not found.

## Errors

${errors.join("\n")}
## Warnings

Something about the input that a person should know; the work is done all the same. They stand in \`warnings\` of an
extraction.

${warnings.join("\n")}`;
}

const shown = (message: string): string => message.replace(/\{(\w+)\}/g, (_, name: string) => `*${name}*`);
