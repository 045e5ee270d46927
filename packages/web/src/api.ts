import type { Decision } from "../../rasid/src/4-archive/decisions.js";
import type {
  ActorSummary,
  Agreement,
  ArchiveStatus,
  IncidentDetail,
  IncidentSummary,
  MapFeature,
  Page,
  PlaceSummary,
  ReportDetail,
  Revision,
  TimeBin,
  Trend,
} from "../../rasid/src/contract/api.js";

export type {
  ArchiveStatus,
  Decision,
  IncidentDetail,
  IncidentSummary,
  MapFeature,
  ReportDetail,
  TimeBin,
  Trend,
};
export type {
  Account,
  ActorSummary,
  AttributeValue,
  BestFigure,
  IncidentRelation,
  PlaceSummary,
  Revision,
} from "../../rasid/src/contract/api.js";

/** An actor of the archive, and in how many incidents it took part. */
export type KnownActor = ActorSummary & { readonly id: string; readonly incidents: number };

/** What the one who runs the server set for its page. */
export interface Settings {
  /** Pattern of a tile server's addresses, or null for the page's own outlines alone. */
  readonly tiles: string | null;
}

/** An error that the server told: its code and what to do. */
export class ServerError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, signal ? { signal } : {});
  if (!response.ok) throw await told(response);
  return answerOf<T>(response);
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw await told(response);
  return answerOf<T>(response);
}

/** Our own server's answer: its shapes are those of the same build (packages/rasid/src/contract/api.ts). */
function answerOf<T>(response: Response): Promise<T> {
  return response.json();
}

async function told(response: Response): Promise<ServerError> {
  try {
    const { error } = await answerOf<{ error: { code: string; message: string } }>(response);
    return new ServerError(error.code, error.message);
  } catch {
    return new ServerError(String(response.status), response.statusText);
  }
}

/** The server's answers; `query` is the filter as it stands in the page's address. */
export const api = {
  status: () => get<ArchiveStatus>("/api/status"),
  incidents: (query: string, after: string | null, signal: AbortSignal) =>
    get<Page<IncidentSummary>>(
      `/api/incidents?${query}&limit=40${after === null ? "" : `&after=${encodeURIComponent(after)}`}`,
      signal,
    ),
  incident: (id: string, asOf: string | null) =>
    get<IncidentDetail>(
      `/api/incidents/${encodeURIComponent(id)}${asOf === null ? "" : `?asOf=${encodeURIComponent(asOf)}`}`,
    ),
  report: (id: string) => get<ReportDetail>(`/api/reports/${encodeURIComponent(id)}`),
  settings: () => get<Settings>("/api/settings"),
  map: (query: string, zoom: number, signal: AbortSignal) =>
    get<{ features: MapFeature[] }>(`/api/map?${query}&zoom=${zoom}`, signal),
  timeline: (query: string, signal: AbortSignal) =>
    get<{ bins: TimeBin[] }>(`/api/timeline?${query}`, signal),
  trends: (query: string, by: string, of: string) =>
    get<{ trends: Trend[] }>(`/api/trends?${query}&by=${by}&of=${of}`),
  actor: (id: string) =>
    get<{ actor: ActorSummary & { id: string } }>(`/api/actors/${encodeURIComponent(id)}?limit=1`),
  place: (id: string) => get<{ place: PlaceSummary }>(`/api/places/${encodeURIComponent(id)}?limit=1`),
  actors: (words: string) =>
    get<{ items: KnownActor[] }>(
      `/api/actors?${new URLSearchParams(words === "" ? {} : { q: words }).toString()}`,
    ),
  review: (person: string) =>
    get<Page<IncidentSummary>>(
      `/api/review?${new URLSearchParams({ limit: "100", ...(person !== "" && { person }) }).toString()}`,
    ),
  agreement: () => get<Agreement>("/api/agreement"),
  revisions: () => get<{ items: Revision[] }>("/api/revisions"),
  /** Keeps a person's decision, signed and with its reason. */
  decide: (decision: Decision, person: string, reason: string) =>
    post<Revision>("/api/revisions", { decision, person, reason }),
  outlets: () => get<{ items: { name: string; reports: number }[] }>("/api/outlets"),
};
