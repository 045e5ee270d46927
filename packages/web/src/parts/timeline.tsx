import type { TimeBin } from "../api.js";
import { useLanguage } from "../language.js";

const WIDTH = 720;
const HEIGHT = 64;
/** More bars than this are drawn as months, then as years. */
const MOST = 90;

interface Bar {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly incidents: number;
  readonly killed: number;
}

/** Incidents over time; a bar narrows the view to its days. */
export function Timeline({
  bins,
  onPick,
}: {
  readonly bins: readonly TimeBin[];
  readonly onPick: (from: string, to: string) => void;
}) {
  const { t, n, day } = useLanguage();
  const bars = barsOf(bins);
  const most = Math.max(1, ...bars.map((b) => b.incidents));
  const width = WIDTH / Math.max(1, bars.length);
  if (bars.length === 0) return null;
  return (
    <figure className="timeline">
      <div className="bars" role="group" aria-label={t("timeline")}>
        {bars.map((bar) => (
          <button
            key={bar.key}
            type="button"
            style={{
              blockSize: `${Math.max(4, (bar.incidents / most) * HEIGHT)}px`,
              inlineSize: `${Math.max(3, Math.min(40, width - 2))}px`,
            }}
            aria-label={`${day(bar.key)}: ${t("incidents", { count: bar.incidents, number: n(bar.incidents) })}`}
            title={`${day(bar.key)}: ${t("incidents", { count: bar.incidents, number: n(bar.incidents) })}`}
            onClick={() => onPick(bar.from, bar.to)}
          />
        ))}
      </div>
      <figcaption>
        <span>{day(bars[0]?.key ?? null)}</span>
        <span>{day(bars.at(-1)?.key ?? null)}</span>
      </figcaption>
    </figure>
  );
}

function barsOf(bins: readonly TimeBin[]): Bar[] {
  for (const length of [10, 7, 4]) {
    const groups = new Map<string, Bar>();
    for (const bin of bins) {
      const key = bin.start.slice(0, length);
      const before = groups.get(key);
      groups.set(key, {
        key,
        from: before?.from ?? bin.start,
        to: bin.start,
        incidents: (before?.incidents ?? 0) + bin.incidents,
        killed: (before?.killed ?? 0) + bin.killed,
      });
    }
    if (groups.size <= MOST || length === 4) return [...groups.values()];
  }
  return [];
}
