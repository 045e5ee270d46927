import type { Extraction } from "@rasid/extract";
import { Fragment, useEffect, useMemo, useRef, useState } from "react";
import { useLanguage } from "../language.js";

interface Span {
  readonly start: number;
  readonly end: number;
  readonly role: string;
  readonly status: string;
  readonly event: string;
  readonly rule: string;
  readonly value: string;
}

/** What words can stand for; each has its colour. */
const ROLES = ["type", "actor", "recipient", "place", "time", "figure", "source"] as const;

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

/** A text as it was published, with the words that were read underlined by role; one shows what was read from it. */
export function MarkedText({
  text,
  extraction,
  chosen,
  focus,
}: {
  readonly text: string;
  readonly extraction: Pick<Extraction, "events" | "claims">;
  readonly chosen: string | null;
  readonly focus?: { readonly start: number; readonly end: number } | null;
}) {
  const { t } = useLanguage();
  const [shown, setShown] = useState<readonly Span[]>([]);
  const spans = useMemo(
    () => spansOf(extraction).filter((s) => chosen === null || s.event === chosen),
    [extraction, chosen],
  );
  const box = useRef<HTMLDivElement>(null);
  const from = focus?.start;
  useEffect(() => {
    if (from !== undefined) box.current?.querySelector(".focus, mark")?.scrollIntoView({ block: "center" });
  }, [from]);
  const cuts = [
    ...new Set([
      0,
      text.length,
      ...spans.flatMap((s) => [s.start, s.end]),
      ...(focus ? [focus.start, focus.end] : []),
    ]),
  ].sort((a, b) => a - b);
  return (
    <>
      <div ref={box} className="text" dir="auto" lang="ar">
        {cuts.slice(0, -1).map((from, i) => {
          const to = cuts[i + 1] ?? text.length;
          const here = spans.filter((s) => s.start < to && from < s.end);
          const words = text.slice(from, to);
          const inFocus = focus != null && focus.start <= from && to <= focus.end;
          if (here.length === 0)
            return inFocus ? <mark key={from}>{words}</mark> : <Fragment key={from}>{words}</Fragment>;
          const roles = [...new Set(here.map((s) => s.role))];
          return (
            <span
              key={from}
              role="button"
              tabIndex={0}
              className={`read ${here[0]?.status ?? ""} ${roles.map((r) => `role-${r}`).join(" ")}${inFocus ? " focus" : ""}`}
              title={here.map((s) => `${t(`role.${s.role}`)}: ${s.value}`).join(" · ")}
              onClick={() => setShown(here)}
              onFocus={() => setShown(here)}
              onMouseEnter={() => setShown(here)}
            >
              {words}
            </span>
          );
        })}
      </div>
      <div className="shown" aria-live="polite">
        <p className="legend small">
          {ROLES.map((role) => (
            <span key={role} className={`role-${role}`}>
              {t(`role.${role}`)}
            </span>
          ))}
        </p>
        {shown.map((s) => (
          <p key={`${s.event} ${s.role} ${s.start}-${s.end} ${s.value}`}>
            <strong className={`role-${s.role}`}>{t(`role.${s.role}`)}</strong>{" "}
            <bdi dir="auto">{s.value}</bdi>{" "}
            <small dir="ltr">{[s.event, s.rule].filter(Boolean).join(" · ")}</small>
          </p>
        ))}
      </div>
    </>
  );
}
