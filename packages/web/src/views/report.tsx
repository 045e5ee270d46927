import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation, useParams } from "react-router";
import { api, type ReportDetail } from "../api.js";
import { useLanguage } from "../language.js";
import { CorrectWords } from "../parts/correct-words.js";
import { EventsList } from "../parts/events-list.js";
import { Hits } from "../parts/hits.js";
import { MarkedText } from "../parts/marked-text.js";
import { Answered } from "../parts/state.js";

/** A report: its text as published, every span that was read marked, the events beside it. */
export default function ReportView() {
  const { id = "" } = useParams();
  const report = useQuery({ queryKey: ["report", id], queryFn: () => api.report(id) });
  return <Answered query={report}>{(data) => <Report data={data} />}</Answered>;
}

function Report({ data }: { readonly data: ReportDetail }) {
  const { hash } = useLocation();
  const { t, n, at } = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const [, start, end] = /^#t(\d+)-(\d+)$/.exec(hash) ?? [];
  const focus = start !== undefined && end !== undefined ? { start: Number(start), end: Number(end) } : null;
  const event = chosen ?? data.extraction.events[0]?.id ?? "";
  const incident = data.incidentOf[event];
  return (
    <article className="report">
      <header>
        <h1>
          <bdi>
            <Hits text={data.title ?? data.outlet ?? t("report")} />
          </bdi>
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
            <span>{t("versions", { count: data.versions.length, number: n(data.versions.length) })}</span>
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
          {incident !== undefined && <CorrectWords incident={incident} events={data.extraction.events} />}
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
