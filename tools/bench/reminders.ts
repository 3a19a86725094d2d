import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { insertContact } from "../../apps/api/src/features/contacts/contacts.store";
import { insertConversation } from "../../apps/api/src/features/conversations/conversations.store";
import { insertFollowUp } from "../../apps/api/src/features/follow-ups/insertFollowUp.store";
import { insertReferral } from "../../apps/api/src/features/referrals/referrals.store";
import { composeReminder } from "../../apps/api/src/reminders/compose/composeReminder";
import {
  type DueSteps,
  overduePart,
  readDueSteps,
  todayPart,
} from "../../apps/api/src/reminders/compose/dueSteps";
import { letterHtml } from "../../apps/api/src/reminders/compose/letterHtml";
import { letterText } from "../../apps/api/src/reminders/compose/letterText";
import { ContactDraft, StepDraft } from "../../packages/contract/src/index";
import { addDays, todayIn } from "../../packages/domain/src/day";
import { createDb } from "../../prisma/client";
import type { Db, Tx } from "../../prisma/db";
import { migrate } from "../../prisma/migrate";
import { person } from "./people";
import { bringInLine } from "../../apps/api/src/bringInLine";

const now = "2026-06-25T11:30:00.000Z";
const timeZone = "America/New_York";
const today = todayIn(timeZone, now);
const account = {
  id: "01970000-0000-7000-8000-000000000001",
  name: "Jo Bennett",
  email: "jo@example.org",
  timeZone,
  workingDays: [1, 2, 3, 4, 5],
  dailyLimit: 8,
  patienceDays: 5,
};

/** Days for which the links of an account are kept, so there are never more of one step. */
const days = 14;
const people = 100;
/** Five of them late. */
const due = 15;

/** People each talked with or pointed to, fifteen with a step that is due and twenty with one in the coming days. */
const addPeople = async (tx: Tx): Promise<void> => {
  const ids: string[] = [];
  for (let at = 0; at < people; at += 1) {
    const { name, organization, email, phone, notes } = person(at * 37);
    const draft = {
      name,
      organization,
      title: "Librarian",
      emails: [{ address: email }],
      phones: [{ number: phone }],
      metOn: addDays(today, -40 - at),
    };
    const id = await insertContact(tx, account.id, ContactDraft.parse(draft), now);
    ids.push(id);
    const heldOn = addDays(today, -2 - (at % 30));
    const talk = {
      contactIds: [id],
      channel: "call",
      heldOn,
      notes,
      eventId: null,
      startedBy: "me",
    } as const;
    if (at % 10 !== 9) await insertConversation(tx, account.id, { ...talk, contactIds: [id] }, now);
    const referrerId = ids[at - 1];
    if (at % 3 === 1 && referrerId !== undefined) {
      const referral = { referrerId, referredId: id, reason: notes, heardOn: addDays(today, -20) };
      await insertReferral(tx, account.id, referral, now);
    }
    const dueOn = at < 5 ? addDays(today, -1 - at) : at < due ? today : addDays(today, at - due + 1);
    const step = { action: at % 2 ? "email" : "call", what: `Ask ${name} about the grant`, dueOn };
    const links = { contactId: id, referralId: null, opportunityId: null };
    if (at < due + 20) await insertFollowUp(tx, account.id, links, StepDraft.parse(step), now);
  }
};

const prepare = async (db: Db): Promise<void> => {
  const { id, name, email } = account;
  const row = { id, name, email, emailKey: email, passwordHash: "none", timeZone };
  const made = { createdAt: now, updatedAt: now };
  await db.serverTransaction("bench", (tx) => tx.account.create({ data: { ...row, ...made } }));
  await db.transaction(account.id, addPeople);
  await db.transaction(account.id, (tx) => tx.reminderSettings.create({ data: { accountId: id, ...made } }));
};

/** How often an act is done in a number of seconds, by the clock and by the time that the processor was at it. */
const countIn = async (seconds: number, act: () => unknown, between?: () => Promise<unknown>) => {
  let done = 0;
  let ms = 0;
  let processor = 0;
  while (ms < seconds * 1000) {
    const before = process.cpuUsage();
    const begun = performance.now();
    for (let time = 0; time < days; time += 1) await act();
    ms += performance.now() - begun;
    const { user, system } = process.cpuUsage(before);
    processor += user + system;
    done += days;
    await between?.();
  }
  return {
    perSecond: Math.round((done * 1000) / ms),
    perSecondOfCore: Math.round((done * 1_000_000) / processor),
  };
};

/** The same without the database. */
const wordsOf = (steps: DueSteps) => (): number => {
  const given = {
    answer: () => "https://crm.example.org/answer#0123456789012345678901234567890123456789012",
    unsubscribe: null,
    app: (path: string) => `https://crm.example.org${path}`,
  };
  const parts = [overduePart(steps, given, today), todayPart(steps, given, today)].filter(
    (one) => one !== null,
  );
  const letter = { heading: "Good morning", below: "", parts, foot: "", footLinks: [] };
  return letterHtml(letter, "Good morning").length + letterText(letter).length;
};

/**
 * Measures how many digests one core composes per second: read, rendered as text and HTML, with links stored, on
 * SQLite.
 */
export const measureReminders = async (seconds: number) => {
  const folder = mkdtempSync(join(tmpdir(), "followthrough-bench-"));
  const url = `file:${join(folder, "reminders.db")}`;
  const migrationsDir = new URL("../../prisma/migrations", import.meta.url).pathname;
  await migrate(url, { migrationsDir, now: new Date(now) });
  const db = await createDb(url, { beforeCommit: bringInLine });
  try {
    await prepare(db);
    const compose = composeReminder({ publicUrl: "https://crm.example.org" });
    const occasion = { kind: "digest", channel: "mail", occurrence: today, now } as const;
    const one = () => db.transaction(account.id, (tx) => compose(tx, account, occasion));
    const first = await one();
    if (!first?.subject.endsWith(`and ${due - 1} more`)) throw new Error(`another digest: ${first?.subject}`);
    for (let warm = 0; warm < 50; warm += 1) await one();
    const forget = () =>
      db.transaction(account.id, (tx) => tx.secretLink.deleteMany({ where: { accountId: account.id } }));
    const whole = await countIn(seconds, one, forget);
    const words = await countIn(
      1,
      wordsOf(await db.transaction(account.id, (tx) => readDueSteps(tx, account, { today, now }))),
    );
    return {
      perSecond: whole.perSecond,
      /** By the time the processor was at it: others may be using the machine. */
      perSecondOfCore: whole.perSecondOfCore,
      wordsPerSecond: words.perSecondOfCore,
      links: first.steps.length + 1,
      kb: Math.round((first.html.length + first.text.length) / 1024),
    };
  } finally {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
