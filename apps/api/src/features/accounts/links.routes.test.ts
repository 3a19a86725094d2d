import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { smtpMailer } from "../../mail/smtpMailer";
import { type MailServer, type ReceivedMail, startMailServer } from "../../testing/startMailServer";
import { databaseRows } from "../../testing/databaseRows";
import { type TestApp, type TestUser, startTestApp } from "../../testing/startTestApp";

let server: MailServer;
let app: TestApp;
let jo: TestUser;
const opened: { close(): void }[] = [];
/** What the mail server does with a mail, where it is not just taken. */
let accept: () => void = () => undefined;

const publicUrl = "https://crm.example.org";

beforeAll(async () => {
  server = await startMailServer({ accept: () => accept() });
  const mailer = smtpMailer({
    url: server.url,
    from: { name: "Followthrough", address: "crm@example.org" },
    patienceMs: 2_000,
  });
  opened.push(mailer);
  app = await startTestApp({ more: { mailer, publicUrl, trustProxy: 1 } });
  jo = await app.signUp("Jo Bennett");
});
beforeEach(() => app.setNow("2026-06-25T13:00:00.000Z"));
afterEach(async () => {
  accept = () => undefined;
  await app.db.serverTransaction("tries", (tx) => tx.attemptCount.deleteMany());
});
afterAll(async () => {
  await app.stop();
  for (const one of opened) one.close();
  await server.stop();
});

const ask = (email: string, headers: Record<string, string> = {}) =>
  app.stranger().call("POST /password-resets", { body: { email }, headers });

const mailAfter = async (act: () => Promise<unknown>) => {
  const coming = server.next();
  await act();
  return coming;
};

const linkIn = (text: string | undefined, page: string): string => {
  const [, token = ""] = new RegExp(`^${publicUrl}/${page}#([\\w-]{43})$`, "m").exec(text ?? "") ?? [];
  expect(token).not.toBe("");
  return token;
};

const by = (token: string) => ({ headers: { "x-link-token": token } });

const passwordToken = async (email = "jo.bennett@example.org"): Promise<string> => {
  const mail = await mailAfter(() => ask(email));
  return linkIn(mail.text, "reset-password");
};

const signIn = (password: string, email = "jo.bennett@example.org") =>
  app.stranger().call("POST /session", { body: { email, password } });

