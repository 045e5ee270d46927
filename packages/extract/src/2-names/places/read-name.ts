import { classWordOf, cutOf, isCue, type ClassWord } from "./cues.js";
import { placeNames } from "./gazetteer.js";
import type { NameMatch } from "./name-index.js";
import type { PlaceEntry } from "./types.js";
import type { View } from "./view.js";

/** The words before a name (ريف، شمال شرق، مدينة) and the name, all in one sentence. */
export interface Reading {
  readonly cut: number;
  readonly area?: "part" | "centre" | "direction";
  readonly classWord?: ClassWord;
  readonly classKey?: string;
  /** Where the name begins, after an opening quotation mark. */
  readonly name: number;
  readonly quoted: boolean;
  readonly match?: NameMatch<PlaceEntry>;
  /** The name of the gazetteer itself begins with a class word or a direction (معبر رفح، شرق ليبيا). */
  readonly classed: boolean;
}

const OPENING = new Set(['"', "“", "«", "”", "(", "'", "‘"]);
const AREAS: readonly [cue: "area" | "direction" | "half", kind: "part" | "centre" | "direction"][] = [
  ["half", "centre"],
  ["area", "part"],
  ["direction", "direction"],
];

/** Reads area words, a class word and a name from a position. */
export function readName(view: View, from: number): Reading {
  const sentence = view.tokens[from]?.sentence;
  const norm = (at: number): string | undefined =>
    view.tokens[at]?.sentence === sentence ? view.tokens[at]?.norm : undefined;
  const whole = placeNames.longestAt(view, from);
  let at = from;
  let cut: number | undefined;
  let area: Reading["area"];
  for (let more = true; more && at < from + 3;) {
    more = false;
    for (const [cue, kind] of AREAS) {
      const letters = at === from ? cutOf(norm(at), cue) : isCue(norm(at), cue) ? 0 : undefined;
      if (letters === undefined) continue;
      if (at === from) cut = letters;
      area = area === "part" ? area : kind;
      at++;
      more = true;
      break;
    }
  }
  // «وأدى» (and led to) is folded as «وادي» (valley) is.
  const led =
    norm(at) === "وادي" && /أ/u.test(view.doc.text.slice(view.tokens[at]?.start, view.tokens[at]?.end));
  const found = led
    ? undefined
    : at === from || classWordOf(norm(at))?.cut === 0
      ? classWordOf(norm(at))
      : undefined;
  const word = found && !/^ال/.test(found.key) ? found : undefined;
  const beforeClass = at;
  if (word) {
    if (at === from) cut = word.cut;
    at++;
  }
  const quoted = at > from && OPENING.has(norm(at) ?? "");
  if (quoted) at++;
  const plain = (match: NameMatch<PlaceEntry> | undefined): NameMatch<PlaceEntry> | undefined =>
    match !== undefined &&
    view.tokens[match.from]?.sentence === sentence &&
    match.reading.conjunction === "" &&
    match.reading.preposition === ""
      ? match
      : undefined;
  // A name may begin with its class word (جبل لبنان) or with its direction (جنوب السودان، ريف دمشق).
  const withClass = word && beforeClass > from ? plain(placeNames.longestAt(view, beforeClass)) : undefined;
  const match = at === from ? whole : plain(placeNames.longestAt(view, at));
  const last = Math.max(match?.to ?? 0, withClass?.to ?? 0);
  if (whole && at > from && whole.to >= last && whole.to > from + 1) {
    return {
      cut: cutLetters(view, whole),
      name: from,
      quoted: false,
      match: whole,
      classed: true,
      ...divisionWord(view, from),
    };
  }
  if (withClass && withClass.to >= (match?.to ?? 0) && withClass.to > beforeClass + 1) {
    return {
      cut: cut ?? 0,
      name: beforeClass,
      quoted: false,
      match: withClass,
      classed: true,
      ...divisionWord(view, beforeClass),
      ...(area && { area }),
    };
  }
  return {
    cut: cut ?? (match ? cutLetters(view, match) : 0),
    name: at,
    quoted,
    classed: false,
    ...(match && { match }),
    ...(area && { area }),
    ...(word && { classWord: word.word, classKey: word.key }),
  };
}

function cutLetters(view: View, match: NameMatch<PlaceEntry>): number {
  const norm = view.tokens[match.from]?.norm ?? "";
  const { conjunction, preposition } = match.reading;
  const letters = conjunction.length + preposition.length;
  // «للقاهرة» hides the article: only the conjunction can be cut.
  return norm.slice(conjunction.length).startsWith("لل") && preposition === "ل"
    ? conjunction.length
    : letters;
}

/** The word of a division that a name of the gazetteer begins with (ناحية جلولاء): the town's name stands for it. */
function divisionWord(view: View, at: number): Pick<Reading, "classWord"> {
  const word = classWordOf(view.tokens[at]?.norm)?.word;
  return word?.class === "admin1" || word?.class === "admin2" ? { classWord: word } : {};
}
