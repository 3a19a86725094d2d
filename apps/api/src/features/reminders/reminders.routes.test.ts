import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Prisma } from "@followthrough/db";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { smtpMailer } from "../../mail/smtpMailer";
import { type MailServer, startMailServer } from "../../testing/startMailServer";
import { recordedChannels, schedulerAt } from "../../testing/remindedAccounts";
import { type TestApp, type TestUser, startTestApp } from "../../testing/startTestApp";

const from = { name: "Followthrough", address: "crm@example.org" };
const now = "2026-06-25T13:00:00.000Z";

let mails: MailServer;
let app: TestApp;
let jo: TestUser;
let refuse: (() => void) | undefined;
const closing: (() => unknown)[] = [];

const begin = async (more: Parameters<typeof startTestApp>[0] = {}) => {
  app = await startTestApp(more);
  closing.push(() => app.stop());
  jo = await app.signUp("Jo Bennett");
};
const withMail = async () => {
  mails = await startMailServer({ accept: () => refuse?.() });
  closing.push(() => mails.stop());
  const mailer = smtpMailer({ url: mails.url, from, patienceMs: 2_000 });
  closing.push(() => mailer.close());
  await begin({ more: { mailer, publicUrl: "http://127.0.0.1", allowPrivateWebhooks: true } });
};
beforeEach(() => {
  refuse = undefined;
});
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const edit = async (body: object, version?: number) =>
  jo.call("PATCH /reminders", {
    body,
    version: version ?? (await jo.get("GET /reminders")).version,
  });
const mailOn = async (isOn = true) =>
  jo.get("PUT /reminder-channels/mail", {
    body: { isOn },
    version: (await jo.get("GET /reminders")).version,
  });

describe("reminders", () => {
  it("are off for whoever changed nothing, and say what the server is missing", async () => {
    await begin();
    expect(await jo.get("GET /reminders")).toEqual({
      version: 1,
      digestAt: "07:30",
      digestDays: [1, 2, 3, 4, 5],
      digestWhenEmpty: false,
      reviewOn: null,
      minutesBefore: null,
      quietUntilOn: null,
      nextDigestAt: null,
      nextReviewAt: null,
      channels: [
        { kind: "mail", isOn: false, target: "jo.bennett@example.org", hasSecret: false },
        { kind: "webhook", isOn: false, target: null, hasSecret: false },
        { kind: "ntfy", isOn: false, target: null, hasSecret: false },
      ],
      canMail: false,
      missing: ["SMTP_URL", "MAIL_FROM", "PUBLIC_URL"],
    });
  });

  it("say when the next ones go out, in step with every setting, the zone and the channels", async () => {
    await withMail();
    const next = async () => {
      const { nextDigestAt, nextReviewAt } = await jo.get("GET /reminders");
      return [nextDigestAt, nextReviewAt];
    };
    await edit({ reviewOn: 7 });
    expect(await next()).toEqual([null, null]);
    await mailOn();
    // It is Thursday, 9:00 in New York.
    expect(await next()).toEqual(["2026-06-26T11:30:00.000Z", "2026-06-28T11:30:00.000Z"]);
    await edit({ digestAt: "09:15", digestDays: [4] });
    expect(await next()).toEqual(["2026-06-25T13:15:00.000Z", "2026-06-28T13:15:00.000Z"]);
    await edit({ quietUntilOn: "2026-07-03" });
    expect(await next()).toEqual(["2026-07-09T13:15:00.000Z", "2026-07-05T13:15:00.000Z"]);
    await edit({ quietUntilOn: null, digestDays: [1, 2, 3, 4, 5, 6, 7], reviewOn: null });
    await jo.get("PATCH /account", { body: { timeZone: "Asia/Kathmandu" }, version: 1 });
    expect(await next()).toEqual(["2026-06-26T03:30:00.000Z", null]);
    await mailOn(false);
    expect(await next()).toEqual([null, null]);
  });

  it("that were due before a change go out all the same", async () => {
    await withMail();
    await mailOn();
    app.setNow("2026-06-26T11:30:05.000Z");
    await edit({ digestAt: "18:00" });
    expect((await jo.get("GET /deliveries")).deliveries).toMatchObject([
      { kind: "digest", dayOn: "2026-06-26", state: "waiting", channel: "mail" },
    ]);
    expect((await jo.get("GET /reminders")).nextDigestAt).toBe("2026-06-26T22:00:00.000Z");
    const { channels, sent } = recordedChannels(() => ({ isSent: true, answer: "" }));
    for (const at of ["2026-06-26T11:31:00.000Z", "2026-06-26T22:00:00.000Z", "2026-06-27T03:59:00.000Z"])
      await schedulerAt(app.db, () => at, channels).round();
    expect(sent.map(({ what }) => what)).toEqual(["digest 2026-06-26"]);
  });

  it("of a day whose hour a flight east put behind go out at once, and once; the next on its own day", async () => {
    await withMail();
    await mailOn();
    app.setNow("2026-06-26T11:00:00.000Z");
    const move = async (timeZone: string) => {
      const version = (await jo.get("GET /session")).account?.version ?? 0;
      await jo.get("PATCH /account", { body: { timeZone }, version });
      return (await jo.get("GET /deliveries")).deliveries.map(({ dayOn, state }) => [dayOn, state]);
    };
    // It is 7:00 on Friday in New York, and 16:45 in Kathmandu.
    expect(await move("Asia/Kathmandu")).toEqual([["2026-06-26", "waiting"]]);
    expect((await jo.get("GET /reminders")).nextDigestAt).toBe("2026-06-29T01:45:00.000Z");
    expect(await move("America/New_York")).toEqual([["2026-06-26", "waiting"]]);
    const { channels, sent } = recordedChannels(() => ({ isSent: true, answer: "" }));
    for (const at of ["2026-06-26T11:01:00.000Z", "2026-06-26T11:31:00.000Z", "2026-06-29T11:30:00.000Z"])
      await schedulerAt(app.db, () => at, channels).round();
    expect(sent.map(({ what }) => what)).toEqual(["digest 2026-06-26", "digest 2026-06-29"]);
  });

  it("are changed from the version seen, which the channels count too", async () => {
    await begin();
    const { version } = (await edit({ digestAt: "08:00" })).answer;
    await mailOn();
    const late = await edit({ digestAt: "10:00" }, version);
    expect([late.status, late.error?.current]).toMatchObject([
      412,
      { digestAt: "08:00", version: version + 1 },
    ]);
  });

  it.each([
    [{ digestAt: "24:00" }, "digestAt"],
    [{ digestDays: [1, 1] }, "digestDays"],
    [{ digestDays: [8] }, "digestDays.0"],
    [{ reviewOn: 0 }, "reviewOn"],
    [{ minutesBefore: 1441 }, "minutesBefore"],
    [{ quietUntilOn: "2026-02-30" }, "quietUntilOn"],
  ])("do not take %j", async (body, path) => {
    await begin();
    const { status, error } = await edit(body);
    expect([status, error?.fields?.[0]?.path]).toEqual([400, path]);
  });
});

