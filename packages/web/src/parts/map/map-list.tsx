import { Link } from "react-router";
import type { MapFeature } from "../../api.js";
import { useLanguage } from "../../language.js";
import { PrecisionMark } from "../marks.js";

const MOST = 60;

/** What is on the map, for those who do not see it or do not point at it. */
export function MapList({ features }: { readonly features: readonly MapFeature[] }) {
  const { t, n, of } = useLanguage();
  return (
    <details className="list">
      <summary>{t("mapList")}</summary>
      <ul>
        {features.slice(0, MOST).map((f) => (
          <li key={`${f.kind}${f.incident}`}>
            <PrecisionMark precision={f.precision} />{" "}
            <Link to={`/incidents/${f.incident}`}>
              <bdi>{of(f.title)}</bdi>
            </Link>{" "}
            {f.count > 1 && t("incidents", { count: f.count, number: n(f.count) })}
          </li>
        ))}
      </ul>
    </details>
  );
}
