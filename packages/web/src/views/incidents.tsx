import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Link, useSearchParams } from "react-router";
import { api, type IncidentSummary } from "../api.js";
import { useLanguage } from "../language.js";
import { Filters } from "../parts/filters.js";
import { Contested, FigureText, PrecisionMark, TypeMark } from "../parts/marks.js";
import { Failed, Waiting } from "../parts/state.js";
import { Timeline } from "../parts/timeline.js";

const IncidentMap = lazy(() => import("../parts/map.js"));

/** What happened: the map, the timeline and the list, each narrowed by the filter in the address. */
export function IncidentsView() {
  const { t, n } = useLanguage();
  const [params, setParams] = useSearchParams();
  const query = params.toString();
  const list = useInfiniteQuery({
    queryKey: ["incidents", query],
    queryFn: ({ pageParam, signal }) => api.incidents(query, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const bins = useQuery({
    queryKey: ["timeline", query],
    queryFn: () => api.timeline(query),
    placeholderData: keepPreviousData,
  });
  const change = (next: Record<string, string | null>): void => {
    setParams((before) => {
      const after = new URLSearchParams(before);
      for (const [key, value] of Object.entries(next)) {
        if (value === null || value === "") after.delete(key);
        else after.set(key, value);
      }
      return after;
    });
  };
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  return (
    <div className="happened">
      <section className="narrow" aria-label={t("filters")}>
        <Filters params={params} change={change} />
      </section>
      <section className="map" aria-label={t("map")}>
        <Suspense fallback={<Waiting />}>
          <IncidentMap query={query} onArea={(bbox) => change({ bbox })} />
        </Suspense>
      </section>
      <section aria-label={t("timeline")}>
        <Timeline bins={bins.data?.bins ?? []} onPick={(from, to) => change({ from, to })} />
      </section>
      <section aria-label={t("list")}>
        <h1 className="count" aria-live="polite">
          {t("incidents", { count: total, number: n(total) })}
        </h1>
        {list.error && <Failed error={list.error} retry={() => void list.refetch()} />}
        {list.isPending && <Waiting />}
        <ol className="incidents">
          {items.map((incident) => (
            <IncidentLine key={incident.id} incident={incident} />
          ))}
        </ol>
        {list.hasNextPage && (
          <button
            type="button"
            className="more"
            disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t("more")}
          </button>
        )}
        {list.data && items.length === 0 && <p className="note">{t("none")}</p>}
      </section>
    </div>
  );
}

/** One incident as a line of the list. */
export function IncidentLine({ incident }: { readonly incident: IncidentSummary }) {
  const { t, n, day, of } = useLanguage();
  return (
    <li className={`line ${incident.status}`}>
      <TypeMark type={incident.type} />
      <div>
        <Link to={`/incidents/${incident.id}`} className="title">
          <bdi>{of(incident.title)}</bdi>
        </Link>
        <p className="facts">
          <span>{day(incident.time)}</span>
          {incident.place && (
            <span>
              <PrecisionMark precision={incident.place.precision} />{" "}
              <bdi>{of({ ar: incident.place.nameAr, en: incident.place.name })}</bdi>
            </span>
          )}
          {incident.status !== "asserted" && <span>{t(`status.${incident.status}`)}</span>}
          {incident.figures.map((f) => (
            <FigureText key={f.kind} figure={f} />
          ))}
          {incident.figures.length === 0 && (
            <span>{t("outlets", { count: incident.outlets, number: n(incident.outlets) })}</span>
          )}
          {incident.contested && !incident.figures.some((f) => f.contested) && <Contested />}
        </p>
      </div>
    </li>
  );
}
