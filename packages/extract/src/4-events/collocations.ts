import type { Document, TokenSpan } from "../1-text/document.js";
import type { PhraseMatch } from "../1-text/phrases.js";
import { COLLOCATIONS, type Collocation, type Sense } from "./lexicon.js";
import { endsClause, type Names } from "./clause.js";
import { objectsNear, standsNear, type ObjectHit } from "./objects.js";
import { fits, isFinite, writtenAs, type Sight } from "./sight.js";

/** A word that tells of an event, with the object that it needs. */
export interface FoundCollocation {
  readonly match: PhraseMatch<Sense>;
  /** The object with its number, measure and adjectives. */
  readonly object: TokenSpan;
  /** Its noun. */
  readonly noun: number;
  /** The object belongs to the event word; else it is a phrase of its own, one of the parties. */
  readonly taken: boolean;
  /** The object is the subject: اقتحم 340 مستوطناً الباحات. */
  readonly bySubject: boolean;
}

interface Option {
  readonly word: Collocation;
  readonly match: PhraseMatch<Collocation>;
}

/** The event word at a token and the object that it needs, where its clause has one; the nearest object decides. */
export function collocationAt(
  doc: Document,
  sights: readonly Sight[],
  names: Names,
  i: number,
): FoundCollocation | undefined {
  const matches = COLLOCATIONS.allAt(doc, i);
  const longest = matches[0]?.to;
  if (longest === undefined) return undefined;
  const options: Option[] = matches
    .filter((match) => match.to === longest)
    .flatMap((match) =>
      match.values
        .filter(({ sense }) => fits(sense, match) && writtenAs(doc, match, sense))
        .map((word) => ({ word, match })),
    );
  if (options.length === 0) return undefined;
  const classes = new Set(options.flatMap(({ word }) => [...word.objects.keys()]));
  let weak: FoundCollocation | undefined;
  for (const hit of objectsNear(doc, sights, names, { from: i, to: longest }, classes)) {
    const fitting = options.filter(({ word }) => accepts(doc, i, word, hit));
    const [first] = fitting;
    if (first === undefined) continue;
    const { lemma } = first.word.sense;
    const values = fitting.filter((o) => o.word.sense.lemma === lemma).map((o) => o.word.sense);
    const taken = !first.word.party && !(first.word.governors.has("s") && !lemma.frame.includes("0"));
    const adjacent = taken && hit.from === longest;
    const found = {
      match: { ...first.match, to: adjacent ? hit.to : longest, values },
      object: { from: hit.from, to: hit.to },
      noun: hit.noun,
      taken,
      bySubject: first.word.governors.has("s") && !first.word.governors.has("o"),
    };
    if (!hit.asSubject || first.word.governors.has("s") || !values.some(isFinite)) return found;
    if (hit.last) weak ??= found;
  }
  return weak ?? withPreposition(doc, sights, names, options);
}

/** Stands for whatever the preposition of a row governs (data/events/collocations.tsv). */
const ANY = "any";
/** How far after its verb the preposition that belongs to it may stand, in words. */
const APART = 12;

/** A verb whose preposition stands apart from it (تراجعت الحكومة عن …، شكك الوزير في …): it alone tells of the event. */
function withPreposition(
  doc: Document,
  sights: readonly Sight[],
  names: Names,
  options: readonly Option[],
): FoundCollocation | undefined {
  const separable = options.filter(({ word }) => word.objects.has(ANY));
  const [first] = separable;
  if (first === undefined) return undefined;
  const { from, to } = first.match;
  for (let i = to; i < to + APART && doc.tokens[i]?.sentence === doc.tokens[from]?.sentence; i++) {
    if (endsClause(doc, sights, names, i)) return undefined;
    if (sights[i]?.classes.get("preposition") !== i + 1) continue;
    const norm = doc.tokens[i]?.norm ?? "";
    const fitting = separable.filter(({ word }) => word.governors.has(norm));
    const lemma = fitting[0]?.word.sense.lemma;
    if (lemma === undefined) continue;
    const values = fitting.filter((o) => o.word.sense.lemma === lemma).map((o) => o.word.sense);
    return {
      match: { ...first.match, values },
      object: { from: to, to },
      noun: from,
      taken: false,
      bySubject: false,
    };
  }
  return undefined;
}

/** Whether an object is of the class that a word needs, and stands to it as it must. */
function accepts(
  doc: Document,
  i: number,
  { objects, governors, sense }: Collocation,
  hit: ObjectHit,
): boolean {
  const beside = hit.classes.map((name) => objects.get(name)).filter((name) => name !== undefined);
  if (!beside.some((name) => name === "" || standsNear(doc, i, name))) return false;
  // سلّمها الأهالي، الأموال المجمدة: the object has been named before.
  const bound = sense.pos === "patient" || (sense.suffixed && isFinite(sense));
  if (hit.before)
    return governors.has("s")
      ? isFinite(sense) && hit.subject
      : bound && governors.has("o") && hit.governor === "";
  if (hit.governor !== "")
    return (
      governors.has(hit.governor) ||
      (sense.pos === "noun" && hit.governor === "ل" && (governors.has("o") || governors.has("s")))
    );
  if (governors.has("s")) return true;
  // نشره على تلغرام: what is published stands before, too.
  if (bound || (sense.suffixed && hit.from > i + 1)) return false;
  return governors.has("o");
}
