import fastifyStatic from "@fastify/static";
import Fastify, { type FastifyInstance } from "fastify";
import { existsSync } from "node:fs";
import { isIP } from "node:net";
import { Readable } from "node:stream";
import { z } from "zod";
import type { Archive } from "../4-archive/archive.js";
import { listRevisions } from "../4-archive/detail.js";
import { readFilter } from "../4-archive/filter.js";
import { agreementOf } from "../4-archive/agreement.js";
import { mapFeatures } from "../4-archive/map.js";
import { listActors, listIncidents, listOutlets, timeline } from "../4-archive/queries.js";
import { reviewQueue } from "../4-archive/review.js";
import { getReport, listReports } from "../4-archive/reports.js";
import { TREND_BY, TREND_OF, trends } from "../4-archive/trends.js";
import { storyOf } from "../4-archive/story.js";
import { FORMATS, writeExport } from "../5-export/write.js";
import { getActor, getPlace } from "../4-archive/names.js";
import { WHAT, withoutNames } from "../5-export/rows.js";
import { messageOf, rasidError, toRasidError, type RasidError } from "../errors/error.js";
import { MAX_REPORT_BYTES, MAX_REPORT_MB } from "../1-ingest/limits.js";
import { ReportsBody, RevisionBody } from "./schemas.js";

/** What the server needs. */
export interface ServerOptions {
  readonly archive: Archive;
  /** Lets this machine's commands and this server's own page change the archive. */
  readonly token: string;
  /** Folder of the built page; without one only the API answers. */
  readonly page?: string;
  /** Pattern of a tile server's addresses ({z}, {x}, {y}) that the page's map may ask; without one it asks nobody. */
  readonly tiles?: string;
}

