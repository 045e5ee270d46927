// Reads the judged sentences through the engine, up to where the gate stands (see src/extract.ts).
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
  const { readDocument } = await from("1-text/document.js");
  const { findActors } = await from("2-names/actors/find-actors.js");
  const { findCountryWords, findPlaces } = await from("2-names/places/find-places.js");
  const { findFigures } = await from("3-values/figures/find-figures.js");
  const { findNumbers } = await from("3-values/numbers/find-numbers.js");
  const { findTimes } = await from("3-values/times/find-times.js");
  const { readMentions } = await from("4-events/mentions.js");
  const { readWords } = await from("4-events/reading.js");
  const { isTold } = await from("4-events/model/event-features.js");
  const { passageFeatures } = await from("4-events/model/score.js");
  const { gateEvents } = await from("5-report/gate.js");
  const { readsAsBackground } = await from("5-report/background.js");
  const { keepEvents } = await from("5-report/filter.js");
  const { joinMentions } = await from("5-report/join.js");
  const read = (text) => {
    const doc = readDocument(text);
    const times = findTimes(doc, {});
    const numbers = findNumbers(doc);
    const found = { times, numbers, figures: findFigures(doc, times, numbers), places: findPlaces(doc, {}) };
    const reading = readWords(doc, {
      ...found,
      countryWords: findCountryWords(doc),
      actors: findActors(doc, {}),
    });
    const { mentions } = readMentions(reading);
    const joined = joinMentions(reading, mentions, (m) => readsAsBackground(reading, m, undefined));
    const kept = keepEvents(reading, joined, undefined);
    return { reading, kept, sure: gateEvents(reading, kept, undefined, { ASSAULT: NEVER, PROTEST: NEVER }) };
  };
  return ["ASSAULT", "PROTEST"].flatMap((type) =>
    readFileSync(path.join(folder, `${type.toLowerCase()}_dev.jsonl`), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .filter((row) => row.label !== "ambiguous")
      .map(({ id, text, label }) => {
        const { reading, kept, sure } = read(text);
        const told = (events) => events.some((e) => e.type === type && isTold(e));
        // Sentences of one article have its id before the last dash or underscore.
        const article = createHash("sha256")
          .update(id.replace(/[-_]\d+$/, ""))
          .digest()
          .readUInt32BE(0);
        return {
          type,
          text,
          label,
          yes: label === "yes",
          article,
          told: told(kept),
          sure: told(sure),
          features: passageFeatures(reading, type, kept),
        };
      }),
  );
}
