import type { Db } from "@followthrough/db";
import { pino } from "pino";
import type { Channels, Letter, Outcome } from "../reminders/channels/channel";
import type { ComposeReminder } from "../reminders/reminder";
import { type Scheduler, scheduler } from "../reminders/scheduler";
import { newId } from "../newId";
import { withReminderChange } from "../reminders/reminderSettings.store";

/** Makes an account that is reminded every day at 07:30 of its zone, by these channels; returns its id. */
export const remindedAccount = async (
  db: Db,
  {
    timeZone,
    now,
    channels = { mail: null },
    ...settings
  }: {
    timeZone: string;
    now: string;
    /** By kind, where they lead to. */
    channels?: Readonly<Record<string, string | null>>;
    digestDays?: string;
    reviewOn?: number | null;
    minutesBefore?: number | null;
  },
): Promise<string> => {
  const id = newId();
  const stamps = { createdAt: now, updatedAt: now };
  await db.serverTransaction("new account", (tx) =>
    tx.account.create({
      data: {
        id,
        name: "Jo Bennett",
        email: `${id}@example.org`,
        emailKey: `${id}@example.org`,
        passwordHash: "none",
        timeZone,
        ...stamps,
      },
    }),
  );
  await db.transaction(id, (tx) =>
    withReminderChange(tx, id, now, async () => {
      await tx.reminderSettings.create({
        data: { accountId: id, digestDays: "1234567", ...settings, ...stamps },
      });
      for (const [kind, target] of Object.entries(channels))
        await tx.reminderChannel.create({
          data: { accountId: id, kind, target, secret: kind === "webhook" ? "whsec_AAAA" : null, ...stamps },
        });
    }),
  );
  return id;
};

/** Says something on every occasion. */
export const composeAnything: ComposeReminder = async (_tx, _account, { kind, occurrence }) => ({
  subject: `${kind} ${occurrence}`,
  text: occurrence,
  html: `<p>${occurrence}</p>`,
  headers: {},
  steps: [],
});

/** Channels that keep what they are given, and answer as they are told. */
export const recordedChannels = (answer: (letter: Letter) => Outcome | Promise<Outcome>) => {
  const sent: { channel: string; accountId: string; what: string; deliveryId: string }[] = [];
  const record = (channel: string) => async (letter: Letter) => {
    const outcome = await answer(letter);
    const { account, reminder, deliveryId } = letter;
    if (outcome.isSent) sent.push({ channel, accountId: account.id, what: reminder.subject, deliveryId });
    return outcome;
  };
  const channels: Channels = { mail: record("mail"), webhook: record("webhook"), ntfy: record("ntfy") };
  return { channels, sent };
};

/** What looks after reminders, as one process has it, by a clock that is told. */
export const schedulerAt = (
  db: Db,
  clock: () => string,
  channels: Channels,
  compose: ComposeReminder = composeAnything,
): Scheduler =>
  scheduler({
    db,
    clock: () => new Date(clock()),
    logger: pino({ level: process.env["LOG_LEVEL"] ?? "silent" }),
    compose,
    channels,
  });
