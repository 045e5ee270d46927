import { Fragment, useMemo } from "react";
import { useSearchParams } from "react-router";
import { findWords } from "./find-words.js";

/** The words that the reader searched for, as the address carries them from view to view. */
export function useWords(): { readonly q: string; readonly exact: boolean; readonly carried: string } {
  const [params] = useSearchParams();
  const q = params.get("q") ?? "";
  const exact = params.get("exact") === "1";
  const carried = q === "" ? "" : `?${new URLSearchParams({ q, ...(exact && { exact: "1" }) }).toString()}`;
  return { q, exact, carried };
}

/** A text as it was written, with the words of the search marked. */
export function Hits({ text }: { readonly text: string }) {
  const { q, exact } = useWords();
  const hits = useMemo(() => findWords(text, q, exact), [text, q, exact]);
  if (hits.length === 0) return text;
  return (
    <>
      {hits.map(({ start, end }, i) => (
        <Fragment key={start}>
          {text.slice(hits[i - 1]?.end ?? 0, start)}
          <mark className="hit">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(hits.at(-1)?.end ?? 0)}
    </>
  );
}
