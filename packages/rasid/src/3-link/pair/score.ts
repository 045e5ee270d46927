import type { LinkEvent, PairScore } from "../types.js";
import { figuresFit } from "./figures.js";
import { kin } from "./kin.js";
import { kindFit, statusFit } from "./kind.js";
import { part, SILENT, type Part } from "./part.js";
import { peopleFit, SPEECH } from "./people.js";
import { placeFit } from "./place.js";
import { profileOf, type Profile } from "./profile.js";
import { settingFit, topicFit } from "./setting.js";
import { timeFit } from "./time.js";
import { shared } from "./words.js";

/** The lowest score at which two accounts are held to be of one incident. */
export const JOIN = 0.5;

/** What has to be shown before two accounts are one: most pairs of events are not. */
const PRIOR = -4;

const LOGISTIC = (points: number): number => 1 / (1 + Math.exp(-points));

/**
 * Words alone never suffice; the same word for what happened helps a little, and so does a word that one says of what
 * happened and the other of where or to whom: «تفجير السوق», a bombing in «سوق النبي».
 */
function wordsFit(a: Profile, b: Profile): Part {
  const same = shared(a.words, b.words) > 0 ? 0.4 : 0;
  const crossed = shared(a.words, b.around) + shared(b.words, a.around);
  return part(same + Math.min(0.8, 0.4 * crossed), null);
}

/** A place closer than a country, as `placeFit` counts it. */
const PLACED = 0.3;

/** Both state the day, as `timeFit` counts it. */
const SAME_DAY = 3;

/** Someone who is known by name takes part in both. */
function sameEntity(a: Profile, b: Profile): boolean {
  const theirs = [b.actors.entities, b.recipients.entities];
  const same = [...a.actors.entities.keys(), ...a.recipients.entities.keys()].some((id) =>
    theirs.some((side) => side.has(id)),
  );
  return same || (SPEECH.has(a.type) && kin(a.actors.entities, b.actors.entities) === "whole");
}

/** What is of one kind, day and country, and has nothing in common that tells it from others, is hardly one thing. */
const nothingElse = (sameDay: boolean): Part => part(sameDay ? -1 : -1.5, () => "nothing else in common");

/**
 * What speaks for or against two accounts being of one incident, the cheapest and most telling first.
 */
function* compared(a: Profile, b: Profile): Generator<Part> {
  yield kindFit(a, b);
  yield statusFit(a, b);
  const time = timeFit(a, b);
  yield time;
  const place = placeFit(a, b);
  yield place;
  const setting = SPEECH.has(a.type) || SPEECH.has(b.type) ? topicFit(a, b) : settingFit(a, b);
  yield setting;
  yield peopleFit(a, b);
  const figures = figuresFit(a, b);
  yield figures;
  yield wordsFit(a, b);
  const specific = place.points > PLACED || setting.points > 0 || figures.points > 0 || sameEntity(a, b);
  yield specific ? SILENT : nothingElse(time.points >= SAME_DAY);
}

/** All of it; a conflict ends the comparison. */
function partsOf(a: Profile, b: Profile): readonly Part[] {
  const parts: Part[] = [];
  for (const found of compared(a, b)) {
    parts.push(found);
    if (found.conflict) break;
  }
  return parts;
}

/** This much against two accounts keeps them apart, however much speaks for it. */
const VETO = -3.5;

/** Points of a pair (above 0 they are rather one incident than two), and whether too much speaks against it. */
export function pairFit(a: LinkEvent, b: LinkEvent): { readonly points: number; readonly veto: boolean } {
  const [one, other] = [profileOf(a), profileOf(b)];
  let points = PRIOR;
  let against = 0;
  for (const found of compared(one, other)) {
    points += found.points;
    against += Math.min(0, found.points);
    if (against <= VETO) return { points, veto: true };
  }
  return { points, veto: false };
}

/** How likely two accounts of different reports tell of one incident, and why. Symmetric. */
export function pairScore(a: LinkEvent, b: LinkEvent): PairScore {
  const [first, second] = profileOf(a).key <= profileOf(b).key ? [a, b] : [b, a];
  if (first.report.id === second.report.id)
    return { score: 0, reasons: ["two events of one report are two incidents"] };
  const parts = partsOf(profileOf(first), profileOf(second));
  const points = parts.reduce((sum, p) => sum + p.points, PRIOR);
  const said = parts.flatMap((p) => (p.say === null ? [] : [{ points: p.points, text: p.say() }]));
  return {
    score: parts.some((p) => p.conflict) ? 0 : Math.round(LOGISTIC(points) * 1000) / 1000,
    reasons: [...said.filter((s) => s.points >= 0), ...said.filter((s) => s.points < 0)].map((s) => s.text),
  };
}
