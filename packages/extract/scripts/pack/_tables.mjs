// Reads the tables of data/: tab-separated, a header line, lines that begin with # are notes.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** A cell of words parted by |. */
export const forms = z.string().transform((cell) =>
  cell
    .split("|")
    .map((form) => form.trim())
    .filter(Boolean),
);

/** The same, where a word is needed. */
export const someForms = forms.refine((list) => list.length > 0, "at least one word is needed");

/** Rows of one table as objects keyed by the header; an empty cell is "". Throws on a row with too many cells. */
export function readTable(file) {
  const lines = readFileSync(file, "utf8").split(/\r?\n/);
  let header;
  const rows = [];
  lines.forEach((line, i) => {
    if (line.trim() === "" || line.startsWith("#")) return;
    const cells = line.split("\t").map((cell) => cell.trim());
    if (!header) {
      header = cells;
      return;
    }
    if (cells.length > header.length)
      throw new Error(`${file}:${i + 1}: ${cells.length} cells, the header has ${header.length}`);
    rows.push(Object.fromEntries(header.map((key, k) => [key, cells[k] ?? ""])));
    Object.defineProperty(rows.at(-1), "line", { value: i + 1 });
  });
  return rows;
}

/** Parses rows with a zod schema; an error names the file and the line. */
export function parseRows(file, rows, schema) {
  return rows.map((row) => {
    const result = schema.safeParse(row);
    if (!result.success)
      throw new Error(
        `${file}:${row.line}: ${result.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; ")}`,
      );
    return result.data;
  });
}

/** The tables of a folder, in the order of their names. */
export const tablesIn = (folder) =>
  readdirSync(folder)
    .filter((f) => f.endsWith(".tsv"))
    .sort()
    .map((f) => path.join(folder, f));
