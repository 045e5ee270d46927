import { oneCountry, readAdjectives } from "./complement.js";
import { placeAt } from "./genitive.js";
import { readNameAfter } from "./name-after.js";
import { readTail } from "./office-tail.js";
import { readBody, readNamed } from "./read-names.js";
import { readOrganisation } from "./read-organisation.js";
import { readName } from "./read-persons.js";
import { QUOTES, type Draft, type Scan, type Where } from "./scan.js";
import { endsName, isVerb, looksLikeVerb } from "./stop-words.js";
import { wordsOf } from "./words.js";

const LOCALITIES = wordsOf("locality");

/** «وزير الدفاع الباكستاني خواجة محمد آصف», «العميد حسام الطحان», «قائد الأمن الداخلي في السويداء العميد …». */
export function readOfficial(scan: Scan, i: number, where: Where = "free"): Draft | undefined {
  const title = readTitle(scan, i, where);
  if (title) {
    const named = readNameAfter(scan, title.to, i);
    if (!named) return title.draft;
    const { to, name, entity, country } = named;
    return {
      ...title.draft,
      to,
      kind: "official",
      title: { from: i, to: title.to },
      name,
      ...(entity && { entity }),
      ...(country !== undefined && { country }),
      needsAntecedent: false,
      bare: false,
    };
  }
  return readRanked(scan, i, where);
}

/** «العميد حسام الطحان»: an official; «الدكتور فلان», «الرقيب فلان»: not made public by the title alone. */
function readRanked(scan: Scan, i: number, where: Where): Draft | undefined {
  const rank = scan.find(i, "rank", where);
  if (!rank) return undefined;
  const named = readNameAfter(scan, rank.match.to, i);
  // «لواء مدرع»: without the article only before a listed name.
  if (!named || (!scan.isDefinite(rank.match) && readName(scan, named.name.from, false) === undefined))
    return undefined;
  const open = rank.entry.public || named.entity !== undefined;
  return {
    from: i,
    to: named.to,
    cut: scan.cutOf(rank.match),
    kind: open ? "official" : "person",
    title: { from: i, to: rank.match.to },
    name: named.name,
    ...(named.entity && { entity: named.entity }),
    ...(named.country !== undefined && { country: named.country }),
    ...(!open && { private: true }),
  };
}

interface Title {
  readonly to: number;
  readonly draft: Draft;
}

function readTitle(scan: Scan, i: number, where: Where): Title | undefined {
  const body = readBody(scan, i, where);
  const office = readOfficeNoun(scan, i, where);
  const best = body?.kind === "office" && (!office || body.to >= office.to) ? body : office;
  if (!best) return undefined;
  const extended = readTail(scan, best);
  return { to: extended.to, draft: extended };
}

/** «قال الوالي», «أكد المنسق»: who speaks is somebody, even where nothing before names him. */
function speaks(scan: Scan, i: number): boolean {
  const before = scan.word(i - 1, i);
  return before !== undefined && isVerb(before.norm);
}

const SPEAKS_FOR: ReadonlySet<string> = new Set(["باسم", "بلسان"]);

