import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation, useParams } from "react-router";
import { api } from "../api.js";
import { useLanguage } from "../language.js";
import { CorrectWords } from "../parts/correct-words.js";
import { EventsList } from "../parts/events-list.js";
import { MarkedText } from "../parts/marked-text.js";
import { Failed, Waiting } from "../parts/state.js";

/** A report: its text as published, every span that was read marked, the events beside it. */
export default function ReportView() {
  const { id = "" } = useParams();
  const { hash } = useLocation();
  const { t, at } = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const report = useQuery({ queryKey: ["report", id], queryFn: () => api.report(id) });
  if (report.isPending) return <Waiting />;
  if (report.error) return <Failed error={report.error} retry={() => void report.refetch()} />;
  const { data } = report;
  const [, start, end] = /^#t(\d+)-(\d+)$/.exec(hash) ?? [];
  const focus = start !== undefined && end !== undefined ? { start: Number(start), end: Number(end) } : null;
  const incident = data.incidentOf[chosen ?? data.extraction.events[0]?.id ?? ""];
  return (
    <article className="report">
      <header>
        <h1>
          <bdi>{data.title ?? data.outlet ?? t("report")}</bdi>
        </h1>
        <p className="facts">
          {data.outlet !== null && <bdi>{data.outlet}</bdi>}
          <span>{data.publishedAt === null ? t("published.unknown") : at(data.publishedAt)}</span>
          {data.url !== null && /^https?:/.test(data.url) && (
            <a href={data.url} rel="noreferrer" dir="ltr">
              {data.url}
            </a>
          )}
          {data.copyOf !== null && (
            <Link to={`/reports/${encodeURIComponent(data.copyOf)}`}>{t("copyOf")}</Link>
          )}
          {data.versions.length > 1 && (
            <span>{t("versions", { count: data.versions.length, number: data.versions.length })}</span>
          )}
        </p>
      </header>
      <div className="columns">
        <MarkedText text={data.text} extraction={data.extraction} chosen={chosen} focus={focus} />
        <section aria-label={t("events")}>
          <h2>{t("events")}</h2>
          <EventsList
            events={data.extraction.events}
            chosen={chosen}
            choose={setChosen}
            incidentOf={data.incidentOf}
          />
          {incident !== undefined && <CorrectWords incident={incident} />}
          {data.extraction.warnings.map((w) => (
            <p key={`${w.code}${w.start ?? ""}`} className="note" dir="ltr">
              {w.code}: {w.message}
            </p>
          ))}
        </section>
      </div>
    </article>
  );
}
