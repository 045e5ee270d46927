import type { Mention } from "../4-events/mentions.js";
import type { Reading } from "../4-events/reading.js";
import type { Joined } from "./join.js";
import { joinFeatures } from "./join-features.js";

/** What speaks for and against a mention telling of an event already met; the sum must be above 0. Set on all development gold. */
export const WEIGHTS: Readonly<Record<string, number>> = {
  bias: -1,
  linked: 6,
  sameSentence: 1.8,
  nextSentence: 0.7,
  nearby: 0.3,
  far: -0.3,
  definite: 2,
  participle: 1.6,
  someone: 0,
  /** So far only people named by it: متظاهر. */
  ofPeople: -1.5,
  bound: 2,
  fresh: -0.5,
  ownPlace: 0,
  harm: 2.5,
  harmLater: 1.5,
  plural: -1.3,
  /** هجمات, then الهجوم. */
  single: -1.3,
  lead: 0,
  past: -0.5,
  turn: -1,
  andThen: -0.5,
  result: 1,
  /** هجوم … أسفر عن مقتل. */
  resultOf: 1.5,
  killedAndHurt: 2,
  /** Says nothing of its own about where, when and how many. */
  bare: 1,
  /** قُتلوا في هجوم. */
  inDeed: 3,
  sameLemma: 0.8,
  sharedActor: 1,
  otherActor: -1.5,
  otherSide: -1.5,
  /** ردا على الاعتداءات الإسرائيلية, after what the other side did. */
  respondedTo: -4,
  otherCountry: -2,
  adjacent: 0.6,
  otherDoer: 0,
  crowd: 0,
  sharedRecipient: 0.8,
  otherRecipient: -2,
  otherObject: -0.3,
  otherAddressee: -3,
  knownAttacker: 1.2,
  sameSpeaker: 2,
  otherSpeaker: -6,
  samePlace: 0.8,
  otherPlace: -3,
  sameDay: 0.7,
  otherDay: -4,
  fronted: -2.5,
  apart: -1,
  another: -3.5,
  /** A toll of months beside one of a day. */
  span: -2.5,
  background: -1.5,
  cameBefore: -3,
  status: -2,
  sameMode: 0.5,
  raid: 1.5,
  mode: -2,
  otherMode: 0,
  sameFigure: 1.5,
  otherFigure: -0.8,
  otherToll: -3.5,
  /** The rest of the sentence gives the same toll, or another. */
  sameAhead: 1.5,
  otherAhead: -3,
  /** The headline and the first sentences below it tell of one thing. */
  headline: 2.2,
  /** An item of a list tells one story. */
  sameItem: 1,
  otherItem: -3,
  otherSection: -0.5,
  related: -2,
};

/** How well a mention fits an event; above 0: it tells of it. */
export function joinScore(
  reading: Reading,
  e: Joined,
  m: Mention,
  background: boolean,
  weights: Readonly<Record<string, number>> = WEIGHTS,
  ahead: Mention["figures"] = [],
): number {
  let score = weights["bias"] ?? 0;
  for (const name of joinFeatures(reading, e, m, background, ahead)) score += weights[name] ?? 0;
  return score;
}
