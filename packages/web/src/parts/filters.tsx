import type { EventType, Status } from "@rasid/extract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.js";
import { useLanguage } from "../language.js";

/** In the order in which they are offered: force first. */
const TYPES: readonly EventType[] = [
  "ASSAULT",
  "COERCE",
  "PROTEST",
  "MOBILIZE",
  "THREATEN",
  "SANCTION",
  "ACCUSE",
  "REJECT",
  "REQUEST",
  "RETREAT",
  "CONCEDE",
  "CONSULT",
  "AGREE",
  "SUPPORT",
  "COOPERATE",
  "AID",
];
const STATUSES: readonly Status[] = [
  "asserted",
  "alleged",
  "possible",
  "expected",
  "planned",
  "demanded",
  "denied",
  "hypothetical",
];
const COUNTRIES = [
  "SY",
  "IQ",
  "LB",
  "PS",
  "IL",
  "YE",
  "SD",
  "LY",
  "EG",
  "JO",
  "SA",
  "KW",
  "TN",
  "DZ",
  "MA",
  "MR",
  "SO",
  "IR",
  "TR",
  "AF",
  "PK",
  "UA",
  "RU",
  "US",
];

/** Parts of the filter that are set on the map and in other views. */
const ELSEWHERE = ["actor", "admin1", "bbox", "minKilled", "asOf"];

/** The filters; all of them stand in the address, so that a view can be sent. */
export function Filters({
  params,
  change,
}: {
  readonly params: URLSearchParams;
  readonly change: (next: Record<string, string | null>) => void;
}) {
  const { t, language } = useLanguage();
  const [folded, setFolded] = useState(true);
  const [words, setWords] = useState(params.get("q") ?? "");
  const outlets = useQuery({ queryKey: ["outlets"], queryFn: api.outlets });
  const names = new Intl.DisplayNames([language], { type: "region" });
  const select = (key: string, label: string, options: readonly (readonly [string, string])[]) => (
    <label>
      {label}
      <select value={params.get(key) ?? ""} onChange={(e) => change({ [key]: e.target.value })}>
        <option value="">{t("any")}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
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
          value={words}
          onChange={(e) => setWords(e.target.value)}
          onBlur={() => change({ q: words })}
        />
      </label>
      <button type="button" className="fold" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
        {t("filters")}
      </button>
      {check("exact", t("filter.exact"))}
      {select(
        "type",
        t("filter.type"),
        TYPES.map((v) => [v, t(`type.${v}`)]),
      )}
      {select(
        "country",
        t("filter.country"),
        COUNTRIES.map((v) => [v, names.of(v) ?? v]),
      )}
      {select(
        "status",
        t("filter.status"),
        STATUSES.map((v) => [v, t(`status.${v}`)]),
      )}
      {select(
        "outlet",
        t("filter.outlet"),
        (outlets.data?.items ?? []).map((o) => [o.name, o.name]),
      )}
      <label>
        {t("filter.from")}
        <input
          type="date"
          value={params.get("from") ?? ""}
          onChange={(e) => change({ from: e.target.value })}
        />
      </label>
      <label>
        {t("filter.to")}
        <input type="date" value={params.get("to") ?? ""} onChange={(e) => change({ to: e.target.value })} />
      </label>
      {select(
        "minOutlets",
        t("filter.minOutlets"),
        ["2", "3", "4", "5"].map((v) => [v, v]),
      )}
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
