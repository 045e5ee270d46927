import type { BestFigure } from "../api.js";
import { useLanguage } from "../language.js";

/** A colour and a shape for each family of event types: told apart without colour, and by colour-blind readers. */
const FAMILIES: Readonly<Record<string, readonly [family: string, path: string]>> = {
  ASSAULT: ["assault", "M8 1 15 14 1 14Z"],
  COERCE: ["coerce", "M2 2h12v12H2Z"],
  PROTEST: ["protest", "M8 1 15 8 8 15 1 8Z"],
  MOBILIZE: ["mobilize", "M1 3 15 3 8 15Z"],
  THREATEN: ["words", "M8 1 15 6 12 15 4 15 1 6Z"],
  ACCUSE: ["words", "M8 1 15 6 12 15 4 15 1 6Z"],
  REJECT: ["words", "M8 1 15 6 12 15 4 15 1 6Z"],
  SANCTION: ["coerce", "M2 2h12v12H2Z"],
};
const PEACE: readonly [string, string] = ["peace", "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z"];

/** The shape of an event type. */
export function TypeMark({ type }: { readonly type: string }) {
  const { t } = useLanguage();
  const [family, path] = FAMILIES[type] ?? PEACE;
  return (
    <svg className={`type ${family}`} viewBox="0 0 16 16" role="img" aria-label={t(`type.${type}`)}>
      <path d={path} />
    </svg>
  );
}

/** The family of a type, for lines and the map. */
export const familyOf = (type: string): string => (FAMILIES[type] ?? PEACE)[0];

/** How exactly a place is known: point, near, district, governorate, country. */
export function PrecisionMark({ precision }: { readonly precision: number | undefined }) {
  const { t } = useLanguage();
  const level = precision === undefined ? 6 : precision;
  const radius = [0, 2, 3.2, 4.4, 5.6, 6.2, 7, 7][Math.min(level, 7)] ?? 7;
  return (
    <svg
      className="precision"
      viewBox="0 0 16 16"
      role="img"
      aria-label={t(`precision.${Math.min(level, 7)}`)}
    >
      <circle cx="8" cy="8" r={radius} className={level <= 1 ? "point" : "area"} />
    </svg>
  );
}

/** "3 killed (3–5), 4 independent outlets, contested": the one pattern in which figures are told. */
export function FigureText({ figure }: { readonly figure: BestFigure }) {
  const { t, n } = useLanguage();
  const best =
    figure.best === null
      ? t("figure.unknown", { kind: t(`kind.${figure.kind}`) })
      : t(`figure.${figure.kind}`, { count: figure.best, number: n(figure.best) });
  const range =
    figure.high === null
      ? ` (${t("figure.orMore", { number: n(figure.low) })})`
      : figure.low === figure.high
        ? ""
        : ` (${t("figure.range", { low: n(figure.low), high: n(figure.high) })})`;
  return (
    <span className="figure">
      <bdi>
        {figure.approximate ? `${t("approximately")} ` : ""}
        {best}
        {range}
      </bdi>
      {t("comma")} {t("outlets", { count: figure.outlets, number: n(figure.outlets) })}
      {figure.contested ? <Contested /> : null}
    </span>
  );
}

/** Reports disagree; always shown where they do. */
export function Contested() {
  const { t } = useLanguage();
  return <span className="contested">{t("contested")}</span>;
}
