import { fold } from "../../1-text/fold.js";
import type { Head } from "./entries.js";
import { familyOf } from "./entries.js";
import { oneCountry, readAdjectives } from "./complement.js";
import { outletNamed } from "./lexicon.js";
import { adjectiveOf } from "./origins.js";
import { readBody, readNamed } from "./read-names.js";
import { QUOTES, type Draft, type Scan, type Where } from "./scan.js";
import { endsName, looksLikeVerb } from "./stop-words.js";
import { wordsOf } from "./words.js";

interface Complement {
  readonly to: number;
  readonly country?: string;
  readonly inner?: Draft;
  readonly definite: boolean;
}

/** A name built on a head noun: «قوات الدعم السريع», «لجنة المتابعة», «تنظيم "داعش"», «فصائل مسلحة». */
export function readHead(scan: Scan, i: number, where: Where = "free", depth = 0): Draft | undefined {
  const found = scan.find(i, "head", where);
  if (!found) return undefined;
  const { match, entry } = found;
  const { head } = entry;
  if (namesPlace(scan, i)) return undefined;
  const definite = scan.isDefinite(match);
  const family = familyOf(match.reading.word);
  const next = scan.word(match.to, i);
  if (next && notThis(head).has(next.norm)) return undefined;
  const base = {
    from: i,
    cut: scan.cutOf(match),
    kind: head.kind,
    ...(family !== undefined && { family }),
  };
  const complement = readComplement(scan, match.to, i, head, definite, depth);
  const part = definite ? undefined : readPartOf(scan, complement.to, i, depth);
  if (part) {
    return {
      ...base,
      to: part.to,
      ...(part.country !== undefined && { country: part.country }),
      ...(part.entity && { entity: part.entity }),
    };
  }
  if (complement.to === match.to) {
    if (!definite || head.bare === "n") return undefined;
    return { ...base, to: match.to, bare: true, ...(head.bare === "r" && { needsAntecedent: true }) };
  }
  const { inner } = complement;
  const outlet =
    head.kind === "outlet" ? outletNamed(wordsBetween(scan, match.to, complement.to)) : undefined;
  const country = complement.country ?? inner?.country;
  return {
    ...base,
    to: complement.to,
    ...(country !== undefined && { country }),
    ...(inner?.entity && passesOn(head, inner) && { entity: inner.entity }),
    ...(outlet && { entity: outlet.entity }),
  };
}

/** The folded words of a run of tokens, without marks. */
export function wordsBetween(scan: Scan, from: number, to: number): string {
  return scan.doc.tokens
    .slice(from, to)
    .filter((token) => token.kind !== "mark")
    .map((token) => token.norm)
    .join(" ");
}

/** «ساحة الطيران», «ميدان الشهداء»: the word names a place. */
export function namesPlace(scan: Scan, i: number): boolean {
  const before = scan.word(i - 1, i);
  const norm = scan.doc.tokens[i]?.norm ?? "";
  return (
    before !== undefined && norm.startsWith("ال") && PLACES.has(before.norm.replace(/^[وبل](?=...)/, ""))
  );
}

/** «وحدات من الجيش الليبي», «وفد من حركة حماس»: part of an actor that is named. */
function readPartOf(scan: Scan, from: number, first: number, depth: number): Draft | undefined {
  if (scan.word(from, first)?.norm !== "من" || !scan.word(from + 1, first) || depth > 0) return undefined;
  return readInner(scan, from + 1, depth);
}

const NOT = new WeakMap<Head, ReadonlySet<string>>();

function notThis(head: Head): ReadonlySet<string> {
  let set = NOT.get(head);
  if (!set) {
    set = new Set(head.not.map(fold));
    NOT.set(head, set);
  }
  return set;
}

/** «تنظيم "داعش"», «قوات حزب الله», «ميليشيا الدعم السريع»: the same actor as the name inside. */
function passesOn(head: Head, inner: Draft): boolean {
  return (
    inner.kind === head.kind ||
    head.kind === "military" ||
    (head.kind === "armed-group" && inner.kind !== "state")
  );
}

function readComplement(
  scan: Scan,
  from: number,
  first: number,
  head: Head,
  definite: boolean,
  depth: number,
): Complement {
  const none: Complement = { to: from, definite };
  const next = scan.doc.tokens[from];
  if (next?.sentence !== scan.doc.tokens[first]?.sentence || next === undefined) return none;
  if (next.kind === "number" && takesNumber(head)) {
    let to = from + 1;
    if (UNITS.has(scan.word(to, first)?.norm ?? "")) to++;
    return { to: readAdjectives(scan, to, first, undefined).to, definite: true };
  }
  if (definite) {
    let { to, countries } = readAdjectives(scan, from, first, true);
    if (to === from && (isUnknownAdjective(scan, from, first) || isOrdinal(scan, from, first)))
      ({ to, countries } = readAdjectives(scan, from + 1, first, true));
    const country = oneCountry(countries);
    const quoted = to === from && QUOTES.has(next.norm) ? readQuoted(scan, from, first) : undefined;
    if (quoted) return quoted;
    const purpose = to > from ? readPurpose(scan, to, first) : to;
    return { to: purpose, definite, ...(country !== undefined && { country }) };
  }
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
  if (head.complement === "adj") return none;
  const inner = depth < 2 ? readInner(scan, from, depth) : undefined;
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
  return TOPICS.has(next.norm) || isActivity(scan, from, first) ? readGenitive(scan, from, first) : none;
}

