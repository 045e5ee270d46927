import type { Candidate } from "./candidate.js";
import { cutOf, isCue, mayOpen, type ClassWord } from "./cues.js";
import { originOf } from "./countries.js";
import { placeNames } from "./gazetteer.js";
import type { NameMatch } from "./name-index.js";
import { readName, type Reading } from "./read-name.js";
import { openNameEnd } from "./read-open-name.js";
import { sideAt } from "./sides.js";
import type { PlaceEntry } from "./types.js";
import type { View } from "./view.js";

const CLOSING = new Set(['"', "”", "»", "“", ")", "'", "’"]);
const DASHES = new Set(["-", "–", "—", "ـ"]);
const COUNTRY: ReadonlySet<string> = new Set(["country"]);

/** Reads every run of words of a view that may name a place, from left to right, none over another. */
export function readCandidates(view: View): Candidate[] {
  const out: Candidate[] = [];
  for (let at = 0; at < view.tokens.length;) {
    const candidate = view.tokens[at]?.kind === "word" ? candidateAt(view, at, out.at(-1)) : undefined;
    if (candidate) out.push(candidate);
    at = candidate?.to ?? at + 1;
  }
  return out;
}

function candidateAt(view: View, from: number, before: Candidate | undefined): Candidate | undefined {
  const token = view.tokens[from];
  if (token === undefined || (!mayOpen(token) && !placeNames.mayBegin(token))) return undefined;
  const side = sideAt(view, from);
  if (side) return side;
  const reading = readName(view, from);
  const { classWord, match, area } = reading;
  const around = surroundings(view, from, reading, before);
  if (match && !isOtherWord(view, reading)) {
    const to = nameEnd(view, reading, match.to);
    // «الحكومة اليمنية» is no place called so.
    const common = to === match.from + 1 && (match.weak || cutShort(match)) && !classWord;
    const origin = common ? undefined : originAfter(view, to);
    if (!around.barred || classWord || area || reading.classed) {
      return {
        from,
        to,
        cut: reading.cut,
        entries: isCue(match.reading.word, "doubled") ? writtenAs(view, match) : match.values,
        name: match.from,
        kind: "name",
        classed: reading.classed,
        weak: match.weak || cutShort(match),
        evidence: around.evidence + (origin === undefined ? 0 : 2),
        bare: around.bare && classWord === undefined && area === undefined,
        ...(classWord && { classWord }),
        ...(area && { area }),
        ...(origin !== undefined && { origin }),
      };
    }
  }
  if (classWord !== undefined && classWord.open !== "") {
    const end = openEnd(view, reading, classWord);
    if (end > reading.name) {
      const to = reading.quoted && CLOSING.has(view.tokens[end]?.norm ?? "") ? end + 1 : end;
      const origin = originAfter(view, to);
      return {
        from,
        to,
        cut: reading.cut,
        entries: [],
        name: reading.name,
        kind: "open",
        class: classWord.class,
        evidence: around.evidence,
        bare: false,
        classWord,
        ...(area && { area }),
        ...(origin !== undefined && { origin }),
      };
    }
  }
  return undefined;
}

/** عمّان is the town, عُمان the country; without marks it may be either. */
function writtenAs(view: View, { from, to, values }: NameMatch<PlaceEntry>): readonly PlaceEntry[] {
  const raw = view.doc.text.slice(view.tokens[from]?.start, view.tokens[to - 1]?.end);
  const town = raw.includes("\u0651");
  if (!town && !raw.includes("\u064F")) return values;
  return values.filter((entry) => COUNTRY.has(entry.class) !== town);
}

/** A short name after a cut letter is more often another word (وأن، بأنه). */
const cutShort = (match: NameMatch<PlaceEntry>): boolean =>
  (match.reading.conjunction !== "" || match.reading.preposition !== "") &&
  match.to === match.from + 1 &&
  match.reading.word.length <= 3 &&
  match.values.every((entry) => entry.weight < 4.5);

const PREPOSITION = /^[وف]?(?:في|من|الي|علي|عن|خلال|بعد|قبل|بين)$/;

/** Whether the word found is another word, or only the first part of a name of two (قاعدة عين الأسد: عين). */
function isOtherWord(view: View, reading: Reading): boolean {
  const { match } = reading;
  const token = view.tokens[match?.from ?? -1];
  if (match === undefined || token === undefined) return false;
  if (match.to > match.from + 1) return false;
  // في فترات: no conjunction stands behind a preposition.
  if (match.reading.conjunction !== "" && PREPOSITION.test(view.tokens[match.from - 1]?.norm ?? ""))
    return true;
  if (isCue(match.reading.word, "partial") && isOfOther(view.tokens[match.to]?.norm ?? "")) return true;
  // A word with the ending of an accusative (مركباً) is a common noun.
  if (/\u064B.?$/u.test(view.doc.text.slice(token.start, token.end))) return true;
  if (isCue(token.norm, "stop") || isCue(match.reading.word, "stop")) return true;
  if (!isCue(match.reading.word, "compound")) return false;
  return view.tokens[match.to]?.kind === "word" && view.tokens[match.to]?.sentence === token.sentence;
}

