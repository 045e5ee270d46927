import { useQuery } from "@tanstack/react-query";
import { api } from "../api.js";
import { useLanguage } from "../language.js";

/** How far reviewers agree, where two judged the same. */
export function AgreementLine() {
  const { t, n, language } = useLanguage();
  const found = useQuery({ queryKey: ["agreement"], queryFn: api.agreement });
  if (found.data === undefined) return null;
  const { alpha, incidents, people } = found.data;
  return (
    <p className="small agreement">
      {alpha === null
        ? t("agreement.none")
        : t("agreement.alpha", {
            alpha: n(Math.round(alpha * 100) / 100),
            incidents: t("incidents", { count: incidents, number: n(incidents) }),
            people: n(people),
            lng: language,
          })}
    </p>
  );
}
