import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, type TestUser, startTestApp } from "../../testing/startTestApp";
import { insertSecurityEvent } from "../../http/securityEvent.store";
import { tidyAccounts } from "./tidyAccounts";

let app: TestApp;
let jo: TestUser;
beforeEach(async () => {
  app = await startTestApp();
  jo = await app.signUp();
});
afterEach(() => app.stop());

const password = "correct horse battery";
const email = "jo.bennett@example.org";
const log = async (user = jo) => (await user.get("GET /security-events", { query: { limit: 200 } })).events;
const kinds = async () => (await log()).map(({ kind }) => kind);

describe("the security log", () => {
  it("says what happened, when and from where", async () => {
    app.setNow("2026-06-25T13:01:00.000Z");
    const headers = { "user-agent": "Mozilla/5.0 (iPhone) Safari/604.1" };
    await app.stranger().get("POST /session", { body: { email, password }, headers });
    const [latest, first] = await log();
    expect(latest).toMatchObject({
      kind: "signed-in",
      address: "127.0.0.1",
      userAgent: "Mozilla/5.0 (iPhone) Safari/604.1",
      createdAt: "2026-06-25T13:01:00.000Z",
    });
    expect(first?.kind).toBe("signed-up");
  });

  it("has a line for everything that asks for the password, and for each export", async () => {
    const archive = await fetch(`${app.url}/api/exports/archive`, { headers: { cookie: jo.cookie } });
    const bytes = new Uint8Array(await archive.arrayBuffer());
    await jo.get("POST /archive-restorations", { body: bytes });
    await jo.get("GET /exports/contacts", { query: { format: "csv" } });
    await jo.get("POST /trash/emptying", { body: {} });
    await jo.get("DELETE /other-sessions");
    await jo.get("PUT /account/email", { body: { email: "jo@lakeside.example" } });
    await jo.get("PUT /account/password", {
      body: { currentPassword: password, newPassword: "wet gravel under boots" },
    });
    expect(await kinds()).toEqual([
      "password-changed",
      "email-changed",
      "sessions-ended",
      "trash-emptied",
      "people-exported",
      "archive-restored",
      "archive-exported",
      "signed-up",
    ]);
  });

  it("has one line an hour for wrong passwords, however many were tried", async () => {
    const stranger = app.stranger();
    for (let n = 0; n < 12; n += 1)
      await stranger.call("POST /session", { body: { email, password: "not this one" } });
    expect(await kinds()).toEqual(["wrong-password", "signed-up"]);
    app.setNow("2026-06-25T14:00:00.000Z");
    await stranger.call("POST /session", { body: { email, password: "not this one" } });
    expect(await kinds()).toEqual(["wrong-password", "wrong-password", "signed-up"]);
  });

  it("is one's own", async () => {
    const kim = await app.signUp("Kim Soto");
    await jo.get("POST /trash/emptying", { body: {} });
    expect((await log(kim)).map(({ kind }) => kind)).toEqual(["signed-up"]);
  });

  it("comes in pages", async () => {
    for (let n = 0; n < 4; n += 1) await jo.get("POST /trash/emptying", { body: {} });
    const first = await jo.get("GET /security-events", { query: { limit: 3 } });
    expect(first.events).toHaveLength(3);
    const rest = await jo.get("GET /security-events", {
      query: { limit: 3, cursor: first.nextCursor ?? "" },
    });
    expect([rest.events.length, rest.nextCursor]).toEqual([2, null]);
    expect(new Set([...first.events, ...rest.events].map(({ id }) => id)).size).toBe(5);
  });

  it("keeps the latest five hundred lines, and none for longer than a year", async () => {
    const { id } = (await jo.get("GET /session")).account ?? { id: "" };
    const event = { kind: "signed-in", address: "192.0.2.1", userAgent: "" } as const;
    await app.db.transaction(id, async (tx) => {
      for (let n = 0; n < 510; n += 1) await insertSecurityEvent(tx, id, event, "2026-06-25T13:00:01.000Z");
    });
    expect(await app.db.read.securityEvent.count()).toBe(500);
    await tidyAccounts(app.db, { clock: "2027-06-25T13:00:00.000Z", trusted: "2027-06-25T13:00:00.000Z" });
    expect(await app.db.read.securityEvent.count()).toBe(500);
    await tidyAccounts(app.db, { clock: "2027-06-25T13:00:01.000Z", trusted: "2027-06-25T13:00:01.000Z" });
    expect(await app.db.read.securityEvent.count()).toBe(0);
  });
});
