import { type RouteSpec, routes } from "@followthrough/contract";
import { afterAll, beforeAll, expect, it } from "vitest";
import { apartRoutes } from "./apart";
import { type ReadApart, readApartFrom } from "./http/readApart";
import { keyOf } from "./http/readingQuestion";
import { type TestApp, type TestUser, startTestApp } from "./testing/startTestApp";

let here: TestApp;
let apart: TestApp;
let threads: ReadApart;
let jo: TestUser;
beforeAll(async () => {
  here = await startTestApp();
  threads = readApartFrom(here.databaseUrl);
  apart = await startTestApp({ databaseUrl: here.databaseUrl, more: { readApart: threads } });
  jo = await here.signUp("Jo Bennett");
  await jo.get("POST /sample-network");
});
afterAll(async () => {
  await threads.close();
  await apart.stop();
  await here.stop();
});

const askedOf = (app: TestApp, path: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/api${path}`, { headers: { cookie: jo.cookie, "cache-control": "no-cache", ...headers } });

const withoutRequest = (text: string) => text.replace(/"requestId":"[^"]+"/, "");

const both = async (path: string) => {
  const [one, other] = [await askedOf(here, path), await askedOf(apart, path)];
  return [
    [one.status, one.headers.get("etag"), withoutRequest(await one.text())],
    [other.status, other.headers.get("etag"), withoutRequest(await other.text())],
  ];
};

it("every reading that is to be apart can be worked out on a thread", () => {
  const marked = Object.values<RouteSpec>(routes).filter((route) => route.apart);
  const known = apartRoutes().filter(({ read }) => read);
  expect(known.map(({ route }) => keyOf(route)).toSorted()).toEqual(marked.map(keyOf).toSorted());
  for (const { method, access, answer } of marked)
    expect([method, access, typeof answer]).toEqual(["GET", "account", "object"]);
});

it("answers as it does here, whatever is asked", async () => {
  const { contacts } = await jo.get("GET /contacts", { query: { limit: 2 } });
  const [one, other] = contacts.map(({ id }) => id);
  const asked = [
    "/insights",
    "/insights?months=3",
    "/insights/yield",
    `/insights/yield/one?of=introducer&id=${one}`,
    `/insights/yield/list?figure=people&of=chain&id=${one}`,
    "/insights/list?figure=promised&from=2026-01-01&to=2026-06-25",
    `/paths?toId=${other}`,
    "/chains",
    `/chains?focus=${one}`,
    "/duplicates",
    "/duplicates?limit=1",
  ];
  for (const path of asked) {
    const [first, second] = await both(path);
    expect([path, second]).toEqual([path, first]);
    expect([path, first?.[0]]).toEqual([path, 200]);
  }
});

it("refuses in the same words", async () => {
  const nobody = "01970000-0000-7000-8000-000000000000";
  for (const [path, status] of [
    [`/paths?toId=${nobody}`, 404],
    ["/paths", 400],
    [`/insights/yield/one?of=event&id=${nobody}`, 404],
    ["/insights?months=none", 400],
  ] as const) {
    const [first, second] = await both(path);
    expect([path, second]).toEqual([path, first]);
    expect([path, first?.[0]]).toEqual([path, status]);
  }
});

it("sees what was written just now, and says that an answer holds until then", async () => {
  const first = await askedOf(apart, "/duplicates");
  const tag = first.headers.get("etag") ?? "";
  const { total } = (await first.json()) as { total: number };
  // Without this `fetch` asks for a copy that is not kept.
  const known = await askedOf(apart, "/duplicates", { "cache-control": "max-age=0", "if-none-match": tag });
  expect(known.status).toBe(304);
  const tolu = { name: "Tolu Adeyemi", emails: [{ address: "tolu@example.org" }] };
  await jo.get("POST /contacts", { body: tolu });
  await jo.get("POST /contacts", { body: tolu });
  const now = await askedOf(apart, "/duplicates", { "if-none-match": tag });
  expect(((await now.json()) as { total: number }).total).toBeGreaterThan(total);
});

it("many at once are answered one after the other", async () => {
  const replies = await Promise.all(Array.from({ length: 6 }, () => askedOf(apart, "/insights/yield")));
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  await Promise.all(replies.map((reply) => reply.text()));
});
