import { z } from "zod";
import { Archive } from "../4-archive/archive.js";
import { openFolder, openServer } from "../2-store/open.js";
import type { Owner } from "../2-store/lock.js";
import { isErrorCode } from "../errors/catalogue.js";
import { RasidError, rasidError } from "../errors/error.js";
import { readReport } from "./read.js";

/** Where `rasid serve` holds the archive: other commands work through it. */
export interface Remote {
  readonly address: string;
  readonly token: string;
}

/** The folder of the archive: --archive, RASID_ARCHIVE, ./rasid-data. */
export const folderOf = (option: string | undefined): string =>
  option ?? process.env.RASID_ARCHIVE ?? "rasid-data";

/** Opens the archive in this process, or tells at which server it is served. Throws RASID-E202 where another command holds it. */
export async function openArchive(
  option: string | undefined,
  use: { create: boolean },
): Promise<Archive | Remote> {
  const url = process.env.DATABASE_URL;
  const now = (): string => new Date().toISOString();
  const read: ConstructorParameters<typeof Archive>[1] = (report) => readReport(report, new Date());
  if (url !== undefined && url !== "" && option === undefined)
    return new Archive(await openServer(url, process.env.RASID_SCHEMA), read, now);
  const folder = folderOf(option);
  const store = await openFolder(folder, use);
  if (!("heldBy" in store)) return new Archive(store, read, now);
  const remote = remoteOf(store.heldBy);
  if (remote !== null) return remote;
  throw rasidError("RASID-E202", { archive: folder, holder: holderOf(store.heldBy) });
}

function remoteOf(owner: Owner | null): Remote | null {
  return owner?.address !== undefined && owner.token !== undefined
    ? { address: owner.address, token: owner.token }
    : null;
}

const holderOf = (owner: Owner | null): string =>
  owner === null ? "another process" : `process ${owner.pid}`;

/** An answer of the server of the same version, told from anything else by what it must have. */
export async function answerOf<T extends object>(
  response: Response,
  ...must: (keyof T & string)[]
): Promise<T> {
  const schema = z.custom<T>(
    (value) => typeof value === "object" && value !== null && must.every((key) => key in value),
  );
  return schema.parse(await response.json());
}

/** Asks the server that holds the archive. */
export async function ask(remote: Remote, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { ...Object.fromEntries(new Headers(init.headers)), "x-rasid-token": remote.token };
  const response = await fetch(`${remote.address}${path}`, { ...init, headers }).catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    throw rasidError("RASID-E206", { address: remote.address, detail });
  });
  if (response.ok) return response;
  const answer = await response.text();
  const known = parseError(answer);
  if (known !== null) throw known;
  throw rasidError("RASID-E206", { address: remote.address, detail: `status ${response.status}` });
}

const ServerError = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** The error of the catalogue that the server answered with: the command ends as if it had worked by itself. */
function parseError(answer: string): RasidError | null {
  try {
    const { code, message } = ServerError.parse(JSON.parse(answer)).error;
    return isErrorCode(code) ? new RasidError(code, message) : null;
  } catch {
    return null;
  }
}
