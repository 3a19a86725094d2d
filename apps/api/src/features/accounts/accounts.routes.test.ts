import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { hideForRemoval } from "./hiddenAccount.store";
import { removeHiddenAccounts } from "./removeHidden";

const now = "2026-06-25T13:00:00.000Z";
const tomorrow = () => new Date("2026-06-26T13:00:00.000Z");
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
    const [, token = ""] = /followthrough=([\w-]{43})/.exec(user.cookie) ?? [];
    expect(token).toHaveLength(43);
    expect(JSON.stringify(stored)).not.toContain(token);
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

  it("end 180 days after signing in, however often the session is used", async () => {
    const user = await app.signUp();
    for (const day of ["2026-08-20", "2026-10-15", "2026-12-10", "2026-12-22"]) {
      app.setNow(`${day}T12:00:00.000Z`);
      expect([day, (await user.call("GET /sessions")).status]).toEqual([day, 200]);
    }
    app.setNow("2026-12-22T13:00:00.000Z");
    expect((await user.call("GET /sessions")).status).toBe(401);
  });

  it("end a session that an earlier version would have let go on beyond 180 days", async () => {
    const user = await app.signUp();
    await app.db.serverTransaction("test", (tx) =>
      tx.session.updateMany({ data: { expiresAt: "2027-12-31T00:00:00.000Z" } }),
    );
    app.setNow("2026-12-22T13:00:00.000Z");
    expect((await user.call("GET /sessions")).status).toBe(401);
  });

  it("end the session that was there when somebody signs in, of whichever account", async () => {
    const browser = app.stranger();
    await browser.get("POST /account", { body: jo });
    const before = browser.cookie;
    await browser.get("POST /account", { body: { ...jo, name: "Kim Soto", email: "kim@example.org" } });
    const old = app.stranger();
    old.cookie = before;
    expect((await old.call("GET /sessions")).status).toBe(401);
    await browser.get("POST /session", { body: { email: jo.email, password: jo.password } });
    expect(await app.db.read.session.count()).toBe(1);
  });

  it("end every session but this one", async () => {
    const laptop = app.stranger();
    await laptop.get("POST /account", { body: jo });
    const phone = app.stranger();
    await phone.get("POST /session", { body: { email: jo.email, password: jo.password } });
    expect(await laptop.get("DELETE /other-sessions")).toEqual({ ended: 1 });
    expect((await laptop.get("GET /sessions")).sessions).toMatchObject([{ isThisOne: true }]);
    expect((await phone.call("GET /sessions")).status).toBe(401);
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

  it("change the address that signs in, unless another account has it", async () => {
    const user = await app.signUp();
    await app.signUp("Kim Soto");
    const taken = await user.call("PUT /account/email", { body: { email: "KIM.soto@example.org" } });
    expect(taken.error?.code).toBe("email_taken");
    const changed = await user.get("PUT /account/email", { body: { email: "jo@lakeside.example" } });
    expect(changed).toMatchObject({ email: "jo@lakeside.example", version: 2 });
    const again = app.stranger();
    const password = "correct horse battery";
    await again.get("POST /session", { body: { email: "jo@lakeside.example", password } });
  });

  it("let nobody ask of many addresses whether they have an account", async () => {
    const user = await app.signUp();
    const asked = [];
    for (let n = 0; n < 11; n += 1)
      asked.push((await user.call("PUT /account/email", { body: { email: `n${n}@example.org` } })).status);
    expect(asked).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
  });

  it("go for good when deleted, with everything in them", async () => {
    const user = await app.signUp();
    await user.get("POST /account/deletion", { body: { password: "correct horse battery" } });
    expect((await user.get("GET /session")).isNewInstall).toBe(true);
    expect(await app.db.read.account.count()).toBe(0);
  });

  it("are deleted without waiting until the files of the database are overwritten", async () => {
    const user = await app.signUp("Kim Soto");
    const forget = vi.spyOn(app.db, "forgetDeleted").mockReturnValue(new Promise(() => undefined));
    const reply = await user.call("POST /account/deletion", { body: { password: "correct horse battery" } });
    expect([reply.status, forget.mock.calls.length]).toEqual([204, 1]);
    forget.mockRestore();
  });

  it("answer that they are deleted, also where removing their rows fails and is left to housekeeping", async () => {
    const user = await app.signUp("Kim Soto");
    await user.get("POST /contacts", { body: { name: "Bea Santos" } });
    const { transaction } = app.db;
    let begun = 0;
    const failing: typeof transaction = (id, act) =>
      (begun += 1) === 1 ? transaction(id, act) : Promise.reject(new Error("the disk is full"));
    const transactions = vi.spyOn(app.db, "transaction").mockImplementation(failing as never);
    const reply = await user.call("POST /account/deletion", { body: { password: "correct horse battery" } });
    transactions.mockRestore();
    expect(begun).toBe(2);
    expect(reply.status).toBe(204);
    expect((await user.call("GET /contacts")).status).toBe(401);
  });

  it("are out of sight at once when their deletion is cut off, and removed later", async () => {
    const user = await app.signUp("Kim Soto");
    await user.get("POST /contacts", { body: { name: "Bea Santos" } });
    const { id } = await app.db.read.account.findFirstOrThrow();
    await app.db.transaction(id, (tx) => hideForRemoval(tx, id, now));
    expect((await user.call("GET /contacts")).status).toBe(401);
    const again = { ...jo, email: "kim.soto@example.org" };
    expect((await app.stranger().get("GET /session")).isNewInstall).toBe(true);
    await app.stranger().get("POST /account", { body: again });
    expect(await removeHiddenAccounts(app.db, tomorrow)).toBe(1);
    expect(await app.db.read.account.count()).toBe(1);
    expect(await app.db.read.contact.count()).toBe(0);
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
