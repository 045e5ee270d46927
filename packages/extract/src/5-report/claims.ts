import type { Claim, Event, Participant } from "../contract/schemas.js";

/** One claim for each attribute and value of an event, with who says so and the words. */
export function claimsOf(event: Event, startAt: number): Claim[] {
  const claims: Claim[] = [];
  const add = (
    attribute: Claim["attribute"],
    value: Claim["value"],
    at: { start: number; end: number; text: string },
    rule: string,
    status = event.status,
  ): void => {
    claims.push({
      id: `c${startAt + claims.length + 1}`,
      event: event.id,
      attribute,
      value,
      accordingTo: event.accordingTo,
      status,
      start: at.start,
      end: at.end,
      quote: at.text,
      confidence: event.confidence,
      rule,
    });
  };
  const trigger = event.mentions[0];
  if (trigger === undefined) return claims;
  const words = { start: trigger.start, end: trigger.end, text: trigger.quote };
  add("type", event.mode[0] === undefined ? event.type : `${event.type}/${event.mode[0]}`, words, "type");
  if (event.status !== "asserted") add("status", event.status, words, "status");
  const { time } = event;
  if (time?.edtf != null && time.start !== undefined && time.end !== undefined && time.text !== undefined) {
    add("time", time.edtf, { start: time.start, end: time.end, text: time.text }, "time");
  }
  for (const place of event.places) add("place", place.nameAr ?? place.text, place, "place");
  for (const actor of event.actors) add("actor", nameOf(actor), actor, "actor");
  for (const recipient of event.recipients) add("recipient", nameOf(recipient), recipient, "recipient");
  for (const figure of event.figures) {
    const { min, max, approximate } = figure;
    add(figure.kind, { min, max, approximate }, figure, figure.part ? "figure.part" : "figure");
  }
  return claims;
}

const nameOf = (p: Participant): string => p.entity?.nameAr ?? p.text;
