import { sql, type Transaction } from "kysely";
import { insertRows, recordset } from "../2-store/bulk.js";
import type { Database } from "../2-store/schema.js";
import {
  copyKeys,
  fingerprint,
  isCopy,
  originOf,
  type CopyCandidate,
  type CopyFingerprint,
} from "../3-link/index.js";

/** A key that more texts than this share is a phrase of the trade, and finds no copies. */
const MOST_OF_A_KEY = 24;
/** Of the texts that share keys with a new one, no more than these are compared with it. */
const MOST_CANDIDATES = 12;

interface Text extends CopyCandidate {
  readonly print: CopyFingerprint;
  copyOf: string | null;
}

/**
 * Finds for new texts of a batch the reports that they are copies of, writes it down, and names the origin of each.
 * Where a new text is the origin, the older ones become its copies.
 */
export async function findCopies(
  tx: Transaction<Database>,
  fresh: readonly CopyCandidate[],
  now: string,
): Promise<{ copyOf: ReadonlyMap<string, string>; changed: readonly string[] }> {
  const texts = new Map<string, Text>();
  for (const report of fresh)
    texts.set(report.id, { ...report, print: fingerprint(report.text), copyOf: null });
  const own = [...texts.values()];
  const ids = own.map((text) => text.id);
  await sql`delete from copy_key where report = any(${ids})`.execute(tx);
  await insertRows(
    tx,
    "copy_key",
    { key: "text", report: "text" },
    own.flatMap((text) => copyKeys(text.print).map((key) => ({ key, report: text.id }))),
  );
  const near = await sharing(tx, own);
  await loadTexts(
    tx,
    [...new Set([...near.values()].flat())].filter((id) => !texts.has(id)),
    texts,
  );
  const changed = new Map<string, string | null>();
  const point = (id: string, origin: string | null): void => {
    const text = texts.get(id);
    if (text !== undefined) text.copyOf = origin;
    changed.set(id, origin);
  };
  for (const text of own) {
    const others = (near.get(text.id) ?? []).flatMap((id) => texts.get(id) ?? []);
    const copies = others.filter((other) => other.id !== text.id && isCopy(text.print, other.print).copy);
    let origin: CopyCandidate = text;
    for (const other of copies) origin = originOf(origin, texts.get(other.copyOf ?? "") ?? other);
    if (origin.id !== text.id) point(text.id, origin.id);
    // The new one is the origin of those that were thought to be originals, and of their copies.
    else
      for (const copy of copies)
        for (const id of [copy.id, copy.copyOf]) if (id !== null && id !== text.id) point(id, text.id);
  }
  await writeOrigins(tx, changed, now);
  const copyOf = own.flatMap((text) => (text.copyOf === null ? [] : [[text.id, text.copyOf] as const]));
  return { copyOf: new Map(copyOf), changed: [...changed.keys()] };
}

async function sharing(tx: Transaction<Database>, own: readonly Text[]): Promise<Map<string, string[]>> {
  const keys = [...new Set(own.flatMap((text) => copyKeys(text.print)))];
  const { rows } = await sql<{
    key: string;
    report: string;
  }>`select k.key, c.report from unnest(${keys}::text[]) as k (key)
    cross join lateral (select report from copy_key where key = k.key order by report limit ${MOST_OF_A_KEY}) c`.execute(
    tx,
  );
  const byKey = new Map<string, string[]>();
  for (const { key, report } of rows) byKey.set(key, [...(byKey.get(key) ?? []), report]);
  const near = new Map<string, string[]>();
  for (const text of own) {
    const shared = new Map<string, number>();
    for (const key of copyKeys(text.print))
      for (const report of byKey.get(key) ?? []) shared.set(report, (shared.get(report) ?? 0) + 1);
    shared.delete(text.id);
    const order = [...shared].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    near.set(
      text.id,
      order.slice(0, MOST_CANDIDATES).map(([id]) => id),
    );
  }
  return near;
}

async function loadTexts(
  tx: Transaction<Database>,
  ids: readonly string[],
  into: Map<string, Text>,
): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await sql<{
    id: string;
    outlet: string | null;
    copy_of: string | null;
    text: string;
    published_at: string | null;
  }>`select r.id, r.outlet, r.copy_of, v.text, v.published_at
    from report r join report_version v on v.report = r.id and v.version = r.version where r.id = any(${ids})`.execute(
    tx,
  );
  for (const { id, outlet, copy_of, text, published_at } of rows)
    into.set(id, { id, outlet, text, publishedAt: published_at, copyOf: copy_of, print: fingerprint(text) });
  const origins = rows.flatMap((row) => row.copy_of ?? []).filter((id) => !into.has(id));
  await loadTexts(tx, [...new Set(origins)], into);
}

async function writeOrigins(
  tx: Transaction<Database>,
  changed: ReadonlyMap<string, string | null>,
  now: string,
): Promise<void> {
  const rows = [...changed].map(([id, origin]) => ({ id, origin }));
  if (rows.length === 0) return;
  const table = recordset({ id: "text", origin: "text" }, rows);
  const { rows: set } = await sql<{ id: string }>`update report r set copy_of = x.origin from ${table}
    where r.id = x.id and r.copy_of is distinct from x.origin returning r.id`.execute(tx);
  // What was a copy of a text that is now a copy itself is a copy of the same origin.
  const { rows: moved } = await sql<{ id: string }>`update report r set copy_of = o.copy_of from report o
    where r.copy_of = o.id and o.copy_of is not null and o.id = any(${rows.map((row) => row.id)})
    returning r.id`.execute(tx);
  const ids = [...new Set([...set, ...moved].map((row) => row.id))];
  await sql`insert into copy_log (report, copy_of, at)
    select id, copy_of, ${now}::timestamptz from report where id = any(${ids})`.execute(tx);
}