/** القطاع الغربي، القطاع العسكري، القطاع العام: an adjective, but of no country. */
const isOfOther = (norm: string): boolean =>
  isCue(norm, "direction-adjective") ||
  isCue(norm, "quality") ||
  (/^ال.{2,}(?:ي|يه)$/.test(norm) && originOf(norm) === undefined);

/** What the words before say, and whether they say that the name is no place (قناة الجزيرة، الشيخ صلاح الدين). */
function surroundings(
  view: View,
  from: number,
  reading: Reading,
  last: Candidate | undefined,
): { evidence: number; barred: boolean; bare: boolean } {
  const sentence = view.tokens[from]?.sentence;
  const token = view.tokens[from - 1];
  const before = token?.sentence === sentence ? token?.norm : undefined;
  const preposition = reading.match?.from === from ? reading.match.reading.preposition : "";
  // وفي بغداد، ومن دمشق: the conjunction changes nothing.
  const locative =
    isCue(before, "locative") ||
    isCue(before?.replace(/^و(?=(?:في|من|الي|علي|قرب|داخل|خارج)$)/, ""), "locative") ||
    cutOf(before, "near") !== undefined;
  const attached = preposition === "ب" || preposition === "ل";
  const listed =
    last !== undefined &&
    last.kind !== "side" &&
    last.to === from &&
    /^و/.test(view.tokens[from]?.norm ?? "");
  let evidence = 0;
  if (reading.classWord || reading.classed) evidence += 3;
  if (reading.area) evidence += 2;
  if (locative) evidence += 1;
  if (preposition === "ب") evidence += 1;
  if (preposition === "ل") evidence += 0.5;
  if (listed) evidence += 2;
  const names = reading.match?.values ?? [];
  const country = names.some((entry) => COUNTRY.has(entry.class));
  const barred =
    last?.to !== from &&
    !country &&
    !locative &&
    !attached &&
    (cutOf(before, "bars") !== undefined || cutOf(before, "title") !== undefined || isCue(before, "given"));
  const joined = listed && !last.bare;
  return { evidence, barred, bare: !locative && !attached && !joined };
}

/** Where an unknown name ends; a road may have two ends (طريق عقتانيت – القنيطرة). */
function openEnd(view: View, reading: Reading, word: ClassWord): number {
  const first = view.tokens[reading.name];
  const dash = (at: number): boolean =>
    view.tokens[at]?.sentence === first?.sentence && DASHES.has(view.tokens[at]?.norm ?? "");
  const twoEnds = word.class === "road" && (dash(reading.name + 1) || dash(reading.name + 2));
  const end = openNameEnd(view, reading.name, word, reading.quoted || twoEnds);
  if (!twoEnds || end === reading.name || !dash(end)) return end;
  const other = openNameEnd(view, end + 1, word, true);
  return other === end + 1 ? end : other;
}

/** Takes adjectives, a closing quotation mark and the other end of a road into a name. */
function nameEnd(view: View, reading: Reading, to: number): number {
  const sentence = view.tokens[to - 1]?.sentence;
  const norm = (at: number): string | undefined =>
    view.tokens[at]?.sentence === sentence ? view.tokens[at]?.norm : undefined;
  let end = to;
  const kind = reading.classWord?.class ?? reading.match?.values[0]?.class;
  if (reading.quoted && CLOSING.has(norm(end) ?? "")) end++;
  if (kind === "road") {
    const other = DASHES.has(norm(end) ?? "") ? end + 1 : end;
    const next = norm(other) === undefined ? undefined : placeNames.longestAt(view, other);
    if (next?.reading.conjunction === "" && next.reading.preposition === "") end = next.to;
  }
  const takesQualities =
    kind === "building" || kind === "base" || kind === "crossing" || kind === "road" || kind === "camp";
  for (let more = 0; more < 2; more++) {
    if (
      isCue(norm(end), "direction-adjective") ||
      isCue(norm(end), "occupied") ||
      (takesQualities && isCue(norm(end), "quality"))
    )
      end++;
  }
  return end;
}

/** The country of an adjective right after a name (طرابلس الليبية). */
function originAfter(view: View, to: number): string | undefined {
  const before = view.tokens[to - 1];
  const after = view.tokens[to];
  if (after?.kind !== "word" || after.sentence !== before?.sentence || !after.norm.startsWith("ال"))
    return undefined;
  const origin = originOf(after.norm);
  return origin?.kind === "adjective" && /(?:ي|يه)$/.test(after.norm) ? origin.code : undefined;
}
