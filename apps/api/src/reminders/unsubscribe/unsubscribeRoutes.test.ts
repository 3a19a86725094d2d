import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newToken } from "../../http/account";
import { insertSecretLinks } from "../../secretLinks/secretLinks.store";
import { emailOf, remindedAccount } from "../../testing/reminded";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { newStory } from "../../testing/story";

const now = "2026-06-25T13:00:00.000Z";
let app: TestApp;
let accountId: string;
let address: string;

beforeAll(async () => {
  app = await startTestApp({ more: { publicUrl: "https://crm.example.org" } });
});
afterAll(() => app.stop());

/** Jo is reminded by mail and by ntfy, and has a mail that can be ended. */
beforeEach(async () => {
  app.setNow(now);
  ({ id: accountId } = await remindedAccount(app.db, await emailOf(await newStory(app))));
  const made = { accountId, createdAt: now, updatedAt: now };
  const [token = ""] = await app.db.transaction(accountId, async (tx) => {
    await tx.reminderSettings.create({ data: made });
    for (const kind of ["mail", "ntfy"]) await tx.reminderChannel.create({ data: { ...made, kind } });
    return insertSecretLinks(
      tx,
      accountId,
      [{ kind: "unsubscribe", detail: "mail digest", expiresAt: "2026-08-24T13:00:00.000Z" }],
      now,
    );
  });
  address = `${app.url}/unsubscribe/${token}`;
});

const channels = async () =>
  Object.fromEntries(
    (await app.db.read.reminderChannel.findMany({ where: { accountId } })).map(({ kind, isOn }) => [
      kind,
      isOn,
    ]),
  );
/** What the user set; the next times follow the channels. */
const whenReminded = () =>
  app.db.read.reminderSettings.findMany({
    where: { accountId },
    select: { digestAt: true, digestDays: true, reviewOn: true, minutesBefore: true, quietUntilOn: true },
  });
const form = (body: string, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  body,
  headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
});
const oneClick = form("List-Unsubscribe=One-Click");

describe("one click in the program of a mailbox", () => {
  it("ends the mails at once, without a session, an Origin or a Referer, and nothing else", async () => {
    const before = await whenReminded();
    const reply = await fetch(address, oneClick);
    expect(reply.status).toBe(200);
    expect(reply.headers.get("content-type")).toMatch(/^text\/plain/);
    expect(reply.headers.get("set-cookie")).toBeNull();
    expect(await reply.text()).toBe("The mails are stopped.\n");
    expect(await channels()).toEqual({ mail: false, ntfy: true });
    expect(await whenReminded()).toEqual(before);
  });

  it("may come as multipart, from anywhere, and twice", async () => {
    const body = new FormData();
    body.append("List-Unsubscribe", "One-Click");
    const headers = { origin: "https://mail.example.net", "sec-fetch-site": "cross-site" };
    for (let time = 0; time < 2; time += 1) {
      expect((await fetch(address, { method: "POST", body, headers })).status).toBe(200);
      expect(await channels()).toEqual({ mail: false, ntfy: true });
    }
    const [channel] = await app.db.read.reminderChannel.findMany({ where: { accountId, kind: "mail" } });
    // Once: the second found it done.
    expect(channel?.version).toBe(2);
  });

  it("works again for mails that were switched on again, until the link runs out", async () => {
    await fetch(address, oneClick);
    await fetch(address, form("act=resume"));
    app.setNow("2026-08-24T12:59:59.999Z");
    expect((await fetch(address, oneClick)).status).toBe(200);
    expect(await channels()).toMatchObject({ mail: false });
    app.setNow("2026-08-24T13:00:00.000Z");
    expect((await fetch(address, form("act=resume"))).status).toBe(404);
    expect(await channels()).toMatchObject({ mail: false });
  });
});

describe("the page of the link", () => {
  it("says what it would do, and a look changes nothing, however often and by whatever", async () => {
    for (const method of ["GET", "HEAD", "GET"]) {
      const reply = await fetch(address, { method });
      expect(reply.status).toBe(200);
      expect(await channels()).toEqual({ mail: true, ntfy: true });
    }
    const page = await (await fetch(address)).text();
    expect(page).toContain("Stop the mails of Followthrough?");
    expect(page).toContain('<form method="post"><input type="hidden" name="act" value="stop">');
  });

  it("runs no script, is kept by nobody, found by nobody, framed by nobody, and names nobody", async () => {
    const reply = await fetch(address);
    const policy = reply.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/);
    expect(reply.headers.get("cache-control")).toBe("no-store");
    expect(reply.headers.get("referrer-policy")).toBe("no-referrer");
    expect(reply.headers.get("x-robots-tag")).toBe("noindex");
    const page = await reply.text();
    expect(page).not.toMatch(/<script|src=|href=|Bennett|@example/);
  });

  it("ends the mails with its button, and takes that back with the next", async () => {
    const end = await fetch(address, form("act=stop", { origin: "null" }));
    expect(await end.text()).toContain("Switch them on again");
    expect(await channels()).toEqual({ mail: false, ntfy: true });
    expect(await (await fetch(address)).text()).toContain("The mails are stopped.");
    const again = await fetch(address, form("act=resume", { origin: "null" }));
    expect(await again.text()).toContain("The mails are on again.");
    expect(await channels()).toEqual({ mail: true, ntfy: true });
  });

  it("does not say that mails are on which never were", async () => {
    await app.db.transaction(accountId, (tx) => tx.reminderChannel.deleteMany({ where: { accountId } }));
    expect(await (await fetch(address, form("act=resume"))).text()).toContain("The mails are stopped.");
    expect(await channels()).toEqual({});
  });
});

describe("a link that is none", () => {
  it.each([
    ["made up", () => newToken()],
    ["short", () => "x"],
    ["of SQL", () => "'%20OR%201=1"],
    ["no text", () => "%00"],
  ])("because it is %s is answered plainly, and nothing is changed", async (_why, token) => {
    const wrong = `${app.url}/unsubscribe/${token()}`;
    const look = await fetch(wrong);
    expect(look.status).toBe(404);
    expect(await look.text()).toContain("This link does not work any more.");
    expect((await fetch(wrong, oneClick)).status).toBe(404);
    expect(await channels()).toEqual({ mail: true, ntfy: true });
  });

  it("because it opens something else does not end the mails", async () => {
    const [token = ""] = await app.db.transaction(accountId, (tx) =>
      insertSecretLinks(tx, accountId, [{ kind: "answer", expiresAt: null }], now),
    );
    expect((await fetch(`${app.url}/unsubscribe/${token}`, oneClick)).status).toBe(404);
    expect(await channels()).toEqual({ mail: true, ntfy: true });
  });

  it("because the account is gone ends nothing", async () => {
    await app.db.transaction(accountId, (tx) => tx.account.delete({ where: { id: accountId } }));
    expect((await fetch(address, oneClick)).status).toBe(404);
  });
});

it.each(["PUT", "DELETE", "PATCH"])("%s is nothing here", async (method) => {
  expect((await fetch(address, { method })).status).toBe(404);
  expect(await channels()).toEqual({ mail: true, ntfy: true });
});

it("a body that is too large or cannot be read changes nothing", async () => {
  expect((await fetch(address, form(`act=${"x".repeat(5_000)}`))).status).toBe(413);
  expect((await fetch(address, form("act=stop", { "content-encoding": "zip" }))).status).toBe(415);
  expect(await channels()).toEqual({ mail: true, ntfy: true });
});