/** An office that is no body of every state: «مدير المستشفى», «قائد قوات سوريا الديمقراطية», «محافظ حمص». */
function readOfficeNoun(scan: Scan, i: number, where: Where): Draft | undefined {
  const found = scan.find(i, "office", where);
  if (!found) return undefined;
  const { match, entry } = found;
  // «ولي العهد رئيس وزراء باكستان»: definite by its second word, and so not the office of the other.
  const last = scan.doc.tokens[match.to - 1]?.norm ?? "";
  const definite = scan.isDefinite(match) || (match.to > match.from + 1 && last.startsWith("ال"));
  const speaksFor = SPEAKS_FOR.has(scan.doc.tokens[match.to - 1]?.norm ?? "");
  const family = match.reading.word.replace(/^ال/, "").split(" ")[0] ?? "";
  const base = {
    from: i,
    cut: scan.cutOf(match),
    kind: "office" as const,
    family,
    class: entry.office.sector,
  };
  const { to: adjectivesEnd, countries } = readAdjectives(scan, match.to, i, definite ? true : undefined);
  let to = adjectivesEnd;
  let country = oneCountry(countries);
  let body: string | undefined;
  if (to === match.to && entry.office.complement === "org") {
    const complement = readComplement(scan, to, i, definite && !speaksFor);
    if (complement) {
      to = complement.to;
      country ??= complement.country;
      // «الناطق الرسمي باسم وزارة الداخلية»: the spokesperson of that body.
      if (speaksFor && complement.body !== undefined) body = `${complement.body}-spokesperson`;
    }
  }
  if (to === match.to && (!definite || speaksFor)) return undefined;
  return {
    ...base,
    to,
    ...(country !== undefined && { country }),
    ...(body !== undefined && { body }),
    ...(to === match.to && {
      bare: true,
      needsAntecedent: match.to === i + 1 && !speaks(scan, i),
    }),
  };
}

function readComplement(
  scan: Scan,
  from: number,
  first: number,
  definite: boolean,
): { to: number; country?: string; body?: string } | undefined {
  const next = scan.word(from, first);
  if (!next) {
    const quote = scan.doc.tokens[from];
    if (quote && QUOTES.has(quote.norm)) {
      const inner = readNamed(scan, from + 1, "whole");
      const close = inner && scan.doc.tokens[inner.to];
      if (inner && close && QUOTES.has(close.norm)) return { to: inner.to + 1, ...countryOf(inner) };
    }
    return undefined;
  }
  const inner = readOrganisation(scan, from, "whole");
  if (inner) {
    const { body } = inner;
    return { to: inner.to, ...countryOf(inner), ...(body !== undefined && { body }) };
  }
  if (definite) return undefined;
  const state = scan.find(from, "state", "whole") ?? scan.find(from, "capital", "whole");
  if (state) return { to: state.match.to, country: state.entry.country.code };
  const office = readOfficeNoun(scan, from, "whole") ?? officeBody(scan, from);
  if (office) return { to: office.to, ...countryOf(office) };
  const locality = localityTo(scan, from, first);
  if (locality !== undefined) return { to: locality };
  if (endsName(next.norm) || looksLikeVerb(next.norm) || /^(?:لل|بال|وال|فال)/.test(next.norm))
    return undefined;
  if (scan.at(from, "whole").some((m) => m.values.some((v) => v.is === "rank"))) return undefined;
  let to = from + 1;
  if (!next.norm.startsWith("ال")) {
    // «مدير مستشفى الفاشر», «رئيس بلدية سنجل»; a given name is the name of the bearer.
    if (readName(scan, from, false) !== undefined) return undefined;
    const second = scan.word(to, first);
    const place = placeAt(scan, to);
    if (place !== undefined) to = place;
    else if (
      second &&
      second.norm.startsWith("ال") &&
      !endsName(second.norm) &&
      scan.at(to, "whole").length === 0
    )
      to++;
  }
  return { to: readAdjectives(scan, to, first, true).to };
}

/** «والي شمال دارفور», «محافظ ريف دمشق», «والي ولاية النيل الأزرق»: the area that an office is of. */
function localityTo(scan: Scan, from: number, first: number): number | undefined {
  const token = scan.word(from, first);
  const name = scan.word(from + 1, first);
  if (token === undefined || name === undefined || !LOCALITIES.has(token.norm)) return undefined;
  const place = placeAt(scan, from + 1);
  if (place !== undefined) return readAdjectives(scan, place, first, true).to;
  if (endsName(name.norm) || looksLikeVerb(name.norm) || /^(?:لل|بال|وال|فال)/.test(name.norm))
    return undefined;
  return readAdjectives(scan, from + 2, first, true).to;
}

function officeBody(scan: Scan, i: number): Draft | undefined {
  const body = readBody(scan, i, "whole");
  return body?.kind === "office" ? body : undefined;
}

function countryOf(draft: Draft): { country?: string } {
  return draft.country === undefined ? {} : { country: draft.country };
}
