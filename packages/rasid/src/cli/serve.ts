import type { Command } from "commander";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Archive } from "../4-archive/archive.js";
import { codeOf, rasidError } from "../errors/error.js";
import { openArchive } from "./open-archive.js";

const PAGE = fileURLToPath(new URL("../../../web/dist", import.meta.url));

/** Adds `rasid serve` to the command line. */
export function registerServe(program: Command): void {
  program
    .command("serve")
    .description("serve the page and the HTTP API; other commands work through it meanwhile")
    .option("--archive <DIR>", "folder of the archive (RASID_ARCHIVE, ./rasid-data)")
    .option("--port <PORT>", "port", "7272")
    .option("--host <HOST>", "address to listen on", "127.0.0.1")
    .option("--tiles <URL>", "a tile server of your own for the map, https://…/{z}/{x}/{y}.png (RASID_TILES)")
    .addHelpText("after", "\nExample:\n  rasid serve --archive ./syria --port 8080")
    .action(async (options: { archive?: string; port: string; host: string; tiles?: string }) => {
      const archive = await openArchive(options.archive, { create: true });
      if (!(archive instanceof Archive))
        throw rasidError("RASID-E202", {
          archive: options.archive ?? "rasid-data",
          holder: `the server at ${archive.address}`,
        });
      // Loaded where it is needed: the other commands start sooner.
      const { buildServer } = await import("../6-server/server.js");
      const tiles = options.tiles ?? process.env.RASID_TILES;
      if (tiles !== undefined && tiles !== "" && !URL.canParse(tiles))
        throw rasidError("RASID-E302", { detail: `--tiles: ${tiles} is no address` });
      const token = randomBytes(24).toString("hex");
      const server = buildServer({
        archive,
        token,
        ...(existsSync(PAGE) && { page: PAGE }),
        ...(tiles !== undefined && tiles !== "" && { tiles }),
      });
      const port = Number(options.port);
      const address = await server.listen({ port, host: options.host }).catch(async (error: unknown) => {
        await archive.close();
        if (codeOf(error) === "EADDRINUSE")
          throw rasidError("RASID-E303", { port: options.port, host: options.host });
        throw error;
      });
      archive.store.lock?.announce({ pid: process.pid, address, token });
      process.stdout.write(`${address}\n`);
      const stop = (): void => {
        void server
          .close()
          .then(() => archive.close())
          .then(() => process.exit(0));
      };
      process.once("SIGINT", stop);
      process.once("SIGTERM", stop);
    });
}