describe("a channel", () => {
  it("that is a webhook shows its secret once, and another one when asked", async () => {
    await begin();
    const put = async (body: object) =>
      jo.get("PUT /reminder-channels/webhook", {
        body: { isOn: true, url: "https://example.org/hook", ...body },
        version: (await jo.get("GET /reminders")).version,
      });
    const first = await put({});
    expect(first.newSecret).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
    expect(first.reminders.channels[1]).toEqual({
      kind: "webhook",
      isOn: true,
      target: "https://example.org/hook",
      hasSecret: true,
    });
    expect((await put({ url: "https://example.org/other" })).newSecret).toBeNull();
    const { newSecret } = await put({ newSecret: true });
    expect(newSecret).not.toBe(first.newSecret);
    expect(JSON.stringify(await jo.get("GET /reminders"))).not.toContain("whsec_");
    const { version } = await jo.get("GET /reminders");
    await jo.get("DELETE /reminder-channels/webhook", { version });
    expect((await jo.get("GET /reminders")).channels[1]).toMatchObject({
      isOn: false,
      target: null,
      hasSecret: false,
    });
    expect((await jo.get("GET /security-events")).events[0]?.kind).toBe("reminders-redirected");
  });

  it("leads to no address of the server's own network, unless that is allowed", async () => {
    await begin();
    for (const url of ["http://example.org/", "https://192.168.1.1/", "nowhere"]) {
      const { status, error } = await jo.call("PUT /reminder-channels/ntfy", {
        body: { isOn: true, url },
        version: 1,
      });
      expect([status, error?.fields?.[0]?.path]).toEqual([400, "url"]);
      expect(error?.message).not.toContain(url);
    }
  });

  it("that is a topic keeps its token on the same server, and never takes it along to another", async () => {
    await begin();
    const answers: (boolean | undefined)[] = [];
    for (const change of [
      { url: "https://ntfy.example.org/one", token: "tk_first" },
      { url: "https://ntfy.example.org/two" },
      { url: "https://ntfy.example.com/two" },
      { url: "https://ntfy.example.net/two", token: "tk_other" },
    ]) {
      const { version } = await jo.get("GET /reminders");
      const body = { isOn: true, ...change };
      const { reminders } = await jo.get("PUT /reminder-channels/ntfy", { body, version });
      answers.push(reminders.channels.find(({ kind }) => kind === "ntfy")?.hasSecret);
    }
    expect(answers).toEqual([true, true, false, true]);
  });

  it("that leads elsewhere is changed only by whoever knows the password", async () => {
    await begin();
    app.setNow("2026-06-25T13:11:00.000Z");
    const body = { isOn: true, url: "https://example.org/hook" };
    const { status } = await jo.call("PUT /reminder-channels/webhook", { body, version: 1 });
    expect(status).toBe(403);
  });
});

