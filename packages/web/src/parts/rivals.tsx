import type { AttributeValue } from "../api.js";
import { useLanguage } from "../language.js";

/** The attributes whose values disagree, each value with how many independent outlets give it. */
export function Rivals({ values }: { readonly values: readonly AttributeValue[] }) {
  const { t, n, of } = useLanguage();
  const attributes = [...new Set(values.map((v) => v.attribute))].filter(
    (attribute) => values.filter((v) => v.attribute === attribute).length > 1,
  );
  return (
    <dl className="known">
      {attributes.map((attribute) => (
        <div className="row" key={attribute}>
          <dt>{t(`attribute.${attribute}`)}</dt>
          <dd className="facts">
            {values
              .filter((v) => v.attribute === attribute)
              .map((v) => (
                <span key={v.key}>
                  <bdi>{attribute === "status" ? t(`status.${v.key}`) : of(v.label)}</bdi> (
                  {t("outlets", { count: v.outlets, number: n(v.outlets) })})
                </span>
              ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
