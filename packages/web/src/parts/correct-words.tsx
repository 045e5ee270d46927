import { useEffect, useState } from "react";
import { api } from "../api.js";
import { useLanguage } from "../language.js";
import { usePerson } from "./person.js";

const ATTRIBUTES = ["place", "actor", "recipient"] as const;

/** Words chosen in a text can be named as the place, the actor or the recipient of the incident: a correction. */
export function CorrectWords({ incident }: { readonly incident: string }) {
  const { t } = useLanguage();
  const [person, setPerson] = usePerson();
  const [words, setWords] = useState("");
  const [said, setSaid] = useState("");
  useEffect(() => {
    const read = (): void => {
      const selection = document.getSelection();
      const inside = selection?.anchorNode?.parentElement?.closest(".text") != null;
      const chosen = selection?.toString().trim() ?? "";
      if (inside && chosen !== "" && chosen.length < 200) setWords(chosen);
    };
    document.addEventListener("selectionchange", read);
    return () => document.removeEventListener("selectionchange", read);
  }, []);
  const correct = async (attribute: (typeof ATTRIBUTES)[number]): Promise<void> => {
    try {
      await api.decide({ kind: "correct", incident, attribute, value: words }, person, t("correct.reason"));
      setSaid(t("review.kept"));
      setWords("");
    } catch (error) {
      setSaid(error instanceof Error ? error.message : t("away"));
    }
  };
  return (
    <section className="correct" aria-label={t("correct.title")}>
      <h2>{t("correct.title")}</h2>
      {words === "" ? (
        <p className="small">{t("correct.how")}</p>
      ) : (
        <>
          <p>
            <q dir="auto" lang="ar">
              {words}
            </q>
          </p>
          <label>
            {t("review.person")} <input value={person} onChange={(e) => setPerson(e.target.value)} />
          </label>
          <p className="keys">
            {ATTRIBUTES.map((attribute) => (
              <button
                key={attribute}
                type="button"
                disabled={person.trim() === ""}
                onClick={() => void correct(attribute)}
              >
                {t(`correct.${attribute}`)}
              </button>
            ))}
          </p>
        </>
      )}
      {said !== "" && <p role="status">{said}</p>}
    </section>
  );
}
