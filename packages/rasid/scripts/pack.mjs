// Packs the tables of data/ into modules under packed/; `--check` fails where one is not fresh.
import { fileURLToPath } from "node:url";
import { packAll } from "../../extract/scripts/pack/_write.mjs";

await packAll(fileURLToPath(new URL("..", import.meta.url)), process.argv.slice(2));
