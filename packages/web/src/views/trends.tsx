import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { api, type Trend } from "../api.js";
import { useLanguage } from "../language.js";
import { Failed, Waiting } from "../parts/state.js";

const WIDTH = 260;
const HEIGHT = 60;

/** Incidents a week by type, governorate or country, with what is usual there and what stands out. */
export default function TrendsView() {
  const { t } = useLanguage();
  const [params] = useSearchParams();
  const [by, setBy] = useState("type");
  const query = params.toString();
  const found = useQuery({ queryKey: ["trends", query, by], queryFn: () => api.trends(query, by) });
  return (
    <article className="trends">
      <h1>{t("nav.trends")}</h1>
      <label>
        {t("trends.by")}{" "}
        <select value={by} onChange={(e) => setBy(e.target.value)}>
          {["type", "country", "admin1"].map((key) => (
            <option key={key} value={key}>
              {t(`trends.${key}`)}
            </option>
          ))}
        </select>
      </label>
      {found.isPending && <Waiting />}
      {found.error && <Failed error={found.error} retry={() => void found.refetch()} />}
      <div className="multiples">
        {found.data?.trends.map((trend) => (
          <Multiple key={trend.key} trend={trend} by={by} />
        ))}
      </div>
    </article>
  );
}

function Multiple({ trend, by }: { readonly trend: Trend; readonly by: string }) {
  const { t, n, day, language } = useLanguage();
  const most = Math.max(trend.usual.high, ...trend.bins.map((b) => b.incidents), 1);
  const first = Date.parse(trend.bins[0]?.start ?? "2000-01-01");
  const last = Date.parse(trend.bins.at(-1)?.start ?? "2000-01-01");
  const along = (start: string): number =>
    last === first ? WIDTH / 2 : ((Date.parse(start) - first) / (last - first)) * (WIDTH - 6) + 3;
  // Time runs as the reader reads.
  const x = (start: string): number => (language === "ar" ? WIDTH - along(start) : along(start));
  const y = (v: number): number => HEIGHT - (v / most) * (HEIGHT - 4);
  const name =
    by === "type"
      ? t(`type.${trend.key}`)
      : by === "country"
        ? (new Intl.DisplayNames([language], { type: "region" }).of(trend.key) ?? trend.key)
        : trend.key;
  const total = trend.bins.reduce((sum, b) => sum + b.incidents, 0);
  return (
    <figure>
      <figcaption>
        <strong>
          <bdi>{name}</bdi>
        </strong>{" "}
        {t("incidents", { count: total, number: n(total) })}
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${name}: ${t("trends.usual", { mean: n(trend.usual.mean), low: n(trend.usual.low), high: n(trend.usual.high) })}`}
      >
        <rect
          className="usual"
          x="0"
          width={WIDTH}
          y={y(trend.usual.high)}
          height={Math.max(1, y(trend.usual.low) - y(trend.usual.high))}
        />
        {trend.bins.map((b) => (
          <line
            key={b.start}
            x1={x(b.start)}
            x2={x(b.start)}
            y1={HEIGHT}
            y2={y(b.incidents)}
            className={trend.unusual.includes(b.start) ? "unusual" : ""}
          >
            <title>{`${day(b.start)}: ${b.incidents}`}</title>
          </line>
        ))}
      </svg>
      <p className="ends small">
        <span>{day(trend.bins[0]?.start ?? null)}</span>
        <span>{day(trend.bins.at(-1)?.start ?? null)}</span>
      </p>
      <small>
        {t("trends.usual", { mean: n(trend.usual.mean), low: n(trend.usual.low), high: n(trend.usual.high) })}
      </small>
    </figure>
  );
}
