import { wholesOf, type Entity } from "@rasid/extract";
import { shared, stems } from "./words.js";

/** Known actors of one side by their ids. */
export type Known = ReadonlyMap<string, Entity>;

/** What belongs to a state. */
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

/** «تنظيم الدولة الإسلامية» and its «ولاية خراسان»: the name of one holds that of the other. */
function isBranch(one: Entity, other: Entity): boolean {
  if (one.kind !== other.kind || POWERS.has(one.kind)) return false;
  const [a, b] = [stems(one.nameAr), stems(other.nameAr)];
  return shared(a, b) === Math.min(a.size, b.size);
}

/** «الأمين العام للأمم المتحدة» and who holds the office: one person. */
export const isOfficeOf = (office: Entity, official: Entity): boolean =>
  official.kind === "official" && wholesOf(official.id)[0] === office.id;

/** «كتائب القسام» and «حماس», «غوتيريش» and «الأمين العام للأمم المتحدة». */
const isPartOf = (one: Entity, other: Entity): boolean => wholesOf(one.id).includes(other.id);

/**
 * A state stands for its army, its ministries, those who speak for it: «إسرائيل» and «الجيش الإسرائيلي»; a group for
 * its branches. Two powers of one state are not strangers either.
 */
export function kin(a: Known, b: Known): "whole" | "power" | null {
  let found: "power" | null = null;
  for (const one of a.values())
    for (const other of b.values()) {
      if (isBranch(one, other) || isPartOf(one, other) || isPartOf(other, one)) return "whole";
      if (one.country === undefined || one.country !== other.country) continue;
      if (!POWERS.has(one.kind) || !POWERS.has(other.kind)) continue;
      if (one.kind === "state" || other.kind === "state") return "whole";
      found = "power";
    }
  return found;
}
