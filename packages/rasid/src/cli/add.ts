import { SingleBar } from "cli-progress";
import type { Command } from "commander";
import type { Incoming } from "../4-archive/identify.js";
import type { Added } from "../4-archive/store-reports.js";
import { readInputs } from "../1-ingest/read-input.js";
import { RasidError } from "../errors/error.js";
import { AddedList } from "../6-server/schemas.js";
import { Archive } from "../4-archive/archive.js";
import { defaultsOf, type SourceOptions } from "./extract.js";
import { ask, openArchive, type Remote } from "./open-archive.js";
import { print, tell, warn } from "./output.js";

/** Reports that one transaction stores, and how much text. */
const BATCH = 50;
const BATCH_CHARACTERS = 2_000_000;

/** Adds `rasid add` to the command line. */
export function registerAdd(program: Command): void {
  program
    .command("add")
    .description("read reports into the archive; returns when they are stored and linked")
    .argument("<FILE...>", ".txt, .html, .json or .ndjson; - for standard input")
    .option("--archive <DIR>", "folder of the archive (RASID_ARCHIVE, ./rasid-data)")
    .option("--published <DAY>", "day or instant of publication of reports that do not say (ISO 8601)")
    .option("--outlet <NAME>", "outlet of reports that do not say")
    .option("--url <URL>", "address of reports that do not say")
    .option("--json", "print one JSON object a report")
    .addHelpText(
      "after",
      "\nExamples:\n  rasid add report.txt --published 2025-12-14 --outlet سانا\n  rasid add feed.ndjson --archive ./syria --json",
    )
    .action(async (files: string[], options: SourceOptions & { archive?: string; json?: boolean }) => {
      const defaults = defaultsOf(options, "add");
      const archive = await openArchive(options.archive, { create: true });
      const bar =
        process.stderr.isTTY && options.json !== true
          ? new SingleBar({ format: "{value} reports", stream: process.stderr })
          : null;
      bar?.start(0, 0);
      try {
        let batch: Incoming[] = [];
        let characters = 0;
        const flush = async (): Promise<void> => {
          if (batch.length === 0) return;
          const added = await addTo(archive, batch);
          batch = [];
          characters = 0;
          for (const item of added) {
            for (const { code, message } of item.warnings) warn(code, `${item.id}: ${message}`);
            if (item.error !== null) tell(new RasidError(item.error.code, item.error.message));
            await print(options.json === true ? `${JSON.stringify(item)}\n` : `${lineOf(item)}\n`);
          }
          bar?.increment(added.length);
        };
        for await (const item of readInputs(files, process.stdin, defaults)) {
          if ("error" in item) {
            tell(item.error);
            continue;
          }
          batch.push({ report: item.report, named: item.named });
          characters += item.report.text.length;
          if (batch.length >= BATCH || characters >= BATCH_CHARACTERS) await flush();
        }
        await flush();
      } finally {
        bar?.stop();
        if (archive instanceof Archive) await archive.close();
      }
    });
}

async function addTo(archive: Archive | Remote, batch: readonly Incoming[]): Promise<readonly Added[]> {
  if (archive instanceof Archive) return archive.add(batch);
  const response = await ask(archive, "/api/reports", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ reports: batch }),
  });
  return AddedList.parse(await response.json()).added;
}

function lineOf(item: Added): string {
  const copy = item.copyOf === null ? "" : `, a copy of ${item.copyOf}`;
  return `${item.status}: ${item.id} (${item.events} events${copy})`;
}
