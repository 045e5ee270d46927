// Reads the judged sentences through the engine, up to where the gate stands.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

/** A model that doubts everything: what passes it passes without one. */
const NEVER = { bias: 0, threshold: Infinity, features: new Map() };

/**
 * Every judged sentence of a folder: its type, label, article, what the model sees of it, whether the rules read an
 * event of the type as told, and whether the gate lets it pass without a model (`sure`). `dist` is the built package.
 */
export async function readSentences(folder, dist) {
  const from = (file) => import(new URL(file, dist).href);
  const { readReport } = await from("extract.js");
  const { isTold } = await from("4-events/model/event-features.js");
  const { passageFeatures } = await from("4-events/model/score.js");
  const { gateEvents } = await from("5-report/gate.js");
  const { keepEvents } = await from("5-report/filter.js");
  const read = (text) => {
    const { reading, joined, published } = readReport({ text });
    const day = published?.day;
    const kept = keepEvents(reading, joined, day);
    return { reading, kept, sure: gateEvents(reading, kept, day, { ASSAULT: NEVER, PROTEST: NEVER }) };
  };
  const rows = ["ASSAULT", "PROTEST"].flatMap((type) =>
    readFileSync(path.join(folder, `${type.toLowerCase()}_dev.jsonl`), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .filter((row) => row.label !== "ambiguous")
      .map(({ id, text, label }) => {
        const { reading, kept, sure } = read(text);
        const told = (events) => events.some((e) => e.type === type && isTold(e));
        return {
          type,
          text,
          label,
          yes: label === "yes",
          // Sentences of one article have its id before the last dash or underscore.
          article: id.replace(/[-_]\d+$/, ""),
          told: told(kept),
          sure: told(sure),
          features: passageFeatures(reading, type, kept),
        };
      }),
  );
  const storyOf = stories(rows);
  return rows.map((row) => ({ ...row, story: storyOf(row.article) }));
}

/** How many words in a row two articles must share to tell one story. */
const SHARED = 8;

/** The story of an article: those that share a run of words, copies and rewrites, are one. */
function stories(rows) {
  const parent = new Map();
  const find = (a) => {
    let root = a;
    while (parent.has(root)) root = parent.get(root);
    return root;
  };
  const seen = new Map();
  for (const { article, text } of rows) {
    const words = text.match(/\p{L}+/gu) ?? [];
    for (let i = 0; i === 0 || i + SHARED <= words.length; i++) {
      const run = words.slice(i, i + SHARED).join(" ");
      const [other, own] = [find(seen.get(run) ?? article), find(article)];
      if (other !== own) parent.set(own, other);
      seen.set(run, article);
    }
  }
  return find;
}

/** A number of a story that stays the same, another one for each `salt`: which fold it is in. */
export const numberOf = (story, salt) =>
  createHash("sha256").update(`${salt} ${story}`).digest().readUInt32BE(0);
