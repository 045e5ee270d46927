import type { Event } from "@rasid/extract";
import { Link } from "react-router";
import { useLanguage } from "../language.js";
import { TypeMark } from "./marks.js";

/** The events read from a report, in the order of their news. */
export function EventsList({
  events,
  chosen,
  choose,
  incidentOf,
}: {
  readonly events: readonly Event[];
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
  readonly incidentOf?: Readonly<Record<string, string>>;
}) {
  const { t, day } = useLanguage();
  const names = (list: Event["actors"]): string =>
    list
      .slice(0, 3)
      .map((p) => p.entity?.nameAr ?? p.text)
      .join("، ");
  return (
    <ol className="events">
      {events.map((e) => {
        const incident = incidentOf?.[e.id];
        return (
          <li
            key={e.id}
            className={`${e.status}${e.background ? " background" : ""}${chosen === e.id ? " chosen" : ""}`}
          >
            <button
              type="button"
              aria-pressed={chosen === e.id}
              onClick={() => choose(chosen === e.id ? null : e.id)}
            >
              <TypeMark type={e.type} /> <strong>{t(`type.${e.type}`)}</strong>{" "}
              <bdi dir="auto">{e.mentions[0]?.quote}</bdi>
            </button>
            <p className="facts">
              {e.time && <span>{day(e.time.edtf)}</span>}
              {e.places[0] && <bdi dir="auto">{e.places[0].nameAr ?? e.places[0].text}</bdi>}
              {e.actors.length > 0 && (
                <span className="role-actor">
                  <bdi dir="auto">{names(e.actors)}</bdi>
                </span>
              )}
              {e.recipients.length > 0 && (
                <span className="role-recipient">
                  <bdi dir="auto">{names(e.recipients)}</bdi>
                </span>
              )}
              {e.figures
                .filter((f) => !f.part)
                .map((f) => (
                  <span key={`${f.kind}${f.start}`} className="role-figure">
                    <bdi dir="auto">{f.text}</bdi>
                  </span>
                ))}
              {e.status !== "asserted" && <span>{t(`status.${e.status}`)}</span>}
              {e.background && <span>{t("background")}</span>}
              {incident !== undefined && <Link to={`/incidents/${incident}`}>{t("incident")}</Link>}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
