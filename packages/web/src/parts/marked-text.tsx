import type { Extraction } from "@rasid/extract";
import { Fragment, useEffect, useMemo, useRef, useState } from "react";
import { useLanguage } from "../language.js";
import { findWords } from "./find-words.js";
import { useWords } from "./hits.js";
import { spansOf, type Span } from "./spans.js";

/** What words can stand for; each has its colour. */
const ROLES = ["type", "actor", "recipient", "place", "time", "figure", "source"] as const;

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
  const { q, exact } = useWords();
  const hits = useMemo(() => findWords(text, q, exact), [text, q, exact]);
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
      ...hits.flatMap((h) => [h.start, h.end]),
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
          const hit = hits.some((h) => h.start <= from && to <= h.end);
          if (here.length === 0)
            return inFocus || hit ? (
              <mark key={from} className={hit ? "hit" : ""}>
                {words}
              </mark>
            ) : (
              <Fragment key={from}>{words}</Fragment>
            );
          const roles = [...new Set(here.map((s) => s.role))];
          return (
            <span
              key={from}
              role="button"
              tabIndex={0}
              className={`read ${here[0]?.status ?? ""} ${roles.map((r) => `role-${r}`).join(" ")}${inFocus ? " focus" : ""}${hit ? " hit" : ""}`}
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
