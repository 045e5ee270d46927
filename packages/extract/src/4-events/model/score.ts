import packed from "../../../packed/model.js";
import { eventFeatures, type ToldEvent } from "./event-features.js";
import type { Reading } from "../reading.js";
import { wordFeatures } from "./word-features.js";

/** The types that a model was trained for: those that people judged sentence by sentence. */
export const MODELLED = ["ASSAULT", "PROTEST"] as const;
export type Modelled = (typeof MODELLED)[number];

/** The trained model of one type (data/model/). */
export interface TypeModel {
  readonly bias: number;
  /** From this score on, a passage reports an event of the type. */
  readonly threshold: number;
  readonly features: ReadonlyMap<string, FeatureWeight>;
}

/** How rare a feature is, and what it adds to the score: whole numbers, WEIGHT_UNIT to one of log-odds. */
export interface FeatureWeight {
  readonly rarity: number;
  readonly weight: number;
}

/** The unit of weights, biases and thresholds; see scripts/train/fit.mjs. */
export const WEIGHT_UNIT = 8;

/** The models that ship. */
export const MODELS: Readonly<Record<Modelled, TypeModel>> = {
  ASSAULT: unpack(packed.ASSAULT),
  PROTEST: unpack(packed.PROTEST),
};

function unpack({ bias, threshold, features }: (typeof packed)[Modelled]): TypeModel {
  return {
    bias,
    threshold,
    features: new Map(features.map(([f, rarity, weight]) => [f, { rarity, weight }])),
  };
}

/** What the model sees of a passage and of the events of a type that the rules read in it. */
export function passageFeatures(reading: Reading, type: Modelled, events: readonly ToldEvent[]): Set<string> {
  return new Set([...wordFeatures(reading.doc), ...eventFeatures(reading, type, events)]);
}

/** The group of a feature; each group weighs the same however many features it has. */
export const groupOf = (feature: string): string => GROUPS[feature.charAt(0)] ?? "word";
const GROUPS: Readonly<Record<string, string>> = { c: "part", e: "event", a: "near", b: "near" };

/**
 * The log-odds that a passage with these features reports an event of the model's type as having happened, in units of
 * WEIGHT_UNIT. Only sums, a division and a square root, so that every machine gets the same number.
 */
export function scoreFeatures({ bias, features }: TypeModel, seen: ReadonlySet<string>): number {
  const groups = new Map<string, { sum: number; norm: number }>();
  for (const feature of seen) {
    const known = features.get(feature);
    if (known === undefined) continue;
    const group = groups.get(groupOf(feature)) ?? { sum: 0, norm: 0 };
    group.sum += known.weight;
    group.norm += known.rarity * known.rarity;
    groups.set(groupOf(feature), group);
  }
  let score = bias;
  for (const { sum, norm } of groups.values()) if (norm > 0) score += sum / Math.sqrt(norm);
  return score;
}

/** Whether the model takes a passage to report an event of the type. */
export function reportsEvent(
  reading: Reading,
  type: Modelled,
  events: readonly ToldEvent[],
  model: TypeModel = MODELS[type],
): boolean {
  return scoreFeatures(model, passageFeatures(reading, type, events)) >= model.threshold;
}
