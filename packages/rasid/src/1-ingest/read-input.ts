import type { ReportInput } from "@rasid/extract";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { codeOf, messageOf, rasidError, toRasidError, type RasidError } from "../errors/error.js";
import { decodeText, looksBinary } from "./decode.js";
import { readJsonReport } from "./json-report.js";
import { MAX_REPORT_BYTES, MAX_REPORT_MB } from "./limits.js";
import { splitLines } from "./lines.js";

/** One report that was read, or why it could not be. */
export type InputItem =
  | {
      readonly report: ReportInput;
      /** The id is only the file's name: good within this call, not in the archive. */
      readonly named: boolean;
      /** The text is not the bytes as they stood (HTML, another encoding): it is given back with the extraction. */
      readonly withText: boolean;
      readonly source: string;
    }
  | { readonly error: RasidError; readonly source: string };

/** What fills in what a report does not say. */
export interface Defaults {
  readonly publishedAt?: string;
  readonly outlet?: string;
  readonly url?: string;
}

/** Reads one source after another; one that cannot be read is told and the others go on. `-` is standard input. */
export async function* readInputs(
  sources: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
  defaults: Defaults = {},
): AsyncGenerator<InputItem> {
  for (const source of sources.length > 0 ? sources : ["-"]) {
    try {
      for await (const item of source === "-" ? readStdin(stdin) : readSource(source))
        yield withDefaults(item, defaults);
    } catch (error) {
      yield { error: toRasidError(error), source };
    }
  }
}

function withDefaults(item: InputItem, defaults: Defaults): InputItem {
  if ("error" in item) return item;
  const { report } = item;
  return {
    ...item,
    report: {
      ...report,
      ...(report.publishedAt === undefined &&
        defaults.publishedAt !== undefined && { publishedAt: defaults.publishedAt }),
      ...(report.outlet === undefined && defaults.outlet !== undefined && { outlet: defaults.outlet }),
      ...(report.url === undefined && defaults.url !== undefined && { url: defaults.url }),
    },
  };
}

async function* readSource(source: string): AsyncGenerator<InputItem> {
  const ending = path.extname(source).toLowerCase();
  const id = path.basename(source, path.extname(source));
  if (ending === ".ndjson") {
    await check(source, Infinity);
    yield* readNdjson(createReadStream(source), source);
    return;
  }
  if (![".txt", ".html", ".htm", ".json"].includes(ending)) throw rasidError("RASID-E103", { source });
  await check(source, MAX_REPORT_BYTES);
  const bytes = await readFile(source);
  if (bytes.length === 0) throw rasidError("RASID-E104", { source });
  if (ending === ".json") {
    const { text } = decodeText(bytes, source);
    yield { report: readJsonReport(text, source), named: false, withText: false, source };
    return;
  }
  if (ending === ".txt") {
    const { text, changed } = decodeText(bytes, source);
    if (text.trim() === "") throw rasidError("RASID-E104", { source });
    yield { report: { id, text }, named: true, withText: changed, source };
    return;
  }
  const head = bytes.subarray(0, 2048).toString("latin1");
  const declared = /charset=["']?([\w-]+)/i.exec(head)?.[1];
  const { text } = decodeText(bytes, source, declared);
  // Loaded where it is needed: reading pages takes a while to load.
  const { readHtml } = await import("./html.js");
  yield { report: { id, ...readHtml(text, source) }, named: true, withText: true, source };
}

async function check(source: string, limit: number): Promise<void> {
  try {
    const { size } = await stat(source);
    if (size > limit) throw rasidError("RASID-E107", { source, limit: MAX_REPORT_MB });
  } catch (error) {
    if (codeOf(error) === "ENOENT") throw rasidError("RASID-E101", { source });
    if (codeOf(error)?.startsWith("RASID") === true) throw error;
    throw rasidError("RASID-E102", { source, detail: messageOf(error) });
  }
}

/** Standard input: NDJSON if its first character is `{`, the text of one report otherwise. */
async function* readStdin(stdin: AsyncIterable<Uint8Array>): AsyncGenerator<InputItem> {
  const source = "standard input";
  const iterator = stdin[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done === true ? Buffer.alloc(0) : Buffer.from(first.value);
  const rest = async function* (): AsyncGenerator<Uint8Array> {
    yield head;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  };
  if (/^(?:\uFEFF|\u00EF\u00BB\u00BF)?\s*\{/.test(head.subarray(0, 64).toString("latin1"))) {
    yield* readNdjson(rest(), source);
    return;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of rest()) {
    size += chunk.length;
    if (size > MAX_REPORT_BYTES) throw rasidError("RASID-E107", { source, limit: MAX_REPORT_MB });
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) throw rasidError("RASID-E104", { source });
  const { text, changed } = decodeText(bytes, source);
  if (text.trim() === "") throw rasidError("RASID-E104", { source });
  yield { report: { text }, named: false, withText: changed, source };
}

/** A report a line; a line that cannot be read is told by its number and the others go on. */
async function* readNdjson(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<InputItem> {
  let number = 0;
  let any = false;
  for await (const line of splitLines(bytes, MAX_REPORT_BYTES)) {
    number++;
    const source = `${file}, line ${number}`;
    if (line === null) {
      yield { error: rasidError("RASID-E107", { source, limit: MAX_REPORT_MB }), source };
      continue;
    }
    if (line.trim() === "") continue;
    any = true;
    try {
      if (looksBinary(line)) throw rasidError("RASID-E105", { source });
      yield { report: readJsonReport(line, source), named: false, withText: false, source };
    } catch (error) {
      yield { error: toRasidError(error), source };
    }
  }
  if (!any) yield { error: rasidError("RASID-E104", { source: file }), source: file };
}
