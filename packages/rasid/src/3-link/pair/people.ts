import { part, SILENT, type Part } from "./part.js";
import type { Profile, SideProfile } from "./profile.js";
import { shared } from "./words.js";

/** Acts of speech and dealings: who does it is what it is. */
const BY_WHOM = new Set([
  "ACCUSE",
  "SUPPORT",
  "REQUEST",
  "THREATEN",
  "REJECT",
  "CONSULT",
  "AGREE",
  "COOPERATE",
  "CONCEDE",
]);

type Known = SideProfile["entities"];

function common(a: Known, b: Known): string[] {
  return [...a].filter(([id]) => b.has(id)).map(([, entity]) => entity.nameAr);
}

const names = (side: SideProfile): string =>
  [...side.entities.values()].map((entity) => entity.nameAr).join("، ");

const POWERS = new Set([
  "state",
  "government",
  "military",
  "police",
  "intelligence",
  "office",
  "official",
  "institution",
]);

/** A state stands for its army, its ministries, those who speak for it: «إسرائيل» and «الجيش الإسرائيلي». */
function kin(a: Known, b: Known): "state" | "power" | null {
  let found: "power" | null = null;
  for (const one of a.values())
    for (const other of b.values()) {
      if (one.country === undefined || one.country !== other.country) continue;
      if (!POWERS.has(one.kind) || !POWERS.has(other.kind)) continue;
      if (one.kind === "state" || other.kind === "state") return "state";
      found = "power";
    }
  return found;
}

/** One side of two accounts: the same force or group, one that may be the other, or another one. */
function sideFit(a: SideProfile, b: SideProfile, role: string, weight: number, unlike = 0.4): Part {
  if (a.empty || b.empty) return SILENT;
  const same = common(a.entities, b.entities);
  if (same.length > 0) return part(weight, () => `same ${role} (${same.join("، ")})`);
  const related = kin(a.entities, b.entities);
  if (related === "state") return part(0.7 * weight, () => `${role} of one state (${names(a)}; ${names(b)})`);
  const words = shared(a.words, b.words);
  if (words > 0) return part(Math.min(weight, 0.4 + 0.3 * words), () => `${role} described alike`);
  if (a.entities.size > 0 && b.entities.size > 0) {
    return related === null
      ? part(-weight, () => `another ${role}: ${names(a)}; ${names(b)}`)
      : part(0.1, null);
  }
  return a.entities.size === 0 && b.entities.size === 0 ? part(-unlike, null) : SILENT;
}

function total(parts: readonly Part[]): Part {
  const said = parts.filter((p) => p.say !== null);
  return part(
    parts.reduce((sum, p) => sum + p.points, 0),
    said.length === 0 ? null : () => said.map((p) => p.say?.() ?? "").join("; "),
  );
}

/** Of speech and dealings: the parties, in any order, must be the same. */
function partiesFit(a: Profile, b: Profile): Part {
  const speech = a.type !== "CONSULT" && a.type !== "AGREE" && a.type !== "COOPERATE";
  const actors = common(a.actors.entities, b.actors.entities);
  const all = (p: Profile) => new Map([...p.actors.entities, ...p.recipients.entities]);
  const parties = common(all(a), all(b));
  if (speech) {
    if (actors.length > 0) {
      const target = sideFit(a.recipients, b.recipients, "recipient", 1.2);
      return total([part(2.2, () => `same speaker (${actors.join("، ")})`), target]);
    }
    if (kin(a.actors.entities, b.actors.entities) === "state") {
      const target = sideFit(a.recipients, b.recipients, "recipient", 1.2);
      return total([
        part(1.3, () => `speakers of one state (${names(a.actors)}; ${names(b.actors)})`),
        target,
      ]);
    }
    const named = shared(a.actors.words, b.actors.words);
    if (named > 0) return part(Math.min(1.6, 0.8 * named), () => "speaker described alike");
    return a.actors.empty || b.actors.empty ? part(-1, null) : part(-4, () => "another speaker");
  }
  if (parties.length >= 2) return part(2.4, () => `same parties (${parties.join("، ")})`);
  if (parties.length === 1) return part(1.1, () => `same party (${parties.join("، ")})`);
  const words = shared(
    new Set([...a.actors.words, ...a.recipients.words]),
    new Set([...b.actors.words, ...b.recipients.words]),
  );
  if (words > 0) return part(Math.min(1.6, 0.5 * words), () => "parties described alike");
  return all(a).size > 0 && all(b).size > 0 ? part(-3, () => "other parties") : part(-0.5, null);
}

/** Whether those who took part fit; a specific name fits a general description. */
export function peopleFit(a: Profile, b: Profile): Part {
  if (BY_WHOM.has(a.type)) return partiesFit(a, b);
  const straight = total([
    sideFit(a.actors, b.actors, "actor", 1.5),
    // Two arrests by one force on one day are told apart by who was arrested.
    sideFit(
      a.recipients,
      b.recipients,
      "target",
      1.1,
      a.type === "COERCE" || a.type === "SANCTION" ? 1 : 0.6,
    ),
  ]);
  if (a.type !== "ASSAULT") return straight;
  // A clash has two sides, and each report may begin with the other.
  const crossed = common(a.actors.entities, b.recipients.entities).concat(
    common(a.recipients.entities, b.actors.entities),
  );
  return crossed.length > 0 && straight.points < 0.8
    ? part(0.8, () => `same sides (${crossed.join("، ")})`)
    : straight;
}
