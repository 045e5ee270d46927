import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "../api.js";
import { useLanguage } from "../language.js";
import { Multiple } from "../parts/multiple.js";
import { Answered } from "../parts/state.js";
import { useFilter } from "../parts/use-filter.js";

const BY = ["type", "country", "admin1", "actor"] as const;
const OF = ["incidents", "killed"] as const;

/** Incidents or people killed a week by type, place or actor, with what is usual there and what stands out. */
export default function TrendsView() {
  const { t } = useLanguage();
  const [params, change] = useFilter();
  const by = BY.find((one) => one === params.get("by")) ?? "type";
  const of = OF.find((one) => one === params.get("of")) ?? "incidents";
  const filter = new URLSearchParams(params);
  filter.delete("by");
  filter.delete("of");
  const query = filter.toString();
  const found = useQuery({
    queryKey: ["trends", query, by, of],
    queryFn: () => api.trends(query, by, of),
    placeholderData: keepPreviousData,
  });
  const select = (key: string, value: string, options: readonly string[]) => (
    <label>
      {t(`trends.${key}`)}{" "}
      <select value={value} onChange={(e) => change({ [key]: e.target.value })}>
        {options.map((one) => (
          <option key={one} value={one}>
            {t(`trends.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <article className="trends">
      <h1>{t("nav.trends")}</h1>
      <p className="by">
        {select("of", of, OF)} {select("by", by, BY)}
      </p>
      <p className="small">{t("trends.how")}</p>
      <Answered query={found}>
        {({ trends }) => (
          <div className="multiples">
            {trends.map((trend) => (
              <Multiple key={trend.key} trend={trend} by={by} of={of} />
            ))}
            {trends.length === 0 && <p className="note">{t("none")}</p>}
          </div>
        )}
      </Answered>
    </article>
  );
}
