import { useCallback } from "react";
import { useSearchParams } from "react-router";

/** What a part of the filter becomes: a text, or what is made of what it is now. */
export type Change = Record<string, string | null | ((now: string | null) => string)>;

/** The filter in the address, and a way to change parts of it; nothing or an empty text takes a part away. */
export function useFilter(): [URLSearchParams, (next: Change) => void] {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (next: Change): void => {
      // The address itself: what is drawn may still be that of before a change a moment ago.
      const after = new URLSearchParams(window.location.search);
      for (const [key, made] of Object.entries(next)) {
        const value = typeof made === "function" ? made(after.get(key)) : made;
        if (value === null || value === "") after.delete(key);
        else after.set(key, value);
      }
      setParams(after);
    },
    [setParams],
  );
  return [params, change];
}
