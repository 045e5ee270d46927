import { bodyOf, familyOf } from "./entries.js";
import { oneCountry, readAdjectives } from "./complement.js";
import type { Draft, Scan, Where } from "./scan.js";

/** A name of the dictionary, with adjectives that follow it («حركة حماس الفلسطينية»). */
export function readNamed(scan: Scan, i: number, where: Where = "free"): Draft | undefined {
  const found = scan.find(i, "named", where);
  if (!found) return undefined;
  const { match, entry } = found;
  const { entity, kind } = entry.named;
  const { to } = kind === "official" ? match : readAdjectives(scan, match.to, i, true);
  const family = familyOf(match.reading.word) ?? familyOf(entity.nameAr.split(" ")[0] ?? "");
  return {
    from: i,
    to,
    cut: scan.cutOf(match),
    kind,
    entity,
    ...(entity.country !== undefined && { country: entity.country }),
    ...(family !== undefined && { family }),
    ...(kind === "official" && { name: { from: i, to: match.to } }),
  };
}

/** A body or office of a state: «وزارة الداخلية السورية», «الجيش», «حكومة لبنان». */
export function readBody(scan: Scan, i: number, where: Where = "free"): Draft | undefined {
  for (const match of scan.at(i, where)) {
    for (const entry of match.values) {
      if (entry.is !== "body") continue;
      const { key, kind } = entry.body;
      const base = { from: i, cut: scan.cutOf(match), kind };
      const family = familyOf(match.reading.word.split(" ")[0] ?? "") ?? key;
      if (entry.form === "construct") {
        const state = scan.find(match.to, "state", "whole");
        if (!state || !scan.word(match.to, i)) continue;
        const { code } = state.entry.country;
        return { ...base, to: state.match.to, family, country: code, body: key, ...entityOf(key, code) };
      }
      const { to, countries } = readAdjectives(scan, match.to, i, true);
      const country = oneCountry(countries);
      if (country !== undefined) {
        return { ...base, to, family, country, body: key, ...entityOf(key, country) };
      }
      if (entry.form === "short" && !speaks(scan, i, match.to)) continue;
      return { ...base, to, family, body: key, ...(countries.length === 0 && { bare: true }) };
    }
  }
  return undefined;
}

function entityOf(key: string, code: string): Pick<Draft, "entity"> {
  const named = bodyOf(key, code);
  return named ? { entity: named.entity } : {};
}

/** Whether a short form stands where somebody speaks: «أعلنت الداخلية», «الداخلية:», «عن الخارجية». */
function speaks(scan: Scan, i: number, to: number): boolean {
  const before = scan.doc.tokens[i - 1];
  const after = scan.doc.tokens[to];
  if (after?.norm === ":" && after.sentence === scan.doc.tokens[i]?.sentence) return true;
  if (!before || before.sentence !== scan.doc.tokens[i]?.sentence) return false;
  return /^(?:و|ف)?(?:اعلنت|قالت|اكدت|ذكرت|افادت|اضافت|اوضحت|نفت|دعت|ادانت|نددت|اشارت|كشفت|حذرت|اصدرت|ان|عن|بحسب|حسب|وفق)$/.test(
    before.norm,
  );
}
