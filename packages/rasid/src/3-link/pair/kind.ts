import { conflict, part, SILENT, type Part } from "./part.js";
import type { Profile } from "./profile.js";

/** Types that reports use for one thing, and what the difference costs. Any other two types never join. */
const AKIN: ReadonlyMap<string, number> = new Map([
  ["AGREE+RETREAT", -0.8],
  ["AGREE+COOPERATE", -0.8],
  ["AID+COOPERATE", -0.8],
  ["AID+SUPPORT", -1.2],
  ["ACCUSE+REJECT", -1],
  ["ACCUSE+THREATEN", -1.5],
  ["ASSAULT+COERCE", -1.2],
  ["COERCE+MOBILIZE", -1.5],
]);

/** Only these modes of a type may be the same thing as the other type. */
const AKIN_MODES: ReadonlyMap<string, readonly [string, ReadonlySet<string>]> = new Map([
  ["AGREE+RETREAT", ["RETREAT", new Set(["ceasefire"])]],
  ["ASSAULT+COERCE", ["ASSAULT", new Set(["crowd-control"])]],
]);

/** Modes of ASSAULT that one act may be called by. */
const WAYS: readonly ReadonlySet<string>[] = [
  new Set(["abduct"]),
  new Set(["beat", "torture", "sexual", "crowd-control", "primitive"]),
  new Set(["firearms", "primitive", "targeted"]),
  new Set(["explosives", "suicide-attack", "targeted", "destroy"]),
  new Set(["firearms", "explosives", "suicide-attack", "heavy-weapons"]),
  // «اعتداء» is said of a beating and of a bombing.
  new Set(["beat", "firearms", "explosives", "suicide-attack"]),
  new Set(["aerial", "drone", "heavy-weapons", "destroy", "targeted", "explosives"]),
];

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((mode) => b.includes(mode));

function modeFit(a: Profile, b: Profile): Part {
  if (a.mode.length === 0 || b.mode.length === 0) return SILENT;
  const say = () => `${a.mode.join("/")} is not ${b.mode.join("/")}`;
  if (meet(a.mode, b.mode))
    return part(0.5, () => `same way: ${a.mode.filter((m) => b.mode.includes(m)).join(", ")}`);
  if (a.type === "ASSAULT" && b.type === "ASSAULT") {
    if (a.mode.includes("abduct") !== b.mode.includes("abduct")) return part(-3.5, say);
    const akin = WAYS.some((way) => a.mode.some((m) => way.has(m)) && b.mode.some((m) => way.has(m)));
    return akin ? SILENT : part(-1.4, say);
  }
  return a.type === b.type
    ? part(a.type === "RETREAT" || a.type === "COERCE" || a.type === "SANCTION" ? -2.4 : -1, say)
    : SILENT;
}

/** Whether two accounts are of kinds that tell of one thing: a shooting is an attack, an arrest is not. */
export function kindFit(a: Profile, b: Profile): Part {
  if (a.type === b.type) return modeFit(a, b);
  const pair = [a.type, b.type].sort().join("+");
  const say = () => `${a.type} is not ${b.type}`;
  const cost = AKIN.get(pair);
  if (cost === undefined) return conflict(say);
  const only = AKIN_MODES.get(pair);
  if (only !== undefined) {
    const [type, modes] = only;
    const narrow = a.type === type ? a : b;
    if (!narrow.mode.some((mode) => modes.has(mode))) return conflict(say);
  }
  if ((a.type === "COERCE" ? a : b).mode.includes("arrest")) return conflict(say);
  return part(cost, () => `${a.type} and ${b.type} are told of one thing`);
}

/** The groups of types under which an account is looked for: its own, and those that it may be joined to. */
export function kindGroups(type: string, mode: readonly string[]): readonly string[] {
  if (type === "AGREE" || (type === "RETREAT" && mode.includes("ceasefire"))) return [type, "AGREE"];
  if (type === "AID" || type === "COOPERATE" || type === "SUPPORT") return ["HELP"];
  if (type === "ACCUSE" || type === "REJECT" || type === "THREATEN") return ["SPEECH"];
  if (type === "COERCE" || type === "MOBILIZE") return ["FORCE"];
  return type === "ASSAULT" && mode.includes("crowd-control") ? ["ASSAULT", "FORCE"] : [type];
}
const REAL = new Set(["asserted", "alleged", "possible", "denied"]);
const COMING = new Set(["expected", "planned"]);

/** What is only demanded or supposed is not what happened; what was expected may be. */
export function statusFit(a: Profile, b: Profile): Part {
  if (a.status === b.status) return SILENT;
  const say = () => `${a.status} and ${b.status}`;
  if (REAL.has(a.status) && REAL.has(b.status))
    return a.status === "denied" || b.status === "denied" ? part(-0.8, say) : SILENT;
  const known = (status: string) => REAL.has(status) || COMING.has(status);
  if (known(a.status) && known(b.status))
    return COMING.has(a.status) && COMING.has(b.status) ? SILENT : part(-1.2, say);
  return conflict(say);
}
