import { Link } from "react-router";
import type { IncidentSummary } from "../api.js";
import { useLanguage } from "../language.js";
import { Hits, useWords } from "./hits.js";
import { Contested, FigureText, PrecisionMark, TypeMark } from "./marks.js";

/** One incident as a line of the list. */
export function IncidentLine({ incident }: { readonly incident: IncidentSummary }) {
  const { t, n, day, of } = useLanguage();
  const { carried } = useWords();
  return (
    <li className={`line ${incident.status}`}>
      <TypeMark type={incident.type} />
      <div>
        <Link to={`/incidents/${incident.id}${carried}`} className="title">
          <bdi>
            <Hits text={of(incident.title)} />
          </bdi>
        </Link>
        <p className="facts">
          <span>{day(incident.time)}</span>
          {incident.place && (
            <span>
              <PrecisionMark precision={incident.place.precision} />{" "}
              <bdi>
                <Hits text={of({ ar: incident.place.nameAr, en: incident.place.name })} />
              </bdi>
            </span>
          )}
          {incident.status !== "asserted" && <span>{t(`status.${incident.status}`)}</span>}
          {incident.figures.map((f) => (
            <FigureText key={f.kind} figure={f} />
          ))}
          {incident.figures.length === 0 && (
            <span>{t("outlets", { count: incident.outlets, number: n(incident.outlets) })}</span>
          )}
          {incident.contested && !incident.figures.some((f) => f.contested) && <Contested />}
        </p>
      </div>
    </li>
  );
}
