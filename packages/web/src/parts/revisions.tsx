import { useLanguage } from "../language.js";
import type { Revision } from "../api.js";

/** What people decided, who and why; what was undone is struck through and stays. */
export function Revisions({
  revisions,
  undo,
}: {
  readonly revisions: readonly Revision[];
  readonly undo?: (revision: Revision) => void;
}) {
  const { t, at } = useLanguage();
  if (revisions.length === 0) return null;
  return (
    <section>
      <h2>{t("revisions")}</h2>
      <ul className="accounts">
        {revisions.map((r) => (
          <li key={r.id} className={r.undone ? "undone" : ""}>
            <strong>{t(`decision.${r.kind}`)}</strong> <bdi dir="auto">{r.person}</bdi>{" "}
            <span className="when">{at(r.at)}</span> <bdi dir="auto">{r.reason}</bdi>{" "}
            {undo !== undefined && !r.undone && r.kind !== "undo" && (
              <button type="button" onClick={() => undo(r)}>
                {t("decision.undo")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
