import { type RouteSpec, routes } from "@followthrough/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, type TestUser, startTestApp } from "../../testing/startTestApp";

let app: TestApp;
let jo: TestUser;
beforeEach(async () => {
  app = await startTestApp();
  jo = await app.signUp();
});
afterEach(() => app.stop());

const password = "correct horse battery";
const asking = Object.entries(routes as Record<string, RouteSpec>).filter(([, route]) => route.confirmed);

/** Called with nothing that it could do, for it must not come so far. */
const call = (route: RouteSpec) =>
  fetch(`${app.url}/api${route.path.replace(":id", "00000000-0000-7000-8000-000000000000")}`, {
    method: route.method,
    headers: {
      cookie: jo.cookie,
      ...(route.body
        ? { "content-type": "bytes" in route.body ? "application/octet-stream" : "application/json" }
        : {}),
    },
    ...(route.body ? { body: "{}" } : {}),
  });

describe("what asks for the password again", () => {
  it("is what takes an account away or everything out of it, or sends or shows what is due elsewhere", () => {
    expect(asking.map(([name]) => name).toSorted()).toEqual([
      "changeEmail",
      "emptyTrash",
      "endSession",
      "exportArchive",
      "makeCalendarFeed",
      "replaceNtfyChannel",
      "replaceWebhookChannel",
      "restoreArchive",
      "setCalendarContent",
      "signOutElsewhere",
      "signOutEverywhere",
    ]);
  });

  it.each(asking)(
    "%s is refused ten minutes after the password was given, and not before",
    async (_name, route) => {
      app.setNow("2026-06-25T13:10:00.000Z");
      const refused = await call(route);
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({ error: { code: "confirmation_required" } });
      app.setNow("2026-06-25T13:09:59.999Z");
      const taken = await call(route);
      expect(taken.status).not.toBe(403);
      await taken.arrayBuffer();
    },
  );

  it("is done once it is given, for ten minutes more, in this session alone", async () => {
    const phone = app.stranger();
    await phone.get("POST /session", { body: { email: "jo.bennett@example.org", password } });
    app.setNow("2026-06-25T14:00:00.000Z");
    expect(await jo.get("GET /session/confirmation")).toEqual({ confirmedUntil: null });
    const wrong = await jo.call("POST /session/confirmation", { body: { password: "not this one" } });
    expect(wrong.error).toMatchObject({ code: "wrong_password", fields: [{ path: "password" }] });
    expect((await jo.call("POST /trash/emptying", { body: {} })).status).toBe(403);
    const until = "2026-06-25T14:10:00.000Z";
    expect(await jo.get("POST /session/confirmation", { body: { password } })).toEqual({
      confirmedUntil: until,
    });
    expect(await jo.get("GET /session/confirmation")).toEqual({ confirmedUntil: until });
    expect((await jo.call("POST /trash/emptying", { body: {} })).status).toBe(200);
    expect((await phone.call("POST /trash/emptying", { body: {} })).status).toBe(403);
  });

  it("is asked of sessions that an earlier version began", async () => {
    await app.db.serverTransaction("test", (tx) => tx.session.updateMany({ data: { confirmedAt: null } }));
    expect((await jo.call("POST /trash/emptying", { body: {} })).error?.code).toBe("confirmation_required");
  });

  it("leaves no trace of the password with the answer that is kept", async () => {
    const kim = app.stranger();
    const hers = "wet gravel under boots";
    await kim.get("POST /account", {
      body: { name: "Kim Soto", email: "kim@example.org", password: hers, timeZone: "UTC" },
    });
    await jo.get("POST /session/confirmation", { body: { password } });
    await kim.get("POST /session/confirmation", { body: { password: hers } });
    const kept = await app.db.read.idempotencyKey.findMany();
    expect([kept.length, new Set(kept.map(({ digest }) => digest)).size]).toEqual([2, 1]);
  });

  it("is said in the document of the API", async () => {
    const document = await (await fetch(`${app.url}/api/openapi.json`)).text();
    expect(document).toContain("confirmation_required");
    expect(document).toContain("Asks for the password again");
  });
});
