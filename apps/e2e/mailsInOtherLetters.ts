import type { MailServer, ReceivedMail } from "@followthrough/api/testing/startMailServer";
import type { Page } from "@playwright/test";
import { expect, jo } from "./fixtures";
import type { RunningServer } from "./server";
import { untranslated, untranslatedIn } from "./untranslated";

/** Where mails and the pages that their links lead to are looked at. */
export interface Looking {
  readonly page: Page;
  readonly server: RunningServer;
  readonly mails: MailServer;
  note(where: string, texts: readonly string[]): void;
}

const lookAtPage = async ({ page, note }: Looking, where: string): Promise<void> =>
  note(where, await untranslated(page));

const open = async (looking: Looking, address: string, where: string): Promise<void> => {
  // Another token in the same address is no other page to the browser.
  await looking.page.goto("about:blank");
  await looking.page.goto(address);
  await looking.page.waitForLoadState("networkidle");
  await lookAtPage(looking, where);
};

/** Presses the last button, which saves, sends or confirms, where there is one, and looks at what follows. */
const press = async (looking: Looking, where: string): Promise<void> => {
  const button = looking.page.locator("button:visible").last();
  if ((await button.count()) === 0) return;
  await button.click({ timeout: 2_000 });
  await looking.page.waitForLoadState("networkidle");
  await looking.page.waitForTimeout(200);
  await lookAtPage(looking, `${where}, pressed`);
};

/** What is read of a mail: its subject, its words alone, and what a mail program shows. */
const lookAtMail = async (looking: Looking, mail: ReceivedMail, where: string): Promise<void> => {
  looking.note(`${where}, subject`, untranslatedIn([mail.subject ?? ""]));
  looking.note(`${where}, text`, untranslatedIn((mail.text ?? "").split("\n")));
  if (!mail.html) return;
  await looking.page.goto("about:blank");
  await looking.page.setContent(mail.html);
  await lookAtPage(looking, where);
};

const call = async (
  { page, server }: Looking,
  method: string,
  path: string,
  data: object,
  version?: number,
) => {
  const headers = version === undefined ? {} : { "if-match": `"${version}"` };
  const response = await page.request.fetch(`${server.url}/api${path}`, { method, data, headers });
  expect(response.ok(), `${path}: ${response.status()} ${await response.text()}`).toBe(true);
  return response;
};

const reminderVersion = async ({ page, server }: Looking): Promise<number> => {
  const response = await page.request.get(`${server.url}/api/reminders`);
  return ((await response.json()) as { version: number }).version;
};

/** Every address in a mail that begins so, once. */
const addresses = ({ html, text }: ReceivedMail, path: string): string[] => [
  ...new Set(
    [...`${html || ""} ${text ?? ""}`.matchAll(/http:\/\/[^\s"<>]+/g)]
      .map(([address]) => address.replaceAll("&amp;", "&"))
      .filter((address) => new URL(address).pathname.startsWith(path)),
  ),
];

/** An address for each thing that a link does with a step (done, snooze, write), each of another step. */
const answers = (mail: ReceivedMail): [way: string, address: string][] => {
  const byWay = new Map<string, string>();
  const steps = new Set<string>();
  for (const address of addresses(mail, "/answer")) {
    const [step = "", way = "alone"] = new URL(address).hash.split("/");
    if (byWay.has(way) || steps.has(step)) continue;
    byWay.set(way, address);
    steps.add(step);
  }
  return [...byWay];
};

/** The day, the week, a step at its time and one asked for, with what each link leads to. */
export const lookAtReminders = async (looking: Looking): Promise<void> => {
  const { mails, server } = looking;
  await call(looking, "PUT", "/reminder-channels/mail", { isOn: true }, await reminderVersion(looking));
  const edit = { digestAt: "07:30", reviewOn: 5, minutesBefore: 15 };
  await call(looking, "PATCH", "/reminders", edit, await reminderVersion(looking));
  await call(looking, "POST", "/follow-ups", {
    contactId: null,
    action: "other",
    what: "Διαβατήριο",
    dueOn: "2026-06-26",
    dueTime: "07:45",
  });
  await call(looking, "POST", "/reminders/test", { channel: "mail" });
  expect(mails.mails).toHaveLength(1);
  // Friday, 7:31 in New York: all three are due.
  await server.restartAt("2026-06-26T11:31:00.000Z");
  await expect.poll(() => mails.mails.length, { timeout: 60_000 }).toBe(4);
  for (const mail of mails.mails.slice()) {
    const where = `mail ${mail.subject ?? ""}`;
    await lookAtMail(looking, mail, where);
    for (const [way, address] of answers(mail)) {
      await open(looking, address, `answer ${way}`);
      await press(looking, `answer ${way}`);
    }
    const [end] = addresses(mail, "/unsubscribe");
    if (end !== undefined) {
      await open(looking, end, "end of the mails");
      for (const done of ["ended", "begun again"]) await press(looking, `mails ${done}`);
    }
  }
  for (const path of ["/answer#none/done", "/unsubscribe/none"])
    await open(looking, server.url + path, `bad link ${path}`);
};

/** What is sent for a forgotten password and for another address, and what its links lead to, once and again. */
export const lookAtAccountMails = async (looking: Looking): Promise<void> => {
  const { page, mails, server } = looking;
  const known = mails.mails.length;
  const coming = async (count: number): Promise<ReceivedMail | undefined> => {
    await expect.poll(() => mails.mails.length).toBeGreaterThanOrEqual(known + count);
    const mail = mails.mails[known + count - 1];
    if (mail) await lookAtMail(looking, mail, `mail ${mail.subject ?? ""}`);
    return mail;
  };
  await call(looking, "POST", "/session/confirmation", { password: jo.password });
  await call(looking, "PUT", "/account/email", { email: "jo@new.example.org" });
  const toAddress = await coming(1);
  const [address = ""] = toAddress ? addresses(toAddress, "/confirm-address") : [];
  await open(looking, address, "another address");
  await press(looking, "another address, confirmed");
  await open(looking, address, "another address, again");
  await call(looking, "POST", "/password-resets", { email: "jo@new.example.org" });
  await expect
    .poll(() => mails.mails.some((mail) => addresses(mail, "/reset-password").length > 0))
    .toBe(true);
  for (let count = 2; count <= mails.mails.length - known; count += 1) await coming(count);
  const toPassword = mails.mails.find((mail) => addresses(mail, "/reset-password").length > 0);
  const [reset = ""] = toPassword ? addresses(toPassword, "/reset-password") : [];
  await open(looking, reset, "a new password");
  await page.locator("input:visible").last().fill("short", { timeout: 2_000 });
  await press(looking, "a new password, too short");
  await page.locator("input:visible").last().fill("another horse battery", { timeout: 2_000 });
  await press(looking, "a new password, set");
  await open(looking, reset, "a new password, again");
  for (const path of ["/reset-password#none", "/confirm-address#none"])
    await open(looking, server.url + path, `bad link ${path}`);
};
