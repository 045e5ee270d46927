export { registerEvaluate } from "./command.js";
export { evaluate, type Evaluation, type Extract } from "./evaluate.js";
export { formatEvaluation } from "./format.js";
export { goldAtHand, readGoldSet, type GoldSet } from "./load.js";
export { measure, type Measure } from "./measure.js";
