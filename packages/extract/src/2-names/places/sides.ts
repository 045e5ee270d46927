import type { Candidate } from "./candidate.js";
import { classWordOf, cutOf, isCue } from "./cues.js";
import { originOf } from "./countries.js";
import { placeNames } from "./gazetteer.js";
import type { PlaceClass } from "./types.js";
import type { View } from "./view.js";

/** Places that are often called by an adjective alone. */
const CALLED: ReadonlySet<PlaceClass> = new Set(["building", "base", "crossing"]);

/**
 * Places that are said without a name of their own: العاصمة (الليبية، بغداد), الشمال السوري, الحدود العراقية السورية,
 * الأراضي اللبنانية, and words that point back (في المدينة، داخل المخيم).
 */
export function sideAt(view: View, from: number): Candidate | undefined {
  const token = view.tokens[from];
  if (token === undefined) return undefined;
  const norm = (at: number): string | undefined =>
    view.tokens[at]?.sentence === token.sentence ? view.tokens[at].norm : undefined;
  // «وسط العاصمة»: the area words belong to it.
  let at = from;
  let cut: number | undefined;
  while (at < from + 2) {
    const letters = cutOf(norm(at), "half") ?? cutOf(norm(at), "area") ?? cutOf(norm(at), "direction");
    if (letters === undefined || (at > from && letters > 0)) break;
    if (at === from) cut = letters;
    at++;
  }
  const area = at > from;
  const head = norm(at);
  if (cutOf(norm(from - 1), "bars") !== undefined && at === from) return undefined;
  const toward = area && cutOf(norm(from), "direction") !== undefined;
  const common = {
    from,
    entries: [],
    name: at,
    bare: false,
    evidence: 2,
    ...(toward && { area: "direction" as const }),
  } as const;
  const located = area || isCue(norm(from - 1), "locative") || cutOf(norm(from - 1), "near") !== undefined;

  const capital = cutOf(head, "capital");
  if (capital !== undefined && (at === from || capital === 0)) {
    const start = cut ?? capital;
    const origin = originAt(norm(at + 1));
    const named = origin === undefined ? at + 1 : at + 2;
    const match = norm(named) === undefined ? undefined : placeNames.longestAt(view, named);
    if (match?.reading.conjunction === "" && match.reading.preposition === "") {
      const town = match.values.filter((e) => e.class === "town" || e.class === "admin1");
      if (town.length > 0) {
        return {
          ...common,
          to: match.to,
          cut: start,
          name: match.from,
          entries: town,
          kind: "name",
          evidence: 4,
          ...(origin && { origin }),
        };
      }
    }
    if (head !== undefined && !head.slice(start).startsWith("ال") && at === from) return undefined;
    return {
      ...common,
      to: named,
      cut: start,
      kind: "capital",
      class: "town",
      ...(origin !== undefined && { origin }),
    };
  }

  const side = cutOf(head, "side");
  if (side !== undefined && (at === from || side === 0)) {
    let to = at + 1;
    if (isCue(norm(to), "direction-adjective") || isCue(norm(to), "occupied")) to++;
    const origin = originAt(norm(to));
    if (origin !== undefined) {
      to++;
      if (
        isCue(head?.slice(side), "border") &&
        (originAt(norm(to)) !== undefined || originAt(norm(to)?.replace(/^و/, "")) !== undefined)
      )
        to++;
      const kind =
        isCue(head?.slice(side), "border") || !isCue(head?.slice(side), "land") ? "region" : "country";
      return { ...common, to, cut: cut ?? side, kind: "side", class: kind, origin };
    }
    if (head?.slice(side) === "البلاد") {
      const inside = area || located || side > 0;
      return inside
        ? { ...common, to, cut: cut ?? side, kind: "side", class: area ? "region" : "country" }
        : undefined;
    }
    const attached = side > 0 && /ب/.test(head?.slice(0, side) ?? "");
    if (
      isCue(head?.slice(side), "bearing") &&
      (located || attached) &&
      !isCue(norm(at + 1), "of") &&
      to === at + 1
    ) {
      return { ...common, to, cut: cut ?? side, kind: "side", class: "region" };
    }
  }

  const word = classWordOf(head);
  if (word && /^ال/.test(word.key) && (at === from || word.cut === 0)) {
    const attached = word.cut > 0 && /ب/.test(head?.slice(0, word.cut) ?? "");
    const next = norm(at + 1);
    const described = next !== undefined && /^ال/.test(next) && !isCue(next, "back");
    // «المستشفى الجامعي», «القصر الرئاسي»: called by what it is.
    const known = (placeNames.longestAt(view, at)?.to ?? 0) > at + 1;
    const called =
      !known &&
      word.word.open === "yes" &&
      CALLED.has(word.word.class) &&
      next !== undefined &&
      /^ال.{2,}(?:ي|يه)$/.test(next);
    if (called && !isCue(next, "time") && !isCue(next, "stop")) {
      return {
        ...common,
        to: at + 2,
        cut: cut ?? word.cut,
        kind: "open",
        class: word.word.class,
        classWord: word.word,
      };
    }
    if ((located || attached) && !described) {
      const to = next !== undefined && isCue(next, "back") ? at + 2 : at + 1;
      return {
        ...common,
        to,
        cut: cut ?? word.cut,
        kind: "back",
        class: word.word.class,
        classWord: word.word,
      };
    }
  }
  return undefined;
}

function originAt(norm: string | undefined): string | undefined {
  if (norm === undefined || !norm.startsWith("ال")) return undefined;
  const origin = originOf(norm);
  return origin?.kind === "adjective" ? origin.code : undefined;
}
