export * from "./contract/vocabulary.js";
export * from "./contract/schemas.js";
export {
  acledTimePrecision,
  edtfBounds,
  ucdpDatePrecision,
  type EdtfBounds,
} from "./3-values/times/precision.js";
export { wholesOf } from "./2-names/actors/whole.js";
export { pcodeOf } from "./2-names/places/pcodes.js";
export { acledGeoPrecision } from "./2-names/places/precision.js";
export { fold } from "./1-text/fold.js";
export { describeReport, extract, EXTRACTOR, reportId } from "./extract.js";
export { scorePhrases, type PhraseKind } from "./phrases/score.js";
export type { Part as PhrasePart, PhraseScore } from "./phrases/table.js";
