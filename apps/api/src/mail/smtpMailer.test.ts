import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type MailServer, startMailServer } from "../testing/startMailServer";
import type { Mail } from "./mailer";
import { readSender } from "./sender";
import { smtpMailer } from "./smtpMailer";

const from = { name: "Followthrough", address: "crm@example.org" };
const mail: Mail = {
  to: { name: "Jo Park", address: "jo@example.org" },
  subject: "Call Zoë Müller, and 2 more",
  text: "Call Zoë Müller.",
  html: "<p>Call Zoë Müller.</p>",
};

const opened: { stop(): Promise<void> | void }[] = [];
const keep = <T extends { stop(): Promise<void> | void }>(one: T): T => (opened.push(one), one);
const serverThat = async (options: Parameters<typeof startMailServer>[0] = {}): Promise<MailServer> =>
  keep(await startMailServer(options));
const mailerTo = (url: string, patienceMs = 2_000) => {
  const mailer = smtpMailer({ url, from, patienceMs });
  opened.push({ stop: () => mailer.close() });
  return mailer;
};

afterEach(async () => {
  for (const one of opened.splice(0).toReversed()) await one.stop();
});

const refusal = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code });

describe("a mail over SMTP", () => {
  it("arrives as it was written, under its own Message-ID and with its headers", async () => {
    const server = await serverThat();
    const sent = await mailerTo(server.url).send({
      ...mail,
      messageId: "<delivery-1@crm.example.org>",
      headers: { "List-Unsubscribe": "<https://crm.example.org/u/1>" },
    });
    expect(sent.isSent).toBe(true);
    const [got] = server.mails;
    expect(got?.subject).toBe("Call Zoë Müller, and 2 more");
    expect(got?.text?.trim()).toBe("Call Zoë Müller.");
    expect(got?.html).toContain("<p>Call Zoë Müller.</p>");
    expect(got?.messageId).toBe("<delivery-1@crm.example.org>");
    expect(got?.source).toMatch(/^List-Unsubscribe: <https:\/\/crm\.example\.org\/u\/1>\r?$/m);
    expect(got?.recipients).toEqual(["jo@example.org"]);
  });

  it.each([
    ["subject", { subject: "Call Sam\r\nBcc: eve@example.org" }],
    ["name", { to: { name: 'Jo"\r\nBcc: eve@example.org', address: "jo@example.org" } }],
    ["header", { headers: { "List-Id": "x\r\nBcc: eve@example.org" } }],
    ["separator", { subject: "Call Sam\u2028Bcc: eve@example.org" }],
  ])("has no other header and no other recipient, whatever its %s says", async (_where, change) => {
    const server = await serverThat();
    expect((await mailerTo(server.url).send({ ...mail, ...change })).isSent).toBe(true);
    expect(server.mails[0]?.recipients).toEqual(["jo@example.org"]);
    expect(server.mails[0]?.bcc).toBeUndefined();
    expect(server.mails[0]?.source).not.toMatch(/^Bcc:/im);
  });

  it.each([
    [421, "Too many mails, come back later", false],
    [452, "The mailbox is full", false],
    [550, "No such user", true],
    [554, "Looks like spam", true],
  ])(
    "that is refused with %i is answered with the words, and whether it is for good",
    async (code, words, isForGood) => {
      const server = await serverThat({
        accept: () => {
          throw refusal(code, words);
        },
      });
      expect(await mailerTo(server.url).send(mail)).toEqual({
        isSent: false,
        problem: "refused",
        answer: expect.stringContaining(words) as string,
        isForGood,
      });
    },
  );

  it("to an address that the server does not take is told apart", async () => {
    const server = await serverThat({
      onRcptTo: (_to, _session, done) => done(refusal(550, "No such user")),
    });
    expect(await mailerTo(server.url).send(mail)).toMatchObject({
      problem: "wrong-address",
      isForGood: true,
    });
  });

  it("with a wrong password is tried again: somebody may put it right", async () => {
    const server = await serverThat({
      authOptional: false,
      onAuth: (_auth, _session, done) => done(refusal(535, "Wrong password")),
    });
    const url = server.url.replace("//", "//jo:secret@");
    expect(await mailerTo(url).send(mail)).toMatchObject({ problem: "not-signed-in", isForGood: false });
  });

  it("to a server whose certificate nobody vouches for is not sent", async () => {
    const server = await serverThat({ secure: true });
    const sent = await mailerTo(server.url.replace("smtp:", "smtps:")).send(mail);
    expect(sent).toMatchObject({ isSent: false, problem: "insecure", isForGood: false });
    expect(server.mails).toEqual([]);
  });

  it("to a server that is not there, or says nothing, is given up in time", async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => void silent.listen(0, "127.0.0.1", resolve));
    const { port } = silent.address() as AddressInfo;
    expect(await mailerTo(`smtp://127.0.0.1:${port}`, 300).send(mail)).toMatchObject({
      problem: "timed-out",
      isForGood: false,
    });
    await new Promise((resolve) => silent.close(resolve));
    expect(await mailerTo(`smtp://127.0.0.1:${port}`).send(mail)).toMatchObject({ problem: "unreachable" });
  });
});

/** A server that takes a whole message and then hangs up instead of answering; it counts what it was given. */
const hangingUp = async (how: "end" | "destroy") => {
  const given: string[] = [];
  const server = createServer((socket) => {
    let heard = "";
    let isMessage = false;
    socket.on("error", () => undefined);
    socket.write("220 there\r\n");
    socket.on("data", (bytes) => {
      heard += bytes.toString("latin1");
      if (isMessage) {
        if (!heard.endsWith("\r\n.\r\n")) return;
        given.push(heard);
        socket[how]();
        return;
      }
      if (!heard.endsWith("\r\n")) return;
      const said = heard.toUpperCase();
      heard = "";
      isMessage = said.startsWith("DATA");
      socket.write(isMessage ? "354 go on\r\n" : "250 fine\r\n");
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  keep({ stop: () => new Promise<void>((resolve) => void server.close(() => resolve())) });
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, given };
};

describe("a mail server that hangs up once it has the whole mail", () => {
  it.each(["end", "destroy"] as const)(
    "(%s) was given it once: whether to try again is not the mailer's to say",
    async (how) => {
      const { url, given } = await hangingUp(how);
      const sent = await mailerTo(url).send({ ...mail, messageId: "<delivery-1@crm.example.org>" });
      expect(sent).toMatchObject({ isSent: false, isForGood: false });
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(given).toHaveLength(1);
    },
  );
});

describe("whom mails are from", () => {
  it.each([
    ["crm@example.org", { name: "Followthrough", address: "crm@example.org" }],
    ["Jo Park <jo@example.org>", { name: "Jo Park", address: "jo@example.org" }],
    ['"Park, Jo" <jo@localhost>', { name: "Park, Jo", address: "jo@localhost" }],
  ])("%s", (text, mailbox) => expect(readSender(text)).toEqual(mailbox));

  it.each(["", "jo", "Jo <jo>", "a@b.example, c@d.example", "Jo\r\nBcc: x <jo@example.org>"])(
    "not %j",
    (text) => expect(readSender(text)).toBeNull(),
  );
});
