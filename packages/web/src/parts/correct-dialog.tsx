import { useEffect, useRef, useState } from "react";
import type { AttributeValue, Decision } from "../api.js";
import { useLanguage } from "../language.js";
import { STATUSES, TYPES } from "./vocabulary.js";

const FIGURES = ["killed", "injured", "detained", "kidnapped", "missing", "displaced", "released"] as const;
const ATTRIBUTES = ["type", "status", "time", "place", "actor", "recipient", ...FIGURES] as const;
type Attribute = (typeof ATTRIBUTES)[number];
type Correction = Extract<Decision, { kind: "correct" }>;

const isFigure = (attribute: Attribute): boolean => FIGURES.some((kind) => kind === attribute);

/** What a correction may look like: a number, an EDTF day, month or period, or words. */
function readValue(attribute: Attribute, text: string): string | number | null {
  const value = text.trim();
  if (isFigure(attribute)) return /^\d{1,7}$/.test(value) ? Number(value) : null;
  if (attribute === "time")
    return /^\d{4}(?:-\d\d(?:-\d\d)?)?[~?%]?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?[~?%]?)?$/.test(value)
      ? value
      : null;
  return value === "" ? null : value;
}

/** Says what one attribute of an incident really is: one of the reports' values, or the reader's own. */
export function CorrectDialog({
  incident,
  values,
  close,
  send,
}: {
  readonly incident: string;
  readonly values: readonly AttributeValue[];
  readonly close: () => void;
  readonly send: (decision: Correction, reason: string) => void;
}) {
  const { t, of, day } = useLanguage();
  const box = useRef<HTMLDialogElement>(null);
  const [attribute, setAttribute] = useState<Attribute>("place");
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState(false);
  useEffect(() => box.current?.showModal(), []);
  const offered = values.filter((v) => v.attribute === attribute);
  const nameOf = (v: AttributeValue): string =>
    attribute === "time" ? day(v.key) : attribute === "status" ? t(`status.${v.key}`) : of(v.label);
  const listed = attribute === "type" ? TYPES : attribute === "status" ? STATUSES : null;
  const keep = (value: string | number | null): void => {
    if (value === null) setWrong(true);
    else send({ kind: "correct", incident, attribute, value }, reason);
  };
  return (
    <dialog ref={box} className="correct" aria-label={t("correct.title")} onClose={close}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          keep(readValue(attribute, text));
        }}
      >
        <h2>{t("correct.title")}</h2>
        <label>
          {t("correct.attribute")}{" "}
          <select
            value={attribute}
            onChange={(event) => {
              setAttribute(ATTRIBUTES.find((one) => one === event.target.value) ?? "place");
              setText("");
              setWrong(false);
            }}
          >
            {ATTRIBUTES.map((one) => (
              <option key={one} value={one}>
                {t(`attribute.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("review.reason")}{" "}
          <input dir="auto" value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
        {listed === null && offered.length > 0 && (
          <p className="keys" role="group" aria-label={t("correct.offered")}>
            {offered.map((v) => (
              <button
                key={v.key}
                type="button"
                aria-pressed={v.best}
                onClick={() => keep(isFigure(attribute) ? readValue(attribute, v.key) : v.key)}
              >
                <bdi>{nameOf(v)}</bdi>
              </button>
            ))}
          </p>
        )}
        <label>
          {t("correct.own")}{" "}
          {listed === null ? (
            <input
              dir="auto"
              inputMode={isFigure(attribute) ? "numeric" : "text"}
              placeholder={attribute === "time" ? "2026-03-07" : ""}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          ) : (
            <select value={text} onChange={(event) => setText(event.target.value)}>
              <option value="">–</option>
              {listed.map((one) => (
                <option key={one} value={one}>
                  {t(`${attribute}.${one}`)}
                </option>
              ))}
            </select>
          )}
        </label>
        {wrong && <p role="alert">{t(isFigure(attribute) ? "correct.number" : "correct.value")}</p>}
        <p className="small">{t("correct.private")}</p>
        <p className="keys">
          <button type="submit">{t("correct.keep")}</button>
          <button type="button" onClick={() => box.current?.close()}>
            {t("correct.leave")}
          </button>
        </p>
      </form>
    </dialog>
  );
}
