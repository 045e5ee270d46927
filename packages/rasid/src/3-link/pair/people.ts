import { part, SILENT, type Part } from "./part.js";
import { mayBeSame } from "./classes.js";
import { isOfficeOf, kin, type Known } from "./kin.js";
import type { Profile, SideProfile } from "./profile.js";
import { shared } from "./words.js";

/** Acts of speech, and dealings: who takes part is what they are. */
export const SPEECH: ReadonlySet<string> = new Set([
  "ACCUSE",
  "SUPPORT",
  "REQUEST",
  "THREATEN",
  "REJECT",
  "CONCEDE",
]);
const DEALINGS = new Set(["CONSULT", "AGREE", "COOPERATE"]);

function common(a: Known, b: Known): string[] {
  const others = [...b.values()];
  return [...a.values()]
    .filter(
      (one) => b.has(one.id) || others.some((other) => isOfficeOf(one, other) || isOfficeOf(other, one)),
    )
    .map((entity) => entity.nameAr);
}

const names = (side: SideProfile): string =>
  [...side.entities.values()].map((entity) => entity.nameAr).join("، ");

/** One side of two accounts: the same force or group, one that may be the other, or another one. */
function sideFit(a: SideProfile, b: SideProfile, role: string, weight: number, unlike = 0.4): Part {
  if (a.empty || b.empty) return SILENT;
  const same = common(a.entities, b.entities);
  if (same.length > 0) return part(weight, () => `same ${role} (${same.join("، ")})`);
  const related = kin(a.entities, b.entities);
  if (related === "whole") return part(0.7 * weight, () => `${role} of one whole (${names(a)}; ${names(b)})`);
  const named = a.entities.size > 0 && b.entities.size > 0;
  const words = named ? shared(a.described, b.described) : shared(a.words, b.words);
  if (words > 0) return part(Math.min(weight, 0.4 + 0.3 * words), () => `${role} described alike`);
  if (!named) {
    const strangers = a.entities.size === 0 && b.entities.size === 0 && !mayBeSame(a.classes, b.classes);
    return strangers ? part(-unlike, null) : SILENT;
  }
  if (related !== null) return part(0.1, null);
  // Who is only described beside a name may be the one that the other names.
  const open = a.described.size > 0 || b.described.size > 0;
  return part(open ? -0.5 * weight : -weight, () => `another ${role}: ${names(a)}; ${names(b)}`);
}

function total(parts: readonly Part[]): Part {
  const said = parts.filter((p) => p.say !== null);
  return part(
    parts.reduce((sum, p) => sum + p.points, 0),
    said.length === 0 ? null : () => said.map((p) => p.say?.() ?? "").join("; "),
  );
}

/** Of speech: who speaks is what it is; of one speaker's words of a day, to whom tells them apart. */
function speakerFit(a: Profile, b: Profile): Part {
  const target = () => sideFit(a.recipients, b.recipients, "recipient", 1.2);
  const same = common(a.actors.entities, b.actors.entities);
  if (same.length > 0) return total([part(2.2, () => `same speaker (${same.join("، ")})`), target()]);
  const related = kin(a.actors.entities, b.actors.entities);
  if (related === "whole")
    return total([
      part(1.3, () => `speakers of one whole (${names(a.actors)}; ${names(b.actors)})`),
      target(),
    ]);
  if (a.actors.empty || b.actors.empty) return part(-1, null);
  const another = () => `another speaker: ${names(a.actors)}; ${names(b.actors)}`;
  if (a.actors.entities.size > 0 && b.actors.entities.size > 0)
    return part(related === null ? -4 : -1.5, another);
  const words = shared(a.actors.words, b.actors.words);
  return words > 0 ? part(Math.min(1.6, 0.8 * words), () => "speaker described alike") : part(-3, another);
}

/** Of talks and deals: the parties, in any order, must be the same. */
function partiesFit(a: Profile, b: Profile): Part {
  const [ours, theirs] = [a, b].map((p) => new Map([...p.actors.entities, ...p.recipients.entities]));
  if (ours === undefined || theirs === undefined) return SILENT;
  // «وقف إطلاق النار» alone names no parties: neither for nor against.
  if ([a, b].some((p) => p.actors.empty && p.recipients.empty)) return SILENT;
  const same = common(ours, theirs);
  if (same.length >= 2) return part(2.4, () => `same parties (${same.join("، ")})`);
  // One who talks to two others on one day talks twice.
  if (same.length === 1 && ours.size > 1 && theirs.size > 1)
    return part(-0.5, () => "only one party is the same");
  if (same.length === 1) return part(1.1, () => `same party (${same.join("، ")})`);
  const words = shared(
    new Set([...a.actors.words, ...a.recipients.words]),
    new Set([...b.actors.words, ...b.recipients.words]),
  );
  if (words > 0) return part(Math.min(1.6, 0.5 * words), () => "parties described alike");
  return ours.size > 0 && theirs.size > 0 ? part(-3, () => "other parties") : part(-0.5, null);
}

/** Whether those who took part fit; a specific name fits a general description. */
export function peopleFit(a: Profile, b: Profile): Part {
  if (SPEECH.has(a.type) || SPEECH.has(b.type)) return speakerFit(a, b);
  if (DEALINGS.has(a.type) || DEALINGS.has(b.type)) return partiesFit(a, b);
  const straight = total([
    sideFit(a.actors, b.actors, "actor", 1.5),
    // Two arrests by one force on one day are told apart by who was arrested.
    sideFit(
      a.recipients,
      b.recipients,
      "target",
      1.1,
      [a.type, b.type].some((type) => type === "COERCE" || type === "SANCTION") ? 1 : 0.6,
    ),
  ]);
  if (a.type !== "ASSAULT" || b.type !== "ASSAULT") return straight;
  // A clash has two sides, and each report may begin with the other.
  const crossed = common(a.actors.entities, b.recipients.entities).concat(
    common(a.recipients.entities, b.actors.entities),
  );
  return crossed.length > 0 && straight.points < 0.8
    ? part(0.8, () => `same sides (${crossed.join("، ")})`)
    : straight;
}
