import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearchParams } from "react-router";
import { api, type Account, type AttributeValue, type IncidentDetail } from "../api.js";
import { useLanguage } from "../language.js";
import { Known } from "../parts/known.js";
import { Revisions } from "../parts/revisions.js";
import { Failed, Waiting } from "../parts/state.js";
import { citationsOf } from "../parts/cite.js";

/** An incident: what is known, who says what, what came before and after, how to cite it. */
export default function IncidentView() {
  const { id = "" } = useParams();
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const asOf = params.get("asOf");
  const setAsOf = (day: string | null): void =>
    setParams(day === null ? {} : { asOf: day }, { replace: true });
  const latest = useQuery({ queryKey: ["incident", id], queryFn: () => api.incident(id, null) });
  const then = useQuery({
    queryKey: ["incident", id, asOf],
    queryFn: () => api.incident(id, asOf),
    enabled: asOf !== null,
  });
  if (latest.isPending) return <Waiting />;
  if (latest.error) return <Failed error={latest.error} retry={() => void latest.refetch()} />;
  if (then.error) return <Failed error={then.error} retry={() => void then.refetch()} />;
  const incident = asOf === null ? latest.data : (then.data ?? latest.data);
  return (
    <article className="incident">
      {(incident.mergedInto !== null || incident.id !== id) && <p className="note">{t("merged")}</p>}
      <Known incident={incident} />
      <AsOf accounts={latest.data.accountList} value={asOf} set={setAsOf} />
      <WhoSays incident={incident} />
      <Story incident={incident} />
      <Accounts accounts={incident.accountList} />
      <Revisions revisions={incident.revisions} />
      <Cite incident={incident} />
    </article>
  );
}

function AsOf({
  accounts,
  value,
  set,
}: {
  readonly accounts: readonly Account[];
  readonly value: string | null;
  readonly set: (value: string | null) => void;
}) {
  const { t, at } = useLanguage();
  const days = [...new Set(accounts.map((a) => a.reportedAt.slice(0, 10)))].sort();
  if (days.length < 2) return null;
  const index = value === null ? days.length - 1 : Math.max(0, days.indexOf(value));
  return (
    <section className="asof">
      <label>
        {t("asOf")} <strong>{at(days[index] ?? "")}</strong>
        <input
          type="range"
          min={0}
          max={days.length - 1}
          value={index}
          onChange={(e) => {
            const next = Number(e.target.value);
            set(next === days.length - 1 ? null : (days[next] ?? null));
          }}
        />
      </label>
    </section>
  );
}

/** One row an attribute and value, one column an outlet: the words, the chain of sources, the status. */
function WhoSays({ incident }: { readonly incident: IncidentDetail }) {
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
                <Link to={`/reports/${encodeURIComponent(c.report)}#t${c.start}-${c.end}`}>
                  <q dir="auto" lang="ar">
                    {c.quote}
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

function Story({ incident }: { readonly incident: IncidentDetail }) {
  const { t, day, of } = useLanguage();
  if (incident.relations.length === 0) return null;
  return (
    <section>
      <h2>{t("story")}</h2>
      <ol className="story">
        {incident.relations.map((r) => (
          <li key={`${r.kind}${r.incident.id}${r.start}`}>
            <span className="when">{day(r.incident.time)}</span>{" "}
            <strong>{t(`relation.${r.kind}.${r.direction}`)}</strong>{" "}
            <Link to={`/incidents/${r.incident.id}`}>
              <bdi>{of(r.incident.title)}</bdi>
            </Link>{" "}
            <q dir="auto" lang="ar">
              {r.quote}
            </q>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Accounts({ accounts }: { readonly accounts: readonly Account[] }) {
  const { t, at } = useLanguage();
  const originals = accounts.filter((a) => a.copyOf === null || !accounts.some((o) => o.report === a.copyOf));
  const line = (a: Account) => (
    <>
      <Link to={`/reports/${encodeURIComponent(a.report)}`}>
        <bdi>{a.outlet ?? t("outlet.unknown")}</bdi>
      </Link>{" "}
      <span className="when">{at(a.reportedAt)}</span> {a.title !== null && <bdi dir="auto">{a.title}</bdi>}
      <small className="why" dir="ltr" lang="en">
        {a.link.reasons.join("; ")}
      </small>
    </>
  );
  return (
    <section>
      <h2>{t("reports")}</h2>
      <ul className="accounts">
        {originals.map((a) => {
          const copies = accounts.filter((c) => c.copyOf === a.report && c !== a);
          return (
            <li key={`${a.report}${a.event}`}>
              {line(a)}
              {copies.length > 0 && (
                <details>
                  <summary>{t("copies", { count: copies.length, number: copies.length })}</summary>
                  <ul>
                    {copies.map((c) => (
                      <li key={c.report}>{line(c)}</li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Cite({ incident }: { readonly incident: IncidentDetail }) {
  const { t } = useLanguage();
  const { bibtex, ris } = citationsOf(incident, `${window.location.origin}/incidents/${incident.id}`);
  return (
    <section className="cite">
      <h2>{t("cite")}</h2>
      <details>
        <summary>BibTeX</summary>
        <pre dir="ltr">{bibtex}</pre>
      </details>
      <details>
        <summary>RIS</summary>
        <pre dir="ltr">{ris}</pre>
      </details>
    </section>
  );
}
