import type { Mention } from "./mentions.js";
import type { Reading } from "./reading.js";

/** How far behind the word of blame the deed may stand, in words. */
const REACH = 14;

/**
 * Reads deeds that somebody is accused of (اتهمت الفلبين خفر السواحل بصدم زورق): done by the accused, as the accuser
 * says.
 */
export function asAccused(reading: Reading, mentions: readonly Mention[]): Mention[] {
  let accusedOf: Mention | undefined;
  return mentions.map((m, i) => {
    const { candidate } = m;
    if (candidate.verb || candidate.sense.lemma.type === "ACCUSE") return m;
    const norm = reading.doc.tokens[candidate.from]?.norm ?? "";
    // بإطلاق النار وإحراق الخيام
    const beside = /^و/.test(norm) && accusedOf !== undefined && accusedOf === mentions[i - 1];
    if (!/^ب/.test(norm) && !beside) return m;
    const blame = blameBefore(mentions, i);
    if (blame === undefined || candidate.from - blame.candidate.to > REACH) return m;
    const accused = blame.roles.recipients.filter((p) => p.to <= candidate.from && p.kind !== "noun");
    const between = reading.words.slice(blame.candidate.to, candidate.from);
    if (accused.length === 0 || between.some((w) => w.verb || w.classes.has("clause"))) return m;
    accusedOf = m;
    const cue = { from: blame.candidate.from, to: blame.candidate.to };
    return {
      ...m,
      roles: { ...m.roles, actors: accused, rule: `${m.roles.rule}.accused` },
      status: { status: "alleged", rule: "status.accused", embedded: m.status.embedded },
      attribution: { chain: blame.roles.actors, kind: "claim", cue, scope: candidate },
    };
  });
}

/** The last accusation before a mention in its sentence. */
function blameBefore(mentions: readonly Mention[], i: number): Mention | undefined {
  const sentence = mentions[i]?.sentence;
  for (let k = i - 1; mentions[k]?.sentence === sentence; k--)
    if (mentions[k]?.candidate.sense.lemma.type === "ACCUSE") return mentions[k];
  return undefined;
}
