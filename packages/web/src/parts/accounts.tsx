import { Link } from "react-router";
import type { Account } from "../api.js";
import { useLanguage } from "../language.js";
import { Hits, useWords } from "./hits.js";

/** The reports of an incident, copies folded under their origin. */
export function Accounts({ accounts }: { readonly accounts: readonly Account[] }) {
  const { t, n, at } = useLanguage();
  const { carried } = useWords();
  const originals = accounts.filter((a) => a.copyOf === null || !accounts.some((o) => o.report === a.copyOf));
  const line = (a: Account) => (
    <>
      <Link to={`/reports/${encodeURIComponent(a.report)}${carried}`}>
        <bdi>{a.outlet ?? t("outlet.unknown")}</bdi>
      </Link>{" "}
      <span className="when">{at(a.reportedAt)}</span>{" "}
      {a.title !== null && (
        <bdi dir="auto">
          <Hits text={a.title} />
        </bdi>
      )}
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
                  <summary>{t("copies", { count: copies.length, number: n(copies.length) })}</summary>
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
