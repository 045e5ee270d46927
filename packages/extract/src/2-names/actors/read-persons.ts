import people from "../../../packed/people.js";
import { fold } from "../../1-text/fold.js";
import { adjectiveOf } from "./origins.js";
import type { Draft, Scan } from "./scan.js";
import { endsName, looksLikeVerb } from "./stop-words.js";
import { wordsOf } from "./words.js";

const GIVEN = new Set<string>();
/** Names that are common words too: they begin a name only where a listed name follows. */
const WEAK = new Set<string>();
for (const row of people.given) {
  for (const name of row.names) (row.origin === "weak" ? WEAK : GIVEN).add(fold(name));
}
const PLACES = wordsOf("place");
const FAMILY_OFFICES = wordsOf("family-office");
const NAME_SECOND = wordsOf("name-second");
const KUNYA: ReadonlySet<string> = new Set(["عبد", "ابو", "ابي", "ابا", "ام"]);
const NOT_FAMILY = wordsOf("not-family");
const FIRST_PARTICLES = new Set<string>();
const LATER_PARTICLES = new Set<string>();
for (const row of people.particles) {
  for (const particle of row.particle) {
    if (row.first === "1") FIRST_PARTICLES.add(fold(particle));
    LATER_PARTICLES.add(fold(particle));
  }
}

/** Whether a folded word is a listed given name. */
export function isGivenName(norm: string): boolean {
  return GIVEN.has(norm) || WEAK.has(norm);
}

/** Longest name, in words. */
const LONGEST = 6;

/** Words that begin a name: a given name, or a particle with the word after it. Undefined if none does. */
function readFirst(scan: Scan, i: number, norm: string): number | undefined {
  if (FIRST_PARTICLES.has(norm)) {
    const next = scan.word(i + 1, i);
    const joins = next && (NAME_SECOND.has(next.norm) || KUNYA.has(norm));
    if (joins && !endsName(next.norm) && !adjectiveOf(next.norm)) return i + 2;
  }
  return (GIVEN.has(norm) || WEAK.has(norm)) && !isPreposition(scan, i) ? i + 1 : undefined;
}

/** على and علي fold to one word; a name ends in ي. */
function isPreposition(scan: Scan, i: number): boolean {
  const raw = scan.raw(i);
  return /^[وف]?على$/.test(raw) || raw === "منى" || raw === "لدى";
}

/**
 * The end of a person's name that begins at a token; undefined if none does. After the words of an office or a
 * rank (`titled`) a name that is not in the list of given names is read too.
 */
export function readName(scan: Scan, i: number, titled: boolean): number | undefined {
  const token = scan.word(i, i);
  if (!token) return undefined;
  const first = readFirst(scan, i, token.norm);
  if (first === undefined) return titled ? readForeign(scan, i) : undefined;
  if (!titled && WEAK.has(token.norm) && first === i + 1) {
    const next = scan.word(first, i);
    if (!next || !GIVEN.has(next.norm) || isPreposition(scan, first)) return undefined;
  }
  let to = first;
  while (to - i < LONGEST) {
    const next = scan.word(to, i);
    if (!next) break;
    const more = readFirst(scan, to, next.norm);
    if (more !== undefined) {
      to = more;
      continue;
    }
    if (LATER_PARTICLES.has(next.norm) && scan.word(to + 1, i)) {
      to += 2;
      continue;
    }
    // A word that is no listed name ends the name; after two names only one with the article, a family's.
    if (!mayBeFamily(scan, to) || (to - i >= 2 && !next.norm.startsWith("ال"))) break;
    to++;
    break;
  }
  return to > i + 1 || titled ? to : undefined;
}

function mayBeFamily(scan: Scan, i: number): boolean {
  const token = scan.doc.tokens[i];
  if (token?.kind !== "word" || token.norm.length < 2) return false;
  const { norm } = token;
  if (endsName(norm) || looksLikeVerb(norm) || /^(?:لل|بال|وال|فال|و.{3})/.test(norm)) return false;
  if (NOT_FAMILY.has(norm) || /^ي[^وا].{2,3}$/.test(norm)) return false;
  const adjective = adjectiveOf(norm);
  if (adjective && !adjective.definite) return false;
  return !scan
    .at(i, "whole")
    .some((m) =>
      m.values.some((v) => !FAMILIES.has(v.is) || (v.is === "office" && !FAMILY_OFFICES.has(norm))),
    );
}

/** What a family may be called like: «البابا», «العراقي», «الرائد». */
const FAMILIES: ReadonlySet<string> = new Set(["named", "rank", "state", "capital", "place", "office"]);

/** «تعطيل», «انحيازه», «مذكرة», «عفواً»: what no foreign name looks like. */
function isCommonNoun(scan: Scan, i: number): boolean {
  const norm = scan.doc.tokens[i]?.norm ?? "";
  return scan.hasTanwin(i) || /^ت..ي.$|^ان..ا.|^ا.ت.ا.|ها?$/.test(norm);
}

/** «فولكر تورك» after an office: one or two words that are nothing else. */
function readForeign(scan: Scan, i: number): number | undefined {
  const known = (k: number): boolean => scan.at(k, "whole").length > 0;
  const token = scan.word(i, i);
  if (!token || token.norm.startsWith("ال") || known(i) || !mayBeFamily(scan, i)) return undefined;
  if (scan.at(i).length > 0 || PLACES.has(token.norm) || PLACES.has(token.norm.slice(1))) return undefined;
  const next = scan.word(i + 1, i);
  if (!next || !mayBeFamily(scan, i + 1)) return undefined;
  // «مهربي البشر»: a plural with its genitive.
  if (/ي$/.test(token.norm) && /^ال.*[^ي]$/.test(next.norm)) return undefined;
  if (isCommonNoun(scan, i) || isCommonNoun(scan, i + 1)) return undefined;
  // «بطلب لتنفيذ»: two prepositions, no name.
  if (/^ب/.test(token.norm) && /^ل/.test(next.norm)) return undefined;
  const third = scan.word(i + 2, i);
  return third && GIVEN.has(third.norm) && mayBeFamily(scan, i + 2) ? i + 3 : i + 2;
}

/** A bare name of somebody who is not in the dictionary: a private person, as far as the words tell. */
export function readPrivatePerson(scan: Scan, i: number): Draft | undefined {
  const token = scan.word(i, i);
  if (!token || readFirst(scan, i, token.norm) === undefined) return undefined;
  // «صلاح الدين» is a governorate before it is a man; «قاعدة محمد نجيب» is a base.
  if (scan.begins(i, "place")) return undefined;
  let start = i - 1;
  while (start > i - 4 && isGivenName(scan.word(start, i)?.norm ?? "")) start--;
  const before = scan.word(start, i);
  if (before && PLACES.has(before.norm.replace(/^[وبل](?=...)/, ""))) return undefined;
  const to = readName(scan, i, false);
  if (to === undefined) return undefined;
  return { from: i, to, cut: 0, kind: "person", private: true, name: { from: i, to } };
}
