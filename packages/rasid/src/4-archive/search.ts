import { sql, type Kysely, type RawBuilder } from "kysely";
import { recordset } from "../2-store/bulk.js";
import type { Database } from "../2-store/schema.js";
import { foldedWords } from "../3-link/index.js";

/** No word is kept at greater length: an entry of an index has a greatest one. */
const LONGEST = 100;

/** The words of texts, folded, each once: what a search looks through. */
export const searchedWords = (texts: readonly string[]): string[] =>
  [...new Set(texts.flatMap(foldedWords).map((word) => word.slice(0, LONGEST)))].sort();

/** The folded words that are asked for, each without its article: it is found with and without. */
export const askedWords = (q: string): string[] =>
  foldedWords(q).map((word) => word.replace(/^ال(?=...)/, "").slice(0, LONGEST));

/** Of one letter or digit only the whole word is meant: 3 is not 13. */
const isWhole = (word: string): boolean => word.length === 1;

/** So many words are named to the planner, which then knows how common they are: a few rows it would look for one by one. */
const NAMED = 40;

/** Incidents (as i) that have all words, each as part of one of theirs: found by the index, however many incidents there are. */
export async function haveWords(
  db: Kysely<Database>,
  words: readonly string[],
): Promise<RawBuilder<unknown>> {
  const each: RawBuilder<unknown>[] = [];
  for (const word of words) {
    const whole = isWhole(word) ? [word] : await wholeWords(db, word);
    each.push(
      whole.length <= NAMED
        ? sql`w.words && ${whole}::text[]`
        : sql`w.words && array(select word from word where strpos(word, ${word}) > 0)`,
    );
  }
  return sql`i.seq in (select w.seq from incident_words w where ${sql.join(each, sql` and `)})`;
}

/** Words of incidents that a word is part of; one more than are named tells that there are too many. */
async function wholeWords(db: Kysely<Database>, part: string): Promise<string[]> {
  const { rows } = await sql<{
    word: string;
  }>`select word from word where strpos(word, ${part}) > 0 limit ${NAMED + 1}`.execute(db);
  return rows.map(({ word }) => word);
}

/** The same of incidents that bring their words with them (i.words). */
export function bringWords(words: readonly string[]): RawBuilder<unknown> {
  const each = words.map((word) =>
    isWhole(word)
      ? sql`${word} = any(i.words)`
      : sql`exists (select 1 from unnest(i.words) as own (word) where strpos(own.word, ${word}) > 0)`,
  );
  return sql.join(each, sql` and `);
}

/**
 * Incidents (as i) of which a report has these words exactly as they are written. An array, since the planner takes every
 * third text to have them: it would rather look at the reports of one incident after the other.
 */
export const haveText = (text: string): RawBuilder<unknown> =>
  sql`i.id = any(array(select a.incident from report_version v
    join event e on e.report = v.report and e.version = v.version
    join account a on a.report = e.report and a.event = e.id
    where strpos(v.text, ${text}) > 0 or strpos(coalesce(v.title, ''), ${text}) > 0))`;

/** What is kept of an incident for search. */
export interface IncidentWords {
  readonly incident: string;
  readonly words: readonly string[];
}

/** Keeps the words of incidents, and forgets those of incidents that are left empty. */
export async function storeWords(
  db: Kysely<Database>,
  rows: readonly IncidentWords[],
  emptied: readonly string[],
): Promise<void> {
  if (emptied.length > 0)
    await sql`delete from incident_words where seq in (select seq from incident where id = any(${[...emptied]}))`.execute(
      db,
    );
  if (rows.length > 0)
    await sql`insert into incident_words (seq, words)
      select i.seq, x.words from ${recordset({ incident: "text", words: "text[]" }, rows)} join incident i on i.id = x.incident
      on conflict (seq) do update set words = excluded.words where incident_words.words <> excluded.words`.execute(
      db,
    );
  const words = [...new Set(rows.flatMap((row) => row.words))].sort();
  await sql`insert into word (word) select unnest(${words}::text[]) on conflict do nothing`.execute(db);
}
