import type { EventType } from "../contract/vocabulary.js";
import type { Mention } from "../4-events/mentions.js";
import type { Reading } from "../4-events/reading.js";
import { joinScore, WEIGHTS } from "./join-score.js";

/** The mentions of one event, in the order of the text. */
export interface Joined {
  readonly type: EventType;
  readonly mentions: Mention[];
  background: boolean;
}

/** How many events back a mention looks for its own; a report of more is a list, whose items are told together. */
const REACH = 24;

/**
 * Joins the mentions that tell of one event (several mentions in a report are one event): each goes to the event that
 * it fits best (see join-score.ts), or begins a new one where it fits none.
 */
export function joinMentions(
  reading: Reading,
  mentions: readonly Mention[],
  isBackground: (m: Mention) => boolean,
  weights: Readonly<Record<string, number>> = WEIGHTS,
): Joined[] {
  const events: Joined[] = [];
  const byType = new Map<EventType, Joined[]>();
  const at = new Map<number, Joined>();
  for (const [index, mention] of mentions.entries()) {
    const host = mention.roles.same === undefined ? undefined : at.get(mention.roles.same);
    if (host !== undefined && onlySaysWhom(host, mention)) {
      host.mentions.push(mention);
      continue;
    }
    const background = isBackground(mention);
    const { type } = mention.candidate.sense.lemma;
    const alike = byType.get(type) ?? [];
    const ahead = resultsAhead(reading, mentions, index);
    let best: Joined | undefined;
    let bestScore = 0;
    // تفجير في الحي، وآخر في منبج: two by their words.
    for (const event of mention.candidate.again === true ? [] : alike.slice(-REACH)) {
      const score = joinScore(reading, event, mention, background, weights, ahead);
      if (score > 0 && score >= bestScore) [best, bestScore] = [event, score];
    }
    if (best !== undefined) {
      // The attack of 2018, told of again without its day, stays history.
      if (!(best.background && mention.times.length === 0 && best.mentions.some(isDated)))
        best.background &&= background;
      best.mentions.push(mention);
      mark(at, mention, best);
      continue;
    }
    const event: Joined = { type, mentions: [mention], background };
    events.push(event);
    if (alike.push(event) === 1) byType.set(type, alike);
    mark(at, mention, event);
  }
  return events;
}

/** The toll that the rest of the sentence gives of a deed: تفجير عبوة … أدى إلى مقتل اثنين. */
function resultsAhead(reading: Reading, mentions: readonly Mention[], index: number): Mention["figures"] {
  const deed = mentions[index];
  if (deed === undefined || deed.candidate.sense.lemma.harm || deed.figures.length > 0) return [];
  for (let i = index + 1; mentions[i]?.sentence === deed.sentence; i++) {
    const { candidate, figures } = mentions[i] ?? deed;
    const between = reading.words.slice(deed.candidate.to, candidate.from);
    if (candidate.sense.lemma.harm && figures.length > 0)
      return between.some((w) => w.classes.has("result")) ? figures : [];
    if (!candidate.sense.lemma.harm && !candidate.verb) return [];
  }
  return [];
}

const isDated = (m: Mention): boolean => m.times.some((t) => t.edtf !== null);

function mark(at: Map<number, Joined>, { candidate }: Mention, event: Joined): void {
  for (let i = candidate.from; i < candidate.to; i++) at.set(i, event);
}

/** What is done against somebody and is no attack: a campaign, sanctions, a deployment, a trial. */
const OTHER_FORCE: ReadonlySet<string> = new Set(["COERCE", "SANCTION", "MOBILIZE", "ACCUSE"]);

/** حملة تستهدف التنظيم، عقوبات طالت شركات: the verb only says whom the campaign is against. */
const onlySaysWhom = (host: Joined, { candidate }: Mention): boolean => {
  const { lemma } = candidate.sense;
  return (
    candidate.verb &&
    OTHER_FORCE.has(host.type) &&
    lemma.type === "ASSAULT" &&
    lemma.mode === "" &&
    !lemma.harm
  );
};
