import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { api, type Account, type IncidentDetail, type IncidentSummary } from "../api.js";
import { useLanguage } from "../language.js";
import { FigureText, TypeMark } from "./marks.js";
import { nearQuery } from "./near.js";
import { Rivals } from "./rivals.js";

/** Names an account among those of an incident. */
export const nameOf = (a: Account): string => `${a.report} ${a.event}`;

/** What a reviewer has to see to decide: the values that differ, the accounts with their words, what may be the same. */
export function ReviewCard({
  incident,
  detail,
  picked,
  pick,
  into,
  setInto,
}: {
  readonly incident: IncidentSummary;
  readonly detail: IncidentDetail | undefined;
  readonly picked: readonly string[];
  readonly pick: (picked: readonly string[]) => void;
  readonly into: string;
  readonly setInto: (id: string) => void;
}) {
  const { t, of, at, n, day } = useLanguage();
  const query = nearQuery(incident);
  const near = useQuery({
    queryKey: ["incidents", "near", query],
    queryFn: ({ signal }) => api.incidents(query ?? "", null, signal),
    enabled: query !== null,
  });
  return (
    <>
      <h2>
        <TypeMark type={incident.type} />{" "}
        <Link to={`/incidents/${incident.id}`}>
          <bdi>{of(incident.title)}</bdi>
        </Link>
      </h2>
      <p className="facts">
        <span>{day(incident.time)}</span>
        {incident.figures.map((f) => (
          <FigureText key={f.kind} figure={f} />
        ))}
      </p>
      <Rivals values={detail?.values ?? []} />
      <ul className="accounts">
        {(detail?.accountList ?? []).map((a) => (
          <li key={nameOf(a)} className={a.rejected ? "undone" : ""}>
            <label>
              <input
                type="checkbox"
                checked={picked.includes(nameOf(a))}
                onChange={(e) =>
                  pick(e.target.checked ? [...picked, nameOf(a)] : picked.filter((p) => p !== nameOf(a)))
                }
              />{" "}
              <bdi>{a.outlet ?? t("outlet.unknown")}</bdi> <span className="when">{at(a.reportedAt)}</span>{" "}
              <q dir="auto" lang="ar">
                {a.data.mentions[0]?.quote}
              </q>
            </label>{" "}
            <Link to={`/reports/${encodeURIComponent(a.report)}${spanOf(a)}`}>{t("report")}</Link>{" "}
            <small>{t("review.fits", { number: n(Math.round(a.link.score * 100)) })}</small>
          </li>
        ))}
      </ul>
      <label>
        {t("review.into")}{" "}
        <select value={into} onChange={(e) => setInto(e.target.value)}>
          <option value="">–</option>
          {(near.data?.items ?? [])
            .filter((i) => i.id !== incident.id)
            .map((i) => (
              <option key={i.id} value={i.id}>
                {`${of(i.title)} · ${day(i.time)}`}
              </option>
            ))}
        </select>
      </label>
    </>
  );
}

const spanOf = ({ data }: Account): string => {
  const [first] = data.mentions;
  return first === undefined ? "" : `#t${first.start}-${first.end}`;
};
