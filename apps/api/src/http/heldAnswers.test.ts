import { type RouteSpec, routes } from "@followthrough/contract";
import { testDialect } from "@followthrough/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acts } from "../testing/acts";
import { giveEveryNoun } from "../testing/everyNoun";
import { startSecondServer } from "../testing/startSecondServer";
import { type TestApp, type TestUser, startTestApp, userAt } from "../testing/startTestApp";
import { type World, beginWorld, lookAround } from "../testing/world";
import { heldTexts } from "./heldAnswers";
import { asText } from "./sendText";

const readings = Object.values<RouteSpec>(routes).filter(
  ({ method, access, answer }) =>
    method === "GET" && access === "account" && answer !== null && typeof answer !== "string",
);
const isHeld = ({ holds }: RouteSpec): boolean => holds !== "never";

/** What a reading cannot be asked for without. */
const queries: Readonly<Record<string, object>> = {
  "/search": { q: "Dana" },
  "/insights/list": { figure: "met", from: "2026-01-01", to: "2026-12-31" },
  "/next-steps": { action: "call" },
};

let app: TestApp;
let jo: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  jo = await app.signUp("Jo Bennett");
  // Of an account that nothing was ever written of nothing is said.
  await jo.get("POST /contacts", { body: { name: "Dana Ruiz" } });
});
afterAll(() => app.stop());

/** The tag of an answer, as it is asked for by hand: every user of a test asks thrice, and compares. */
const tagOf = async (path: string, headers: Record<string, string> = {}, url = app.url) => {
  const response = await fetch(`${url}/api${path}`, { headers: { cookie: jo.cookie, ...headers } });
  return { status: response.status, tag: response.headers.get("etag"), text: await response.text() };
};
/** Without it `fetch` asks for a copy that is not kept. */
const known = (tag: string | null) => ({ "cache-control": "max-age=0", "if-none-match": tag ?? "" });