const PLACES = wordsOf("place");
const ORDINALS = wordsOf("ordinal");
const ABSTRACT = wordsOf("abstract");
const ROOMS = wordsOf("room");
const UNITS = wordsOf("unit");
/** Nouns without the article that continue an official name: «هيئة شؤون الأسرى», «جهاز دعم الاستقرار». */
const TOPICS = wordsOf("topic");
const PURPOSES = wordsOf("purpose");
const AIMS = wordsOf("aim");

function countryOf(draft: Draft): { country?: string } {
  return draft.country === undefined ? {} : { country: draft.country };
}

/** «لجنة تقصي الحقائق», «هيئة تنظيم الاتصالات»: a noun of action and what it is done to. */
function isActivity(scan: Scan, i: number, first: number): boolean {
  const next = scan.word(i + 1, first);
  return isName(scan, i) && next !== undefined && /^ال.../.test(next.norm) && !startsActor(scan, i + 1);
}

function readInner(scan: Scan, from: number, depth: number): Draft | undefined {
  const inner = [
    readNamed(scan, from, "whole"),
    readBody(scan, from, "whole"),
    readHead(scan, from, "whole", depth + 1),
  ];
  let best: Draft | undefined;
  for (const draft of inner) {
    if (!draft || draft.kind === "office" || draft.needsAntecedent === true) continue;
    if (!best || draft.to > best.to) best = draft;
  }
  return best;
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

/** A word that may be a name: no verb, no preposition, nothing that begins another phrase. */
function isName(scan: Scan, i: number): boolean {
  const token = scan.doc.tokens[i];
  if (token?.kind !== "word" || token.norm.length < 3) return false;
  if (endsName(token.norm) || looksLikeVerb(token.norm)) return false;
  if (/^(?:لل|بال|وال|فال|كال)/.test(token.norm)) return false;
  return !scan
    .at(i, "whole")
    .some((m) => m.values.some((v) => v.is === "group" || v.is === "source" || v.is === "rank"));
}

/** A noun in the genitive and what belongs to it: «الردع», «شهداء الأقصى», «الأوقاف والشؤون الدينية». */
function readGenitive(scan: Scan, from: number, first: number): Complement {
  let to = from + 1;
  const start = scan.doc.tokens[from];
  if (!start) return { to: from, definite: false };
  // After a noun without article another noun may follow: «شهداء الأقصى», «شؤون الأسرى والمحررين».
  if (!start.norm.startsWith("ال")) {
    const second = scan.word(to, first);
    const place = placeAt(scan, to);
    if (place !== undefined) to = place;
    else if (second && /^ال../.test(second.norm) && !startsActor(scan, to)) to++;
    else if (second && to - from < 2 && TOPICS.has(start.norm) && isName(scan, to) && !startsActor(scan, to))
      to++;
  }
  const adjectives = readAdjectives(scan, to, first, true);
  to = adjectives.to;
  const country = oneCountry(adjectives.countries);
  // «الأوقاف والشؤون الدينية», «الإسعاف والطوارئ»: joined nouns that begin no actor of their own.
  for (let n = 0; n < 2; n++) {
    const joined = scan.word(to, first);
    if (!joined || !/^وال.../.test(joined.norm) || country !== undefined || startsActor(scan, to)) break;
    to = readAdjectives(scan, to + 1, first, true).to;
  }
  return { to: readPurpose(scan, to, first), definite: true, ...(country !== undefined && { country }) };
}

/** The end of a country, capital or known town that begins here as a whole word. */
export function placeAt(scan: Scan, i: number): number | undefined {
  for (const match of scan.at(i, "whole"))
    if (match.values.some((v) => v.is === "state" || v.is === "capital" || v.is === "place")) return match.to;
  return undefined;
}

function startsActor(scan: Scan, i: number): boolean {
  return scan.at(i).some((m) => m.values.length > 0);
}

/** «لمكافحة الجريمة والإرهاب», «لحقوق الإنسان», «للدراسات»: what an organisation is for. */
function readPurpose(scan: Scan, from: number, first: number): number {
  const token = scan.word(from, first);
  if (!token) return from;
  const named = token.norm.startsWith("ل") && AIMS.has(token.norm.slice(1));
  const article = token.norm.startsWith("لل") && PURPOSES.has(token.norm.slice(2));
  if (!named && !article) return from;
  let to = from + 1;
  if (named) {
    const second = scan.word(to, first);
    if (!second || endsName(second.norm)) return from;
    to++;
  }
  to = readAdjectives(scan, to, first, true).to;
  const joined = scan.word(to, first);
  if (joined && /^وال.../.test(joined.norm) && !startsActor(scan, to) && !adjectiveOf(joined.norm.slice(1))) {
    to = readAdjectives(scan, to + 1, first, true).to;
  }
  return to;
}
