import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { randomPassword, resetPassword } from "./resetPassword";

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
});
afterEach(() => app.stop());

const now = "2026-06-25T13:05:00.000Z";
const email = "jo.bennett@example.org";
const signIn = (password: string) => app.stranger().call("POST /session", { body: { email, password } });

describe("a password set anew by whoever has the machine", () => {
  it("signs in, ends every session, and is said in the security log", async () => {
    const jo = await app.signUp();
    for (let n = 0; n < 9; n += 1) await signIn("not this one");
    const password = randomPassword();
    expect(await resetPassword(app.db, undefined, password, now)).toEqual({ email, sessions: 1 });
    expect((await jo.call("GET /sessions")).status).toBe(401);
    expect((await signIn("correct horse battery")).status).toBe(401);
    app.setNow("2026-06-25T13:20:00.000Z");
    const again = app.stranger();
    await again.get("POST /session", { body: { email, password } });
    const { events } = await again.get("GET /security-events");
    expect(events.map(({ kind, address }) => [kind, address])).toContainEqual(["password-reset", ""]);
  });

  it("is of the account that is named, where there are several", async () => {
    await app.signUp();
    const kim = await app.signUp("Kim Soto");
    await expect(resetPassword(app.db, undefined, "wet gravel under boots", now)).rejects.toThrow(/several/);
    await expect(resetPassword(app.db, "nobody@example.org", "wet gravel under boots", now)).rejects.toThrow(
      /no such account/,
    );
    await resetPassword(app.db, " JO.Bennett@example.org", "wet gravel under boots", now);
    expect((await signIn("wet gravel under boots")).status).toBe(201);
    expect((await kim.call("GET /sessions")).status).toBe(200);
  });

  it.each(["short", "jo bennett 2026", "password2026", "x".repeat(201)])("is not %s", async (password) => {
    const jo = await app.signUp();
    await expect(resetPassword(app.db, undefined, password, now)).rejects.toThrow(/The password/);
    expect((await jo.call("GET /sessions")).status).toBe(200);
  });

  it("is random enough where it is made up", () => {
    const made = Array.from({ length: 1000 }, randomPassword);
    expect(new Set(made).size).toBe(1000);
    for (const one of made) expect(one).toMatch(/^([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/);
  });
});
