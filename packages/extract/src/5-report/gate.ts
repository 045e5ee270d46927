import type { Mention } from "../4-events/mentions.js";
import type { Reading } from "../4-events/reading.js";
import { isTold } from "../4-events/model/event-features.js";
import { MODELLED, MODELS, reportsEvent, type Modelled, type TypeModel } from "../4-events/model/score.js";
import type { Joined } from "./join.js";

/** Most sentences of a passage; what is longer, or has paragraphs, has context of its own, which the rules read. */
const PASSAGE = 3;

/**
 * Sets aside, as background, attacks and protests that a passage only speaks of (figures of speech, general talk,
 * history, what might be). A report with a day of publication, or with paragraphs, stays as it is: there an event is
 * borne out by what surrounds it. A lone passage without a day has its words alone, so there the trained model
 * (docs/method-model.md) weighs them together with how well the events are borne out: their actors, recipients,
 * figures, places and times are features of it. News that opens with its verb needs no model.
 *
 * Pure; answers the same events, in the same order.
 */
export function gateEvents(
  reading: Reading,
  kept: readonly Joined[],
  published: string | undefined,
  models: Readonly<Record<Modelled, TypeModel>> = MODELS,
): Joined[] {
  if (!isGated(reading, published)) return [...kept];
  const doubted = new Set<string>(MODELLED.filter((type) => isDoubted(reading, type, kept, models[type])));
  return kept.map((event) => (doubted.has(event.type) ? { ...event, background: true } : event));
}

/** Whether a text is a passage without a day: one paragraph of few sentences. */
export const isGated = ({ doc: { sentences } }: Reading, published: string | undefined): boolean =>
  published === undefined &&
  sentences.length <= PASSAGE &&
  sentences.every((s) => s.line === sentences[0]?.line);

function isDoubted(reading: Reading, type: Modelled, kept: readonly Joined[], model: TypeModel): boolean {
  const told = kept.filter((event) => event.type === type && isTold(event));
  if (told.length === 0 || told.some((event) => event.mentions.some((m) => isLead(reading, m)))) return false;
  return !reportsEvent(reading, type, kept, model);
}

/**
 * The passage opens with a verb in the past and says whom, how many or where it concerns: قُتل جنديان في تدمر, شنت
 * طائرات غارات على المدينة. So begin headlines and reports; talk about attacks does not. One word may stand before the
 * verb (وقد قُتل).
 */
function isLead({ words }: Reading, { candidate, roles, figures, places }: Mention): boolean {
  const people = roles.actors.length + roles.recipients.length > 0;
  const ground = roles.recipients.length > 0 || figures.length > 0 || places.length > 0;
  const opens = candidate.from <= 1 && candidate.sense.pos === "perfect";
  const light = roles.rule === "noun.light" && words.slice(0, 2).some((w) => w.classes.has("light"));
  return (opens || light) && people && ground;
}
