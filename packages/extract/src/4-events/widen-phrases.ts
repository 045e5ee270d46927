import type { Document } from "../1-text/document.js";
import type { FoundNumber } from "../3-values/numbers/find-numbers.js";
import { OBJECTS } from "./lexicon.js";
import { edges } from "./phrase-edges.js";
import type { Phrase } from "./phrases.js";
import type { Word } from "./words.js";

/** Joins words of quantity to the phrase after them: عدد من العسكريين، أحد المهاجمين. */
export function quantify(words: readonly Word[], at: (Phrase | undefined)[]): void {
  for (let i = words.length - 1; i >= 0; i--) {
    const to = words[i]?.classes.get("quantifier");
    const phrase = to === undefined ? undefined : at[to];
    if (
      to === undefined ||
      phrase === undefined ||
      phrase.from !== to ||
      at[i] !== undefined ||
      phrase.prefix !== ""
    )
      continue;
    const wider: Phrase = { ...phrase, from: i, conjunction: words[i]?.conjunction === true };
    for (let k = i; k < phrase.to; k++) at[k] = wider;
  }
}

/** Joins a vague number to the people that it counts: عشرات المدنيين، مئات الأشخاص. */
export function joinCrowds(words: readonly Word[], at: (Phrase | undefined)[]): void {
  for (let i = 0; i < at.length; i++) {
    const crowd = at[i];
    if (crowd?.from !== i || crowd.actor?.class !== "people" || crowd.to !== i + 1) continue;
    const people = at[crowd.to];
    if (
      people?.from !== crowd.to ||
      !(people.kind === "people" || people.kind === "noun") ||
      people.prefix !== "" ||
      people.conjunction
    )
      continue;
    // آلاف المحتجين: a word of an event stays one.
    if (people.kind === "noun" && words.slice(people.from, people.to).some((w) => w.senses.length > 0))
      continue;
    const { prefix, conjunction, actor } = crowd;
    const whole: Phrase = { actor, ...people, kind: "people", from: i, prefix, conjunction };
    for (let k = i; k < whole.to; k++) at[k] = whole;
  }
}

/** A number of those named after من, or before: سبعة من موظفينا، أربعة منهم. */
export function partsOf(doc: Document, at: (Phrase | undefined)[], numbers: readonly FoundNumber[]): void {
  for (const { from, to, min, max } of numbers) {
    const link = doc.tokens[to];
    if (link === undefined || link.sentence !== doc.tokens[from]?.sentence || at[from] !== undefined)
      continue;
    const whole = link.norm === "من" ? at[to + 1] : undefined;
    const some = whole?.from === to + 1 && whole.kind !== "place" && whole.prefix === "" ? whole : undefined;
    if (some === undefined && !/^منه[من]$/.test(link.norm)) continue;
    const count = min === max ? { count: min } : {};
    const actor = some?.actor === undefined ? {} : { actor: some.actor };
    const phrase: Phrase = {
      from,
      to: some?.to ?? to + 1,
      kind: "people",
      ...actor,
      ...count,
      ...edges(doc, from),
    };
    for (let k = from; k < phrase.to; k++) at[k] = phrase;
  }
}

/** Longest plain phrase that takes its owner, in words. */
const OWNED = 3;

/**
 * Joins a plain phrase to the force or group that it belongs to: مفارز للجيش، مسيرة لقوات الدعم السريع، قوة تابعة للدعم
 * السريع، أهدافاً لحزب الله، مواقع حزب الله. It names them.
 */
export function attach(doc: Document, at: (Phrase | undefined)[]): void {
  for (let i = 0; i < at.length; i++) {
    const owner = at[i];
    if (owner?.from !== i || owner.actor === undefined || owner.conjunction) continue;
    const thing = at[i - 1];
    if (!OWNERS.has(owner.actor.kind) || thing?.kind !== "noun" || thing.to - thing.from > OWNED) continue;
    if (doc.tokens[i - 1]?.sentence !== doc.tokens[i]?.sentence) continue;
    // الدعم للجيش: a verbal noun is done for them.
    if (isDefinite(doc, thing.from)) continue;
    const held = isHeld(doc, thing.from);
    // مواقع الجيش: without ل only what can be theirs alone, or a subject would take its object.
    if (owner.prefix !== "ل" && !(owner.prefix === "" && held && thing.to === thing.from + 1)) continue;
    const whole: Phrase = {
      ...thing,
      kind: "people",
      to: owner.to,
      actor: owner.actor,
      ...(held && { held }),
    };
    for (let k = whole.from; k < whole.to; k++) at[k] = whole;
  }
}

/** A place or thing that forces have and that does nothing itself (objects.tsv: held). */
const isHeld = (doc: Document, i: number): boolean =>
  OBJECTS.allAt(doc, i).some((m) => m.to === i + 1 && m.values.includes("held"));

/** Kinds of actors that have units, vehicles and positions. */
const OWNERS: ReadonlySet<string> = new Set(["military", "police", "armed-group", "intelligence"]);

/** Joins a plain noun to the adjective of origin behind it: دبابة إسرائيلية، مهندس هندي، الصيادين اليمنيين. */
export function joinOrigins(doc: Document, at: (Phrase | undefined)[]): void {
  for (let i = 1; i < at.length; i++) {
    const adjective = at[i];
    const thing = at[i - 1];
    if (adjective?.from !== i || adjective.origin === undefined || adjective.kind !== "origin") continue;
    if (adjective.prefix !== "" || adjective.conjunction) continue;
    // أربعة من حراس الأمن الأفغان: its adjective, too; but the object in قتل المسلحون الأفغانيين.
    const people =
      thing?.kind === "people" && thing.origin === undefined && !/(?:ون|ين)$/.test(doc.tokens[i]?.norm ?? "");
    if (
      thing === undefined ||
      thing.to !== i ||
      !(people || (thing.kind === "noun" && thing.to - thing.from <= OWNED))
    )
      continue;
    if (doc.tokens[thing.from]?.sentence !== doc.tokens[i]?.sentence) continue;
    if (isDefinite(doc, thing.to - 1) !== isDefinite(doc, i)) continue;
    const whole: Phrase = { ...thing, to: adjective.to, ...(!people && { origin: adjective.origin }) };
    for (let k = whole.from; k < whole.to; k++) at[k] = whole;
  }
}

/** Joins people to an adjective in the same plural: مفجرون انتحاريون، مسلحين متشددين. */
export function joinPlurals(doc: Document, at: (Phrase | undefined)[]): void {
  const ending = (i: number): string => /...(ون|ين)$/.exec(doc.tokens[i]?.norm ?? "")?.[1] ?? "";
  for (let i = 1; i < at.length; i++) {
    const adjective = at[i];
    const people = at[i - 1];
    if (adjective?.from !== i || adjective.to !== i + 1 || people?.to !== i) continue;
    // One of the two is known to be people.
    if (!/^(?:people noun|noun people)$/.test(`${people.kind} ${adjective.kind}`)) continue;
    if (adjective.prefix !== "" || adjective.conjunction) continue;
    if (doc.tokens[i - 1]?.sentence !== doc.tokens[i]?.sentence) continue;
    if (ending(i) === "" || ending(i) !== ending(i - 1) || isDefinite(doc, i) !== isDefinite(doc, i - 1))
      continue;
    const whole: Phrase = { ...adjective, ...people, kind: "people", to: i + 1 };
    for (let k = whole.from; k < whole.to; k++) at[k] = whole;
  }
}

const isDefinite = (doc: Document, token: number): boolean =>
  /^[وف]?[بلك]?(?:ال|لل)/.test(doc.tokens[token]?.norm ?? "");
