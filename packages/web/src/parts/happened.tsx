import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { api } from "../api.js";
import { useLanguage } from "../language.js";
import { IncidentLine } from "./incident-line.js";
import { Failed, Waiting } from "./state.js";
import { Timeline } from "./timeline.js";

const IncidentMap = lazy(() => import("./map/map.js"));

/** The map, the days and the list of one filter; the map and the days narrow it. */
export function Happened({
  query,
  bbox,
  change,
  heading = "h1",
}: {
  readonly query: string;
  readonly bbox: string | null;
  readonly change: (next: Record<string, string | null>) => void;
  readonly heading?: "h1" | "h2";
}) {
  const { t, n } = useLanguage();
  const list = useInfiniteQuery({
    queryKey: ["incidents", query],
    queryFn: ({ pageParam, signal }) => api.incidents(query, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const bins = useQuery({
    queryKey: ["timeline", query],
    queryFn: ({ signal }) => api.timeline(query, signal),
    placeholderData: keepPreviousData,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const Heading = heading;
  return (
    <>
      <section className="map" aria-label={t("map")}>
        <Suspense fallback={<Waiting />}>
          <IncidentMap query={query} bbox={bbox} change={change} />
        </Suspense>
      </section>
      <section className="days" aria-label={t("timeline")}>
        <Timeline bins={bins.data?.bins ?? []} onPick={(from, to) => change({ from, to })} />
      </section>
      <section className="list" aria-label={t("list")}>
        {list.error ? (
          <Failed error={list.error} retry={() => void list.refetch()} />
        ) : (
          <Heading className="count" aria-live="polite">
            {t("incidents", { count: total, number: n(total) })}
          </Heading>
        )}
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
    </>
  );
}
