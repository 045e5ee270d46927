// Writes docs/errors.md from the catalogue of errors (the built one: run `npm run build` first).
import { writeFileSync } from "node:fs";
import { errorsPage } from "../dist/errors/page.js";

writeFileSync(new URL("../../../docs/errors.md", import.meta.url), errorsPage());
