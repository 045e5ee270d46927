import type { ReactNode } from "react";
import { useLanguage } from "../language.js";
import { Happened } from "./happened.js";
import { useFilter } from "./use-filter.js";

/** What happened, of one actor or one place, background too; the map and the days narrow it further. */
export function Narrowed({
  by,
  value,
  children,
}: {
  readonly by: "actor" | "place";
  readonly value: string;
  readonly children: ReactNode;
}) {
  const { t, day } = useLanguage();
  const [params, change] = useFilter();
  const query = new URLSearchParams({ background: "1", ...Object.fromEntries(params), [by]: value });
  const [from, to] = [params.get("from"), params.get("to")];
  return (
    <div className="happened">
      <header className="narrow">
        {children}
        {params.size > 0 && (
          <p>
            <button
              type="button"
              className="chip"
              onClick={() => change(Object.fromEntries([...params.keys()].map((key) => [key, null])))}
            >
              {[from, to].every((end) => end !== null) ? `${day(`${from ?? ""}/${to ?? ""}`)} ` : ""}
              {t("filter.clear")} <span aria-hidden="true">×</span>
            </button>
          </p>
        )}
      </header>
      <Happened query={query.toString()} bbox={params.get("bbox")} change={change} heading="h2" />
    </div>
  );
}
