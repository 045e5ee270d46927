import { useRef } from "react";
import { useLanguage } from "../language.js";

/** Several of a list, folded away until it is wanted; Escape folds it again. */
export function Choices({
  label,
  options,
  chosen,
  choose,
}: {
  readonly label: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly chosen: readonly string[];
  readonly choose: (value: string, wanted: boolean) => void;
}) {
  const { t, n } = useLanguage();
  const box = useRef<HTMLDetailsElement>(null);
  const textOf = new Map(options);
  const [first] = chosen;
  const said =
    first === undefined
      ? t("any")
      : chosen.length === 1
        ? (textOf.get(first) ?? first)
        : t("chosen", { count: chosen.length, number: n(chosen.length) });
  const unknown = chosen.filter((value) => !textOf.has(value)).map((value) => [value, value] as const);
  const fold = (): void => {
    if (box.current !== null) box.current.open = false;
  };
  return (
    <div className="choices">
      <span aria-hidden="true">{label}</span>
      <details
        ref={box}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          fold();
          box.current?.querySelector("summary")?.focus();
        }}
        onBlur={(event) => {
          if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) fold();
        }}
      >
        <summary aria-label={`${label}: ${said}`}>
          <bdi>{said}</bdi>
        </summary>
        <fieldset aria-label={label}>
          {[...unknown, ...options].map(([value, text]) => (
            <label key={value} className="check">
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={(event) => choose(value, event.target.checked)}
              />{" "}
              <bdi>{text}</bdi>
            </label>
          ))}
        </fieldset>
      </details>
    </div>
  );
}
