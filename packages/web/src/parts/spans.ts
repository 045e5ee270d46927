import type { Extraction } from "@rasid/extract";

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
  const rule = (event: string, start: number, end: number): string =>
    rules.get(`${event} ${start} ${end}`) ?? "";
  return extraction.events.flatMap((e) => [
    ...e.mentions.map((m) => ({
      ...m,
      role: "type",
      event: e.id,
      status: e.status,
      rule: rule(e.id, m.start, m.end),
      value: e.type,
    })),
    ...e.places.map((p) => ({
      ...p,
      role: "place",
      event: e.id,
      status: e.status,
      rule: rule(e.id, p.start, p.end),
      value: p.nameAr ?? p.text,
    })),
    ...e.actors.map((p) => ({
      ...p,
      role: "actor",
      event: e.id,
      status: e.status,
      rule: rule(e.id, p.start, p.end),
      value: p.entity?.nameAr ?? p.text,
    })),
    ...e.recipients.map((p) => ({
      ...p,
      role: "recipient",
      event: e.id,
      status: e.status,
      rule: rule(e.id, p.start, p.end),
      value: p.entity?.nameAr ?? p.text,
    })),
    ...e.figures.map((f) => ({
      ...f,
      role: "figure",
      event: e.id,
      status: e.status,
      rule: rule(e.id, f.start, f.end),
      value: `${f.kind} ${f.min}${f.max === f.min ? "" : `–${f.max ?? "…"}`}`,
    })),
    ...e.accordingTo.map((p) => ({
      ...p,
      role: "source",
      event: e.id,
      status: e.status,
      rule: "",
      value: p.entity?.nameAr ?? p.text,
    })),
    ...(e.time?.start !== undefined && e.time.end !== undefined
      ? [
          {
            start: e.time.start,
            end: e.time.end,
            role: "time",
            event: e.id,
            status: e.status,
            rule: "",
            value: e.time.edtf ?? "?",
          },
        ]
      : []),
  ]);
}
