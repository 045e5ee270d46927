import { EXTRACTOR } from "@rasid/extract";
import { Command, CommanderError } from "commander";
import { registerEvaluate } from "../evaluate/command.js";
import { rasidError } from "../errors/error.js";
import { registerAdd } from "./add.js";
import { registerExport } from "./export.js";
import { registerExtract } from "./extract.js";
import { registerMaintenance } from "./maintain.js";
import { tell } from "./output.js";
import { registerServe } from "./serve.js";
import { registerShow } from "./show.js";

const program = new Command("rasid")
  .description("reads news reports, in Arabic first, and keeps a sourced record of security developments")
  .version(EXTRACTOR.version)
  .exitOverride()
  .configureOutput({ outputError: () => undefined })
  .addHelpText(
    "after",
    "\nExit codes: 0 done · 1 failed · 2 wrong use, or an input that cannot be read (the others are done) · 3 the archive cannot be used · 4 not found",
  );

for (const register of [
  registerExtract,
  registerAdd,
  registerServe,
  registerExport,
  registerShow,
  registerMaintenance,
  registerEvaluate,
])
  register(program);
for (const command of program.commands)
  command.exitOverride().configureOutput({ outputError: () => undefined });

// A reader that stops early (head) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    if (error.exitCode !== 0)
      tell(
        rasidError("RASID-E003", {
          detail: error.message.replace(/^error: /, ""),
          command: process.argv[2] ?? "",
        }),
      );
  } else tell(error);
}
