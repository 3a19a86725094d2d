import { ErrorAnswer, type LinkKind, type RouteSpec, routes } from "@followthrough/contract";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { implementations } from "../app";
import { databaseRows } from "../testing/databaseRows";
import { giveEveryNoun } from "../testing/everyNoun";
import { giveEveryLink } from "../testing/links";
import { type TestApp, type TestUser, startTestApp } from "../testing/startTestApp";

const every: [string, RouteSpec][] = Object.entries(routes);
const behindSignIn = every.filter(([, route]) => route.access === "account");
const withId = behindSignIn.filter(([, route]) => route.path.includes(":id"));
const writes = every.filter(([, route]) => route.method !== "GET");
const edits = every.filter(([, route]) => route.ifMatch);

let app: TestApp;
let jo: TestUser;
let kim: TestUser;
let lee: TestUser;
/** One id of each noun of Jo's, by the first word of the path. */
let ids: Record<string, string> = {};
/** A link of Jo's for each kind that a route is opened by. */
let links: Record<LinkKind, { "x-link-token": string }>;

beforeAll(async () => {
  app = await startTestApp();
  jo = await app.signUp("Jo Bennett");
  kim = await app.signUp("Kim Soto");
  lee = await app.signUp("Lee Novak");
  ids = await giveEveryNoun(jo);
  links = await giveEveryLink(app, jo, ids["follow-ups"] ?? "");
});
afterAll(() => app.stop());

const noun = (route: RouteSpec): string => route.path.split("/")[1] ?? "";

/** A body that fits the route as well as can be told, so that what is refused is refused for the reason under test. */
const bodies: Record<string, unknown> = {
  editAccount: { name: "Jo" },
  editReminders: { digestAt: "08:00" },
  replaceMailChannel: { isOn: true },
  replaceWebhookChannel: { isOn: true, url: "https://example.org/hook" },
  replaceNtfyChannel: { isOn: true, url: "https://example.org/topic" },
  sendTestReminder: { channel: "mail" },
  askForPassword: { email: "jo.bennett@example.org" },
  setPasswordByLink: { password: "another horse battery" },
  completeByLink: {},
  snoozeByLink: { dueOn: "2026-07-01" },
  mapImportColumns: { mapping: ["name"] },
  moveOpportunity: { stageId: "talking" },
  replaceStages: {
    stages: ["open", "won", "lost", "later"].map((kind) => ({ name: kind, kind })),
    movedTo: {},
  },
  chooseImportRows: { rows: { positions: [0] }, choice: "leave" },
  createContact: { name: "Someone" },
  editContact: { name: "Changed" },
  dismissDuplicate: {
    ids: ["00000000-0000-7000-8000-000000000000", "00000000-0000-7000-8000-000000000001"],
  },
  mergeContacts: {
    keptId: "00000000-0000-7000-8000-000000000000",
    keptVersion: 1,
    mergedId: "00000000-0000-7000-8000-000000000001",
    mergedVersion: 1,
  },
  createEvent: { name: "Evening", startsOn: "2026-06-01" },
  editEvent: { name: "Changed" },
  editConversation: { notes: "Changed" },
  editFollowUp: { what: "Changed" },
  completeFollowUp: {},
  snoozeFollowUp: { dueOn: "2026-07-01" },
  dropFollowUp: { reason: "Changed" },
  editReferral: { reason: "Changed" },
  editIntroduction: { reason: "Changed" },
  thankReferrer: {},
  editOpportunity: { title: "Changed" },
  createPlaybook: {
    name: "Neighbours",
    steps: [{ action: "call", what: "Call", after: { every: 1, unit: "day" }, from: "start" }],
  },
  editPlaybook: { name: "Changed" },
  applyPlaybook: { people: [{ contactId: "00000000-0000-7000-8000-000000000000" }] },
  saveCapture: { people: [{ name: "Dana Ruiz", contactId: "00000000-0000-7000-8000-000000000000" }] },
  recognisePeople: { people: [{ name: "Dana" }] },
  planSpread: { wishes: [{ key: "a" }] },
  createTemplate: { action: "email", name: "Hello", subject: "", body: "" },
  editTemplate: { name: "Changed" },
  previewTemplate: { subject: "", body: "", contactId: "00000000-0000-7000-8000-000000000000" },
  actInBulk: {
    selection: { ids: ["00000000-0000-7000-8000-000000000000"] },
    act: { kind: "delete" },
  },
  planInBulk: {
    selection: { filter: {} },
    act: { kind: "followUp", action: "call", what: "Call", dueOn: "2026-07-01" },
  },
  createView: { name: "Maps", query: {} },
  editView: { name: "Changed" },
  planImportFollowUps: { action: "email", what: "Write", fromOn: "2026-07-01" },
};