describe("an answer to a reading", () => {
  it("holds until something is written, and then until it is read again", async () => {
    const first = await tagOf("/contacts");
    expect(await tagOf("/contacts", known(first.tag))).toEqual({ status: 304, tag: first.tag, text: "" });
    const kofi = await jo.get("POST /contacts", { body: { name: "Kofi Mensah" } });
    const then = await tagOf("/contacts", known(first.tag));
    expect([then.status, then.text.includes(kofi.id)]).toEqual([200, true]);
    expect((await tagOf("/contacts", known(then.tag))).status).toBe(304);
    expect((await tagOf("/contacts?sort=met", known(then.tag))).status).toBe(200);
  });

  it("holds no longer than the day of whom it is told, and one that tells hours no longer than a minute", async () => {
    const before = { list: await tagOf("/follow-ups"), today: await tagOf("/today") };
    app.setNow("2026-06-25T13:00:59.000Z");
    expect((await tagOf("/today", known(before.today.tag))).status).toBe(304);
    app.setNow("2026-06-25T13:01:00.000Z");
    expect((await tagOf("/today", known(before.today.tag))).status).toBe(200);
    // A quarter to midnight in New York, and past it.
    app.setNow("2026-06-26T03:45:00.000Z");
    expect((await tagOf("/follow-ups", known(before.list.tag))).status).toBe(304);
    app.setNow("2026-06-26T04:00:00.000Z");
    expect((await tagOf("/follow-ups", known(before.list.tag))).status).toBe(200);
    app.setNow("2026-06-25T13:00:00.000Z");
  });

  it("is nobody else's, and no longer than somebody is signed in", async () => {
    const { tag } = await tagOf("/counts");
    const kim = await app.signUp("Kim Soto");
    const hers = await fetch(`${app.url}/api/counts`, { headers: { cookie: kim.cookie, ...known(tag) } });
    expect([hers.status, hers.headers.get("etag") === tag]).toEqual([200, false]);
    const nobody = await fetch(`${app.url}/api/counts`, { headers: known(tag) });
    expect([nobody.status, nobody.headers.get("etag")]).toEqual([401, null]);
  });

  it("that is refused is not said to hold", async () => {
    for (const path of ["/contacts/00000000-0000-7000-8000-000000000000", "/contacts?sort=banana"])
      expect(await tagOf(path)).toMatchObject({ tag: null });
  });

  it("is kept by no browser of its own accord", async () => {
    const response = await fetch(`${app.url}/api/contacts`, { headers: { cookie: jo.cookie } });
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("says by which it is known wherever it holds, and nowhere else", async () => {
    const ids = await giveEveryNoun(jo);
    const wrong: string[] = [];
    for (const route of readings) {
      const noun = route.path.split("/")[1] ?? "";
      const query = new URLSearchParams({ ...queries[route.path] }).toString();
      const { status, tag } = await tagOf(`${route.path.replace(":id", ids[noun] ?? "")}?${query}`);
      if (status === 200 && (tag !== null) !== isHeld(route)) wrong.push(route.path);
    }
    expect(wrong).toEqual([]);
  });
});

/** Reads everything as it is given, and as it is worked out anew. Returns what differs, and how much was read. */
const readAll = async ({ jo: reader, ids }: World): Promise<{ read: number; stale: string[] }> => {
  const pools: Readonly<Record<string, readonly string[]>> = {
    contacts: ids.people,
    "follow-ups": ids.steps,
    events: ids.events,
  };
  const stale: string[] = [];
  let read = 0;
  for (const route of readings.filter(isHeld)) {
    const id = pools[route.path.split("/")[1] ?? ""]?.at(-1);
    if (route.path.includes(":id") && id === undefined) continue;
    const query = new URLSearchParams({ ...queries[route.path] }).toString();
    const address = `${app.url}/api${route.path.replace(":id", id ?? "")}?${query}`;
    const ask = async (headers: Record<string, string>) => {
      const response = await fetch(address, { headers: { cookie: reader.cookie, ...headers } });
      if (response.ok) read += 1;
      return response.text();
    };
    if ((await ask({})) !== (await ask({ "cache-control": "no-cache" }))) stale.push(route.path);
  }
  return { read, stale };
};

describe("whatever is written", () => {
  it("is in every answer from then on", async () => {
    const world = await beginWorld(app);
    await world.jo.get("POST /sample-network");
    await lookAround(world);
    expect((await readAll(world)).read).toBeGreaterThan(50);
    const done: string[] = [];
    const staleAfter: Record<string, string[]> = {};
    for (const [at, [name, act]] of Object.entries(acts).entries()) {
      const reply = await act(world, { one: at, other: at + 1 });
      if (reply.error) continue;
      done.push(name);
      const { stale } = await readAll(world);
      if (stale.length > 0) staleAfter[name] = stale;
    }
    expect(done.length).toBeGreaterThan(40);
    for (const body of [{ name: "Jo B." }, { timeZone: "Asia/Tokyo" }, { workingDays: [1, 2] }]) {
      const { version } = (await world.jo.get("GET /session")).account ?? { version: 0 };
      await world.jo.get("PATCH /account", { body, version } as never);
      expect((await readAll(world)).stale).toEqual([]);
    }
    expect(staleAfter).toEqual({});
  }, 240_000);
});

describe.runIf(testDialect === "postgresql")("two servers on one PostgreSQL", () => {
  it("never answer with what the other one has changed", async () => {
    const second = await startSecondServer(app.databaseUrl);
    try {
      const there = userAt(second.url, jo.cookie);
      for (const name of ["Bea Santos", "Tolu Adeyemi", "Grace Lin"]) {
        const before = await tagOf("/contacts?limit=200");
        await there.get("GET /contacts", { query: { limit: 200 } });
        const { id } = await there.get("POST /contacts", { body: { name } });
        const here = await tagOf("/contacts?limit=200", known(before.tag));
        expect([here.status, here.text.includes(id)]).toEqual([200, true]);
        await jo.get("DELETE /contacts/:id", { params: { id } });
        const { contacts } = await there.get("GET /contacts", { query: { limit: 200 } });
        expect(contacts.map((contact) => contact.id)).not.toContain(id);
      }
    } finally {
      await second.stop();
    }
  });
});

const held = (place: string, tag = "a") => ({ place, tag });

describe("texts that are kept", () => {
  it("are those asked for last, in no more memory than is given", () => {
    const texts = heldTexts(100_000);
    const text = asText("x".repeat(1_500));
    for (let at = 0; at < 100; at += 1) {
      texts.keep(held(`place ${at}`), text);
      expect(texts.find(held("place 0"))).toBe(text);
      expect(texts.bytes).toBeLessThanOrEqual(100_000);
    }
    expect(texts.find(held("place 99"))).toBe(text);
    expect(texts.find(held("place 50"))).toBeNull();
  });

  it("are one of each place, and none that would push out many", () => {
    const texts = heldTexts(100_000);
    texts.keep(held("here", "a"), asText("first"));
    texts.keep(held("here", "b"), asText("then"));
    expect([texts.find(held("here", "a")), texts.find(held("here", "b"))?.plain.toString()]).toEqual([
      null,
      "then",
    ]);
    const { bytes } = texts;
    texts.keep(held("there"), asText("x".repeat(50_000)));
    expect([texts.find(held("there")), texts.bytes]).toEqual([null, bytes]);
  });
});
