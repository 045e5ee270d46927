import { fold } from "../../1-text/fold.js";
import type { Head } from "./entries.js";
import { familyOf } from "./entries.js";
import { LEXICON, outletNamed } from "./lexicon.js";
import { readBody, readNamed } from "./read-names.js";
import { wordsOf } from "./words.js";
import { type Draft, type Scan, type Where } from "./scan.js";
import { namesPlace } from "./genitive.js";
import { readComplement } from "./head-complement.js";

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
  const complement = readComplement(scan, match.to, {
    head,
    first: i,
    definite,
    readInner: (from) => (depth < 2 ? readInner(scan, from, depth) : undefined),
  });
  const part = definite || complement.definite ? undefined : readPartOf(scan, complement.to, i, depth);
  if (part) {
    return {
      ...base,
      to: part.to,
      ...(part.country !== undefined && { country: part.country }),
      ...(part.entity && { entity: part.entity }),
    };
  }
  if (complement.to === match.to) {
    if (!definite && inPlace(scan, match.to, i) && INDEFINITE.has(match.reading.word))
      return { ...base, to: match.to };
    if (!definite || head.bare === "n") return undefined;
    // «وثقت الشبكة»: who speaks is somebody, even where nothing before names it.
    const needsAntecedent =
      head.bare === "r" && !SAYS.has(scan.word(i - 1, i)?.norm.replace(/^[وف](?=...)/, "") ?? "");
    return { ...base, to: match.to, bare: true, ...(needsAntecedent && { needsAntecedent }) };
  }
  const { inner } = complement;
  const words = wordsBetween(scan, match.to, complement.to);
  // «تنظيم "الدولة الإسلامية"»: a name of the dictionary but for the marks.
  const written = LEXICON.get(`${match.reading.word} ${words}`).find((entry) => entry.is === "named");
  const named = (head.kind === "outlet" ? outletNamed(words) : undefined) ?? written?.named;
  const country = complement.country ?? inner?.country ?? named?.entity.country;
  return {
    ...base,
    to: complement.to,
    ...(country !== undefined && { country }),
    ...(inner?.entity && passesOn(head, inner) && { entity: inner.entity }),
    ...(named && { entity: named.entity }),
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

/** «وحدات من الجيش الليبي», «وفد من حركة حماس»: part of an actor that is named. */
function readPartOf(scan: Scan, from: number, first: number, depth: number): Draft | undefined {
  if (scan.word(from, first)?.norm !== "من" || !scan.word(from + 1, first) || depth > 0) return undefined;
  return readInner(scan, from + 1, depth);
}

const SAYS = wordsOf("says");
/** Heads that are somebody without the article, where a place follows: «محكمة في دكا», «كتائب في مصراتة». */
const INDEFINITE = wordsOf("indefinite");

function inPlace(scan: Scan, i: number, first: number): boolean {
  return scan.word(i, first)?.norm === "في";
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
