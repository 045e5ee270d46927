// Trains the model of data/model on judged sentences, and says how well it does.
//
//   node scripts/train/train.mjs FOLDER          writes data/model/*.tsv (then: npm run pack model)
//   node scripts/train/train.mjs FOLDER --cross  writes nothing; five-fold cross-validation, the threshold of each fold
//                                                chosen on the other four
//
// FOLDER holds {assault,protest}_dev.jsonl (id, text, label). The package must be built (npx tsc -b packages/extract).
// `--predictions FILE` with --cross writes for each sentence of text whether it passed, as NDJSON.
import { writeFileSync } from "node:fs";
import { rarities, train } from "./fit.mjs";
import { chooseThreshold, measure } from "./measure.mjs";
import { readSentences } from "./read.mjs";

const TYPES = ["ASSAULT", "PROTEST"];
const FOLDS = 5;
const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) throw new Error("say where the judged sentences are: train.mjs FOLDER [--cross]");
const dist = new URL("../../dist/", import.meta.url);
const score = await import(new URL("4-events/model/score.js", dist).href);
const sentences = await readSentences(folder, dist);

/** A model of one type, as score.ts wants it; its threshold is chosen later. */
function modelOf(rows, rarity) {
  const { bias, weights, rarity: kept } = train(rows, rarity, score);
  const features = new Map([...weights].map(([f, weight]) => [f, { rarity: kept.get(f), weight }]));
  return { bias, threshold: 0, features };
}

/** Trains on all folds but one and scores that one, for each fold. */
function outOfFold(rows, rarity, folds, foldOf) {
  return Array.from({ length: folds }, (_, fold) => {
    const model = modelOf(
      rows.filter((r) => foldOf(r) !== fold),
      rarity,
    );
    return rows
      .filter((r) => foldOf(r) === fold)
      .map((row) => ({ row, score: score.scoreFeatures(model, row.features) }));
  }).flat();
}

const say = (type, { all, easy }) => {
  for (const [name, { precision, recall, f1 }] of Object.entries({ all, easy }))
    console.log(
      `${type} ${name.padEnd(5)} precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`,
    );
};

if (options.includes("--cross")) {
  const lines = [];
  for (const type of TYPES) {
    const own = sentences.filter((s) => s.type === type);
    const result = [];
    for (let fold = 0; fold < FOLDS; fold++) {
      const inside = own.filter((s) => s.article % FOLDS !== fold);
      const rarity = rarities(inside);
      const inner = outOfFold(inside, rarity, 3, (s) => Math.floor(s.article / FOLDS) % 3);
      const threshold = chooseThreshold(inner, score.WEIGHT_UNIT);
      const model = modelOf(inside, rarity);
      for (const row of own.filter((s) => s.article % FOLDS === fold))
        result.push({ row, score: score.scoreFeatures(model, row.features) - threshold });
    }
    say(type, measure(result, 0));
    for (const { row, score: margin } of result)
      lines.push(JSON.stringify({ type, text: row.text, passed: row.told && (row.sure || margin >= 0) }));
  }
  const target = options[options.indexOf("--predictions") + 1];
  if (options.includes("--predictions")) writeFileSync(target, `${lines.join("\n")}\n`);
} else {
  const types = [];
  const features = [];
  for (const type of TYPES) {
    const own = sentences.filter((s) => s.type === type);
    const rarity = rarities(own);
    const threshold = chooseThreshold(
      outOfFold(own, rarity, FOLDS, (s) => s.article % FOLDS),
      score.WEIGHT_UNIT,
    );
    const model = modelOf(own, rarity);
    types.push([type, model.bias, threshold]);
    for (const [f, { rarity: rare, weight }] of [...model.features].sort(([a], [b]) => (a < b ? -1 : 1)))
      if (weight !== 0) features.push([type, f, rare, weight]);
  }
  write("types.tsv", ["type", "bias", "threshold"], types);
  write("features.tsv", ["type", "feature", "rarity", "weight"], features);
}

function write(name, header, rows) {
  const note = "# Trained by scripts/train/train.mjs; see docs/method-model.md. Not to be edited by hand.";
  const lines = [note, ...[header, ...rows].map((cells) => cells.join("\t"))];
  writeFileSync(new URL(`../../data/model/${name}`, import.meta.url), `${lines.join("\n")}\n`);
}