const Paging = z.object({
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const securityHeaders = (tiles: string): Record<string, string> => ({
  "content-security-policy": `default-src 'self'; connect-src 'self'${tiles}; img-src 'self' data: blob:${tiles}; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'`,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
});

/** The HTTP API and the page. Answers nothing but what is its own; every error is an ApiError. */
export function buildServer({ archive, token, page, tiles }: ServerOptions): FastifyInstance {
  const app = Fastify({ bodyLimit: MAX_REPORT_BYTES * 4 });
  const { db } = archive.store;
  const security = securityHeaders(tiles === undefined ? "" : ` ${new URL(tiles).origin}`);
  app.addHook("onSend", async (_request, reply) => {
    void reply.headers(security);
    return Promise.resolve();
  });
  app.setErrorHandler((error, _request, reply) => {
    const known = knownError(error);
    void reply.status(known.status).send({ error: { code: known.code, message: known.message } });
  });
  app.setNotFoundHandler((request, reply) => {
    const { pathname } = new URL(request.url, "http://localhost");
    if (page !== undefined && request.method === "GET" && !/^\/(?:api|assets)\//.test(pathname))
      return reply.sendFile("index.html");
    const missing = rasidError("RASID-E005", { path: pathname });
    return reply.status(missing.status).send({ error: { code: missing.code, message: missing.message } });
  });
  // A page of another site cannot set this header, and a name that was pointed at this machine is not its own page's.
  app.addHook("preHandler", async (request) => {
    if (request.method === "GET" || request.method === "HEAD") return;
    const given = request.headers["x-rasid-token"];
    const own = request.headers["sec-fetch-site"] === "same-origin" && isOwnHost(request.hostname);
    if (given !== token && !own) throw rasidError("RASID-E006", {});
    return Promise.resolve();
  });

  app.get("/api/status", () => archive.status());
  app.get("/api/settings", () => ({ tiles: tiles ?? null }));
  app.get("/api/incidents", (request) => {
    const { after, limit } = paging(request.query);
    return listIncidents(db, readFilter(request.query), { limit, ...(after !== undefined && { after }) });
  });
  app.get<{ Params: { id: string }; Querystring: { asOf?: string } }>(
    "/api/incidents/:id",
    async (request) => {
      return withoutNames(await archive.incident(request.params.id, readFilter(request.query)));
    },
  );
  app.get<{ Params: { id: string } }>("/api/incidents/:id/story", async (request) =>
    withoutNames(await storyOf(db, request.params.id)),
  );
  app.get("/api/reports", (request) => {
    const { after, limit } = paging(request.query);
    return listReports(db, { limit, ...(after !== undefined && { after }) });
  });
  app.get<{ Params: { id: string } }>("/api/reports/:id", (request) => getReport(db, request.params.id));
  app.get("/api/map", async (request) => {
    const { zoom } = parse(z.object({ zoom: z.coerce.number().min(0).max(24).default(3) }), request.query);
    return { features: await mapFeatures(db, readFilter(request.query), zoom) };
  });
  app.get("/api/timeline", async (request) => ({ bins: await timeline(db, readFilter(request.query)) }));
  app.get("/api/trends", async (request) => {
    const { by, of } = parse(
      z.object({ by: z.enum(TREND_BY).default("type"), of: z.enum(TREND_OF).default("incidents") }),
      request.query,
    );
    return { trends: await trends(db, readFilter(request.query), by, of) };
  });
  app.get("/api/actors", async (request) => {
    const { q } = parse(z.object({ q: z.string().max(100).optional() }), request.query);
    return { items: await listActors(db, q) };
  });
  app.get<{ Params: { id: string } }>("/api/actors/:id", async (request) => {
    const { id } = request.params;
    const { after, limit } = paging(request.query);
    const filter = { background: true, ...readFilter(request.query), actor: id };
    return {
      actor: await getActor(db, id),
      incidents: await listIncidents(db, filter, { limit, ...(after !== undefined && { after }) }),
    };
  });
  app.get<{ Params: { id: string } }>("/api/places/:id", async (request) => {
    const { id } = request.params;
    const { after, limit } = paging(request.query);
    const filter = { background: true, ...readFilter(request.query), place: id };
    return {
      place: await getPlace(db, id),
      incidents: await listIncidents(db, filter, { limit, ...(after !== undefined && { after }) }),
    };
  });
  app.get("/api/outlets", async () => ({ items: await listOutlets(db) }));
  app.get("/api/review", (request) => {
    const { after, limit } = paging(request.query);
    const { person } = parse(z.object({ person: z.string().max(200).optional() }), request.query);
    return reviewQueue(db, readFilter(request.query), person, {
      limit,
      ...(after !== undefined && { after }),
    });
  });
  app.get("/api/agreement", () => agreementOf(db));
  app.get("/api/revisions", async () => ({ items: await listRevisions(db) }));
  app.post("/api/revisions", (request) => {
    const { decision, person, reason } = parse(RevisionBody, request.body);
    return archive.revise(decision, { person, reason });
  });
  app.post("/api/reports", async (request) => {
    const { reports } = parse(ReportsBody, request.body);
    return { added: await archive.add(reports) };
  });
  app.post("/api/relink", async () => ({ reports: await archive.relink() }));
  app.post<{ Querystring: { all?: string } }>("/api/reread", (request) =>
    archive.reread(request.query.all === "1"),
  );
  app.get<{ Params: { file: string }; Querystring: Record<string, string> }>(
    "/api/export/:file",
    (request, reply) => {
      const [name = "", ending = ""] = request.params.file.split(".");
      const what = WHAT.find((w) => w === name);
      const format = FORMATS.find((f) => f === ending);
      if (what === undefined || format === undefined) throw rasidError("RASID-E005", { path: request.url });
      const text = writeExport(db, what, format, readFilter(request.query), {
        bom: request.query.bom === "1",
      });
      const type = { ndjson: "application/x-ndjson", csv: "text/csv", geojson: "application/geo+json" }[
        format
      ];
      return reply
        .type(`${type}; charset=utf-8`)
        .header("content-disposition", `attachment; filename="${what}.${format}"`)
        .send(Readable.from(text));
    },
  );
  if (page !== undefined && existsSync(page)) void app.register(fastifyStatic, { root: page });
  else
    app.get("/", (_request, reply) =>
      reply
        .type("text/plain")
        .send("The page is not built: run `npm run build`. The API answers under /api/.\n"),
    );
  return app;
}

/** An address or localhost: what another site cannot make its own name mean. */
const isOwnHost = (name: string): boolean => name === "localhost" || isIP(name.replace(/^\[|\]$/g, "")) !== 0;

/** Errors of the HTTP layer as errors of the catalogue. */
function knownError(error: unknown): RasidError {
  const status = typeof error === "object" && error !== null && "statusCode" in error ? error.statusCode : 0;
  if (status === 413) return rasidError("RASID-E107", { source: "the request", limit: MAX_REPORT_MB });
  if (status === 400 || status === 415) return rasidError("RASID-E302", { detail: messageOf(error) });
  return toRasidError(error);
}

const paging = (query: unknown): z.infer<typeof Paging> => parse(Paging, query);

function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const detail = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
  throw rasidError("RASID-E302", { detail });
}
