import type { Command } from "commander";
import { Archive } from "../4-archive/archive.js";
import { readFilter } from "../4-archive/filter.js";
import { rasidError } from "../errors/error.js";
import { FORMATS, writeExport } from "../5-export/write.js";
import { WHAT } from "../5-export/rows.js";
import { ask, openArchive } from "./open-archive.js";
import { print } from "./output.js";

const FILTERS = [
  "from",
  "to",
  "type",
  "country",
  "admin1",
  "bbox",
  "actor",
  "outlet",
  "status",
  "minOutlets",
  "minKilled",
  "contested",
  "q",
  "exact",
  "background",
  "asOf",
  "storedBy",
];

/** Adds `rasid export` to the command line. */
export function registerExport(program: Command): void {
  program
    .command("export")
    .description("print incidents, events, claims or reports")
    .argument("<WHAT>", WHAT.join(", "))
    .option("--format <FORMAT>", FORMATS.join(", "), "ndjson")
    .option("--archive <DIR>", "folder of the archive (RASID_ARCHIVE, ./rasid-data)")
    .option(
      "--filter <QUERY>",
      "only these incidents, as in the page's address: type=ASSAULT&from=2025-12-01",
    )
    .option("--bom", "begin CSV with a byte order mark, for spreadsheets")
    .addHelpText(
      "after",
      `\nFilters: ${FILTERS.join(", ")}\nExamples:\n  rasid export incidents --format csv --bom > incidents.csv\n  rasid export incidents --filter 'country=SY&contested=1'`,
    )
    .action(
      async (name: string, options: { format: string; archive?: string; filter?: string; bom?: boolean }) => {
        const what = WHAT.find((w) => w === name);
        const format = FORMATS.find((f) => f === options.format);
        if (what === undefined)
          throw rasidError("RASID-E003", { detail: `there is no export of ${name}`, command: "export" });
        if (format === undefined)
          throw rasidError("RASID-E003", {
            detail: `there is no format ${options.format}`,
            command: "export",
          });
        // Everything is exported unless a filter says less; background incidents too.
        const query = { background: "1", ...Object.fromEntries(new URLSearchParams(options.filter ?? "")) };
        const archive = await openArchive(options.archive, { create: false });
        if (!(archive instanceof Archive)) {
          const address = `/api/export/${what}.${format}?${new URLSearchParams({ ...query, ...(options.bom === true && { bom: "1" }) }).toString()}`;
          const { body } = await ask(archive, address);
          const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
          for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read())
            await print(part.value);
          return;
        }
        try {
          for await (const text of writeExport(archive.store.db, what, format, readFilter(query), {
            bom: options.bom === true,
          }))
            await print(text);
        } finally {
          await archive.close();
        }
      },
    );
}
