import { Link } from "react-router";
import type { AttributeValue, IncidentDetail } from "../api.js";
import { useLanguage } from "../language.js";
import { Hits, useWords } from "./hits.js";

/** One row an attribute and value, one column an outlet: the words, the chain of sources, the status. */
export function WhoSays({ incident }: { readonly incident: IncidentDetail }) {
  const { t, n } = useLanguage();
  const outlets = [...new Set(incident.accountList.map((a) => a.outlet ?? t("outlet.unknown")))];
  return (
    <section>
      <h2>{t("whoSays")}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("whoSays")}>
        <table className="claims">
          <thead>
            <tr>
              <th scope="col">{t("column.attribute")}</th>
              <th scope="col">{t("column.value")}</th>
              {outlets.map((outlet) => (
                <th scope="col" key={outlet}>
                  <bdi>{outlet}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {incident.values.map((value) => (
              <ValueRow key={`${value.attribute} ${value.key}`} value={value} outlets={outlets} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="small">{t("independent", { count: incident.outlets, number: n(incident.outlets) })}</p>
    </section>
  );
}

function ValueRow({
  value,
  outlets,
}: {
  readonly value: AttributeValue;
  readonly outlets: readonly string[];
}) {
  const { t, day, of } = useLanguage();
  const { carried } = useWords();
  return (
    <tr className={value.best ? "best" : ""}>
      <th scope="row">{t(`attribute.${value.attribute}`)}</th>
      <td>
        <bdi>
          {value.attribute === "status"
            ? t(`status.${value.key}`)
            : value.attribute === "time"
              ? day(value.key)
              : of(value.label)}
        </bdi>
        {value.best && <span className="tick" role="img" aria-label={t("best")} />}
      </td>
      {outlets.map((outlet) => (
        <td key={outlet}>
          {value.claims
            .filter((c) => (c.outlet ?? t("outlet.unknown")) === outlet)
            .slice(0, 3)
            .map((c) => (
              <p key={`${c.report}${c.id}`} className={`claim role-${value.attribute} ${c.status}`}>
                <Link to={`/reports/${encodeURIComponent(c.report)}${carried}#t${c.start}-${c.end}`}>
                  <q dir="auto" lang="ar">
                    <Hits text={c.quote} />
                  </q>
                </Link>
                {c.accordingTo.length > 0 && (
                  <small dir="auto">
                    {" "}
                    {t("accordingTo")} {c.accordingTo.map((p) => p.entity?.nameAr ?? p.text).join(" ‹ ")}
                  </small>
                )}
                {c.status !== "asserted" && <small> {t(`status.${c.status}`)}</small>}
              </p>
            ))}
        </td>
      ))}
    </tr>
  );
}
