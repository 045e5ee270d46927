import { perObject } from "../1-text/remembered.js";
import type { FoundFigure } from "../3-values/figures/find-figures.js";
import { edtfBounds, type EdtfBounds } from "../3-values/times/precision.js";
import { SPEECH_TYPES } from "../4-events/assign.js";
import type { Mention } from "../4-events/mentions.js";
import type { Reading } from "../4-events/reading.js";
import { joinsVerb } from "../4-events/walk-before.js";
import type { Joined } from "./join.js";
import {
  isAnother,
  isOfSpan,
  isBound,
  isDefinite,
  isIn,
  isPlural,
  pointsBack,
  resultsFrom,
  resumes,
  startsApart,
  turnsAway,
  turnsTo,
  whatItFollows,
} from "./join-words.js";
import { cameBefore } from "./background.js";
import { isKnownAttacker, peopleFeatures } from "./join-people.js";
import { compatible, finest, refersTo, specificPlaces } from "./same-place.js";

const IRREAL = new Set(["denied", "demanded", "planned", "expected", "hypothetical", "possible"]);

/** What lies ahead is not what was told, even with the article: دعوا إلى التظاهر. */
const AHEAD: ReadonlySet<string> = new Set(["demanded", "planned", "expected"]);

/** Modes that are never two sides of one event. */
const FAMILIES: Readonly<Record<string, string>> = {
  abduct: "abduct",
  release: "release",
  withdraw: "withdraw",
  ceasefire: "ceasefire",
  resign: "resign",
  access: "access",
  visit: "visit",
  phone: "phone",
  arrest: "arrest",
  seize: "seize",
  curfew: "curfew",
  censor: "censor",
  withhold: "withhold",
  misinformation: "misinformation",
  cyber: "cyber",
  deport: "deport",
  strike: "strike",
  hunger: "hunger",
  convict: "convict",
  investigate: "investigate",
  firearms: "firearms",
  aerial: "aerial",
};

const RAID: ReadonlySet<string> = new Set(["seize", "arrest"]);

