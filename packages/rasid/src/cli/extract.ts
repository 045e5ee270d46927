import type { Extraction } from "@rasid/extract";
import type { Command } from "commander";
import { messageOf, rasidError } from "../errors/error.js";
import { readInputs, type Defaults } from "../1-ingest/read-input.js";
import { print, tell } from "./output.js";
import { readReport } from "./read.js";

/** Options that fill in what a report does not say. */
export interface SourceOptions {
  published?: string;
  outlet?: string;
  url?: string;
}

/** The defaults of a call; a day or an instant that cannot be read is refused before anything is done. */
export function defaultsOf(options: SourceOptions, command: string): Defaults {
  const { published, outlet, url } = options;
  if (
    published !== undefined &&
    (Number.isNaN(Date.parse(published)) || !/^\d{4}-\d\d-\d\d/.test(published))
  ) {
    throw rasidError("RASID-E003", {
      detail: `--published takes a day such as 2025-12-14, not ${published}`,
      command,
    });
  }
  return {
    ...(published !== undefined && { publishedAt: published }),
    ...(outlet !== undefined && { outlet }),
    ...(url !== undefined && { url }),
  };
}

/** Adds `rasid extract` to the command line. */
export function registerExtract(program: Command): void {
  program
    .command("extract")
    .description("read reports and print what they tell, one JSON object a report")
    .argument("[FILE...]", ".txt, .html, .json or .ndjson; standard input without one, or for -")
    .option("--published <DAY>", "day or instant of publication of reports that do not say (ISO 8601)")
    .option("--outlet <NAME>", "outlet of reports that do not say")
    .option("--url <URL>", "address of reports that do not say")
    .option("--pretty", "print the JSON over several lines")
    .option("--explain", "print on standard error how every word was read")
    .addHelpText(
      "after",
      "\nExamples:\n  rasid extract report.txt --published 2025-12-14\n  cat reports.ndjson | rasid extract - > events.ndjson",
    )
    .action(async (files: string[], options: SourceOptions & { pretty?: boolean; explain?: boolean }) => {
      const defaults = defaultsOf(options, "extract");
      const explain =
        options.explain === true ? (line: string): void => void process.stderr.write(`${line}\n`) : undefined;
      for await (const item of readInputs(files, process.stdin, defaults)) {
        if ("error" in item) {
          tell(item.error);
          continue;
        }
        explain?.(`# ${item.source}`);
        let extraction: Extraction;
        try {
          extraction = readReport(item.report, new Date(), explain);
        } catch (cause) {
          tell(rasidError("RASID-E111", { report: item.source, detail: messageOf(cause) }, { cause }));
          continue;
        }
        const whole = item.withText
          ? { ...extraction, report: { ...extraction.report, text: item.report.text } }
          : extraction;
        await print(`${JSON.stringify(whole, null, options.pretty === true ? 2 : undefined)}\n`);
      }
    });
}
