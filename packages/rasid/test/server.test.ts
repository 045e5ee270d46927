import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ApiError, IncidentDetail, IncidentSummary, Page } from "../src/contract/api.js";
import { buildServer } from "../src/6-server/server.js";
import { HOMS, IDLIB, ISIS, PALMYRA, people } from "./accounts.js";
import { newStore, TestArchive } from "./archives.js";

const TOKEN = "secret";
let app: FastifyInstance;
let close: () => Promise<void>;

beforeAll(async () => {
  const { store, remove } = await newStore("PGlite");
  const t = new TestArchive(store);
  const victim = { ...people("فلان الفلاني"), private: true };
  await t.archive.add([
    t.report("خبر ١", [{ places: [PALMYRA], figures: { killed: 3 }, actors: [ISIS], recipients: [victim] }], {
      id: "r1",
      outlet: "a",
      title: "<script>alert(1)</script>",
    }),
    t.report("خبر ٢", [{ places: [PALMYRA], figures: { killed: 4 }, actors: [ISIS] }], {
      id: "r2",
      outlet: "b",
    }),
    t.report("خبر ٣", [{ places: [IDLIB], type: "PROTEST", time: "2025-11-02" }], { id: "r3" }),
    t.report("خبر ٤", [{ places: [HOMS], background: true, time: "2024-05-01" }], { id: "r4" }),
  ]);
  app = buildServer({ archive: t.archive, token: TOKEN });
  close = async () => {
    await app.close();
    await remove();
  };
});
afterAll(() => close());

async function get<T>(url: string): Promise<T> {
  const response = await app.inject(url);
  expect(response.statusCode, response.body).toBe(200);
  return response.json<T>();
}
const list = (query: string): Promise<Page<IncidentSummary>> => get(`/api/incidents?${query}`);

describe("the list of incidents", () => {
  it.each([
    ["", 2],
    ["background=1", 3],
    ["type=PROTEST", 1],
    ["type=PROTEST,ASSAULT", 2],
    ["country=SY&admin1=Homs", 1],
    ["from=2025-12-01", 1],
    ["to=2025-11-30", 1],
    ["place=163808", 1],
    ["bbox=38,34,39,35", 1],
    ["actor=islamic-state", 1],
    ["outlet=a", 1],
    ["minOutlets=2", 1],
    ["minKilled=3", 1],
    ["status=asserted", 2],
    ["contested=1", 1],
    ["q=تدمر", 1],
    ["q=تَدْمُر", 1],
    ["q=نيالا", 0],
    ["asOf=2025-12-13", 0],
  ])("filtered by %j has %i", async (query, total) => {
    expect(await list(query)).toMatchObject({ total });
  });

  it("is paged by key", async () => {
    const first = await list("limit=1");
    const second = await list(`limit=1&after=${first.next ?? ""}`);
    expect([first.items.length, second.items.length, second.next]).toEqual([1, 1, null]);
    expect(first.items[0]?.id).not.toBe(second.items[0]?.id);
  });

  it.each([
    "limit=900",
    "from=yesterday",
    "bbox=1,2",
    "bbox=9,1,2,3",
    "from=2026-02-01&to=2026-01-01",
    "after=x",
    "after=9999-99-99_1",
    "minKilled=many",
    "q=%00",
    "type=%00",
    `q=${"a".repeat(5000)}`,
    "zoom=far",
  ])("refuses %j with a code", async (query) => {
    const response = await app.inject(
      query.startsWith("zoom") ? `/api/map?${query}` : `/api/incidents?${query}`,
    );
    expect(response.statusCode).toBe(400);
    expect(response.json<ApiError>().error.code).toBe("RASID-E302");
  });
});

describe("an incident", () => {
  it("has its accounts and every value, and no words of private people", async () => {
    const { items } = await list("type=ASSAULT");
    const response = await app.inject(`/api/incidents/${items[0]?.id ?? ""}`);
    const detail = response.json<IncidentDetail>();
    expect(detail).toMatchObject({ accounts: 2, outlets: 2 });
    expect(detail.figures).toMatchObject([{ kind: "killed", low: 3, high: 4, contested: true }]);
    expect(response.body).not.toContain("فلان");
  });

  it("that is not there is a 404 with a code", async () => {
    const response = await app.inject("/api/incidents/none");
    expect([response.statusCode, response.json<ApiError>().error.code]).toEqual([404, "RASID-E004"]);
  });
});

