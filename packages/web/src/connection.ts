import { QueryClient } from "@tanstack/react-query";
import { ServerError } from "./api.js";

/** The longest pause before a server that does not answer is asked again. */
const PAUSE = 5000;

let away = false;
const listeners = new Set<() => void>();

function tell(next: boolean): void {
  if (next === away) return;
  away = next;
  for (const listener of listeners) listener();
}

/** Whether the server has stopped answering, for useSyncExternalStore. */
export const connection = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isAway: (): boolean => away,
};

/**
 * Asks a server that went away again until it answers, so that what is on the screen stays; an answer that says no is
 * final.
 */
export function makeClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        // The server may be on this machine: the browser's own idea of being online says nothing of it.
        networkMode: "always",
        retry: (_count, error) => !(error instanceof ServerError),
        retryDelay: (count) => Math.min(PAUSE, 500 * 2 ** count),
        staleTime: 30_000,
        refetchOnWindowFocus: false,
      },
    },
  });
  client.getQueryCache().subscribe((event) => {
    if (event.type !== "updated") return;
    if (event.action.type === "success") tell(false);
    if (event.action.type === "failed") tell(!(event.action.error instanceof ServerError));
  });
  return client;
}
