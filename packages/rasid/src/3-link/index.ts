export type {
  AccountRef,
  Correction,
  LinkConstraint,
  LinkedAccount,
  LinkedIncident,
  LinkEvent,
  LinkReport,
  PairScore,
  ReportRelation,
  Summary,
  SummaryAccount,
  SummaryOptions,
} from "./types.js";
export { blockKeys, meets, probeKeys, type Days, type Filing, type Probe } from "./blocks.js";
export { linkEvents } from "./cluster.js";
export { nameOf, refOf } from "./name.js";
export { daySpan, dayText } from "./pair/days.js";
export { JOIN, pairFit, pairScore } from "./pair/score.js";
export { settingOf } from "./pair/setting.js";
export { foldedWords } from "./pair/words.js";
export {
  copyKeys,
  fingerprint,
  isCopy,
  type CopyFingerprint,
  type CopyVerdict,
} from "./copies/fingerprint.js";
export { originOf, type CopyCandidate } from "./copies/origin.js";
export { relateIncidents, stories, timelineOrder, type Timed } from "./relations.js";
export { reportedAt } from "./summary/accounts.js";
export { summarise } from "./summary/summarise.js";
