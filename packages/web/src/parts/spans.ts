import type { Event, Extraction } from "@rasid/extract";

/** Words of a text and what was read from them. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly role: string;
  readonly status: string;
  readonly event: string;
  readonly rule: string;
  readonly value: string;
}

/** Every span that was read from a text, by role. */
export function spansOf(extraction: Pick<Extraction, "events" | "claims">): Span[] {
  const rules = new Map(extraction.claims.map((c) => [`${c.event} ${c.start} ${c.end}`, c.rule]));
  return extraction.events.flatMap(({ id: event, status, ...e }) => {
    const span = ({ start, end }: Words, role: string, value: string, ruled = true): Span => {
      const rule = (ruled && rules.get(`${event} ${start} ${end}`)) || "";
      return { start, end, role, status, event, rule, value };
    };
    const { start, end } = e.time ?? {};
    return [
      ...e.mentions.map((m) => span(m, "type", e.type)),
      ...e.places.map((p) => span(p, "place", p.nameAr ?? p.text)),
      ...e.actors.map((p) => span(p, "actor", nameOf(p))),
      ...e.recipients.map((p) => span(p, "recipient", nameOf(p))),
      ...e.figures.map((f) => span(f, "figure", countOf(f))),
      // Sources and times are shown without a rule.
      ...e.accordingTo.map((p) => span(p, "source", nameOf(p), false)),
      ...(start !== undefined && end !== undefined
        ? [span({ start, end }, "time", e.time?.edtf ?? "?", false)]
        : []),
    ];
  });
}

type Words = Pick<Span, "start" | "end">;

const nameOf = ({ entity, text }: Event["actors"][number]): string => entity?.nameAr ?? text;

const countOf = ({ kind, min, max }: Event["figures"][number]): string =>
  `${kind} ${min}${max === min ? "" : `–${max ?? "…"}`}`;
