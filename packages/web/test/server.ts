import { extract } from "@rasid/extract";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openFolder } from "../../rasid/src/2-store/open.js";
import { Archive } from "../../rasid/src/4-archive/archive.js";
import { buildServer } from "../../rasid/src/6-server/server.js";
import { REPORTS } from "./fixtures/reports.js";

/** Where `npm run build` puts the page. */
export const PAGE = fileURLToPath(new URL("../dist", import.meta.url));

/** The real server with the real page and an archive of the made-up reports, on a free port. */
export interface Served {
  readonly address: string;
  /** The incident that most accounts tell of. */
  readonly incident: string;
  readonly archive: Archive;
  readonly close: () => Promise<void>;
}

/** Starts it; the page has to be built. */
export async function serve(): Promise<Served> {
  if (!existsSync(path.join(PAGE, "index.html")))
    throw new Error("The page is not built: run `npm run build`.");
  const folder = mkdtempSync(path.join(tmpdir(), "rasid-page-"));
  const store = await openFolder(folder, { create: true });
  if ("heldBy" in store) throw new Error(`${folder} is held by another process`);
  const archive = new Archive(store, extract, () => "2026-03-13T08:00:00Z");
  await archive.add(REPORTS.map((report) => ({ report, named: false })));
  const server = buildServer({ archive, token: "test", page: PAGE });
  const address = await server.listen({ port: 0, host: "127.0.0.1" });
  const response = await fetch(`${address}/api/incidents?limit=200`);
  const list: unknown = await response.json();
  return {
    address,
    incident: mostTold(list),
    archive,
    close: async () => {
      await server.close();
      await archive.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function mostTold(list: unknown): string {
  let best = { id: "", accounts: 0 };
  const items: unknown = typeof list === "object" && list !== null ? Reflect.get(list, "items") : null;
  if (!Array.isArray(items)) throw new Error("the server gave no list of incidents");
  for (const item of items as readonly unknown[]) {
    if (typeof item !== "object" || item === null || !("id" in item) || !("accounts" in item)) continue;
    if (typeof item.id === "string" && typeof item.accounts === "number" && item.accounts > best.accounts)
      best = { id: item.id, accounts: item.accounts };
  }
  return best.id;
}
