import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type KeyboardEvent } from "react";
import { Link } from "react-router";
import { api, type Account, type Decision, type Revision } from "../api.js";
import { useLanguage } from "../language.js";
import { FigureText } from "../parts/marks.js";
import { usePerson } from "../parts/person.js";
import { Rivals } from "../parts/rivals.js";
import { Revisions } from "../parts/revisions.js";
import { Failed, Waiting } from "../parts/state.js";

const nameOf = (a: Account): string => `${a.report} ${a.event}`;
const refOf = (a: Account) => ({ report: a.report, event: a.event });

/** What is contested, one incident at a time: accept, reject, merge, split and undo, with one key each. */
export default function ReviewView() {
  const { t, n, of, at } = useLanguage();
  const client = useQueryClient();
  const [person, setPerson] = usePerson();
  const [reason, setReason] = useState("");
  const [index, setIndex] = useState(0);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [into, setInto] = useState("");
  const [said, setSaid] = useState("");
  const queue = useQuery({ queryKey: ["review"], queryFn: api.review });
  const made = useQuery({ queryKey: ["revisions"], queryFn: api.revisions });
  const items = queue.data?.items ?? [];
  const current = items[Math.min(index, Math.max(0, items.length - 1))];
  const detail = useQuery({
    queryKey: ["incident", current?.id],
    queryFn: () => api.incident(current?.id ?? "", null),
    enabled: current !== undefined,
  });
  const accounts = detail.data?.accountList ?? [];
  const chosen = accounts.filter((a) => picked.includes(nameOf(a)));

  const send = async (decision: Decision): Promise<void> => {
    if (person.trim() === "") {
      setSaid(t("review.needName"));
      return;
    }
    try {
      await api.decide(decision, person, reason.trim() === "" ? t(`decision.${decision.kind}`) : reason);
      setSaid(`${t(`decision.${decision.kind}`)}: ${t("review.kept")}`);
      setPicked([]);
      setInto("");
      if (decision.kind === "accept") setIndex(Math.min(index + 1, items.length - 1));
      await client.invalidateQueries();
    } catch (error) {
      setSaid(error instanceof Error ? error.message : t("away"));
    }
  };
  const undo = (revision: Revision | undefined): void => {
    if (revision) void send({ kind: "undo", revision: revision.id });
  };
  const act = (key: string): boolean => {
    if (current === undefined) return false;
    const incident = current.id;
    const [first] = chosen;
    if (key === "a") void send({ kind: "accept", incident });
    else if (key === "r" && first) void send({ kind: "reject", account: refOf(first) });
    else if (key === "s" && first) void send({ kind: "split", incident, accounts: chosen.map(refOf) });
    else if (key === "m" && into !== "") void send({ kind: "merge", incident, into });
    else if (key === "u") undo(made.data?.items.find((r) => !r.undone && r.kind !== "undo"));
    else if (key === "j") setIndex(Math.min(index + 1, items.length - 1));
    else if (key === "k") setIndex(Math.max(index - 1, 0));
    else if (key === "r" || key === "s") setSaid(t("review.pickFirst"));
    else if (key === "m") setSaid(t("review.mergeFirst"));
    else return false;
    return true;
  };
  // The keys serve only while the incident has the focus, so that they disturb nobody who types or dictates.
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const typing = event.target instanceof HTMLInputElement && event.target.type !== "checkbox";
    if (typing || event.target instanceof HTMLSelectElement || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (act(event.key)) event.preventDefault();
  };
  return (
    <article className="review">
      <h1>{t("nav.review")}</h1>
      {queue.isPending && <Waiting />}
      {queue.error && <Failed error={queue.error} retry={() => void queue.refetch()} />}
      {queue.data && items.length === 0 && <p className="note">{t("review.none")}</p>}
      <p className="by">
        <label>
          {t("review.person")} <input value={person} onChange={(e) => setPerson(e.target.value)} />
        </label>
        <label>
          {t("review.reason")} <input dir="auto" value={reason} onChange={(e) => setReason(e.target.value)} />
        </label>
      </p>
      {current && (
        <section className="current" tabIndex={0} onKeyDown={onKey} aria-label={of(current.title)}>
          <p className="small">{t("review.at", { at: n(index + 1), of: n(items.length) })}</p>
          <h2>
            <Link to={`/incidents/${current.id}`}>
              <bdi>{of(current.title)}</bdi>
            </Link>
          </h2>
          <p className="facts">
            {current.figures.map((f) => (
              <FigureText key={f.kind} figure={f} />
            ))}
          </p>
          <Rivals values={detail.data?.values ?? []} />
          <ul className="accounts">
            {accounts.map((a) => (
              <li key={nameOf(a)} className={a.rejected ? "undone" : ""}>
                <label>
                  <input
                    type="checkbox"
                    checked={picked.includes(nameOf(a))}
                    onChange={(e) =>
                      setPicked(
                        e.target.checked ? [...picked, nameOf(a)] : picked.filter((p) => p !== nameOf(a)),
                      )
                    }
                  />{" "}
                  <bdi>{a.outlet ?? t("outlet.unknown")}</bdi>{" "}
                  <span className="when">{at(a.reportedAt)}</span>{" "}
                  <q dir="auto" lang="ar">
                    {a.data.mentions[0]?.quote}
                  </q>
                </label>
              </li>
            ))}
          </ul>
          <label>
            {t("review.into")}{" "}
            <select value={into} onChange={(e) => setInto(e.target.value)}>
              <option value="">–</option>
              {items
                .filter((i) => i.id !== current.id)
                .map((i) => (
                  <option key={i.id} value={i.id}>
                    {of(i.title)}
                  </option>
                ))}
            </select>
          </label>
          <p className="keys">
            {(["a", "r", "s", "m", "u", "j", "k"] as const).map((key) => (
              <button key={key} type="button" onClick={() => act(key)}>
                {t(`review.key.${key}`)} <kbd>{key}</kbd>
              </button>
            ))}
          </p>
        </section>
      )}
      {said !== "" && <p role="status">{said}</p>}
      <Revisions revisions={made.data?.items ?? []} undo={undo} />
    </article>
  );
}
