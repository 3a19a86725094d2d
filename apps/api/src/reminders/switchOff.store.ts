import type { Tx } from "@followthrough/db";

const ofMail = (accountId: string) => ({ accountId, kind: "mail" });

/** Whether reminders go out by mail. */
export const areMailsOn = async (tx: Tx, accountId: string): Promise<boolean> => {
  const channel = await tx.reminderChannel.findFirst({ where: ofMail(accountId), select: { isOn: true } });
  return channel?.isOn ?? false;
};

/**
 * Ends the mails, or takes that back. Days and hours stay as they were set, and so do other channels: what is due next is
 * worked out from them as before. A channel that was never there is not made.
 */
export const switchMails = async (tx: Tx, accountId: string, isOn: boolean, now: string): Promise<void> => {
  await tx.reminderChannel.updateMany({
    where: { ...ofMail(accountId), isOn: !isOn },
    // Another version: a window that still shows the channel as it was does not save over it.
    data: { isOn, version: { increment: 1 }, updatedAt: now },
  });
};
