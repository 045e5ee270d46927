import { useCallback } from "react";
import { useSearchParams } from "react-router";

/** The filter in the address, and a way to change parts of it; nothing or an empty text takes a part away. */
export function useFilter(): [URLSearchParams, (next: Record<string, string | null>) => void] {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (next: Record<string, string | null>): void => {
      setParams((before) => {
        const after = new URLSearchParams(before);
        for (const [key, value] of Object.entries(next)) {
          if (value === null || value === "") after.delete(key);
          else after.set(key, value);
        }
        return after;
      });
    },
    [setParams],
  );
  return [params, change];
}
