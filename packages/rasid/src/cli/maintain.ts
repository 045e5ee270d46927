import type { Command } from "commander";
import { Archive } from "../4-archive/archive.js";
import { Decision } from "../4-archive/decisions.js";
import { rasidError } from "../errors/error.js";
import { answerOf, ask, openArchive } from "./open-archive.js";
import { print } from "./output.js";

interface Options {
  archive?: string;
  json?: boolean;
  all?: boolean;
}

/** Runs on the archive, or asks the server that holds it; prints the answer as JSON or as lines. */
async function run(
  options: Options,
  local: (archive: Archive) => Promise<object>,
  path: string,
  init?: RequestInit,
): Promise<void> {
  const archive = await openArchive(options.archive, { create: false });
  let answer: object;
  if (archive instanceof Archive) {
    try {
      answer = await local(archive);
    } finally {
      await archive.close();
    }
  } else {
    answer = await answerOf<object>(await ask(archive, path, init));
  }
  if (options.json === true) await print(`${JSON.stringify(answer)}\n`);
  else
    for (const [key, value] of Object.entries(answer))
      await print(`${key}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}\n`);
}

/** Adds `rasid status`, `relink`, `reread` and `revise` to the command line. */
export function registerMaintenance(program: Command): void {
  const archiveOption = ["--archive <DIR>", "folder of the archive (RASID_ARCHIVE, ./rasid-data)"] as const;
  program
    .command("status")
    .description("print what the archive holds")
    .option(...archiveOption)
    .option("--json", "print JSON")
    .addHelpText("after", "\nExample:\n  rasid status --archive ./syria --json")
    .action((options: Options) => run(options, (archive) => archive.status(), "/api/status"));
  program
    .command("relink")
    .description("link every account anew; people's decisions hold")
    .option(...archiveOption)
    .addHelpText("after", "\nExample:\n  rasid relink")
    .action((options: Options) =>
      run(options, async (archive) => ({ reports: await archive.relink() }), "/api/relink", {
        method: "POST",
      }),
    );
  program
    .command("reread")
    .description("read anew what an older extractor read; incidents keep their ids")
    .option(...archiveOption)
    .option("--all", "read every report anew")
    .addHelpText("after", "\nExample:\n  rasid reread")
    .action((options: Options) =>
      run(
        options,
        (archive) => archive.reread(options.all),
        `/api/reread${options.all === true ? "?all=1" : ""}`,
        { method: "POST" },
      ),
    );
  program
    .command("revise")
    .description("merge, split, link, unlink, correct, reject, accept or undo, with who and why")
    .argument("<DECISION>", 'JSON: {"kind":"merge","incident":"…","into":"…"}')
    .requiredOption("--person <NAME>", "who decides")
    .requiredOption("--reason <TEXT>", "why")
    .option(...archiveOption)
    .addHelpText(
      "after",
      `\nExamples:\n  rasid revise '{"kind":"correct","incident":"4f1c09aa23be","attribute":"killed","value":4}' --person Huda --reason "the ministry's list"\n  rasid revise '{"kind":"undo","revision":"…"}' --person Huda --reason "a slip"`,
    )
    .action((text: string, options: Options & { person: string; reason: string }) => {
      const decision = decisionOf(text);
      const by = { person: options.person, reason: options.reason };
      const init = {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ decision, ...by }),
      };
      return run(options, (archive) => archive.revise(decision, by), "/api/revisions", init);
    });
}

function decisionOf(text: string): Decision {
  try {
    return Decision.parse(JSON.parse(text));
  } catch (error) {
    throw rasidError("RASID-E003", {
      detail: `the decision cannot be read (${error instanceof Error ? error.message.replace(/\s+/g, " ") : String(error)})`,
      command: "revise",
    });
  }
}
