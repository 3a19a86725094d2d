import { setTimeout as pause } from "node:timers/promises";
import type { ChannelKind, DeliveryReason } from "@followthrough/contract";
import { AccountGone, type Db, type Tx } from "@followthrough/db";
import { isTooLate, todayIn } from "@followthrough/domain";
import type { Logger } from "pino";
import type { Channel, Channels, Outcome } from "./channels/channel";
import {
  type DueDelivery,
  type TakenDelivery,
  recordOutcome,
  recordSkipped,
  takeDelivery,
} from "./deliveries.store";
import type { ComposeReminder, Reminder } from "./reminder";

export interface SendingOptions {
  readonly db: Db;
  readonly clock: () => Date;
  readonly logger: Logger;
  readonly compose: ComposeReminder;
  readonly channels: Channels;
}

/** No try takes longer, whatever the other side does: well within the lease. */
const longestTryMs = 120_000;

/** Why one is not sent at all, by what is so now; null where it is. */
const whyNot = (taken: TakenDelivery, channel: Channel | null, now: string): DeliveryReason | null => {
  const { kind, dayOn, account, isOn, quietUntilOn } = taken;
  if (channel === null) return "no-mail-server";
  // Asked for by somebody who waited for it, and the process ended before it was sent.
  if (kind === "test") return "too-late";
  if (!isOn) return "channel-off";
  if (isTooLate(kind, dayOn, account.timeZone, now)) return "too-late";
  return quietUntilOn !== null && todayIn(account.timeZone, now) < quietUntilOn ? "quiet" : null;
};

/** Asks a channel, and gives up after a time. */
const tryChannel = async (
  channel: Channel,
  taken: TakenDelivery,
  reminder: Reminder,
  now: string,
): Promise<Outcome> => {
  const { id, kind, account, target, secret } = taken;
  let timer: NodeJS.Timeout | undefined;
  const givenUp = new Promise<Outcome>((resolve) => {
    const outcome = { isSent: false, reason: "timed-out", answer: null, isForGood: false } as const;
    timer = setTimeout(() => resolve(outcome), longestTryMs);
  });
  try {
    return await Promise.race([
      channel({ deliveryId: id, kind, reminder, account, target, secret, now }),
      givenUp,
    ]);
  } finally {
    clearTimeout(timer);
  }
};

const unexpected: Outcome = { isSent: false, reason: "unexpected", answer: null, isForGood: false };

const instant = (clock: () => Date): string => clock().toISOString();

/** Before each further try of noting, in milliseconds. All of them end well within the lease, and before a server that stops is cut off. */
const pausesOfNoting = [200, 1_000, 3_000];

/**
 * Notes what came of a try, though the database be away or full for a moment: what was sent and is not noted is sent again, and
 * again as often as that fails. The words of the other side are left out at the last: they must not be what keeps it from being noted.
 */
const noteSurely = async (
  { db, clock, logger }: Pick<SendingOptions, "db" | "clock" | "logger">,
  taken: TakenDelivery,
  holder: string,
  outcome: Outcome,
): Promise<boolean> => {
  const note = (what: Outcome): Promise<boolean> =>
    db.transaction(taken.account.id, (tx) => recordOutcome(tx, taken, holder, what, instant(clock)));
  for (const ms of pausesOfNoting) {
    try {
      return await note(outcome);
    } catch (error) {
      if (error instanceof AccountGone) throw error;
      logger.warn({ err: error, delivery: taken.id }, "what came of a reminder is not noted yet");
      await pause(ms);
    }
  }
  return note({ ...outcome, answer: "" });
};

/** Sends what was taken and made, and notes what came of it. */
export const sendAndNote = async (
  { db, clock, logger }: SendingOptions,
  { channel, holder }: { channel: Channel; holder: string },
  taken: TakenDelivery,
  reminder: Reminder,
): Promise<void> => {
  const outcome = await tryChannel(channel, taken, reminder, instant(clock)).catch((error: unknown) => {
    logger.error({ err: error, delivery: taken.id }, "a channel failed in an unexpected way");
    return unexpected;
  });
  const isNoted = await noteSurely({ db, clock, logger }, taken, holder, outcome);
  // The words of the other side may name whom it was for: they are for Settings alone.
  if (!outcome.isSent)
    logger.info(
      { delivery: taken.id, reason: outcome.reason, attempt: taken.attempts },
      "a reminder was not sent",
    );
  if (!isNoted) logger.warn({ delivery: taken.id }, "a reminder took so long that somebody else took it up");
};

/** Makes what one says, as things are at this moment, or notes why it is not sent. */
const takeAndCompose = async (
  tx: Tx,
  { compose, channels }: SendingOptions,
  due: DueDelivery,
  { kind: channel, holder, now }: { kind: ChannelKind; holder: string; now: string },
): Promise<{ taken: TakenDelivery; reminder: Reminder } | null> => {
  const taken = await takeDelivery(tx, due, holder, now);
  if (!taken) return null;
  const reason = whyNot(taken, channels[channel], now);
  if (reason !== null) {
    await recordSkipped(tx, taken, holder, reason);
    return null;
  }
  const { kind, occurrence, account } = taken;
  const reminder = await compose(tx, account, { kind, channel, occurrence, now });
  if (!reminder) await recordSkipped(tx, taken, holder, "nothing-due");
  return reminder && { taken, reminder };
};

/**
 * Takes one whose turn it is, makes what it says and sends it. Of two that take the same one sends it. What fails is noted and
 * tried again later; nothing that fails here keeps another one from being sent.
 */
export const sendDelivery = async (
  options: SendingOptions,
  kind: ChannelKind,
  due: DueDelivery,
  holder: string,
): Promise<void> => {
  const { db, clock, logger, channels } = options;
  const now = instant(clock);
  try {
    const made = await db.transaction(due.accountId, (tx) =>
      takeAndCompose(tx, options, due, { kind, holder, now }),
    );
    const channel = channels[kind];
    if (made && channel) await sendAndNote(options, { channel, holder }, made.taken, made.reminder);
  } catch (error) {
    if (error instanceof AccountGone) return;
    logger.error({ err: error, delivery: due.id }, "a reminder could not be made");
    // Nothing of the try above stands: it is counted, or it would be made and fail again at every look.
    await db
      .transaction(due.accountId, async (tx) => {
        const taken = await takeDelivery(tx, due, holder, now);
        if (taken) await recordOutcome(tx, taken, holder, unexpected, now);
      })
      .catch(() => undefined);
  }
};