/** Everything that speaks for or against a mention telling of an event already met. */
export function joinFeatures(
  reading: Reading,
  e: Joined,
  m: Mention,
  background: boolean,
  ahead: Mention["figures"] = [],
): string[] {
  const first = e.mentions[0];
  const last = e.mentions.at(-1);
  if (first === undefined || last === undefined) return [];
  const out: string[] = [];
  const add = (name: string, holds: boolean): void => {
    if (holds) out.push(name);
  };
  const { lemma, pos } = m.candidate.sense;
  // An inquiry is a deed, of which others speak too.
  const speech = SPEECH_TYPES.has(e.type) && lemma.mode !== "investigate";
  const linked = m.roles.same;
  add(
    "linked",
    linked !== undefined && e.mentions.some((x) => x.candidate.from <= linked && linked < x.candidate.to),
  );
  const together = e.mentions.some((x) => x.sentence === m.sentence);
  const gap = m.sentence - last.sentence;
  out.push(together ? "sameSentence" : gap <= 1 ? "nextSentence" : gap <= 3 ? "nearby" : "far");
  const participle = pos === "agent" || pos === "patient";
  const traits = traitsOf(reading);
  const own = traits(m);
  const definite = own.definite && !participle;
  const bound = !definite && own.bound;
  const harm = lemma.mode === "" && lemma.harm;
  const known = e.mentions.filter((x) => x.candidate.sense.lemma === lemma);
  if (!speech) {
    const met = together || own.definite;
    const counted = m.figures.some((f) => !f.part);
    add("participle", participle && met && !counted);
    add("someone", participle && !met);
    add("ofPeople", !participle && e.mentions.every((x) => /agent|patient/.test(x.candidate.sense.pos)));
    add("definite", definite);
    add("bound", bound && !participle);
    add("fresh", !m.candidate.verb && !participle && !definite && !bound && !together);
    add("ownPlace", m.places.length > 0 && !together && !definite);
    add(gap <= 1 ? "harm" : "harmLater", harm && m.places.length === 0 && m.times.length === 0);
    const nouns = e.mentions.filter((x) => !x.candidate.verb);
    add("plural", own.plural && nouns.some((x) => !traits(x).plural));
    add("single", definite && !own.plural && nouns.length > 0 && nouns.every((x) => traits(x).plural));
    add("lead", definite && first.sentence <= 1);
    add("past", definite && e.background && !background && !own.pointsBack);
    add("turn", together && !harm && !definite && turnsTo(reading, e, m));
    add("andThen", together && !harm && m.candidate.verb && known.length === 0 && own.joinsVerb);
    add("result", together && harm);
    add("resultOf", together && harm && resultsFrom(reading, e, m));
    // قتل جنديين وأصاب آخرين.
    add(
      "killedAndHurt",
      together && harm && last.candidate.sense.lemma.harm && last.candidate.sense.lemma !== lemma,
    );
    add("bare", e.type === "ASSAULT" && own.bare);
    add("inDeed", together && (isIn(reading, e, m) || (harm && own.resumes)));
  }
  add("sameLemma", known.length > 0);
  out.push(...peopleFeatures(reading, e, m, speech));
  out.push(...placesAndDays(reading, e, m));
  add("respondedTo", own.follows && out.includes("otherSide"));
  add("cameBefore", !e.background && own.cameBefore);
  add("fronted", turnsAway(reading, e, m));
  add("apart", !together && !definite && own.apart);
  add("another", own.another);
  add("span", own.span !== e.mentions.every((x) => traits(x).span));
  // In one sentence too, where only this is of an old day.
  const dated = background && m.times.length > 0 && e.mentions.every((x) => x.times.length === 0);
  add("background", background !== e.background && (!together || dated) && !definite);
  const theirs = first.status.status;
  add(
    "status",
    theirs !== m.status.status &&
      (IRREAL.has(theirs) ||
        (IRREAL.has(m.status.status) && !(definite && (speech || !AHEAD.has(m.status.status))))),
  );
  out.push(...modes(e, m, together));
  out.push(...figures(e, tollsOf(m), together));
  add("adjacent", together && harm && !out.includes("otherToll") && isNext(reading, last, m));
  const result = together || definite ? [] : figures(e, ahead.filter(isToll), false);
  add("sameAhead", result.includes("sameFigure"));
  add("otherAhead", result.includes("otherFigure"));
  const { blocks, listed: items, headings } = reading.outline;
  const inTitle = isHeadline(reading, first) && m.sentence - first.sentence <= 2;
  const inHeading =
    headings[last.sentence] === true &&
    blocks[last.sentence] === blocks[m.sentence] &&
    m.sentence - last.sentence <= 2;
  add("headline", m.sentence > last.sentence && (inTitle || inHeading));
  const other = e.mentions.every((x) => blocks[x.sentence] !== blocks[m.sentence]);
  // What the title says, every entry may tell, and what has the article or is bound speaks of another entry.
  const fresh = !definite && !bound;
  const listed = items[m.sentence] === true && e.mentions.every((x) => items[x.sentence] === true);
  add("sameItem", items[m.sentence] === true && blocks[last.sentence] === blocks[m.sentence] && !together);
  add("otherItem", other && listed && fresh);
  add("otherSection", other && !(listed && fresh));
  add(
    "related",
    own.follows &&
      e.mentions.some((x) => x.sentence === m.sentence && x.candidate.sense.lemma.harm === lemma.harm),
  );
  return out;
}

function placesAndDays(reading: Reading, e: Joined, m: Mention): string[] {
  const out: string[] = [];
  const here = specificOf(m);
  if (m.places.some((p) => e.mentions.some((x) => x.places.some((q) => refersTo(p, q)))))
    out.push("samePlace");
  else if (here.length > 0 && e.mentions.some((x) => specificOf(x).length > 0)) {
    const fits = here.some((p) => e.mentions.some((x) => specificOf(x).some((q) => compatible(p, q))));
    out.push(fits ? "samePlace" : "otherPlace");
  }
  const boundsIn = daysOf(reading);
  const mine = boundsIn(m);
  if (mine.length > 0 && e.mentions.some((x) => boundsIn(x).length > 0)) {
    const meets = e.mentions.some((x) =>
      boundsIn(x).some((b) => mine.some((a) => a.earliest <= b.latest && b.earliest <= a.latest)),
    );
    const days = e.mentions.some((x) => boundsIn(x).some((b) => mine.some((a) => isShort(a) && isShort(b))));
    if (!meets) out.push("otherDay");
    // «هذا الشهر» may be another day than «الأحد».
    else if (days) out.push("sameDay");
  }
  return out;
}

