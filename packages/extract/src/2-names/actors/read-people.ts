import { readAdjectives } from "./complement.js";
import { adjectiveOf } from "./origins.js";
import { namesPlace, placeAt } from "./genitive.js";
import { readHead } from "./read-heads.js";
import { readBody, readNamed } from "./read-names.js";
import { QUOTES, type Draft, type Scan, type Where } from "./scan.js";
import { endsName, takesNoAdjective } from "./stop-words.js";
import { wordsOf } from "./words.js";

/** People by what they are: «جنديان أمريكيان», «عنصر من تنظيم داعش», «أهالي بلدة سنجل». */
export function readGroup(scan: Scan, i: number, where: Where = "free"): Draft | undefined {
  const found = scan.find(i, "group", where);
  if (!found) return undefined;
  const { match, entry } = found;
  const { group } = entry;
  const next = scan.doc.tokens[match.to];
  if (group.class === "whoever" && scan.at(match.to, "whole").length > 0) return undefined;
  if (group.class === "official" && next?.norm === "عن") return undefined;
  if (namesPlace(scan, i) || (group.number === "singular" && isAdjective(scan, i, match.to)))
    return undefined;
  const definite = scan.isDefinite(match);
  const { to, countries } = readAdjectives(scan, match.to, i, definite);
  const rest = readRest(scan, i, to, match.to, definite, group.complement);
  const country = countries[0] ?? group.country ?? rest.inner?.country;
  return {
    from: i,
    to: rest.to,
    cut: scan.cutOf(match),
    kind: group.source && !rest.inner?.entity ? "source" : "group",
    class: group.class,
    ...(group.number === "dual" && { count: 2 }),
    ...(group.number === "plural" && { plural: true }),
    ...(country !== undefined && { country }),
    ...(rest.inner?.entity && { entity: rest.inner.entity }),
  };
}

/** «حاجز عسكري», «الهجوم الانتحاري»: a word for people that is the adjective of the noun before it. */
function isAdjective(scan: Scan, i: number, to: number): boolean {
  const token = scan.doc.tokens[i];
  const before = scan.word(i - 1, i);
  if (to !== i + 1 || !token || !before || !ADJECTIVE_NOUNS.has(token.norm.replace(/^ال/, ""))) return false;
  const definite = token.norm.startsWith("ال");
  if (definite !== /^(?:[وفب]?ال|لل)../.test(before.norm)) return false;
  return !takesNoAdjective(before.norm) && !adjectiveOf(before.norm)?.country;
}

/** Whom news quotes without a name: «مصدر أمني سوري», «مصادر في الحشد», «وسائل إعلام ليبية». */
export function readSource(scan: Scan, i: number): Draft | undefined {
  const found = scan.find(i, "source");
  if (!found) return undefined;
  const { match, entry } = found;
  const definite = scan.isDefinite(match) || match.reading.word.includes(" ال");
  const { to, countries } = readAdjectives(
    scan,
    match.to,
    i,
    entry.class === "reporter" ? undefined : definite,
  );
  const { complement } = entry;
  const from = scan.doc.tokens[to];
  // «بيان الوزارة»: the ministry says so.
  if (entry.class === "statement" && to === match.to && from && scan.at(to, "whole").length > 0)
    return undefined;
  const rest = readRest(scan, i, to, match.to, definite, complement);
  const country = countries[0] ?? rest.inner?.country;
  return {
    from: i,
    to: rest.to,
    cut: scan.cutOf(match),
    kind: "source",
    class: entry.class,
    family: "مصدر",
    ...(definite && rest.to === match.to && { bare: true }),
    ...(country !== undefined && { country }),
  };
}

