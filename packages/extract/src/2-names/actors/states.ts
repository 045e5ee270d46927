import { bodyOf } from "./entries.js";
import type { Draft, Scan } from "./scan.js";
import { isVerb } from "./stop-words.js";
import { wordsOf } from "./words.js";

/** Words after which the name of a country or a city says where, not who. */
const WHERE = wordsOf("where");
/** Words that stand before somebody who acts or is acted on. */
const WHO = wordsOf("who");
/** Verbs of which a town is the scene. */
const SCENE = wordsOf("scene");

/** A country or its capital where it stands for its government: «أعلنت واشنطن», «بين طهران وأنقرة». */
export function readState(scan: Scan, i: number, previous: Draft | undefined): Draft | undefined {
  const token = scan.doc.tokens[i];
  if (!token) return undefined;
  const state = scan.find(i, "state");
  if (state) {
    const { match, entry } = state;
    const { preposition, conjunction } = match.reading;
    if (preposition === "ب") return undefined;
    const before = wordBefore(scan, i);
    const follows = conjunction === "و" && previous?.to === i && previous.kind === "state";
    if (preposition === "" && before !== undefined && WHERE.has(before) && !follows && !eachOf(scan, i))
      return undefined;
    if (conjunction !== "" && previous?.to !== i && before !== undefined && inList(scan, i)) return undefined;
    const { entity, kind } = entry.named;
    return { from: i, to: match.to, cut: scan.cutOf(match), kind, entity, country: entry.country.code };
  }
  const capital = scan.find(i, "capital");
  if (!capital) return undefined;
  const { match, entry } = capital;
  const { preposition } = match.reading;
  if (preposition === "ب" || preposition === "ك") return undefined;
  // «بين طهران وأنقرة», «اتهمت واشنطن طهران».
  const joined = previous?.to === i && previous.kind === "government" && preposition === "";
  if (!joined && !acts(scan, i, match.to, match.reading.conjunction !== "")) return undefined;
  const government = bodyOf("government", entry.country.code);
  return {
    from: i,
    to: match.to,
    cut: scan.cutOf(match),
    kind: "government",
    country: entry.country.code,
    ...(government && { entity: government.entity }),
  };
}

/** «كل من تركيا وإيران»: actors, though من stands before them. */
function eachOf(scan: Scan, i: number): boolean {
  return scan.doc.tokens[i - 1]?.norm === "من" && /^[ولب]?كل$/.test(scan.doc.tokens[i - 2]?.norm ?? "");
}

function wordBefore(scan: Scan, i: number): string | undefined {
  const before = scan.doc.tokens[i - 1];
  if (!before || before.sentence !== scan.doc.tokens[i]?.sentence) return undefined;
  return before.norm.replace(/^[وفبل](?=...)/, "");
}

/** Whether a joined name continues a list of places: «في سوريا والعراق». */
function inList(scan: Scan, i: number): boolean {
  const place = scan.find(i - 1, "state");
  if (!place) return false;
  const before = wordBefore(scan, i - 1);
  return before !== undefined && WHERE.has(before);
}

function acts(scan: Scan, i: number, to: number, joined: boolean): boolean {
  const tokens = scan.doc.tokens;
  const sentence = tokens[i]?.sentence;
  const raw = tokens[i - 1];
  const before = raw?.sentence === sentence ? raw : undefined;
  const after = tokens[to]?.sentence === sentence ? tokens[to] : undefined;
  if (before?.kind === "word") {
    if (WHO.has(before.norm)) return true;
    const bare = before.norm.replace(/^[وف](?=...)/, "");
    if (WHERE.has(bare) || SCENE.has(bare)) return false;
    // «وبكين تنفي»: another clause.
    if (joined && after?.kind === "word" && /^س?ت(?!حت|جاه|بعد|ابع)../.test(after.norm)) return true;
    if (isVerb(bare) && /(?:ه|ها|هم)$/.test(bare)) return true;
    return (/..ت$/.test(bare) && (!bare.endsWith("ات") || isVerb(bare))) || /^س?ت.{3,4}$/.test(bare);
  }
  // At the head of a sentence: «واشنطن تدعو», «طهران: لن نتراجع».
  const next = tokens[to + 1];
  if (after?.norm === ":") return next?.kind !== "word" || !isVerb(next.norm);
  if (after?.kind !== "word" || SCENE.has(after.norm)) return false;
  return /^س?ت(?!حت|جاه|بعد)..|^(?:لم|لن|لا)$/.test(after.norm);
}
