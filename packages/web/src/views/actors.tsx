import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { api } from "../api.js";
import { useLanguage } from "../language.js";
import { Answered } from "../parts/state.js";

/** States, forces, groups, organisations and offices; each leads to what it took part in, on the map and in time. */
export default function ActorsView() {
  const { t, n, of, language } = useLanguage();
  const [words, setWords] = useState("");
  const found = useQuery({
    queryKey: ["actors", words],
    queryFn: () => api.actors(words),
    placeholderData: keepPreviousData,
  });
  const regions = new Intl.DisplayNames([language], { type: "region" });
  return (
    <article className="actors">
      <h1>{t("nav.actors")}</h1>
      <p className="small">{t("actors.private")}</p>
      <label>
        {t("filter.words")}{" "}
        <input type="search" dir="auto" value={words} onChange={(e) => setWords(e.target.value)} />
      </label>
      <Answered query={found}>
        {({ items }) => (
          <ul className="accounts">
            {items.map((actor) => (
              <li key={actor.id}>
                <Link to={`/actors/${encodeURIComponent(actor.id)}`}>
                  <bdi>{of({ ar: actor.nameAr, en: actor.name })}</bdi>
                </Link>{" "}
                <span className="when">
                  {t("incidents", { count: actor.incidents, number: n(actor.incidents) })}
                  {actor.country !== undefined && ` · ${regions.of(actor.country) ?? actor.country}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </article>
  );
}