/** What follows a noun for people: an actor in the genitive, or after من or في. */
function readRest(
  scan: Scan,
  first: number,
  to: number,
  nounEnd: number,
  definite: boolean,
  complement: readonly string[],
): { to: number; inner?: Draft } {
  const next = scan.word(to, first);
  if (!next) return { to };
  const preposition =
    next.norm === "من" ? "from" : next.norm === "في" || next.norm === "ب" ? "in" : undefined;
  if (preposition !== undefined && complement.includes(preposition)) {
    const inner = readInner(scan, to + 1, first);
    if (inner) return { to: inner.to, inner };
    const origin = preposition === "from" ? readPeopleOf(scan, to + 1, first) : undefined;
    return { to: origin ?? to };
  }
  // «مسلحاً شمال العراق», «مسلحون قرية»: with the ending of one that governs nothing.
  // «حشد الحوثيون»: what follows is a subject.
  const free = /..(?:ا|ون|ين)$/.test(scan.doc.tokens[to - 1]?.norm ?? "") || /^ال.{2,}ون$/.test(next.norm);
  if (to === nounEnd && !definite && !free && complement.includes("of")) {
    const inner = readInner(scan, to, first);
    if (inner) return { to: inner.to, inner };
    return { to: readPlaceOf(scan, to, first) ?? readGenitive(scan, to, first) ?? to };
  }
  return { to };
}

function readInner(scan: Scan, i: number, first: number): Draft | undefined {
  const token = scan.doc.tokens[i];
  if (!token || token.sentence !== scan.doc.tokens[first]?.sentence) return undefined;
  if (QUOTES.has(token.norm)) {
    const inner = readNamed(scan, i + 1, "whole");
    const close = inner && scan.doc.tokens[inner.to];
    return inner && close && QUOTES.has(close.norm) ? { ...inner, to: inner.to + 1 } : undefined;
  }
  let best: Draft | undefined;
  for (const draft of [readNamed(scan, i, "whole"), readBody(scan, i, "whole"), readHead(scan, i, "whole")]) {
    if (!draft || draft.kind === "office" || draft.kind === "official") continue;
    if (!best || draft.to > best.to) best = draft;
  }
  return best;
}

const ADJECTIVE_NOUNS = wordsOf("adjective-noun");
const FAMILIES = wordsOf("families");
const CONSTRUCTS = wordsOf("construct");
const LOCALITIES = wordsOf("locality");
const SIDES = wordsOf("side");
const RESIDENTS = wordsOf("resident");

/** «عائلات الرهائن», «سائقو الشاحنات»: a noun with the article that makes the one before it definite. */
function readGenitive(scan: Scan, i: number, first: number): number | undefined {
  const token = scan.word(i, first);
  const noun = scan.doc.tokens[i - 1]?.norm ?? "";
  if (!token || !/^ال.../.test(token.norm) || /[وي]ن$/.test(noun)) return undefined;
  if (FAMILIES.has(noun.replace(/^[وبل](?=....)/, ""))) return scan.find(i, "group", "whole")?.match.to;
  const known =
    scan.at(i, "whole").length > 0 || adjectiveOf(token.norm) !== undefined || endsName(token.norm);
  return known || !(noun.endsWith("و") || CONSTRUCTS.has(noun)) ? undefined : i + 1;
}

/** «أهالي بلدة سنجل», «سكان المدينة», «سكان غزة». */
function readPlaceOf(scan: Scan, i: number, first: number): number | undefined {
  const token = scan.word(i, first);
  if (!token) return undefined;
  if (LOCALITIES.has(token.norm)) {
    // «أشخاص شرق رفح»: where they were; only «سكان شرق رفح», «مزارعو جنوب لبنان» are of a side.
    const noun = scan.doc.tokens[i - 1]?.norm ?? "";
    if (SIDES.has(token.norm) && !RESIDENTS.has(noun) && !/..[وي]$/.test(noun)) return undefined;
    const name = scan.word(i + 1, first);
    if (token.norm.startsWith("ال") || !name || /^(?:في|من|الي|علي)$/.test(name.norm)) return i + 1;
    return i + 2;
  }
  return placeAt(scan, i);
}

/** «خمسة من أبناء محافظة السويداء», «عشرات من سكان حي القائم». */
function readPeopleOf(scan: Scan, i: number, first: number): number | undefined {
  if (!scan.word(i, first)) return undefined;
  return readGroup(scan, i, "whole")?.to;
}
