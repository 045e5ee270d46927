import { useState } from "react";
import { useLanguage } from "../../language.js";

const SIDES = ["west", "south", "east", "north"] as const;

/** The area as four numbers, for those who do not drag; also what the map shows, with one key. */
export function AreaFields({
  bbox,
  shown,
  set,
}: {
  readonly bbox: string | null;
  readonly shown: () => string | null;
  readonly set: (bbox: string | null) => void;
}) {
  const { t } = useLanguage();
  const [sides, setSides] = useState<readonly string[]>(["", "", "", ""]);
  const [from, setFrom] = useState<string | null>(null);
  if (bbox !== from) {
    setFrom(bbox);
    setSides(bbox?.split(",").slice(0, 4) ?? ["", "", "", ""]);
  }
  return (
    <>
      <button type="button" onClick={() => set(shown())}>
        {t("mapArea")}
      </button>
      <details className="area">
        <summary>{t("area.fields")}</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            set(sides.join(","));
          }}
        >
          {SIDES.map((side, i) => (
            <label key={side}>
              {t(`area.${side}`)}
              <input
                type="number"
                required
                step="any"
                dir="ltr"
                min={side === "west" || side === "east" ? -180 : -90}
                max={side === "west" || side === "east" ? 180 : 90}
                value={sides[i] ?? ""}
                onChange={(event) => setSides(sides.map((old, k) => (k === i ? event.target.value : old)))}
              />
            </label>
          ))}
          <button type="submit">{t("area.apply")}</button>
        </form>
      </details>
    </>
  );
}
