import { useQuery } from "@tanstack/react-query";
import { api } from "../api.js";
import { useLanguage } from "../language.js";

/** What the data are, how they are made, and what they are not. */
export default function AboutView() {
  const { t, n } = useLanguage();
  const status = useQuery({ queryKey: ["status"], queryFn: api.status });
  return (
    <article className="about">
      <h1>{t("nav.about")}</h1>
      {[
        "about.what",
        "about.best",
        "about.independent",
        "about.private",
        "about.limits",
        "about.licence",
      ].map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
      {status.data && (
        <dl className="known">
          <dt>{t("reports")}</dt>
          <dd>{n(status.data.reports)}</dd>
          <dt>{t("list")}</dt>
          <dd>{n(status.data.incidents)}</dd>
          <dt>{t("about.version")}</dt>
          <dd dir="ltr">{status.data.version}</dd>
        </dl>
      )}
      <p>
        <a href="/api/export/incidents.csv?bom=1">CSV</a> · <a href="/api/export/incidents.ndjson">NDJSON</a>{" "}
        · <a href="/api/export/incidents.geojson">GeoJSON</a>
      </p>
    </article>
  );
}