describe("a forgotten password", () => {
  it("is told nobody whether they have an account: the answer is the same, and comes before it is looked at", async () => {
    const before = server.mails.length;
    const [known, unknown] = [await ask("Jo.Bennett@EXAMPLE.org"), await ask("nobody@example.org")];
    expect([known.status, unknown.status]).toEqual([204, 204]);
    expect([...known.headers.keys()].toSorted()).toEqual([...unknown.headers.keys()].toSorted());
    while (server.mails.length === before) await server.next();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(server.mails.slice(before).map(({ recipients }) => recipients)).toEqual([
      ["jo.bennett@example.org"],
    ]);
  });

  it("is set anew by the link, once: every place is signed out, and no earlier link works", async () => {
    const here = await app.signUp("Lee Novak");
    const [first, second] = [
      await passwordToken("lee.novak@example.org"),
      await passwordToken("lee.novak@example.org"),
    ];
    const anyone = app.stranger();
    const before = await databaseRows(app);
    for (let looks = 0; looks < 3; looks += 1)
      expect(await anyone.get("GET /new-password", by(second))).toEqual({ email: "lee.novak@example.org" });
    expect(await databaseRows(app)).toEqual(before);
    const bad = await anyone.call("POST /new-password", { ...by(second), body: { password: "lee.novak99" } });
    expect([bad.status, bad.error?.fields?.[0]?.path]).toEqual([400, "password"]);
    await anyone.get("POST /new-password", {
      headers: { ...by(second).headers, "idempotency-key": "set-it-once" },
      body: { password: "another horse battery" },
    });
    expect((await here.call("GET /today")).status).toBe(401);
    expect((await signIn("correct horse battery", "lee.novak@example.org")).status).toBe(401);
    const again = app.stranger();
    await again.get("POST /session", {
      body: { email: "lee.novak@example.org", password: "another horse battery" },
    });
    const { events } = await again.get("GET /security-events");
    expect(events.map(({ kind }) => kind)).toContain("password-reset-by-mail");
    // The same press again, after a lost answer, is the same; another one is not.
    const repeated = await anyone.call("POST /new-password", {
      headers: { ...by(second).headers, "idempotency-key": "set-it-once" },
      body: { password: "another horse battery" },
    });
    expect([repeated.status, repeated.headers.get("idempotency-replayed")]).toEqual([204, "true"]);
    const used = await anyone.call("POST /new-password", {
      ...by(second),
      body: { password: "a third horse battery" },
    });
    expect([used.status, used.error?.code]).toEqual([410, "link_used"]);
    expect((await anyone.call("GET /new-password", by(second))).status).toBe(410);
    expect((await anyone.call("GET /new-password", by(first))).status).toBe(404);
  });

  it("is set by one of many presses at once", async () => {
    await app.signUp("Ada Quinn");
    const token = await passwordToken("ada.quinn@example.org");
    const replies = await Promise.all(
      ["one horse battery", "two horse battery", "six horse battery"].map((password) =>
        fetch(`${app.url}/api/new-password`, {
          method: "POST",
          headers: { "content-type": "application/json", "x-link-token": token },
          body: JSON.stringify({ password }),
        }),
      ),
    );
    expect(replies.map(({ status }) => status).toSorted()).toEqual([204, 410, 410]);
  });

  it("has a link that leads to the address of the settings, whatever the request says, and stands in no log or row", async () => {
    const coming = server.next();
    await ask("jo.bennett@example.org", {
      "x-forwarded-host": "evil.example",
      forwarded: "host=evil.example",
    });
    const mail = await coming;
    expect(mail.source).not.toContain("evil");
    const token = linkIn(mail.text, "reset-password");
    expect(JSON.stringify(await databaseRows(app))).not.toContain(token);
  });

  it("has a link that is good for an hour", async () => {
    const token = await passwordToken();
    app.setNow("2026-06-25T13:59:59.000Z");
    expect((await app.stranger().call("GET /new-password", by(token))).status).toBe(200);
    app.setNow("2026-06-25T14:00:00.000Z");
    expect((await app.stranger().call("GET /new-password", by(token))).status).toBe(404);
  });

  it("has a link that a password or an address set otherwise ends", async () => {
    const kim = await app.signUp("Kim Soto");
    const before = await passwordToken("kim.soto@example.org");
    await kim.get("PUT /account/password", {
      body: { currentPassword: "correct horse battery", newPassword: "another horse battery" },
    });
    expect((await app.stranger().call("GET /new-password", by(before))).status).toBe(404);
  });

  it("is asked for so often and no more, with or without an account", async () => {
    for (const email of ["jo.bennett@example.org", "nobody@example.org"]) {
      const statuses: number[] = [];
      for (let attempts = 0; attempts < 6; attempts += 1) statuses.push((await ask(email)).status);
      expect(statuses).toEqual([204, 204, 204, 204, 204, 429]);
    }
    const some: number[] = [];
    for (let attempts = 0; attempts < 12; attempts += 1)
      some.push((await ask(`someone${attempts}@example.org`)).status);
    expect(some.slice(-2)).toEqual([429, 429]);
  });

  it("of whose mail the mail server will have nothing is answered as ever", async () => {
    accept = () => {
      throw Object.assign(new Error("Mailbox full"), { responseCode: 552 });
    };
    expect((await ask("jo.bennett@example.org")).status).toBe(204);
  });

  it.each(["", "jo", "jo@", "a@b.example, c@d.example", "jo@example.org\r\nBcc: eve@example.org"])(
    "of %j is no address to write to",
    async (email) => {
      expect((await ask(email)).status).toBe(400);
    },
  );
});

const isConfirmation = ({ text }: ReceivedMail) =>
  text?.includes("Hello Ann Reyes") === true && text.includes("/confirm-address#");

