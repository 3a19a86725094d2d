import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApp, type TestUser, startTestApp } from "../testing/startTestApp";
import { forgetKeptAnswers } from "./keptAnswers.store";

// That every write is answered alike under one key is seen to by `startTestApp`, which sends each write twice.

let app: TestApp;
let jo: TestUser;
let kim: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  jo = await app.signUp("Jo Bennett");
  kim = await app.signUp("Kim Soto");
});
afterAll(() => app.stop());

const named = (key: string) => ({ headers: { "idempotency-key": key } });
const people = async (user: TestUser) => (await user.get("GET /contacts")).contacts.map(({ name }) => name);

describe("a write that is named by a key", () => {
  it("and sent fifty times at once makes one person, and all are told of that one", async () => {
    const key = "6f1f9b8e-0001-4000-8000-000000000001";
    const body = { name: "Dana Ruiz" };
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => jo.call("POST /contacts", { body, ...named(key) })),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ answer }) => answer.id)).size).toBe(1);
    expect(replies.filter(({ headers }) => headers.get("idempotency-replayed") === "true")).toHaveLength(49);
    expect(await people(jo)).toEqual(["Dana Ruiz"]);
  });

  it("snoozes once, however often it is sent", async () => {
    const { id } = await jo.get("POST /contacts", { body: { name: "Sam Okafor" } });
    const step = await jo.get("POST /follow-ups", {
      body: { contactId: id, action: "call", what: "Call back", dueOn: "2026-06-26" },
    });
    const snooze = () =>
      jo.call("POST /follow-ups/:id/snoozes", {
        params: { id: step.id },
        body: { dueOn: "2026-07-01" },
        version: step.version,
        ...named('"snooze-of-sam"'),
      });
    const [first, ...others] = [await snooze(), await snooze(), await snooze()];
    expect(first.answer).toMatchObject({ dueOn: "2026-07-01", snoozeCount: 1 });
    for (const reply of others) expect(reply.answer).toEqual(first.answer);
  });

  it("is refused when the key named something else before, and nothing is written", async () => {
    const key = "key-of-yuki";
    await jo.get("POST /contacts", { body: { name: "Yuki Sato" }, ...named(key) });
    const before = await people(jo);
    const other = await jo.call("POST /contacts", { body: { name: "Owen Price" }, ...named(key) });
    expect([other.status, other.error?.code]).toEqual([422, "key_reused"]);
    expect(await people(jo)).toEqual(before);
  });

  it("is refused by what its body must be, however deep that is nested", async () => {
    const deep = `${"[".repeat(300_000)}${"]".repeat(300_000)}`;
    for (const body of [deep, `{"name":${deep}}`, `${'{"name":'.repeat(100_000)}1${"}".repeat(100_000)}`]) {
      const response = await fetch(`${app.url}/api/contacts`, {
        method: "POST",
        headers: { cookie: jo.cookie, "content-type": "application/json", "idempotency-key": "key-of-depth" },
        body,
      });
      expect([response.status, await response.json()]).toMatchObject([
        400,
        { error: { code: "invalid_input" } },
      ]);
    }
  });

  it("is another one with another account", async () => {
    await kim.get("POST /contacts", { body: { name: "Owen Price" }, ...named("key-of-yuki") });
    expect(await people(kim)).toEqual(["Owen Price"]);
  });

  it("may be sent again with the same key when it was refused", async () => {
    const key = "key-of-claire";
    const refused = await jo.call("POST /contacts", {
      body: { name: "Claire", metOn: "2027-01-01" },
      ...named(key),
    });
    expect(refused.status).toBe(400);
    const again = await jo.call("POST /contacts", { body: { name: "Claire Dubois" }, ...named(key) });
    expect(again.status).toBe(201);
  });

  it("names the header when the key is none", async () => {
    for (const key of ["short", "x".repeat(129), "with blanks in it"]) {
      const reply = await jo.call("POST /contacts", { body: { name: "Nobody" }, ...named(key) });
      expect([reply.status, reply.error?.fields?.[0]?.path]).toEqual([400, "Idempotency-Key"]);
    }
  });

  it("is remembered for a day, then forgotten", async () => {
    const key = "key-of-rosa";
    const body = { name: "Rosa Lind" };
    await kim.get("POST /contacts", { body, ...named(key) });
    app.setNow("2026-06-26T12:59:00.000Z");
    await kim.get("POST /contacts", { body, ...named(key) });
    expect(await people(kim)).toEqual(["Owen Price", "Rosa Lind"]);
    app.setNow("2026-06-26T13:00:01.000Z");
    await app.db.serverTransaction("test", (tx) => forgetKeptAnswers(tx, "2026-06-26T13:00:01.000Z"));
    expect(await app.db.read.idempotencyKey.count()).toBe(0);
    await kim.get("POST /contacts", { body, ...named(key) });
    expect(await people(kim)).toEqual(["Owen Price", "Rosa Lind", "Rosa Lind"]);
  });
});
