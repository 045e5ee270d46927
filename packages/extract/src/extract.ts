import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { readDocument } from "./1-text/document.js";
import { findActors } from "./2-names/actors/find-actors.js";
import { datelineOf } from "./2-names/outlets/dateline.js";
import { outletOf } from "./2-names/outlets/find-outlet.js";
import { findCountryWords, findPlaces } from "./2-names/places/find-places.js";
import { findFigures } from "./3-values/figures/find-figures.js";
import { findNumbers } from "./3-values/numbers/find-numbers.js";
import { dayAtHead } from "./3-values/times/day-at-head.js";
import { findTimes, publicationDay } from "./3-values/times/find-times.js";
import type { PublicationDay } from "./3-values/times/publication.js";
import { readMentions, type Mention } from "./4-events/mentions.js";
import { readWords, type Reading } from "./4-events/reading.js";
import { assembleEvent } from "./5-report/assemble.js";
import { backgroundReader } from "./5-report/background.js";
import { countryHints } from "./5-report/country.js";
import { claimsOf } from "./5-report/claims.js";
import { explainMentions } from "./5-report/explain.js";
import { keepEvents } from "./5-report/filter.js";
import { gateEvents } from "./5-report/gate.js";
import { joinMentions, type Joined } from "./5-report/join.js";
import { lendPlaces } from "./5-report/lend.js";
import { orderEvents } from "./5-report/order.js";
import { findResponsibility } from "./5-report/responsibility.js";
import { relationsOf } from "./5-report/relations.js";
import { lendDays } from "./5-report/when.js";
import type { Claim, Extraction, ReportInput, Warning } from "./contract/schemas.js";

/** What extraction calls itself; the version changes with every change of what is read. */
export const EXTRACTOR = { name: "rasid", version: "0.1.0" } as const;

/** A stable id for a report that has none: of its url, else of its text. */
export function reportId(report: Pick<ReportInput, "id" | "url" | "text">): string {
  return report.id ?? bytesToHex(sha256(utf8ToBytes(report.url ?? report.text))).slice(0, 16);
}

/** What an extraction says of its report. */
export function describeReport(report: ReportInput, language: string): Extraction["report"] {
  const { url, title, outlet, publishedAt, text } = report;
  return {
    id: reportId(report),
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(publishedAt !== undefined && { publishedAt }),
    language,
    characters: text.length,
  };
}

/** A report as it was read, before it is chosen which events are kept. */
export interface ReadReport {
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
  readonly joined: readonly Joined[];
  readonly published: PublicationDay | undefined;
  /** Of the outlet, where it is known. */
  readonly country: string | undefined;
}

/** Reads the words of a report and joins what tells of one event; the gate is trained on what this reads. */
export function readReport(report: Pick<ReportInput, "text" | "outlet" | "url" | "publishedAt">): ReadReport {
  const doc = readDocument(report.text);
  const dateline = datelineOf(doc);
  const published = publicationDay(report.publishedAt) ?? dayAtHead(doc, dateline?.end);
  const times = findTimes(doc, { ...(published !== undefined && { published }) });
  const numbers = findNumbers(doc);
  const from = report.outlet ?? report.url;
  const country = (from === undefined ? undefined : outletOf(from)?.country) ?? dateline?.outlet?.country;
  const home = country === undefined ? {} : { country };
  const reading = readWords(doc, {
    times,
    numbers,
    figures: findFigures(doc, times, numbers),
    places: findPlaces(doc, home),
    countryWords: findCountryWords(doc),
    actors: findActors(doc, home),
    ...(dateline && { dateline }),
  });
  const mentions = readMentions(reading);
  const joined = joinMentions(reading, mentions, backgroundReader(reading, published));
  return { reading, mentions, joined, published, country };
}

/**
 * Reads a report: what happened, where, when, who did it to whom, how many, who says so.
 * Deterministic; no clock, files or network. `explain` is called with each step of the trace.
 *
 * @example extract({ text: "قُتل جنديان في تدمر", publishedAt: "2025-12-14" }).events[0]?.type // "ASSAULT"
 */
export function extract(report: ReportInput, options: { explain?: (line: string) => void } = {}): Extraction {
  const { reading, mentions, joined, published, country } = readReport(report);
  if (options.explain) explainMentions(reading, mentions, options.explain);
  const told = gateEvents(reading, keepEvents(reading, joined, published?.day), published?.day);
  const kept = orderEvents(reading, told);
  const responsible = findResponsibility(reading, kept);
  const hints = countryHints(reading, country);
  const places = lendPlaces(kept);
  const days = lendDays(kept);
  const events = kept.map((event, i) => {
    const lent = { places: places.get(event), day: days.get(event) };
    return assembleEvent(reading, event, `e${i + 1}`, published?.day, responsible, hints, lent);
  });
  const warnings: Warning[] = reading.found.times.flatMap(({ warning, start, end }) =>
    warning ? [{ ...warning, start, end }] : [],
  );
  const claims: Claim[] = [];
  for (const event of events) claims.push(...claimsOf(event, claims.length));
  return {
    report: describeReport(report, report.language ?? "ar"),
    extractor: EXTRACTOR,
    events,
    claims,
    relations: relationsOf(reading, kept, events),
    warnings,
  };
}
