import type { Event } from "@rasid/extract";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "../api.js";
import { useLanguage } from "../language.js";
import { usePerson } from "./person.js";

const ATTRIBUTES = ["place", "actor", "recipient"] as const;
type Attribute = (typeof ATTRIBUTES)[number];

/** What chosen words name, if the report's reading knows them: a place of the gazetteer or an actor, else the words. */
function valueOf(words: string, attribute: Attribute, events: readonly Event[]): string {
  if (attribute === "place") {
    const place = events.flatMap((e) => e.places).find((p) => p.text === words && p.geonamesId !== undefined);
    return place?.geonamesId === undefined ? words : `g:${place.geonamesId}`;
  }
  const party = events
    .flatMap((e) => [...e.actors, ...e.recipients, ...e.accordingTo])
    .find((p) => p.text === words && p.entity !== undefined);
  return party?.entity === undefined ? words : `e:${party.entity.id}`;
}

/** Words chosen in a text can be named as the place, the actor or the recipient of the incident: a correction. */
export function CorrectWords({
  incident,
  events,
}: {
  readonly incident: string;
  readonly events: readonly Event[];
}) {
  const { t } = useLanguage();
  const client = useQueryClient();
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
  const correct = async (attribute: Attribute): Promise<void> => {
    try {
      const value = valueOf(words, attribute, events);
      await api.decide(
        { kind: "correct", incident, attribute, value },
        person,
        `${t("correct.reason")}: ${words}`,
      );
      setSaid(t("correct.kept"));
      setWords("");
      await client.invalidateQueries({ queryKey: ["incident", incident] });
    } catch (error) {
      setSaid(error instanceof TypeError || !(error instanceof Error) ? t("away") : error.message);
    }
  };
  return (
    <section className="correct" aria-label={t("correct.title")}>
      <h2>{t("correct.title")}</h2>
      <p className="small">
        {t("correct.how")} {t("correct.private")}
      </p>
      {words !== "" && (
        <>
          <p>
            <q dir="auto" lang="ar">
              {words}
            </q>
          </p>
          <label>
            {t("review.person")}{" "}
            <input dir="auto" value={person} onChange={(e) => setPerson(e.target.value)} />
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
      <p role="status">{said}</p>
    </section>
  );
}
