import { testDialect } from "@followthrough/db/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type MailServer, startMailServer } from "../testing/startMailServer";
import { startSecondServer } from "../testing/startSecondServer";
import { type TestApp, startTestApp } from "../testing/startTestApp";

const due = "2026-06-26T11:30:00.000Z";
const leaseLater = "2026-06-26T11:35:00.000Z";

const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  for (let attempts = 0; attempts < 1_600; attempts += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("it did not come to that");
};

describe.runIf(testDialect === "postgresql")("servers that share a PostgreSQL and a mail server", () => {
  let app: TestApp;
  let mails: MailServer;
  let accept: () => void | Promise<void>;
  const running: { stop(signal?: NodeJS.Signals): Promise<void> }[] = [];
  beforeEach(async () => {
    accept = () => undefined;
    app = await startTestApp();
    mails = await startMailServer({ accept: () => accept() });
  });
  afterEach(async () => {
    for (const server of running.splice(0)) await server.stop("SIGKILL");
    await mails.stop();
    await app.stop();
  });

  const server = async (now: string) => {
    const started = await startSecondServer(app.databaseUrl, now, {
      SMTP_URL: mails.url,
      MAIL_FROM: "crm@example.org",
    });
    running.push(started);
    return started;
  };
  /** People who are reminded by mail at 7:30 of New York, and have something to do. */
  const people = async (count: number): Promise<string[]> => {
    const addresses: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const user = await app.signUp(`Reader ${index}`);
      const sam = await user.get("POST /contacts", { body: { name: "Sam Okafor" } });
      await user.get("POST /follow-ups", {
        body: { contactId: sam.id, action: "call", what: "Call", dueOn: "2026-06-26" },
      });
      await user.get("PUT /reminder-channels/mail", { body: { isOn: true }, version: 1 });
      addresses.push(`reader.${index}@example.org`);
    }
    return addresses;
  };
  const states = async () =>
    (await app.db.read.delivery.findMany({ select: { state: true } })).map(({ state }) => state);
  const recipients = () => mails.mails.flatMap((mail) => mail.recipients).toSorted();

  it("send each mail once", async () => {
    const addresses = await people(24);
    accept = () => new Promise((resolve) => setTimeout(resolve, 30));
    await Promise.all([server(due), server(due)]);
    await until(async () => (await states()).filter((state) => state === "sent").length === 24);
    // Time for whoever came second to send what it ought not to.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(recipients()).toEqual(addresses.toSorted());
  }, 90_000);

  it("go on with what one that was killed had in hand, once its lease is over, under the same Message-ID", async () => {
    const addresses = await people(6);
    let first: { stop(signal?: NodeJS.Signals): Promise<void> } | undefined;
    // Killed between the mail that is there whole and the answer to it: nobody can know that it went.
    accept = async () => {
      accept = () => undefined;
      await first?.stop("SIGKILL");
    };
    const hold = accept;
    accept = async () => {
      await until(() => first !== undefined);
      await hold();
    };
    first = await server(due);
    await until(() => mails.mails.length > 0);
    const left = (await states()).filter((state) => state !== "sent").length;
    expect(left).toBeGreaterThan(0);

    await server(due);
    await until(async () => (await states()).filter((state) => state === "waiting").length === 0);
    expect((await states()).filter((state) => state === "sending").length).toBeGreaterThan(0);
    await server(leaseLater);
    await until(async () => (await states()).every((state) => state === "sent"));
    const ids = new Set(mails.mails.map(({ messageId }) => messageId));
    expect(ids.size).toBe(addresses.length);
    expect([...new Set(recipients())]).toEqual(addresses.toSorted());
    // Those whose answer was lost went twice, under one id; nobody else's did.
    expect(mails.mails.length).toBeLessThanOrEqual(addresses.length + 4);
  }, 90_000);

  it("keep what the mail server puts off, and send it when it takes it", async () => {
    await people(2);
    accept = () => {
      throw Object.assign(new Error("Come back in a minute"), { responseCode: 451 });
    };
    await server(due);
    await until(
      async () => (await app.db.read.delivery.count({ where: { state: "waiting", attempts: 1 } })) === 2,
    );
    const waiting = await app.db.read.delivery.findMany();
    for (const one of waiting)
      expect(one).toMatchObject({
        reason: "refused",
        answer: expect.stringContaining("Come back in a minute") as string,
        nextAttemptAt: "2026-06-26T11:31:00.000Z",
      });
    accept = () => undefined;
    await server("2026-06-26T11:31:00.000Z");
    await until(async () => (await states()).every((state) => state === "sent"));
    expect(recipients()).toEqual(["reader.0@example.org", "reader.1@example.org"]);
  }, 90_000);

  it("that are told to stop finish the mail they have in hand", async () => {
    await people(1);
    let isThere = false;
    accept = async () => {
      isThere = true;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    };
    const one = await server(due);
    await until(() => isThere);
    await one.stop("SIGTERM");
    expect(await states()).toEqual(["sent"]);
    expect(mails.mails).toHaveLength(1);
  }, 60_000);
});