describe("another address, on a server that sends mails", () => {
  it("is used once its owner confirms it, and the old one is told", async () => {
    const sam = await app.signUp("Sam Okafor");
    const mailTo = (address: string) => server.mails.find(({ recipients }) => recipients.includes(address));
    const profile = await sam.get("PUT /account/email", { body: { email: "sam@new.example.org" } });
    expect(profile.email).toBe("sam.okafor@example.org");
    // One that an earlier story asked for may come in between.
    while (!mailTo("sam@new.example.org") || !mailTo("sam.okafor@example.org")) await server.next();
    const [toNew, toOld] = [mailTo("sam@new.example.org"), mailTo("sam.okafor@example.org")];
    expect(toOld?.text).toContain("sam@new.example.org");
    expect(toOld?.text).not.toContain("#");
    const token = linkIn(toNew?.text, "confirm-address");
    const anyone = app.stranger();
    expect(await anyone.get("GET /new-address", by(token))).toEqual({
      email: "sam.okafor@example.org",
      newEmail: "sam@new.example.org",
    });
    expect((await sam.get("GET /session")).account?.email).toBe("sam.okafor@example.org");
    expect(await anyone.get("POST /new-address", by(token))).toEqual({ email: "sam@new.example.org" });
    expect((await sam.get("GET /session")).account?.email).toBe("sam@new.example.org");
    expect((await anyone.call("POST /new-address", by(token))).error?.code).toBe("link_used");
    const { events } = await sam.get("GET /security-events");
    expect(events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["email-change-asked", "email-changed"]),
    );
  });

  it("is not used where it has an account by then, and tells nobody so who does not read its mail", async () => {
    const ann = await app.signUp("Ann Reyes");
    const asked = await ann.call("PUT /account/email", { body: { email: "jo.bennett@example.org" } });
    expect(asked.status).toBe(200);
    while (!server.mails.some(isConfirmation)) await server.next();
    const mail = server.mails.find(isConfirmation);
    expect(mail?.recipients).toEqual(["jo.bennett@example.org"]);
    const token = linkIn(mail?.text, "confirm-address");
    const reply = await app.stranger().call("POST /new-address", by(token));
    expect([reply.status, reply.error?.code]).toEqual([409, "email_taken"]);
    expect((await ann.get("GET /session")).account?.email).toBe("ann.reyes@example.org");
  });

  it("asked for again leaves the first link dead, and so does a new password", async () => {
    const tom = await app.signUp("Tom Ibe");
    const tokenFor = async (email: string) => {
      const before = server.mails.length;
      await tom.get("PUT /account/email", { body: { email } });
      while (server.mails.length < before + 2) await server.next();
      return linkIn(server.mails[before]?.text, "confirm-address");
    };
    const first = await tokenFor("tom1@new.example.org");
    const second = await tokenFor("tom2@new.example.org");
    expect((await app.stranger().call("GET /new-address", by(first))).status).toBe(404);
    await tom.get("PUT /account/password", {
      body: { currentPassword: "correct horse battery", newPassword: "another horse battery" },
    });
    expect((await app.stranger().call("POST /new-address", by(second))).status).toBe(404);
  });

  it("that is the same in other letters changes at once", async () => {
    const { email } = await jo.get("PUT /account/email", { body: { email: "Jo.Bennett@example.org" } });
    expect(email).toBe("Jo.Bennett@example.org");
  });
});

describe("a server that sends no mails", () => {
  it("says so, names the way that is left, and changes addresses at once", async () => {
    const plain = await startTestApp();
    const user = await plain.signUp("Jo Bennett");
    expect((await user.get("GET /session")).canResetPassword).toBe(false);
    const reply = await plain.stranger().call("POST /password-resets", { body: { email: "jo@example.org" } });
    expect([reply.status, reply.error?.message]).toEqual([
      409,
      "This server sends no mails. Whoever runs it can set a new password with the command account:reset-password.",
    ]);
    const { email } = await user.get("PUT /account/email", { body: { email: "jo@new.example.org" } });
    expect(email).toBe("jo@new.example.org");
    await plain.stop();
  });
});
