import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link, useLocation, useNavigate, useParams, useSearchParams } from "react-router";
import { api, type Account, type IncidentDetail } from "../api.js";
import { useLanguage } from "../language.js";
import { Accounts } from "../parts/accounts.js";
import { citationsOf } from "../parts/cite.js";
import { Known } from "../parts/known.js";
import { Revisions } from "../parts/revisions.js";
import { Answered, Failed } from "../parts/state.js";
import { WhoSays } from "../parts/who-says.js";

/** An incident: what is known, who says what, what came before and after, how to cite it. */
export default function IncidentView() {
  const { id = "" } = useParams();
  const latest = useQuery({ queryKey: ["incident", id], queryFn: () => api.incident(id, null) });
  return <Answered query={latest}>{(incident) => <Incident id={id} latest={incident} />}</Answered>;
}

function Incident({ id, latest }: { readonly id: string; readonly latest: IncidentDetail }) {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const location = useLocation();
  const state: unknown = location.state;
  const navigate = useNavigate();
  const asOf = params.get("asOf");
  const then = useQuery({
    queryKey: ["incident", id, asOf],
    queryFn: () => api.incident(id, asOf),
    enabled: asOf !== null,
  });
  // The address becomes that of the incident that this one was merged into; a note tells what was asked for.
  const moved = latest.id === id ? null : latest.id;
  useEffect(() => {
    if (moved !== null)
      void navigate(`/incidents/${moved}?${params.toString()}`, { replace: true, state: { mergedFrom: id } });
  }, [moved, navigate, params, id]);
  const from = typeof state === "object" && state !== null && "mergedFrom" in state ? state.mergedFrom : null;
  const setAsOf = (day: string | null): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (day === null) after.delete("asOf");
        else after.set("asOf", day);
        return after;
      },
      { replace: true, state },
    );
  const incident = asOf === null ? latest : (then.data ?? latest);
  return (
    <article className="incident">
      {typeof from === "string" && (
        <p className="note merged">
          {t("merged")} <bdi dir="ltr">{from}</bdi>
        </p>
      )}
      {then.error && <Failed error={then.error} retry={() => void then.refetch()} />}
      <Known incident={incident} />
      <AsOf accounts={latest.accountList} value={asOf} set={setAsOf} />
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

function Cite({ incident }: { readonly incident: IncidentDetail }) {
  const { t } = useLanguage();
  const link = `${window.location.origin}/incidents/${incident.id}`;
  const { bibtex, ris } = citationsOf(incident, link);
  return (
    <section className="cite">
      <h2>{t("cite")}</h2>
      <p>
        <a href={link} dir="ltr">
          {link}
        </a>{" "}
        <button type="button" onClick={() => window.print()}>
          {t("print")}
        </button>
      </p>
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