/** Its places, and one that stands for what was hit: تفجير منبج. */
const specificOf = perObject((m: Mention) =>
  finest(specificPlaces([...m.places, ...m.roles.recipients.flatMap((p) => p.place ?? [])])),
);

/** The days that the times of a mention can mean; منذ ثلاث سنوات says since when, not when. */
const daysOf = perObject((reading: Reading) =>
  perObject((m: Mention): readonly EdtfBounds[] =>
    m.times.flatMap((t) =>
      t.edtf === null || reading.doc.tokens[t.from - 1]?.norm === "منذ" ? [] : (edtfBounds(t.edtf) ?? []),
    ),
  ),
);

/** No other event word stands between. */
function isNext({ words }: Reading, last: Mention, m: Mention): boolean {
  for (let i = last.candidate.to; i < m.candidate.from; i++)
    if (words[i]?.senses.some((s) => s.values.some((v) => v.lemma.type === m.candidate.sense.lemma.type)))
      return false;
  return true;
}

/** A day or two, no month or year. */
const isShort = ({ earliest, latest }: EdtfBounds): boolean =>
  earliest.slice(0, 7) === latest.slice(0, 7) && Number(latest.slice(8)) - Number(earliest.slice(8)) < 7;

function modes(e: Joined, m: Mention, together: boolean): string[] {
  const { mode } = m.candidate.sense.lemma;
  const theirs = e.mentions.map((x) => x.candidate.sense.lemma.mode).filter((x) => x !== "");
  if (mode === "" || theirs.length === 0) return [];
  if (theirs.includes(mode)) return e.type === "ASSAULT" ? ["sameMode"] : [];
  // A raid and its arrests are told in one sentence.
  if (together && RAID.has(mode) && theirs.some((x) => RAID.has(x))) return ["raid"];
  const families = theirs.map((x) => FAMILIES[x]).filter((f) => f !== undefined);
  return FAMILIES[mode] !== undefined && families.length > 0 ? ["mode"] : ["otherMode"];
}

function figures(e: Joined, mine: readonly FoundFigure[], together: boolean): string[] {
  if (mine.length === 0) return [];
  const theirs = e.mentions.flatMap(tollsOf);
  const pairs = mine.flatMap((f) => theirs.filter((t) => t.kind === f.kind).map((t) => [f, t] as const));
  if (pairs.length === 0) return [];
  if (pairs.some(([f, t]) => t.min === f.min && t.max === f.max)) return ["sameFigure"];
  if (pairs.some(([f, t]) => canAgree(f, t))) return [];
  return [together ? "otherToll" : "otherFigure"];
}

const isToll = (f: FoundFigure): boolean => !f.part && f.earlier !== true;
const tollsOf = perObject((m: Mention) => m.figures.filter(isToll));

/** What a mention has of its own, whatever event it is compared with. */
const traitsOf = perObject((reading: Reading) =>
  perObject((m: Mention) => ({
    definite: isDefinite(reading, m),
    bound: isBound(reading, m),
    plural: isPlural(reading, m),
    pointsBack: pointsBack(reading, m),
    joinsVerb: joinsVerb(reading, m.candidate.from),
    resumes: resumes(reading, m),
    apart: startsApart(reading, m),
    another: isAnother(reading, m),
    span: isOfSpan(reading, m),
    follows: whatItFollows(reading, m),
    cameBefore: cameBefore(reading, m),
    /** Says nothing of its own about where, when and how many, nor the deed in full. */
    bare: m.places.length + m.times.length + m.figures.length === 0 && !tellsAll(reading, m),
  })),
);

/** A verb with both its sides tells a deed in full: رشق محتجون القوات. */
const tellsAll = (reading: Reading, m: Mention): boolean =>
  m.candidate.verb &&
  m.roles.recipients.length > 0 &&
  m.roles.actors.length > 0 &&
  !m.roles.actors.some((p) => isKnownAttacker(reading, p));

/** A round number (مئات) can be the other. */
const canAgree = (a: FoundFigure, b: FoundFigure): boolean =>
  (a.approximate || b.approximate) && a.min <= (b.max ?? Infinity) && b.min <= (a.max ?? Infinity);

/** In the first line, where more lines follow. */
function isHeadline(reading: Reading, m: Mention): boolean {
  const sentence = reading.doc.sentences[m.sentence];
  return (
    sentence !== undefined &&
    sentence.line <= 1 &&
    sentence.heading &&
    reading.doc.sentences.length > m.sentence + 1
  );
}
