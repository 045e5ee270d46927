import type { Document, TokenSpan } from "../../1-text/document.js";
import type { Entity } from "../../contract/schemas.js";
import { joinOffices } from "./apposition.js";
import { countryOfText } from "./country-of-text.js";
import type { ActorKind } from "./entries.js";
import { readHead } from "./read-heads.js";
import { readBody, readNamed, readQuotedOutlet } from "./read-names.js";
import { readOfficial } from "./read-offices.js";
import { readGroup, readSource } from "./read-people.js";
import { readPrivatePerson } from "./read-persons.js";
import { Antecedents } from "./refer-back.js";
import { Scan, type Draft } from "./scan.js";
import { readState } from "./states.js";

/** Words of a text that name or describe somebody who can act, be acted on or be quoted. */
export interface FoundActor extends TokenSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: ActorKind;
  /** The dictionary entry, where the words name one. */
  readonly entity?: Entity;
  /** What a group of people or a source is: soldier, civilian, protester, witness… */
  readonly class?: string;
  readonly country?: string;
  /** A private person: exports and lists leave the words out. */
  readonly private?: boolean;
  /** How many, where the word itself says so (جنديان: 2). */
  readonly count?: number;
  readonly plural?: boolean;
  /** The words of the office in «وزير الخارجية السوري أسعد الشيباني». */
  readonly title?: TokenSpan;
  /** The words of a person's name. */
  readonly name?: TokenSpan;
}

/** What is known about the report before its actors are read (ISO 3166-1 alpha-2). */
export interface ActorHints {
  /** Of the outlet. */
  readonly country?: string;
  /** Of what is told, where something else has settled it. */
  readonly countryOfText?: string;
}

/**
 * Finds who acts, is acted on or is quoted. Spans do not overlap and come in the order of the text; where several
 * readings begin at one word the longest wins. Later words that refer back («الوزارة», «البابا») get the identity
 * of the nearest name before them that fits; a body without a country is one of the text's country.
 */
export function findActors(doc: Document, hints: ActorHints = {}): FoundActor[] {
  const scan = new Scan(doc);
  const country = hints.countryOfText ?? countryOfText(scan) ?? hints.country;
  const antecedents = new Antecedents(scan, country);
  const out: FoundActor[] = [];
  let previous: Draft | undefined;
  for (let i = 0; i < doc.tokens.length; i++) {
    const token = doc.tokens[i];
    if (token?.kind !== "word") continue;
    const draft = readAt(scan, i, antecedents, previous);
    const settled = draft && antecedents.resolve(draft);
    if (!settled) continue;
    out.push(foundOf(doc, settled));
    previous = settled;
    i = settled.to - 1;
  }
  return joinOffices(doc, out);
}

/** The best reading at a token: the longest; of equals the one named first here. */
function readAt(
  scan: Scan,
  i: number,
  antecedents: Antecedents,
  previous: Draft | undefined,
): Draft | undefined {
  let best: Draft | undefined;
  const offer = (draft: Draft | undefined): void => {
    if (draft && (!best || draft.to > best.to)) best = draft;
  };
  if (scan.at(i).length > 0) {
    if (scan.begins(i, "named")) offer(readNamed(scan, i));
    if (scan.begins(i, "office") || scan.begins(i, "body") || scan.begins(i, "rank"))
      offer(readOfficial(scan, i));
    if (scan.begins(i, "body")) offer(readBody(scan, i));
    if (scan.begins(i, "head")) offer(readHead(scan, i));
    if (scan.begins(i, "group")) offer(readGroup(scan, i));
    if (scan.begins(i, "source")) offer(readSource(scan, i));
    if (scan.begins(i, "state") || scan.begins(i, "capital")) offer(readState(scan, i, previous));
  }
  offer(readQuotedOutlet(scan, i));
  offer(readPrivatePerson(scan, i));
  offer(antecedents.surnameAt(i));
  return best;
}

function foundOf(doc: Document, draft: Draft): FoundActor {
  const { from, to, cut, kind, entity, country, count, plural, title, name } = draft;
  const first = doc.tokens[from];
  const last = doc.tokens[to - 1];
  const start = (first?.start ?? 0) + cut;
  const end = last?.end ?? start;
  return {
    from,
    to,
    start,
    end,
    text: doc.text.slice(start, end),
    kind,
    ...(entity && { entity }),
    ...(draft.class !== undefined && (kind === "group" || kind === "source") && { class: draft.class }),
    ...(country !== undefined && { country }),
    ...(draft.private === true && { private: true }),
    ...(count !== undefined && { count }),
    ...(plural === true && { plural }),
    ...(title && { title }),
    ...(name && { name }),
  };
}
