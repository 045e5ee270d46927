import type * as ReaderModule from "@rasid/extract";
import type { Extraction } from "@rasid/extract";
import { useDeferredValue, useEffect, useState } from "react";
import { useLanguage } from "../language.js";
import { EventsList } from "../parts/events-list.js";
import { MarkedText } from "../parts/marked-text.js";

/** The reader, loaded when this view is opened. */
type Reader = Pick<typeof ReaderModule, "extract">;

/** Paste a text and see it read as you type, in this browser; nothing is sent. */
export default function TryView() {
  const { t } = useLanguage();
  const [text, setText] = useState("");
  const [day, setDay] = useState("");
  const [reader, setReader] = useState<Reader | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const later = useDeferredValue(text);
  useEffect(() => {
    void import("@rasid/extract").then(setReader);
  }, []);
  const read: Extraction | null =
    reader === null || later.trim() === ""
      ? null
      : reader.extract({ text: later.slice(0, 100_000), ...(day !== "" && { publishedAt: day }) });
  return (
    <article className="try">
      <h1>{t("nav.try")}</h1>
      <p>{t("try.promise")}</p>
      <label>
        {t("try.text")}
        <textarea dir="auto" lang="ar" rows={8} value={text} onChange={(e) => setText(e.target.value)} />
      </label>
      <label>
        {t("try.day")} <input type="date" value={day} onChange={(e) => setDay(e.target.value)} />
      </label>
      {read && (
        <div className="columns">
          <MarkedText text={later} extraction={read} chosen={chosen} />
          <section aria-label={t("events")}>
            <h2>{t("events")}</h2>
            <EventsList events={read.events} chosen={chosen} choose={setChosen} />
          </section>
        </div>
      )}
    </article>
  );
}
