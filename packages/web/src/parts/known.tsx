import type { ReactNode } from "react";
import { Link } from "react-router";
import type { AttributeValue, IncidentDetail, PlaceSummary } from "../api.js";
import { Hits, useWords } from "./hits.js";
import { useLanguage } from "../language.js";
import { Contested, FigureText, PrecisionMark, TypeMark } from "./marks.js";

/** What is known of an incident: best, low and high, each value leading to the words that it was read from. */
export function Known({ incident }: { readonly incident: IncidentDetail }) {
  const { t, n, day, of, language } = useLanguage();
  const countryOf = (code: string | null): string | null =>
    code === null ? null : (new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code);
  const words = (attribute: string) => <Words values={incident.values} attribute={attribute} />;
  const { place } = incident;
  return (
    <header>
      <h1>
        <TypeMark type={incident.type} />{" "}
        <bdi>
          <Hits text={of(incident.title)} />
        </bdi>
        {incident.contested && <Contested />}
      </h1>
      <dl className="known">
        <dt>{t("fact.type")}</dt>
        <dd>
          {t(`type.${incident.type}`)} {words("type")}
        </dd>
        <dt>{t("fact.time")}</dt>
        <dd>
          {day(incident.time)} {words("time")}
        </dd>
        <dt>{t("fact.place")}</dt>
        <dd>
          {place === null ? (
            (countryOf(incident.country) ?? t("unknown"))
          ) : (
            <>
              <PrecisionMark precision={place.precision} />{" "}
              <Link to={placePage(place)}>
                <bdi>{of({ ar: place.nameAr, en: place.name })}</bdi>
              </Link>{" "}
              <small>{t(`precision.${place.precision ?? 6}`)}</small>
            </>
          )}{" "}
          {words("place")}
        </dd>
        <People label={t("attribute.actor")} list={incident.actors} words={words("actor")} />
        <People label={t("attribute.recipient")} list={incident.recipients} words={words("recipient")} />
        <dt>{t("fact.status")}</dt>
        <dd>
          <span className={`status ${incident.status}`}>{t(`status.${incident.status}`)}</span>
        </dd>
        {incident.figures.map((figure) => (
          <div className="row" key={figure.kind}>
            <dt>{t(`kind.${figure.kind}`)}</dt>
            <dd>
              <FigureText figure={figure} /> {words(figure.kind)}{" "}
              <small>{t(`rule.${figure.rule.replace(/\W/g, "_")}`, { defaultValue: figure.rule })}</small>
            </dd>
          </div>
        ))}
        <dt>{t("fact.confirmed")}</dt>
        <dd>
          {t("outlets", { count: incident.outlets, number: n(incident.outlets) })} ·{" "}
          {t("accounts", { count: incident.accounts, number: n(incident.accounts) })}
        </dd>
      </dl>
    </header>
  );
}

/** The page of a place that the gazetteer knows, else what happened in its governorate. */
function placePage({ geonamesId, country, admin1 }: PlaceSummary): string {
  if (geonamesId !== undefined) return `/places/${geonamesId}`;
  const search = new URLSearchParams();
  if (country !== undefined) search.set("country", country);
  if (admin1 !== undefined) search.set("admin1", admin1);
  return `/?${search.toString()}`;
}

/** Who took part; a known actor leads to all that it took part in. */
function People({
  label,
  list,
  words,
}: {
  readonly label: string;
  readonly list: IncidentDetail["actors"];
  readonly words: ReactNode;
}) {
  const { of, t } = useLanguage();
  if (list.length === 0) return null;
  return (
    <div className="row">
      <dt>{label}</dt>
      <dd>
        {list.map((actor, index) => (
          <span key={`${actor.id ?? ""}${actor.nameAr}`}>
            {index > 0 && `${t("comma")} `}
            {actor.id === undefined ? (
              <bdi>{of({ ar: actor.nameAr, en: actor.name })}</bdi>
            ) : (
              <Link to={`/actors/${encodeURIComponent(actor.id)}`}>
                <bdi>{of({ ar: actor.nameAr, en: actor.name })}</bdi>
              </Link>
            )}
          </span>
        ))}{" "}
        {words}
      </dd>
    </div>
  );
}

/** The words of the value that is held for best, and the way to them in their report. */
function Words({
  values,
  attribute,
}: {
  readonly values: readonly AttributeValue[];
  readonly attribute: string;
}) {
  const { carried } = useWords();
  const claim = (values.find((v) => v.attribute === attribute && v.best) ?? null)?.claims[0];
  if (claim === undefined || claim.quote === "") return null;
  return (
    <Link
      className={`evidence role-${attribute} ${claim.status}`}
      to={`/reports/${encodeURIComponent(claim.report)}${carried}#t${claim.start}-${claim.end}`}
    >
      <q dir="auto" lang="ar">
        <Hits text={claim.quote} />
      </q>
    </Link>
  );
}
