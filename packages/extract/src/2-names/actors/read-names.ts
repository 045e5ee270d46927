import { bodyOf, familyOf } from "./entries.js";
import { oneCountry, readAdjectives } from "./complement.js";
import { outletNamed } from "./lexicon.js";
import { QUOTES, type Draft, type Scan, type Where } from "./scan.js";
import { wordsOf } from "./words.js";

/** A name of the dictionary, with adjectives that follow it («حركة حماس الفلسطينية»). */
export function readNamed(scan: Scan, i: number, where: Where = "free"): Draft | undefined {
  const found = scan.find(i, "named", where);
  if (!found) return undefined;
  const { match, entry } = found;
  const { entity, kind } = entry.named;
  const adjectives = readAdjectives(scan, match.to, i, true);
  const to = kind === "official" ? match.to : adjectives.to;
  // «الاحتلال الأميركي»: a name used of somebody else.
  const other = kind === "official" ? undefined : oneCountry(adjectives.countries);
  if (other !== undefined && entity.country !== undefined && other !== entity.country) {
    return { from: i, to, cut: scan.cutOf(match), kind, country: other };
  }
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

/** An outlet by its name in quotation marks: «النهار», "الحياة". */
export function readQuotedOutlet(scan: Scan, i: number): Draft | undefined {
  const { tokens } = scan.doc;
  if (!QUOTES.has(tokens[i - 1]?.norm ?? "")) return undefined;
  let words = "";
  for (let to = i; to < i + 4; to++) {
    const token = scan.word(to, i);
    if (!token) return undefined;
    words += `${words === "" ? "" : " "}${token.norm}`;
    if (!QUOTES.has(tokens[to + 1]?.norm ?? "")) continue;
    const named = outletNamed(words);
    if (!named) return undefined;
    const { entity, kind } = named;
    return {
      from: i,
      to: to + 1,
      cut: 0,
      kind,
      entity,
      ...(entity.country !== undefined && { country: entity.country }),
    };
  }
  return undefined;
}

/** A body or office of a state: «وزارة الداخلية السورية», «الجيش», «حكومة لبنان». */
export function readBody(scan: Scan, i: number, where: Where = "free"): Draft | undefined {
  if (!scan.begins(i, "body")) return undefined;
  return scan.once(i, where, () => readBodyAt(scan, i, where));
}

function readBodyAt(scan: Scan, i: number, where: Where): Draft | undefined {
  for (const match of scan.at(i, where)) {
    for (const entry of match.values) {
      if (entry.is !== "body") continue;
      const { key, kind } = entry.body;
      const base = { from: i, cut: scan.cutOf(match), kind };
      const word = match.reading.word.replace(/^ال/, "");
      const family = familyOf(match.reading.word) ?? (kind === "office" ? word : key);
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
      const inside = countries.length === 0 ? governmentAfter(scan, to) : undefined;
      if (inside !== undefined) {
        const code = inside.country;
        return {
          ...base,
          to: inside.to,
          family,
          body: key,
          ...(code && { country: code, ...entityOf(key, code) }),
        };
      }
      const where = countries.length === 0 ? countryAfter(scan, to, i) : undefined;
      if (where !== undefined)
        return { ...base, to, family, country: where, body: key, ...entityOf(key, where) };
      if (entry.form === "short" && !speaks(scan, i, match.to)) continue;
      return { ...base, to, family, body: key, ...(countries.length === 0 && { bare: true }) };
    }
  }
  return undefined;
}

/** «وزارة الداخلية بحكومة الوحدة الوطنية»: the government, one of several, that a ministry belongs to. */
function governmentAfter(scan: Scan, to: number): Draft | undefined {
  if (!/^ب(?:ال)?حكوم/.test(scan.doc.tokens[to]?.norm ?? "")) return undefined;
  const government = readNamed(scan, to) ?? readBody(scan, to);
  return government?.kind === "government" ? government : undefined;
}

/** «وزارة الصحة في غزة»: the country of a body from the place after it. */
function countryAfter(scan: Scan, to: number, first: number): string | undefined {
  if (scan.word(to, first)?.norm !== "في" || !scan.word(to + 1, first)) return undefined;
  for (const match of scan.at(to + 1, "whole"))
    for (const entry of match.values)
      if (entry.is === "state" || entry.is === "place") return entry.country.code;
  return undefined;
}

function entityOf(key: string, code: string): Pick<Draft, "entity"> {
  const named = bodyOf(key, code);
  return named ? { entity: named.entity } : {};
}

const SAYS = wordsOf("says");

/** Whether a short form stands where somebody speaks: «أعلنت الداخلية», «الداخلية:», «عن الخارجية». */
function speaks(scan: Scan, i: number, to: number): boolean {
  const quoted = QUOTES.has(scan.doc.tokens[i - 1]?.norm ?? "");
  const before = scan.doc.tokens[quoted ? i - 2 : i - 1];
  const after = scan.doc.tokens[to];
  if (after?.norm === ":" && after.sentence === scan.doc.tokens[i]?.sentence) return true;
  if (!before || before.sentence !== scan.doc.tokens[i]?.sentence) return false;
  return SAYS.has(before.norm.replace(/^[وف](?=...)/, ""));
}
