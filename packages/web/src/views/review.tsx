import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type KeyboardEvent } from "react";
import { api, type Account, type Decision, type Revision } from "../api.js";
import { useLanguage } from "../language.js";
import { AgreementLine } from "../parts/agreement.js";
import { CorrectDialog } from "../parts/correct-dialog.js";
import { usePerson } from "../parts/person.js";
import { nameOf, ReviewCard } from "../parts/review-card.js";
import { Revisions } from "../parts/revisions.js";
import { Answered } from "../parts/state.js";

const KEYS = ["a", "c", "r", "s", "m", "u", "j", "k"] as const;
const refOf = (a: Account) => ({ report: a.report, event: a.event });

/** What is uncertain or contested, one incident at a time: accept, correct, reject, merge, split and undo, one key each. */
export default function ReviewView() {
  const { t, n, of } = useLanguage();
  const client = useQueryClient();
  const [person, setPerson] = usePerson();
  const [signed, setSigned] = useState(person);
  const [reason, setReason] = useState("");
  const [index, setIndex] = useState(0);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [into, setInto] = useState("");
  const [said, setSaid] = useState("");
  const [correcting, setCorrecting] = useState(false);
  const queue = useQuery({
    queryKey: ["review", signed],
    queryFn: () => api.review(signed),
    placeholderData: keepPreviousData,
  });
  const made = useQuery({ queryKey: ["revisions"], queryFn: api.revisions });
  const items = queue.data?.items ?? [];
  const place = Math.min(index, Math.max(0, items.length - 1));
  const current = items[place];
  const detail = useQuery({
    queryKey: ["incident", current?.id],
    queryFn: () => api.incident(current?.id ?? "", null),
    enabled: current !== undefined,
  });
  const chosen = (detail.data?.accountList ?? []).filter((a) => picked.includes(nameOf(a)));
  const go = (to: number): void => {
    setIndex(Math.max(0, Math.min(to, items.length - 1)));
    setPicked([]);
    setInto("");
  };
  const send = async (decision: Decision, why = reason): Promise<void> => {
    if (person.trim() === "") {
      setSaid(t("review.needName"));
      return;
    }
    try {
      await api.decide(decision, person, why.trim() === "" ? t(`decision.${decision.kind}`) : why);
      setSaid(`${t(`decision.${decision.kind}`)}: ${t("review.kept")}`);
      setPicked([]);
      setInto("");
      setReason("");
      setSigned(person);
      await client.invalidateQueries();
    } catch (error) {
      setSaid(error instanceof TypeError || !(error instanceof Error) ? t("away") : error.message);
    }
  };
  const act = (key: string): boolean => {
    if (key === "u")
      undo(made.data?.items.find((r) => !r.undone && r.kind !== "undo" && r.person === person));
    if (key === "u" || current === undefined) return key === "u";
    const incident = current.id;
    const [first] = chosen;
    if (key === "a") void send({ kind: "accept", incident });
    else if (key === "c") setCorrecting(true);
    else if (key === "r" && first) void send({ kind: "reject", account: refOf(first) });
    else if (key === "s" && first) void send({ kind: "split", incident, accounts: chosen.map(refOf) });
    else if (key === "m" && into !== "") void send({ kind: "merge", incident, into });
    else if (key === "j") go(place + 1);
    else if (key === "k") go(place - 1);
    else if (key === "r" || key === "s") setSaid(t("review.pickFirst"));
    else if (key === "m") setSaid(t("review.mergeFirst"));
    else return false;
    return true;
  };
  const undo = (revision: Revision | undefined): void => {
    if (revision) void send({ kind: "undo", revision: revision.id });
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
      <p className="small">{t("review.how")}</p>
      <p className="by">
        <label>
          {t("review.person")}{" "}
          <input
            dir="auto"
            value={person}
            onChange={(e) => setPerson(e.target.value)}
            onBlur={() => setSigned(person)}
          />
        </label>
        <label>
          {t("review.reason")} <input dir="auto" value={reason} onChange={(e) => setReason(e.target.value)} />
        </label>
      </p>
      <Answered query={queue}>
        {({ total }) => (
          // It stays when the queue is empty, so that the last decision can be undone with the same key.
          <section
            className="current"
            tabIndex={0}
            onKeyDown={onKey}
            aria-label={current === undefined ? t("review.none") : of(current.title)}
          >
            {current === undefined ? (
              <p className="note">{t("review.none")}</p>
            ) : (
              <>
                <p className="small">{t("review.at", { at: n(place + 1), of: n(total) })}</p>
                <ReviewCard
                  incident={current}
                  detail={detail.data}
                  picked={picked}
                  pick={setPicked}
                  into={into}
                  setInto={setInto}
                />
              </>
            )}
            <p className="keys">
              {(current === undefined ? (["u"] as const) : KEYS).map((key) => (
                <button key={key} type="button" aria-keyshortcuts={key} onClick={() => act(key)}>
                  {t(`review.key.${key}`)} <kbd>{key}</kbd>
                </button>
              ))}
            </p>
          </section>
        )}
      </Answered>
      <p role="status" className="said">
        {said}
      </p>
      {correcting && current !== undefined && (
        <CorrectDialog
          incident={current.id}
          values={detail.data?.values ?? []}
          close={() => setCorrecting(false)}
          send={(decision, why) => {
            setCorrecting(false);
            void send(decision, why);
          }}
        />
      )}
      <AgreementLine />
      <Revisions revisions={made.data?.items ?? []} undo={undo} />
    </article>
  );
}