/** The errors of each route as the description of the API has them: "403" goes with "cross_site, wrong_first_run_code". */
let declared: Record<string, Record<string, string[]>> = {};
beforeAll(async () => {
  const { paths } = (await (await fetch(`${app.url}/api/openapi.json`)).json()) as {
    paths: Record<
      string,
      Record<string, { operationId: string; responses: Record<string, { description: string }> }>
    >;
  };
  declared = Object.fromEntries(
    Object.values(paths)
      .flatMap((item) => Object.values(item))
      .map(({ operationId, responses }) => [
        operationId,
        Object.fromEntries(
          Object.entries(responses).map(([status, { description }]) => [status, description.split(", ")]),
        ),
      ]),
  );
});

/** Answers that a route gave and does not declare. */
const undeclared: string[] = [];

/** Asks, and holds the answer to what the route declares. */
const asking = async (name: string, url: string, init: RequestInit): Promise<Response> => {
  const response = await fetch(url, init);
  if (response.ok) return response;
  const { error } = ErrorAnswer.parse(await response.clone().json());
  if (!declared[name]?.[response.status]?.includes(error.code))
    undeclared.push(`${name} answers ${response.status} ${error.code}`);
  return response;
};
afterEach(() => {
  if (undeclared.length > 0) throw new Error(undeclared.splice(0).join(", "));
});

const send = (
  user: TestUser,
  name: string,
  route: RouteSpec,
  id: string,
  headers: Record<string, string> = {},
) => {
  const isBytes = route.body !== undefined && "bytes" in route.body;
  return asking(
    name,
    `${app.url}/api${route.path.replace(":id", id)}${name === "previewImport" ? "?fileName=a.vcf" : ""}${name === "previewImportFollowUps" ? "?fromOn=2026-07-01" : ""}`,
    {
      method: route.method,
      headers: {
        ...(user.cookie ? { cookie: user.cookie } : {}),
        // Who has nothing has no link either.
        ...(route.link && user !== lee ? links[route.link] : {}),
        ...(route.body ? { "content-type": isBytes ? "application/octet-stream" : "application/json" } : {}),
        ...(route.ifMatch ? { "if-match": '"1"' } : {}),
        ...headers,
      },
      ...(route.body ? { body: isBytes ? new Uint8Array([1]) : JSON.stringify(bodies[name] ?? {}) } : {}),
    },
  );
};

