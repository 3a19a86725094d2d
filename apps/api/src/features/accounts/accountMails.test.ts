import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import { smtpMailer } from "../../mail/smtpMailer";
import { startMailServer } from "../../testing/startMailServer";
import { sendOrLog } from "./accountMails";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const withResolvers = () => {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
};

/** Sends a mail that is of use until 14:00, by a clock on which only the pauses take time; answers what came of it. */
const send = async (answers: (attempt: number) => number | null) => {
  let now = Date.parse("2026-06-25T13:00:00.000Z");
  let attempts = 0;
  const pauses: number[] = [];
  const log: { msg: string; problem?: string }[] = [];
  const server = await startMailServer({
    accept: () => {
      attempts += 1;
      const responseCode = answers(attempts);
      if (responseCode !== null) throw Object.assign(new Error("Not jo@example.org now"), { responseCode });
    },
  });
  closing.push(() => server.stop());
  const from = { name: "Followthrough", address: "crm@example.org" };
  const mailer = smtpMailer({ url: server.url, from, patienceMs: 2_000 });
  closing.push(() => mailer.close());
  const { promise: over, resolve: end } = withResolvers();
  const logger = pino(
    { level: "info" },
    {
      write: (line: string) => {
        const { msg, problem } = JSON.parse(line) as (typeof log)[number];
        log.push(problem === undefined ? { msg } : { msg, problem });
        if (msg.endsWith("could not be sent")) end();
      },
    },
  );
  const arrived = server.next();
  await sendOrLog(
    {
      mailer,
      publicUrl: "https://crm.example.org",
      clock: () => new Date(now),
      pause: async (ms) => {
        pauses.push(ms / 60_000);
        now += ms;
      },
    },
    { to: { name: "Jo", address: "jo@example.org" }, subject: "Set a new password", text: "Here" },
    { until: "2026-06-25T14:00:00.000Z", logger },
  );
  await Promise.race([arrived, over]);
  return { pauses, log, attempts, mails: server.mails };
};

describe("a mail with a link", () => {
  it("that the server takes only at the third try comes once", async () => {
    const { mails, pauses, attempts } = await send((attempt) => (attempt < 3 ? 451 : null));
    expect([attempts, pauses, mails.length]).toEqual([3, [1, 3], 1]);
    expect(mails[0]?.messageId).toMatch(/^<[\w-]+@crm\.example\.org>$/);
  });

  it("that is never taken is tried for as long as its link is good, and nobody's address or words are in the log", async () => {
    const { mails, pauses, log } = await send(() => 451);
    expect([pauses, mails.length]).toEqual([[1, 3, 10, 30], 0]);
    expect(log).toEqual([
      ...Array.from({ length: 4 }, () => ({
        msg: "a mail with a link was not taken, and is tried again",
        problem: "refused",
      })),
      { msg: "a mail with a link could not be sent", problem: "refused" },
    ]);
  });

  it("that is refused for good is not tried again", async () => {
    const { attempts, pauses } = await send(() => 552);
    expect([attempts, pauses]).toEqual([1, []]);
  });
});
