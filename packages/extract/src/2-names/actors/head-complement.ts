import { oneCountry, readAdjectives } from "./complement.js";
import type { Head } from "./entries.js";
import { isActivity, isName, isTopic, readGenitive, readPurpose, type Genitive } from "./genitive.js";
import { readBody, readNamed } from "./read-names.js";
import { QUOTES, type Draft, type Scan } from "./scan.js";
import { endsName } from "./stop-words.js";
import { wordsOf } from "./words.js";

const PLACES = wordsOf("place");
const ORDINALS = wordsOf("ordinal");
const ABSTRACT = wordsOf("abstract");
const ROOMS = wordsOf("room");
const UNITS = wordsOf("unit");

/** What follows a head noun, with the actor inside it, if it names one. */
export interface Complement extends Genitive {
  readonly inner?: Draft;
}

/** A head noun whose complement is to be read. */
export interface HeadNoun {
  readonly head: Head;
  /** Its first token. */
  readonly first: number;
  readonly definite: boolean;
  /** Reads a named actor inside the complement. */
  readonly readInner: (from: number) => Draft | undefined;
}

/** Reads what follows a head noun: adjectives, a name, a name in quotation marks, a number, a purpose. */
export function readComplement(scan: Scan, from: number, noun: HeadNoun): Complement {
  const { head, first, definite } = noun;
  const none: Complement = { to: from, definite };
  const next = scan.doc.tokens[from];
  if (next?.sentence !== scan.doc.tokens[first]?.sentence || next === undefined) return none;
  // «قتل الجيش 20 مسلحاً»: a number of people is none of the army.
  const counts = scan.find(from + 1, "group", "whole") !== undefined;
  if (next.kind === "number" && takesNumber(head) && !counts) {
    let to = from + 1;
    if (UNITS.has(scan.word(to, first)?.norm ?? "")) to++;
    return { to: readAdjectives(scan, to, first, undefined).to, definite: true };
  }
  if (definite) return afterDefinite(scan, from, first);
  if (QUOTES.has(next.norm)) {
    if (head.complement === "adj" || head.complement === "rooms") return none;
    return readQuoted(scan, from, first) ?? none;
  }
  if (next.kind !== "word") return none;
  // Adjectives of an indefinite head: «فصائل مسلحة», «سفارات عربية وغربية».
  const plain = readAdjectives(scan, from, first, false);
  if (plain.to > from) {
    const country = oneCountry(plain.countries);
    return { to: plain.to, definite, ...(country !== undefined && { country }) };
  }
  return head.complement === "adj" ? none : afterIndefinite(scan, from, noun, none);
}

/** After «القوات»: adjectives, a name in quotation marks, a purpose. */
function afterDefinite(scan: Scan, from: number, first: number): Complement {
  let { to, countries } = readAdjectives(scan, from, first, true);
  if (to === from && (isUnknownAdjective(scan, from, first) || isOrdinal(scan, from, first)))
    ({ to, countries } = readAdjectives(scan, from + 1, first, true));
  const country = oneCountry(countries);
  const quoted =
    to === from && QUOTES.has(scan.doc.tokens[from]?.norm ?? "") ? readQuoted(scan, from, first) : undefined;
  if (quoted) return quoted;
  const purpose = to > from ? readPurpose(scan, to, first) : to;
  return { to: purpose, definite: true, ...(country !== undefined && { country }) };
}

/** After «قوات» without adjectives: what it is the forces, the party, the office of. */
function afterIndefinite(scan: Scan, from: number, noun: HeadNoun, none: Complement): Complement {
  const { head, first } = noun;
  const next = scan.doc.tokens[from];
  if (!next) return none;
  const inner = noun.readInner(from);
  if (inner) {
    const { to, countries } = readAdjectives(scan, inner.to, first, true);
    const country = oneCountry(countries);
    return {
      to: readPurpose(scan, to, first),
      definite: true,
      inner,
      ...(country !== undefined && { country }),
    };
  }
  if (head.complement === "rooms") {
    return ROOMS.has(next.norm) ? readGenitive(scan, from, first) : none;
  }
  if (next.norm.startsWith("ال") && endsName(next.norm)) return none;
  if (next.norm.startsWith("ال") && next.norm.length > 3) {
    if (head.complement === "outlet") return none;
    return readGenitive(scan, from, first);
  }
  if (head.complement === "outlet")
    return isName(scan, from) && scan.at(from).length === 0 && !PLACES.has(next.norm)
      ? { to: from + 1, definite: true }
      : none;
  if ((head.complement === "name" || head.complement === "of") && isName(scan, from)) {
    return readGenitive(scan, from, first);
  }
  const state =
    scan.find(from, "state", "whole") ??
    scan.find(from, "capital", "whole") ??
    scan.find(from, "place", "whole");
  if (state) return { to: state.match.to, definite: true, country: state.entry.country.code };
  const office = readBody(scan, from, "whole");
  if (office?.kind === "office") return { to: office.to, definite: true, ...countryOf(office) };
  const people = head.kind === "organisation" ? scan.find(from, "group", "whole") : undefined;
  if (people) {
    const to = people.match.to;
    return { to: scan.word(to, first) && scan.find(to, "group", "whole") ? to + 1 : to, definite: true };
  }
  return isTopic(next.norm) || isActivity(scan, from, first) ? readGenitive(scan, from, first) : none;
}

function countryOf(draft: Draft): { country?: string } {
  return draft.country === undefined ? {} : { country: draft.country };
}

function readQuoted(scan: Scan, from: number, first: number): Complement | undefined {
  for (let to = from + 1; to < from + 7; to++) {
    const token = scan.doc.tokens[to];
    if (!token || token.sentence !== scan.doc.tokens[first]?.sentence) return undefined;
    if (!QUOTES.has(token.norm)) continue;
    if (to === from + 1) return undefined;
    const inner = readNamed(scan, from + 1, "whole");
    const { to: end, countries } = readAdjectives(scan, to + 1, first, true);
    const country = oneCountry(countries);
    return {
      to: end,
      definite: true,
      ...(inner?.to === to && { inner }),
      ...(country !== undefined && { country }),
    };
  }
  return undefined;
}

function takesNumber(head: Head): boolean {
  return head.kind === "military" || head.kind === "armed-group" || head.kind === "outlet";
}

/** «المرصد الجيولوجي», «الحملة الدعائية»: an adjective by its ending, known as nothing else, that agrees in gender. */
function isUnknownAdjective(scan: Scan, i: number, first: number): boolean {
  const token = scan.word(i, first);
  const head = scan.doc.tokens[i - 1];
  if (
    !token ||
    !head ||
    !/^ال.{3,}(?:ي|يه)$/.test(token.norm) ||
    scan.at(i).length > 0 ||
    ABSTRACT.has(token.norm)
  )
    return false;
  return token.norm.endsWith("ه") === /(?:ه|ات)$/.test(head.norm);
}

/** «الفرقة الرابعة», «اللواء الأول». */
function isOrdinal(scan: Scan, i: number, first: number): boolean {
  return ORDINALS.has(scan.word(i, first)?.norm ?? "");
}
