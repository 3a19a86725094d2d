import { afterAll, beforeAll, expect, it } from "vitest";
import type { Mailer } from "../../mail/mailer";
import { smtpMailer } from "../../mail/smtpMailer";
import { composeFor } from "../../testing/reminded";
import { type MailServer, startMailServer } from "../../testing/startMailServer";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import type { Reminder } from "../reminder";
import { composeReminder } from "./composeReminder";

const now = "2026-06-25T13:00:00.000Z";
const email = "jo.bennett@example.org";
let app: TestApp;
let server: MailServer;
let mailer: Mailer;
beforeAll(async () => {
  app = await startTestApp({ more: { publicUrl: "https://crm.example.org" } });
  server = await startMailServer();
  mailer = smtpMailer({ url: server.url, from: { name: "Followthrough", address: "crm@example.org" } });
});
afterAll(async () => {
  mailer.close();
  await server.stop();
  await app.stop();
});

const digest = async (): Promise<Reminder> => {
  const occasion = { kind: "digest", channel: "mail", occurrence: "2026-06-25", now } as const;
  const compose = composeReminder({ publicUrl: "https://crm.example.org" });
  const reminder = await composeFor(app.db, email, compose, occasion);
  if (!reminder) throw new Error("there was nothing to say");
  return reminder;
};

it("a digest arrives as it was written, and is ended by what its headers say", async () => {
  const jo = await app.signUp();
  await jo.get("POST /sample-network");
  const person = await jo.get("POST /contacts", { body: { name: "דנה “Dana” Müller-Łukasz 👩🏽‍💻" } });
  const body = { contactId: person.id, action: "call", what: "Call", dueOn: "2026-06-25", dueTime: "08:00" };
  await jo.get("POST /follow-ups", { body: body as never });
  const { subject, text, html, headers } = await digest();
  const arrived = server.next();
  const to = { name: "Jo Bennett", address: email };
  const messageId = "<delivery-1@crm.example.org>";
  expect((await mailer.send({ to, subject, text, html, headers, messageId })).isSent).toBe(true);
  const mail = await arrived;
  expect(mail.subject).toBe("Call \u2068דנה “Dana” Müller-Łukasz 👩🏽‍💻\u2069, and 6 more");
  expect(mail.text?.trim()).toBe(text.trim());
  expect(mail.html).toBe(html);
  expect(mail.messageId).toBe(messageId);
  expect(mail.inReplyTo).toBeUndefined();
  expect(mail.references).toBeUndefined();
  expect(mail.replyTo).toBeUndefined();
  expect(mail.attachments).toEqual([]);
  for (const line of mail.source.split("\r\n")) expect(line.length).toBeLessThanOrEqual(998);
  const head = mail.source.slice(0, mail.source.indexOf("\r\n\r\n")).replaceAll(/\r\n[ \t]+/g, " ");
  expect(head).toMatch(/^List-ID: Followthrough reminders <reminders\.crm\.example\.org>$/im);
  expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
  expect(head).toMatch(/^Auto-Submitted: auto-generated$/m);
  // What a mailbox would do with it.
  const [, link = ""] = /^List-Unsubscribe: <(.*)>$/m.exec(head) ?? [];
  const { id: accountId } = await app.db.read.account.findFirstOrThrow({ where: { email } });
  await app.db.transaction(accountId, (tx) =>
    tx.reminderChannel.create({ data: { accountId, kind: "mail", createdAt: now, updatedAt: now } }),
  );
  const ended = await fetch(link.replace("https://crm.example.org", app.url), {
    method: "POST",
    body: "List-Unsubscribe=One-Click",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  expect(ended.status).toBe(200);
  expect(
    await app.db.read.reminderChannel.findMany({ where: { accountId }, select: { isOn: true } }),
  ).toEqual([{ isOn: false }]);
});
