import { useLanguage } from "../language.js";
import { Filters } from "../parts/filters.js";
import { Happened } from "../parts/happened.js";
import { useFilter } from "../parts/use-filter.js";

/** What happened: the map, the timeline and the list, each narrowed by the filter in the address. */
export function IncidentsView() {
  const { t } = useLanguage();
  const [params, change] = useFilter();
  return (
    <div className="happened">
      <section className="narrow" aria-label={t("filters")}>
        <Filters params={params} change={change} />
      </section>
      <Happened query={params.toString()} bbox={params.get("bbox")} change={change} />
    </div>
  );
}