describe("every route of the contract", () => {
  it.each(every.filter(([name]) => !name.startsWith("signOut")))(
    "%s answers somebody with nothing, asking for what does not exist, as it declares",
    async (name, route) => {
      const nobodys = "00000000-0000-7000-8000-000000000000";
      for (const id of [nobodys, "not-an-id"]) await send(lee, name, route, id);
      const url = `${app.url}/api${route.path.replace(":id", nobodys)}`;
      const common = { cookie: lee.cookie, ...(route.ifMatch ? { "if-match": '"1"' } : {}) };
      await asking(name, `${url}?nobody=knows`, { method: route.method, headers: common });
      await asking(name, url, { method: route.method, headers: { ...common, "if-match": "banana" } });
      // `fetch` sends no body with GET.
      if (route.method !== "GET") {
        const large = JSON.stringify({ name: "a".repeat(2 * 1024 * 1024) });
        for (const [type, body] of [
          ["application/json", large],
          ["text/plain", "a"],
        ] as const)
          await asking(name, url, {
            method: route.method,
            headers: { ...common, "content-type": type },
            body,
          });
      }
      expect(undeclared).toEqual([]);
    },
  );

  it("is answered by exactly one handler", () => {
    const answered = implementations({
      db: app.db,
      clock: () => new Date(0),
      logger: pino({ level: "silent" }),
      signUp: "open",
    });
    const keys = answered.map(({ route }) => `${route.method} ${route.path}`).toSorted();
    expect(keys).toEqual(every.map(([, route]) => `${route.method} ${route.path}`).toSorted());
  });

  it.each(behindSignIn)("%s answers 401 to somebody signed out, and changes nothing", async (name, route) => {
    const before = await databaseRows(app);
    const response = await send(app.stranger(), name, route, ids[noun(route)] ?? "");
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: { code: "signed_out" } });
    expect(await databaseRows(app)).toEqual(before);
  });

  it.each(behindSignIn)(
    "%s does nothing where another account is meant than signed in",
    async (name, route) => {
      const before = await databaseRows(app);
      const response = await send(jo, name, route, ids[noun(route)] ?? "", {
        "x-account": "01890000-0000-7000-8000-000000000000",
      });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ error: { code: "other_account" } });
      expect(await databaseRows(app)).toEqual(before);
    },
  );

  it.each(withId)(
    "%s answers another account's id like one that does not exist, and changes nothing",
    async (name, route) => {
      const before = await databaseRows(app);
      const foreign = await send(kim, name, route, ids[noun(route)] ?? "missing");
      const unknown = await send(kim, name, route, "00000000-0000-7000-8000-000000000000");
      expect(foreign.status).toBe(404);
      expect(await foreign.json()).toEqual(await unknown.json());
      expect(await databaseRows(app)).toEqual(before);
    },
  );

  it.each(withId)("%s names a malformed id", async (name, route) => {
    const response = await send(jo, name, route, "not-an-id");
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { code: "invalid_input", fields: [{ path: "id" }] },
    });
  });

  it.each(writes)("%s is refused from another site, and changes nothing", async (name, route) => {
    const before = await databaseRows(app);
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ]) {
      const response = await send(jo, name, route, ids[noun(route)] ?? "", headers as Record<string, string>);
      expect(response.status).toBe(403);
    }
    expect(await databaseRows(app)).toEqual(before);
  });

  it.each(writes.filter(([, route]) => route.body && !("bytes" in route.body)))(
    "%s refuses another content type, unknown fields, and an object where a scalar belongs",
    async (name, route) => {
      const url = `${app.url}/api${route.path.replace(":id", ids[noun(route)] ?? "")}`;
      const common = {
        cookie: jo.cookie,
        ...(route.ifMatch ? { "if-match": '"1"' } : {}),
        ...(route.link ? links[route.link] : {}),
      };
      const form = await asking(name, url, {
        method: route.method,
        headers: { ...common, "content-type": "text/plain" },
        body: "{}",
      });
      expect(form.status).toBe(415);
      const json = { ...common, "content-type": "application/json" };
      const unknown = await asking(name, url, {
        method: route.method,
        headers: json,
        body: JSON.stringify({ ...(bodies[name] as object), accountId: "x" }),
      });
      expect(unknown.status).toBe(400);
      const nested = Object.fromEntries(
        ["name", "email", "password", "what", "reason", "notes", "title", "dueOn"].map((key) => [
          key,
          { contains: "" },
        ]),
      );
      const objects = await asking(name, url, {
        method: route.method,
        headers: json,
        body: JSON.stringify(nested),
      });
      expect(objects.status).toBe(400);
      for (const body of ["{", "[]", "null", '"text"', "1"]) {
        const malformed = await asking(name, url, { method: route.method, headers: json, body });
        expect(malformed.status).toBe(400);
        expect(await malformed.json()).toMatchObject({ error: { code: "invalid_input" } });
      }
    },
  );

  it("says that every change of a record names the version it was made from", () => {
    const silent = every.filter(([, route]) => route.method === "PATCH" && !route.ifMatch);
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it.each(edits)(
    "%s wants to know the version, answers another one with the record there is, and changes nothing",
    async (name, route) => {
      const before = await databaseRows(app);
      const id = ids[noun(route)] ?? "";
      const silent = await fetch(`${app.url}/api${route.path.replace(":id", id)}`, {
        method: route.method,
        headers: { cookie: jo.cookie, "content-type": "application/json" },
        body: JSON.stringify(bodies[name]),
      });
      expect(silent.status).toBe(428);
      const late = await send(jo, name, route, id, { "if-match": '"999999999"' });
      expect(late.status).toBe(412);
      expect(await late.json()).toMatchObject({
        error: { code: "changed_elsewhere", current: { version: expect.any(Number) as number } },
      });
      expect(await databaseRows(app)).toEqual(before);
    },
  );

  it("answers 405 with the methods allowed, 404 in the one shape, and 413 to what is too large", async () => {
    const put = await fetch(`${app.url}/api/contacts`, { method: "PUT", headers: { cookie: jo.cookie } });
    expect([put.status, put.headers.get("allow")]).toEqual([405, "GET, POST"]);
    const nowhere = await fetch(`${app.url}/api/nowhere`);
    expect([nowhere.status, await nowhere.json()]).toMatchObject([404, { error: { code: "not_found" } }]);
    const large = await jo.call("POST /contacts", { body: { name: "Long", notes: "x".repeat(2_000_000) } });
    expect([large.status, large.error?.code]).toEqual([413, "too_large"]);
  });

  it("carries the strict headers on every answer, errors included", async () => {
    for (const path of ["/api/session", "/api/today", "/api/nowhere", "/nowhere"]) {
      const { headers } = await fetch(`${app.url}${path}`);
      expect(headers.get("content-security-policy")).toContain("default-src 'self'");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("access-control-allow-origin")).toBeNull();
      expect(headers.get("cache-control")).toBe("no-store");
    }
  });
});
