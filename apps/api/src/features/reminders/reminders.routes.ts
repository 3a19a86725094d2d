import { type ChannelKind, type MissingSetting, type Reminders, routes } from "@followthrough/contract";
import type { Db, Tx } from "@followthrough/db";
import type { Logger } from "pino";
import { type Implementation, handling, reading, writing } from "../../http/implement";
import { Problem, invalidField, mustBeAsShown } from "../../http/problem";
import type { Mailer } from "../../mail/mailer";
import { channelsOf } from "../../reminders/channels/channels";
import { addressProblem } from "../../reminders/channels/post";
import { newWebhookSecret } from "../../reminders/channels/webhookChannel";
import { listDeliveries, readDelivery } from "../../reminders/deliveries.store";
import type { ComposeReminder } from "../../reminders/reminder";
import {
  findChannel,
  readStoredReminders,
  removeChannel,
  replaceChannel,
  updateReminders,
} from "../../reminders/reminderSettings.store";
import { sendTest } from "../../reminders/sendTest";
import { attemptCounter, limitOf } from "../../attempts/attempts.store";

interface ReminderOptions {
  readonly db: Db;
  readonly clock: () => Date;
  readonly logger: Logger;
  readonly publicUrl?: string | undefined;
  readonly mailer?: Mailer | null | undefined;
  /** What a reminder says; nothing where none is given. */
  readonly composeReminder?: ComposeReminder | undefined;
  /** Webhooks may go to addresses of this machine and its networks. */
  readonly allowPrivateWebhooks?: boolean | undefined;
}

/** Each goes out to somewhere, so nobody sends them by the hundred. */
const testLimit = (accountId: string) => limitOf("test reminder", [accountId], { most: 20, minutes: 60 });

/** When and how an account is reminded, and what was sent. */
export const reminderRoutes = (options: ReminderOptions): Implementation[] => {
  const { db: own, clock, logger, mailer, publicUrl, allowPrivateWebhooks: allowPrivate = false } = options;
  const compose: ComposeReminder = options.composeReminder ?? (async () => null);
  const channels = channelsOf({ mailer, publicUrl, posting: { allowPrivate } });
  const attempts = attemptCounter(own);
  const missing: MissingSetting[] = [
    ...(mailer ? [] : (["SMTP_URL", "MAIL_FROM"] as const)),
    ...(publicUrl ? [] : (["PUBLIC_URL"] as const)),
  ];

  const read = async (tx: Tx, accountId: string): Promise<Reminders> => ({
    ...(await readStoredReminders(tx, accountId)),
    canMail: Boolean(mailer),
    missing,
  });
  const mustBeShown = async (tx: Tx, accountId: string, version: number) =>
    mustBeAsShown(await read(tx, accountId), version);
  const mustBeTarget = (url: string): void => {
    const problem = addressProblem(url, allowPrivate);
    if (problem) throw invalidField("url", problem);
  };

  const removing = (
    route:
      | typeof routes.deleteMailChannel
      | typeof routes.deleteWebhookChannel
      | typeof routes.deleteNtfyChannel,
    kind: ChannelKind,
  ): Implementation =>
    writing(route, async (tx, { account, version, now }) => {
      await mustBeShown(tx, account.id, version);
      await removeChannel(tx, account.id, kind, now);
      return read(tx, account.id);
    });

  return [
    reading(routes.readReminders, (tx, { account }) => read(tx, account.id)),
    writing(routes.editReminders, async (tx, { account, body, version, now }) => {
      await mustBeShown(tx, account.id, version);
      await updateReminders(tx, account.id, body, now);
      return read(tx, account.id);
    }),

    writing(routes.replaceMailChannel, async (tx, { account, body, version, now }) => {
      await mustBeShown(tx, account.id, version);
      await replaceChannel(tx, account.id, "mail", { isOn: body.isOn, target: null }, now);
      return { reminders: await read(tx, account.id), newSecret: null };
    }),
    writing(routes.replaceWebhookChannel, async (tx, { account, body, version, now }) => {
      mustBeTarget(body.url);
      await mustBeShown(tx, account.id, version);
      const before = await findChannel(tx, account.id, "webhook");
      const newSecret = body.newSecret || !before?.secret ? newWebhookSecret() : null;
      const change = { isOn: body.isOn, target: body.url, ...(newSecret ? { secret: newSecret } : {}) };
      await replaceChannel(tx, account.id, "webhook", change, now);
      return { reminders: await read(tx, account.id), newSecret };
    }),
    writing(routes.replaceNtfyChannel, async (tx, { account, body, version, now }) => {
      mustBeTarget(body.url);
      await mustBeShown(tx, account.id, version);
      const { isOn, url: target, token } = body;
      const before = (await findChannel(tx, account.id, "ntfy"))?.target ?? null;
      // The token of one server is not sent to another: not by somebody who only mistyped the address either.
      const isElsewhere = before !== null && new URL(before).origin !== new URL(target).origin;
      const kept = isElsewhere ? { secret: null } : {};
      const change = { isOn, target, ...(token === undefined ? kept : { secret: token }) };
      await replaceChannel(tx, account.id, "ntfy", change, now);
      return { reminders: await read(tx, account.id), newSecret: null };
    }),
    removing(routes.deleteMailChannel, "mail"),
    removing(routes.deleteWebhookChannel, "webhook"),
    removing(routes.deleteNtfyChannel, "ntfy"),

    reading(routes.listDeliveries, (tx, { account, query }) => listDeliveries(tx, account.id, query)),
    handling(routes.sendTestReminder, async (db, { account, body: { channel }, today, now, keep }) => {
      // Mail goes to the account's own address, so it can be tried before it is switched on.
      if (channel !== "mail" && !(await findChannel(db.read, account.id, channel)))
        throw new Problem("not_found", "There is no such channel yet. Say first where it leads to.");
      await attempts.take([testLimit(account.id)], now);
      const sending = { db, clock, logger, compose, channels };
      const id = await sendTest(sending, account.id, channel, { today, now });
      return db.transaction(account.id, async (tx) => keep(tx, await readDelivery(tx, account.id, id)));
    }),
  ];
};
