export type * from "./contract/api.js";
export { ERRORS, type ErrorCode } from "./errors/catalogue.js";
export { RasidError } from "./errors/error.js";
export { WARNINGS, type WarningCode } from "./errors/warnings.js";
export { readInputs, type InputItem } from "./1-ingest/read-input.js";
export { openFolder, openServer, type Store } from "./2-store/open.js";
export { Archive } from "./4-archive/archive.js";
export { writeExport } from "./5-export/write.js";
export { buildServer } from "./6-server/server.js";
