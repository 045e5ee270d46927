import { Link } from "react-router";
import type { TimeBin, Trend } from "../api.js";
import { useLanguage } from "../language.js";

const WIDTH = 260;
const HEIGHT = 60;
const FOOT = 10;
const WEEK = 7 * 86_400_000;

/** One series of small multiples: weeks as bars over the band of what is usual; below them how many outlets told. */
export function Multiple({
  trend,
  by,
  of,
}: {
  readonly trend: Trend;
  readonly by: "type" | "country" | "admin1" | "actor";
  readonly of: "incidents" | "killed";
}) {
  const { t, n, day, language, of: nameOf } = useLanguage();
  const { bins, usual, unusual } = trend;
  const most = Math.max(usual.high, ...bins.map((b) => b[of]), 1);
  const tellers = Math.max(1, ...bins.map((b) => b.outlets));
  const first = Date.parse(bins[0]?.start ?? "2000-01-01");
  const last = Date.parse(bins.at(-1)?.start ?? "2000-01-01");
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
        : nameOf(trend.label);
  const sum = (key: "incidents" | "killed"): number => bins.reduce((all, b) => all + b[key], 0);
  const interval = t("trends.usual", { mean: n(usual.mean), low: n(usual.low), high: n(usual.high) });
  const told = (b: TimeBin): string =>
    [
      day(b.start),
      t("incidents", { count: b.incidents, number: n(b.incidents) }),
      t("figure.killed", { count: b.killed, number: n(b.killed) }),
      t("trends.outlets", { count: b.outlets, number: n(b.outlets) }),
    ].join(" · ");
  const recent = bins.filter((b) => unusual.includes(b.start) && last - Date.parse(b.start) < 53 * WEEK);
  return (
    <figure>
      <figcaption>
        <Link to={searchOf(by, trend.key)}>
          <bdi>{name}</bdi>
        </Link>{" "}
        {t("incidents", { count: sum("incidents"), number: n(sum("incidents")) })}
        {t("comma")} {t("figure.killed", { count: sum("killed"), number: n(sum("killed")) })}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`} role="img" aria-label={`${name}: ${interval}`}>
        <rect
          className="usual"
          x="0"
          width={WIDTH}
          y={y(usual.high)}
          height={Math.max(1, y(usual.low) - y(usual.high))}
        />
        {bins.map((b) => (
          <g key={b.start}>
            <title>{told(b)}</title>
            <line
              x1={x(b.start)}
              x2={x(b.start)}
              y1={HEIGHT}
              y2={y(b[of])}
              className={unusual.includes(b.start) ? "unusual" : ""}
            />
            <line
              className="tellers"
              x1={x(b.start)}
              x2={x(b.start)}
              y1={HEIGHT + 2}
              y2={HEIGHT + 2 + (b.outlets / tellers) * (FOOT - 2)}
            />
          </g>
        ))}
      </svg>
      <p className="ends small">
        <span>{day(bins[0]?.start ?? null)}</span>
        <span>{day(bins.at(-1)?.start ?? null)}</span>
      </p>
      <small>
        {interval} {t("trends.tellers", { number: n(tellers) })}
      </small>
      {recent.length > 0 && (
        <details>
          <summary>{t("trends.unusual", { count: recent.length, number: n(recent.length) })}</summary>
          <ul>
            {recent.map((b) => (
              <li key={b.start}>{told(b)}</li>
            ))}
          </ul>
        </details>
      )}
    </figure>
  );
}

const searchOf = (by: string, key: string): string =>
  by === "actor"
    ? `/actors/${encodeURIComponent(key)}`
    : `/?${new URLSearchParams({ [by]: key }).toString()}`;
