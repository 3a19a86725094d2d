import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../../testing/startTestApp";

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
});
afterEach(() => app.stop());

const jo = {
  name: "Jo Bennett",
  email: "jo@example.org",
  password: "correct horse battery",
  timeZone: "America/New_York",
};

describe("accounts", () => {
  it("open a new install on making the owner's account", async () => {
    const stranger = app.stranger();
    expect(await stranger.get("GET /session")).toMatchObject({ account: null, isNewInstall: true });
    const made = await stranger.get("POST /account", { body: jo });
    expect(made).toMatchObject({
      account: { name: "Jo Bennett", dailyLimit: 8 },
      today: "2026-06-25",
      isNewInstall: false,
    });
    expect((await stranger.get("GET /session")).account?.email).toBe("jo@example.org");
  });

  it("keep the session cookie from scripts and store only its hash", async () => {
    const user = app.stranger();
    const reply = await user.call("POST /account", { body: jo });
    expect(reply.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Lax/);
    const stored = await app.db.read.session.findMany();
    expect(JSON.stringify(stored)).not.toContain(user.cookie.split("=")[1]);
  });

  it("answer a known and an unknown address alike", async () => {
    await app.stranger().get("POST /account", { body: jo });
    const wrong = await app
      .stranger()
      .call("POST /session", { body: { email: "JO@example.org", password: "not this one" } });
    const unknown = await app
      .stranger()
      .call("POST /session", { body: { email: "kim@example.org", password: "not this one" } });
    expect(wrong.status).toBe(401);
    expect(unknown.error).toEqual(wrong.error);
    expect(
      (
        await app
          .stranger()
          .call("POST /session", { body: { email: " JO@example.org", password: jo.password } })
      ).status,
    ).toBe(201);
  });

  it("stop someone who guesses passwords, without locking the owner's own session", async () => {
    const owner = app.stranger();
    await owner.get("POST /account", { body: jo });
    const guesser = app.stranger();
    for (let guess = 0; guess < 10; guess += 1) {
      await guesser.call("POST /session", { body: { email: jo.email, password: `guess ${guess}` } });
    }
    const stopped = await guesser.call("POST /session", { body: { email: jo.email, password: jo.password } });
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await owner.call("GET /sessions")).status).toBe(200);
    app.setNow("2026-06-25T13:16:00.000Z");
    expect(
      (await guesser.call("POST /session", { body: { email: jo.email, password: jo.password } })).status,
    ).toBe(201);
  });

  it("end every other session when the password changes, and all of them when asked", async () => {
    const laptop = app.stranger();
    await laptop.get("POST /account", { body: jo });
    const phone = app.stranger();
    await phone.get("POST /session", { body: { email: jo.email, password: jo.password } });
    expect((await laptop.get("GET /sessions")).sessions).toHaveLength(2);
    const wrong = await laptop.call("PUT /account/password", {
      body: { currentPassword: "no", newPassword: "another good one" },
    });
    expect(wrong.error).toMatchObject({ code: "wrong_password", fields: [{ path: "currentPassword" }] });
    await laptop.get("PUT /account/password", {
      body: { currentPassword: jo.password, newPassword: "another good one" },
    });
    expect((await phone.call("GET /sessions")).status).toBe(401);
    expect((await laptop.call("GET /sessions")).status).toBe(200);
    await laptop.get("DELETE /sessions");
    expect((await laptop.call("GET /sessions")).status).toBe(401);
  });

  it("end sixty days after the session was last used", async () => {
    const user = await app.signUp();
    app.setNow("2026-08-20T13:00:00.000Z");
    expect((await user.call("GET /sessions")).status).toBe(200);
    app.setNow("2026-10-18T13:00:00.000Z");
    expect((await user.call("GET /sessions")).status).toBe(200);
    app.setNow("2026-12-18T13:00:00.000Z");
    expect((await user.call("GET /sessions")).status).toBe(401);
  });

  it("name the field that is wrong, and refuse fields nobody knows", async () => {
    const reply = await app.stranger().call("POST /account", {
      body: { ...jo, timeZone: "Mars/Olympus", isOwner: true } as typeof jo,
    });
    expect(reply.status).toBe(400);
    expect(reply.error?.fields).toEqual([{ path: "isOwner", message: "is not a known field" }]);
    const zone = await app.stranger().call("POST /account", { body: { ...jo, timeZone: "Mars/Olympus" } });
    expect(zone.error?.fields?.[0]?.path).toBe("timeZone");
  });

  it("show an edit made from an old version what is there now", async () => {
    const user = await app.signUp();
    const first = await user.get("PATCH /account", {
      body: { dailyLimit: 5, workingDays: [6, 1] },
      version: 1,
    });
    expect(first).toMatchObject({ dailyLimit: 5, workingDays: [1, 6], version: 2 });
    const late = await user.call("PATCH /account", { body: { name: "Joanna" }, version: 1 });
    expect(late.status).toBe(412);
    expect(late.error?.current).toMatchObject({ dailyLimit: 5 });
    expect((await user.call("PATCH /account", { body: { name: "Joanna" } })).status).toBe(428);
  });

  it("go for good when deleted, with everything in them", async () => {
    const user = await app.signUp();
    await user.get("POST /account/deletion", { body: { password: "correct horse battery" } });
    expect((await user.get("GET /session")).isNewInstall).toBe(true);
  });
});

describe("a server that takes no new accounts", () => {
  it("still lets the first one be made", async () => {
    const closed = await startTestApp({ signUp: "closed" });
    await closed.signUp();
    const second = await closed
      .stranger()
      .call("POST /account", { body: { ...jo, email: "kim@example.org" } });
    expect(second.error?.code).toBe("sign_up_closed");
    await closed.stop();
  });
});
