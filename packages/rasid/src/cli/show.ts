import type { Command } from "commander";
import { existsSync } from "node:fs";
import type { IncidentDetail, ReportDetail } from "../contract/api.js";
import { Archive } from "../4-archive/archive.js";
import { archiveId } from "../4-archive/identify.js";
import { readFilter } from "../4-archive/filter.js";
import type { Known } from "../4-archive/known.js";
import { getReport } from "../4-archive/reports.js";
import { withoutNames } from "../5-export/rows.js";
import { RasidError } from "../errors/error.js";
import { readInputs } from "../1-ingest/read-input.js";
import { answerOf, ask, openArchive, type Remote } from "./open-archive.js";
import { print } from "./output.js";
import { showIncident } from "./show-text.js";

type Held = Archive | Remote;

/** Adds `rasid show` to the command line. */
export function registerShow(program: Command): void {
  program
    .command("show")
    .description(
      "print what is known of an incident, with the words and who says so; of a report: its incidents",
    )
    .argument("<INCIDENT>", "id of an incident or of a report, or a file that was added")
    .option("--archive <DIR>", "folder of the archive (RASID_ARCHIVE, ./rasid-data)")
    .option("--as-of <TIME>", "by what had been published at this day or instant")
    .option("--stored-by <TIME>", "by what this archive held at this day or instant")
    .option("--json", "print JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  rasid show 4f1c09aa23be\n  rasid show article.txt --as-of 2025-12-14",
    )
    .action(async (name: string, options: Known & { archive?: string; json?: boolean }) => {
      const archive = await openArchive(options.archive, { create: false });
      try {
        for (const id of await incidentsOf(archive, name)) {
          const incident = await incidentAt(archive, id, options);
          await print(
            options.json === true ? `${JSON.stringify(incident)}\n` : `${showIncident(incident)}\n`,
          );
        }
      } finally {
        if (archive instanceof Archive) await archive.close();
      }
    });
}

async function incidentsOf(archive: Held, name: string): Promise<string[]> {
  let id = name;
  if (existsSync(name)) {
    for await (const item of readInputs([name], process.stdin))
      if (!("error" in item)) id = archiveId({ report: item.report, named: item.named });
  }
  const report = await reportAt(archive, id);
  if (report === null) return [id];
  // In the report's own order: its news first.
  const order = report.extraction.events.flatMap((event) => report.incidentOf[event.id] ?? []);
  return [...new Set(order)];
}

async function reportAt(archive: Held, id: string): Promise<ReportDetail | null> {
  try {
    if (archive instanceof Archive) return await getReport(archive.store.db, id);
    return await answerOf<ReportDetail>(
      await ask(archive, `/api/reports/${encodeURIComponent(id)}`),
      "extraction",
      "incidentOf",
    );
  } catch (error) {
    if (error instanceof RasidError && error.code === "RASID-E004") return null;
    throw error;
  }
}

async function incidentAt(archive: Held, id: string, { asOf, storedBy }: Known): Promise<IncidentDetail> {
  const known = { ...(asOf !== undefined && { asOf }), ...(storedBy !== undefined && { storedBy }) };
  // What is no time is refused as the server refuses it.
  if (archive instanceof Archive) return withoutNames(await archive.incident(id, readFilter(known)));
  const query = `?${new URLSearchParams(known).toString()}`;
  return answerOf<IncidentDetail>(
    await ask(archive, `/api/incidents/${encodeURIComponent(id)}${query}`),
    "values",
    "accountList",
  );
}
