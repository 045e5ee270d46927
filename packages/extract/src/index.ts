export * from "./contract/vocabulary.js";
export * from "./contract/schemas.js";
export { fold } from "./1-text/fold.js";
export { extract, EXTRACTOR, reportId } from "./extract.js";
