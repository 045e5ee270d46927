import { selectorOf, type Document } from "../1-text/document.js";
import { fold } from "../1-text/fold.js";
import type { FoundActor } from "../2-names/actors/find-actors.js";
import type { FoundPlace } from "../2-names/places/find-places.js";
import type { Found } from "./phrases.js";
import { tellsEvent, type Word } from "./words.js";

/**
 * Where the same words were found as an actor and as a place, one is kept: the longer, or of equal length the place
 * after في، ب، قرب and the actor elsewhere. An event word of several words (القضاء على) is no institution.
 */
export function settle(
  doc: Document,
  words: readonly Word[],
  found: Found,
): { actors: FoundActor[]; places: FoundPlace[] } {
  const placeAt = new Map<number, FoundPlace>();
  for (const place of found.places) for (let i = place.from; i < place.to; i++) placeAt.set(i, place);
  const lost = new Set<FoundPlace>();
  const actors = found.actors.filter((actor) => {
    const sense = words[actor.from]?.senses[0];
    if (actor.entity === undefined && sense !== undefined && sense.to > actor.to) return false;
    if (
      actor.kind === "person" &&
      actor.entity === undefined &&
      words.slice(actor.from, actor.to).some((w) => tellsEvent(w))
    )
      return false;
    if (words[actor.from]?.consumed === true || adjectiveOfEvent(words, actor)) return false;
    if (adjectiveOfStatement(words, actor)) return false;
    const rivals = new Set<FoundPlace>();
    for (let i = actor.from; i < actor.to; i++) {
      const place = placeAt.get(i);
      if (place !== undefined) rivals.add(place);
    }
    for (const place of rivals) {
      const longer = place.to - place.from - (actor.to - actor.from);
      if (longer > 0 || (longer === 0 && isLocative(doc, words, place))) return false;
    }
    for (const place of rivals) lost.add(place);
    return true;
  });
  return {
    actors: actors.map((actor) => withoutEvent(doc, words, actor)),
    places: found.places.filter((p) => !lost.has(p)),
  };
}

/** هدد رئيس الوزراء بضرب إيران: the name of an official ends before the word of an event. */
function withoutEvent(doc: Document, words: readonly Word[], actor: FoundActor): FoundActor {
  const { name, title } = actor;
  if (name === undefined || title === undefined || title.from >= name.from) return actor;
  const told = (i: number): boolean =>
    words[i]?.prefix !== "" && words[i] !== undefined && tellsEvent(words[i]);
  const to = doc.tokens.slice(name.from, name.to).find((t) => told(t.index))?.index;
  if (to === undefined || to <= actor.from) return actor;
  const { end } = selectorOf(doc, { from: actor.from, to });
  return { ...actor, to, end, text: doc.text.slice(actor.start, end) };
}

/** هجوم مسلح، تفجير انتحاري: an adjective, not a gunman. */
function adjectiveOfEvent(words: readonly Word[], actor: FoundActor): boolean {
  const before = words[actor.from - 1];
  if (actor.kind !== "group" || actor.to > actor.from + 1) return false;
  const one = actor.plural !== true && actor.count === undefined;
  if (words[actor.from]?.classes.has("adjective") !== true) return false;
  return before !== undefined && !before.verb && tellsEvent(before) && (one || before.dual);
}

/** تصريح صحفي، تقارير إعلامية: an adjective, nobody. */
const adjectiveOfStatement = (words: readonly Word[], actor: FoundActor): boolean =>
  actor.kind === "group" &&
  actor.to === actor.from + 1 &&
  actor.count === undefined &&
  words[actor.from - 1]?.speech.has("statement") === true;

function isLocative(doc: Document, words: readonly Word[], place: FoundPlace): boolean {
  const first = doc.tokens[place.from];
  const before = words[place.from - 1];
  if (first === undefined) return false;
  if (place.start > first.start && fold(doc.text.slice(first.start, place.start)).endsWith("ب")) return true;
  return before?.classes.has("locative") === true && doc.tokens[place.from - 1]?.sentence === first.sentence;
}
