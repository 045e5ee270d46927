// Trains the model of data/model on judged sentences, and says how well it does.
//
//   node scripts/train/train.mjs FOLDER          writes data/model/*.tsv (then: npm run pack model)
//   node scripts/train/train.mjs FOLDER --cross  writes nothing; five-fold cross-validation, the threshold of each fold
//                                                chosen on the other four; the mean of three ways to cut the folds
//
// FOLDER holds {assault,protest}_dev.jsonl (id, text, label). The package must be built (npx tsc -b packages/extract).
import { writeFileSync } from "node:fs";
import { rarities, train } from "./fit.mjs";
import { chooseThreshold, measure } from "./measure.mjs";
import { numberOf, readSentences } from "./read.mjs";

const TYPES = ["ASSAULT", "PROTEST"];
const FOLDS = 5;
const CUTS = 3;
const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) throw new Error("say where the judged sentences are: train.mjs FOLDER [--cross]");
const dist = new URL("../../dist/", import.meta.url);
const score = await import(new URL("4-events/model/score.js", dist).href);
const sentences = await readSentences(folder, dist);

/** A model of one type, as score.ts wants it, from the sentences that reach the gate; its threshold is chosen later. */
function modelOf(rows) {
  const told = rows.filter((r) => r.told);
  const { bias, weights, rarity: kept } = train(told, rarities(told), score);
  const features = new Map([...weights].map(([f, weight]) => [f, { rarity: kept.get(f), weight }]));
  return { bias, threshold: 0, features };
}

/** Trains on all folds but one and scores that one, for each fold. */
function outOfFold(rows, folds, salt) {
  return Array.from({ length: folds }, (_, fold) => {
    const [inside, outside] = cut(rows, folds, fold, salt);
    const model = modelOf(inside);
    return outside.map((row) => ({ row, score: score.scoreFeatures(model, row.features) }));
  }).flat();
}

/** The sentences outside and inside one fold; a story is in one fold. */
function cut(rows, folds, fold, salt) {
  const isIn = (r) => numberOf(r.story, salt) % folds === fold;
  return [rows.filter((r) => !isIn(r)), rows.filter(isIn)];
}

/** Scores of all sentences by models that have not seen their stories, less the threshold that these chose. */
function crossValidate(rows, salt) {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const [inside, outside] = cut(rows, FOLDS, fold, salt);
    const threshold = chooseThreshold(outOfFold(inside, 3, `${salt} inner`), score.WEIGHT_UNIT);
    const model = modelOf(inside);
    return outside.map((row) => ({ row, score: score.scoreFeatures(model, row.features) - threshold }));
  }).flat();
}

function say(type, results) {
  for (const name of ["all", "easy"]) {
    const mean = (key) => results.reduce((sum, r) => sum + r[name][key], 0) / results.length;
    const [precision, recall, f1] = ["precision", "recall", "f1"].map((key) => mean(key).toFixed(3));
    console.log(`${type} ${name.padEnd(5)} precision ${precision} recall ${recall} F1 ${f1}`);
  }
}

if (options.includes("--cross")) {
  for (const type of TYPES) {
    const own = sentences.filter((s) => s.type === type);
    say(
      type,
      Array.from({ length: CUTS }, (_, salt) => measure(crossValidate(own, salt), 0)),
    );
  }
} else {
  const types = [];
  const features = [];
  for (const type of TYPES) {
    const own = sentences.filter((s) => s.type === type);
    const threshold = chooseThreshold(outOfFold(own, FOLDS, 0), score.WEIGHT_UNIT);
    const model = modelOf(own);
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
