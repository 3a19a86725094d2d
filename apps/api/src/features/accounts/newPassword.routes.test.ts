import { hash } from "@node-rs/argon2";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../../testing/startTestApp";

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
});
afterEach(() => app.stop());

const jo = { name: "Jo Bennett", email: "jo@example.org", timeZone: "UTC" };
const composed = "Grüße aus Öland".normalize("NFC");
const decomposed = composed.normalize("NFD");
const signIn = (password: string) =>
  app.stranger().call("POST /session", { body: { email: jo.email, password } });

describe("a password", () => {
  it("is the same from every keyboard, however it spells accents", async () => {
    await app.stranger().get("POST /account", { body: { ...jo, password: decomposed } });
    expect((await signIn(composed)).status).toBe(201);
    expect((await signIn(decomposed)).status).toBe(201);
  });

  it.each([
    ["composed", composed],
    ["decomposed", decomposed],
  ])(
    "hashed %s by an earlier version is taken in both spellings, and kept composed",
    async (_name, before) => {
      for (const typed of [composed, decomposed]) {
        const user = app.stranger();
        if (typed === composed) await user.get("POST /account", { body: { ...jo, password: composed } });
        const passwordHash = await hash(before, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
        await app.db.serverTransaction("test", (tx) => tx.account.updateMany({ data: { passwordHash } }));
        expect((await signIn(typed)).status).toBe(201);
        const [account] = await app.db.read.account.findMany();
        expect(account?.passwordHash === passwordHash).toBe(before === composed);
        expect((await signIn(typed)).status).toBe(201);
      }
    },
  );

  it.each([
    ["password2026", "is among the passwords that are tried first"],
    ["jo-bennett-2026", "is made of your own name or address"],
    ["qwertyuiop1", "is a row of keys"],
    ["short", "at least 10 characters"],
    ["é".normalize("NFD").repeat(5), "at least 10 characters"],
    ["\u{1F642}".repeat(5), "at least 10 characters"],
    ["x y z".repeat(50), "at most 200 characters"],
  ])("%s is refused for a new account and as a new password, saying why", async (password, why) => {
    const reply = await app.stranger().call("POST /account", { body: { ...jo, password } });
    expect([reply.status, reply.error?.fields?.[0]?.path]).toEqual([400, "password"]);
    expect(reply.error?.fields?.[0]?.message).toContain(why);
    const user = await app.signUp();
    const change = await user.call("PUT /account/password", {
      body: { currentPassword: "correct horse battery", newPassword: password },
    });
    expect([change.status, change.error?.fields?.[0]?.path]).toEqual([400, "newPassword"]);
    expect(change.error?.fields?.[0]?.message).toContain(why);
  });

  it("of two hundred characters is taken, also with every accent on its own", async () => {
    const long = Array.from({ length: 40 }, (_, n) => `Öl für ${n}`)
      .join(" ")
      .slice(0, 200)
      .normalize("NFD");
    await app.stranger().get("POST /account", { body: { ...jo, password: long } });
    expect((await signIn(long.normalize("NFC"))).status).toBe(201);
  });

  it("changed while somebody signs in with the old one lets nobody in by the old one", async () => {
    const owner = app.stranger();
    await owner.get("POST /account", { body: { ...jo, password: "correct horse battery" } });
    await Promise.all([
      signIn("correct horse battery"),
      owner.get("PUT /account/password", {
        body: { currentPassword: "correct horse battery", newPassword: "wet gravel under boots" },
      }),
      signIn("correct horse battery"),
    ]);
    expect((await owner.get("GET /sessions")).sessions).toHaveLength(1);
  });
});