describe("a reminder sent at once", () => {
  it("says what the mail server answered, and is in the log", async () => {
    await withMail();
    const sent = await jo.get("POST /reminders/test", { body: { channel: "mail" } });
    expect(sent).toMatchObject({
      state: "sent",
      kind: "test",
      dayOn: "2026-06-25",
      attempts: 1,
      sentAt: now,
    });
    expect(sent.answer).toContain("250");
    expect(mails.mails).toHaveLength(1);
    expect(mails.mails[0]?.messageId).toBe(`<${sent.id}@127.0.0.1>`);
    expect(mails.mails[0]?.recipients).toEqual(["jo.bennett@example.org"]);
    refuse = () => {
      throw Object.assign(new Error("Come back later"), { responseCode: 450 });
    };
    const refused = await jo.get("POST /reminders/test", { body: { channel: "mail" } });
    expect(refused).toMatchObject({ state: "failed", reason: "refused", nextAttemptAt: null });
    expect(refused.answer).toContain("Come back later");
    const { deliveries } = await jo.get("GET /deliveries");
    expect(deliveries.map(({ state }) => state)).toEqual(["failed", "sent"]);
  });

  it("says that there is no mail server, and which channel is not there", async () => {
    await begin();
    expect(await jo.get("POST /reminders/test", { body: { channel: "mail" } })).toMatchObject({
      state: "skipped",
      reason: "no-mail-server",
    });
    expect((await jo.call("POST /reminders/test", { body: { channel: "ntfy" } })).status).toBe(404);
  });

  it("goes to a webhook as well", async () => {
    await withMail();
    const got: string[] = [];
    const server: Server = createServer((request, response) => {
      got.push(String(request.headers["webhook-id"]));
      response.end("taken");
    });
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    closing.push(() => new Promise((resolve) => server.close(resolve)));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await jo.get("PUT /reminder-channels/webhook", { body: { isOn: true, url }, version: 1 });
    const sent = await jo.get("POST /reminders/test", { body: { channel: "webhook" } });
    expect(sent).toMatchObject({ state: "sent", answer: "200 taken" });
    expect(got).toEqual([sent.id]);
  });

  it("is sent no more than twenty times an hour", async () => {
    await begin();
    for (let count = 0; count < 20; count += 1)
      await jo.get("POST /reminders/test", { body: { channel: "mail" } });
    expect((await jo.call("POST /reminders/test", { body: { channel: "mail" } })).status).toBe(429);
  });
});

describe("the log of what was sent", () => {
  it("comes in pages, the latest first, and is nobody else's", async () => {
    await withMail();
    for (let count = 0; count < 5; count += 1) {
      app.setNow(`2026-06-25T13:0${count}:00.000Z`);
      await jo.get("POST /reminders/test", { body: { channel: "mail" } });
    }
    const first = await jo.get("GET /deliveries", { query: { limit: 3 } });
    const rest = await jo.get("GET /deliveries", { query: { limit: 3, cursor: first.nextCursor ?? "" } });
    const times = [...first.deliveries, ...rest.deliveries].map(({ createdAt }) => createdAt.slice(14, 16));
    expect(times).toEqual(["04", "03", "02", "01", "00"]);
    expect(rest.nextCursor).toBeNull();
    const kim = await app.signUp("Kim Soto");
    expect((await kim.get("GET /deliveries")).deliveries).toEqual([]);
  });
});

describe("an account that is deleted", () => {
  it("leaves nothing of its reminders, and what was due of it disturbs nobody", async () => {
    await withMail();
    await mailOn();
    await jo.get("POST /reminders/test", { body: { channel: "mail" } });
    await jo.get("POST /account/deletion", { body: { password: "correct horse battery" } });
    for (const table of ["ReminderSettings", "ReminderChannel", "Delivery"])
      expect(await app.db.read.rows(Prisma.sql`SELECT 1 FROM ${Prisma.raw(`"${table}"`)}`)).toEqual([]);
  });
});
