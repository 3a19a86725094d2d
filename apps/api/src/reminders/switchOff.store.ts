import type { Tx } from "@followthrough/db";
import { findChannel, replaceChannel } from "./reminderSettings.store";

/** Whether reminders go out by mail. */
export const areMailRemindersOn = async (tx: Tx, accountId: string): Promise<boolean> =>
  (await findChannel(tx, accountId, "mail"))?.isOn ?? false;

/**
 * Ends the mails, or takes that back. Days and hours stay as they were set, and so do other channels: what is due next is
 * worked out from them as before. A channel that was never there is not made.
 */
export const switchMailReminders = async (
  tx: Tx,
  accountId: string,
  isOn: boolean,
  now: string,
): Promise<void> => {
  const channel = await findChannel(tx, accountId, "mail");
  if (channel && channel.isOn !== isOn)
    await replaceChannel(tx, accountId, "mail", { isOn, target: null }, now);
};
