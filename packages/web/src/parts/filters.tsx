import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.js";
import { useLanguage } from "../language.js";
import { Choices } from "./choices.js";
import type { Change } from "./use-filter.js";
import { COUNTRIES, STATUSES, TYPES } from "./vocabulary.js";

/** Parts of the filter that are set on the map and in other views. */
const ELSEWHERE = ["actor", "place", "admin1", "bbox", "asOf"];

const listed = (value: string | null): string[] => value?.split(",").filter(Boolean) ?? [];

/** The filters; all of them stand in the address, so that a view can be sent. */
export function Filters({
  params,
  change,
}: {
  readonly params: URLSearchParams;
  readonly change: (next: Change) => void;
}) {
  const { t, language } = useLanguage();
  const [folded, setFolded] = useState(true);
  const [words, setWords] = useState(params.get("q") ?? "");
  const outlets = useQuery({ queryKey: ["outlets"], queryFn: api.outlets });
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "code" });
  const several = (key: string, label: string, options: readonly (readonly [string, string])[]) => (
    <Choices
      label={label}
      options={options}
      chosen={listed(params.get(key))}
      choose={(value, wanted) =>
        change({
          [key]: (now) =>
            [...listed(now).filter((one) => one !== value), ...(wanted ? [value] : [])].join(","),
        })
      }
    />
  );
  const input = (key: string, label: string, type: "date" | "number") => (
    <label>
      {label}
      <input
        type={type}
        {...(type === "number" && { min: 0, inputMode: "numeric" as const, className: "few" })}
        value={params.get(key) ?? ""}
        onChange={(e) => change({ [key]: e.target.value })}
      />
    </label>
  );
  const check = (key: string, label: string) => (
    <label className="check">
      <input
        type="checkbox"
        checked={params.get(key) === "1"}
        onChange={(e) => change({ [key]: e.target.checked ? "1" : null })}
      />{" "}
      {label}
    </label>
  );
  const outlet = params.get("outlet") ?? "";
  const outletNames = (outlets.data?.items ?? []).map((o) => o.name);
  return (
    <form
      className={folded ? "filters folded" : "filters"}
      role="search"
      onSubmit={(e) => {
        e.preventDefault();
        change({ q: words });
      }}
    >
      <label className="words">
        {t("filter.words")}
        <input
          dir="auto"
          type="search"
          maxLength={200}
          value={words}
          onChange={(e) => setWords(e.target.value)}
          onBlur={() => words !== (params.get("q") ?? "") && change({ q: words })}
        />
      </label>
      <button type="button" className="fold" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
        {t("filters")}
      </button>
      {check("exact", t("filter.exact"))}
      {several(
        "type",
        t("filter.type"),
        TYPES.map((v) => [v, t(`type.${v}`)]),
      )}
      {several(
        "country",
        t("filter.country"),
        COUNTRIES.map((v) => [v, names.of(v) ?? v]),
      )}
      {several(
        "status",
        t("filter.status"),
        STATUSES.map((v) => [v, t(`status.${v}`)]),
      )}
      <label>
        {t("filter.outlet")}
        <select value={outlet} onChange={(e) => change({ outlet: e.target.value })}>
          <option value="">{t("any")}</option>
          {(outlet === "" || outletNames.includes(outlet) ? outletNames : [outlet, ...outletNames]).map(
            (name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ),
          )}
        </select>
      </label>
      {input("from", t("filter.from"), "date")}
      {input("to", t("filter.to"), "date")}
      {input("minKilled", t("filter.minKilled"), "number")}
      {input("minOutlets", t("filter.minOutlets"), "number")}
      {check("contested", t("filter.contested"))}
      {check("background", t("filter.background"))}
      {ELSEWHERE.filter((key) => params.has(key)).map((key) => (
        <button key={key} type="button" className="chip" onClick={() => change({ [key]: null })}>
          {t(`filter.${key}`)}: <bdi>{params.get(key)}</bdi> <span aria-hidden="true">×</span>
        </button>
      ))}
      {params.size > 0 && (
        <button
          type="button"
          onClick={() => {
            setWords("");
            change(Object.fromEntries([...params.keys()].map((key) => [key, null])));
          }}
        >
          {t("filter.clear")}
        </button>
      )}
    </form>
  );
}