describe("the other views", () => {
  it("tell reports, the map, times, trends, actors, places, outlets, what to review, and what the archive is", async () => {
    expect(await get("/api/reports")).toMatchObject({ total: 4 });
    expect(await get("/api/reports/r1")).toMatchObject({ id: "r1", text: "خبر ١", incidentOf: {} });
    expect(await get("/api/map?zoom=8")).toMatchObject({ features: [{ count: 1 }, { count: 1 }] });
    expect(await get("/api/timeline")).toMatchObject({ bins: [{ incidents: 1 }, { incidents: 1 }] });
    expect(await get("/api/trends?by=type")).toMatchObject({ trends: [{ bins: [{ outlets: 2 }] }, {}] });
    expect(await get("/api/trends?by=actor&of=killed")).toMatchObject({
      trends: [
        { key: "islamic-state", label: { en: expect.any(String) as string }, bins: [{ incidents: 1 }] },
      ],
    });
    expect(await get("/api/actors?q=الدولة")).toMatchObject({
      items: [{ id: "islamic-state", incidents: 1 }],
    });
    expect(await get("/api/actors/islamic-state")).toMatchObject({
      actor: { id: "islamic-state" },
      incidents: { total: 1 },
    });
    expect(await get("/api/places/163808")).toMatchObject({
      place: { name: "Palmyra" },
      incidents: { total: 1 },
    });
    expect(await get("/api/outlets")).toMatchObject({ items: [{ reports: 1 }, { reports: 1 }] });
    expect(await get("/api/review?person=هدى")).toMatchObject({ total: 1 });
    expect(await get("/api/agreement")).toEqual({ alpha: null, incidents: 0, people: 0 });
    expect(await get("/api/status")).toMatchObject({ reports: 4 });
  });

  it("export what the list shows, by the same query", async () => {
    const response = await app.inject("/api/export/incidents.ndjson?type=ASSAULT");
    const lines = response.body.trim().split("\n");
    expect(lines).toHaveLength((await list("type=ASSAULT")).total);
    expect(response.headers["content-disposition"]).toContain("incidents.ndjson");
  });

  it("answer what is not there with a code, and hostile text as data of a page that runs nothing foreign", async () => {
    const missing = await app.inject("/api/nothing");
    expect(missing.json<ApiError>().error.code).toBe("RASID-E005");
    const response = await app.inject("/api/reports/r1");
    expect(response.headers["content-type"]).toContain("application/json");
    expect(response.headers["content-security-policy"]).toContain("default-src 'self'");
    expect(response.headers["x-content-type-options"]).toBe("nosniff");
  });
});

describe("changes", () => {
  const payload = { reports: [{ report: { id: "r9", text: "نص" }, named: false }] };
  const post = (url: string, headers: Record<string, string>, body: object | string = payload) =>
    app.inject({
      method: "POST",
      url,
      headers: { "content-type": "application/json", ...headers },
      payload: body,
    });

  it.each([
    ["nothing", {}],
    ["a wrong token", { "x-rasid-token": "guess" }],
    ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
    [
      "a foreign name pointed at this machine",
      { "sec-fetch-site": "same-origin", host: "evil.example:7272" },
    ],
  ])("from %s are refused", async (_, headers) => {
    const response = await post("/api/reports", headers);
    expect([response.statusCode, response.json<ApiError>().error.code]).toEqual([403, "RASID-E006"]);
  });

  it("come from commands that know the token, and from the page itself", async () => {
    const added = await post("/api/reports", { "x-rasid-token": TOKEN });
    expect(added.json()).toMatchObject({ added: [{ id: "r9", status: "added" }] });
    const again = await post("/api/reports", { "sec-fetch-site": "same-origin", host: "127.0.0.1:7272" });
    expect(again.json()).toMatchObject({ added: [{ id: "r9", status: "unchanged" }] });
  });

  it("by reviewers take an incident from their own queue only, and tell how far they agree", async () => {
    const { items } = await get<Page<IncidentSummary>>("/api/review");
    const incident = items[0]?.id ?? "";
    for (const person of ["هدى", "سمر"])
      await post(
        "/api/revisions",
        { "x-rasid-token": TOKEN },
        {
          decision: { kind: "accept", incident },
          person,
          reason: "صحيح",
        },
      );
    const left = async (person: string) =>
      (await get<Page<IncidentSummary>>(`/api/review?person=${encodeURIComponent(person)}`)).total;
    expect([await left("هدى"), await left("سمر"), await left("ليلى")]).toEqual([0, 0, 1]);
    expect(await get("/api/agreement")).toEqual({ alpha: null, incidents: 1, people: 2 });
  });

  it("that cannot be read are refused with a code", async () => {
    const headers = { "x-rasid-token": TOKEN };
    expect((await post("/api/reports", headers, "{broken")).json<ApiError>().error.code).toBe("RASID-E302");
    expect(
      (await post("/api/reports", headers, { reports: [{ report: {} }] })).json<ApiError>().error.code,
    ).toBe("RASID-E302");
    const decision = {
      decision: { kind: "correct", incident: "none", attribute: "killed", value: 1 },
      person: "هدى",
      reason: "خطأ",
    };
    expect((await post("/api/revisions", headers, decision)).json<ApiError>().error.code).toBe("RASID-E004");
  });
});
