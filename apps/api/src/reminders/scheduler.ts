import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { ChannelKind, mostMinutesBefore } from "@followthrough/contract";
import { AccountGone, type Tx } from "@followthrough/db";
import { daysOfStepReminders, isStepReminderDue, millisecondsBetween } from "@followthrough/domain";
import type { PeriodicWork } from "../leases/periodicWork";
import { mailConcurrency } from "../mail/mailer";
import { newId } from "../newId";
import { findDueDeliveries, retryDeliveriesNow } from "./deliveries.store";
import { type ChannelSender, channelSender } from "./channelSender";
import {
  refreshReminderTimes,
  claimDueReminders,
  claimStepReminder,
  findDueAccounts,
  findStaleReminderTimes,
  findTimedSteps,
} from "./reminderSettings.store";
import { type SendingOptions, sendDelivery } from "./sendDelivery";

/** Few enough that whoever else wants the process waits for no more than a few milliseconds. */
const batch = 100;
/** Accounts looked at side by side, where the database can. */
const sideBySide = 4;

/** How many are sent at once by one process, and to one host. All mails go to the one server that is set. */
const places: Record<ChannelKind, { concurrency: number; perHost: number }> = {
  mail: { concurrency: mailConcurrency, perHost: mailConcurrency },
  webhook: { concurrency: 8, perHost: 2 },
  ntfy: { concurrency: 8, perHost: 2 },
};

/** What looks after reminders in one process. Any number may do so on a database, at any times. */
export interface Scheduler {
  /** Puts what is due into the outbox, and sends what is in it; comes back when all of it has been tried. */
  round(): Promise<void>;
  /** Works out anew when everybody's next ones are: what a clock that ran ahead left behind is put right. */
  refreshAllReminderTimes(): Promise<void>;
  /** Begins nothing more. */
  stop(): void;
  /** Comes back when what was in hand when it stopped is sent and noted. */
  ended(): Promise<void>;
}

export const scheduler = (options: SendingOptions): Scheduler => {
  const { db, clock, logger } = options;
  const holder = newId();
  const now = (): string => clock().toISOString();
  const stopping = new AbortController();
  let lastLook = "";

  /** For an account, in a transaction of its own; whatever fails keeps no other account from its turn. */
  const forAccount = async (accountId: string, act: (tx: Tx) => Promise<unknown>): Promise<boolean> => {
    try {
      await db.transaction(accountId, act);
      return true;
    } catch (error) {
      if (!(error instanceof AccountGone))
        logger.error({ err: error, account: accountId }, "what is due of an account was not looked at");
      return false;
    }
  };

  const lanes: ChannelSender[] = ChannelKind.options.map((kind) =>
    channelSender({
      ...places[kind],
      find: (after, limit) => findDueDeliveries(db.read, kind, { after, limit }, now()),
      send: (due) => sendDelivery(options, kind, due, holder),
    }),
  );

  const startSending = (): void =>
    lanes.forEach((one) => {
      one.run().catch((error: unknown) => logger.error({ err: error }, "the outbox was not looked at"));
    });

  const claimDaily = async (kind: "digest" | "review"): Promise<void> => {
    const failed = new Set<string>();
    while (!stopping.signal.aborted) {
      const found = await findDueAccounts(db.read, kind, now(), batch + failed.size);
      const accounts = found.filter((id) => !failed.has(id));
      const claimNext = async (): Promise<void> => {
        for (let id = accounts.pop(); id !== undefined && !stopping.signal.aborted; id = accounts.pop()) {
          const accountId = id;
          const isLookedAt = await forAccount(accountId, (tx) => claimDueReminders(tx, accountId, now()));
          if (!isLookedAt) failed.add(accountId);
        }
      };
      const isLast = accounts.length < batch;
      accounts.reverse();
      await Promise.all(Array.from({ length: sideBySide }, claimNext));
      startSending();
      if (isLast) return;
    }
  };

  const claimSteps = async (): Promise<void> => {
    const at = now();
    const steps = await findTimedSteps(db.read, daysOfStepReminders(at, mostMinutesBefore));
    for (const [index, step] of steps.entries()) {
      if (stopping.signal.aborted) return;
      if (index % batch === batch - 1) await yieldToEventLoop();
      if (isStepReminderDue(step, step, at))
        await forAccount(step.accountId, (tx) => claimStepReminder(tx, step, at));
    }
  };

  const refreshAllReminderTimes = async (): Promise<void> => {
    await db.serverTransaction("hasten deliveries", (tx) => retryDeliveriesNow(tx, now()));
    let after: string | null = "";
    while (after !== null && !stopping.signal.aborted) {
      const { accountIds, last }: Awaited<ReturnType<typeof findStaleReminderTimes>> =
        await findStaleReminderTimes(db.read, { after, limit: batch }, now());
      for (const accountId of accountIds)
        await forAccount(accountId, (tx) => refreshReminderTimes(tx, accountId, now()));
      after = last;
      await yieldToEventLoop();
    }
  };

  /** At the first look, and when the clock was set back: what was put off by it is not waited for. */
  const mindClock = async (): Promise<void> => {
    const at = now();
    const isSetBack = lastLook === "" || millisecondsBetween(lastLook, at) < -60_000;
    lastLook = at;
    if (isSetBack) await refreshAllReminderTimes();
  };

  let claiming: Promise<void> | null = null;
  const claim = (): Promise<void> =>
    (claiming ??= (async () => {
      await mindClock();
      await claimSteps();
      await claimDaily("digest");
      await claimDaily("review");
    })().finally(() => {
      claiming = null;
    }));

  return {
    round: async () => {
      // What is in the outbox already need not wait until all that is due now is in it.
      const sending = lanes.map((one) => one.run());
      await claim();
      await Promise.all(sending);
      await Promise.all(lanes.map((one) => one.run()));
    },
    refreshAllReminderTimes,
    stop: () => {
      stopping.abort();
      lanes.forEach((one) => one.stop());
    },
    ended: async () => {
      await claiming?.catch(() => undefined);
      await Promise.all(lanes.map((one) => one.idle()));
    },
  };
};

const everyMs = 20_000;
const firstAfterMs = 1_000;

/** Looks after reminders for as long as the process runs; failures are logged, and the next look tries again. */
export const startScheduler = (
  options: SendingOptions,
): Pick<Scheduler, "stop" | "ended"> & {
  /** What one process does for all of them. */
  readonly works: readonly PeriodicWork[];
} => {
  const work = scheduler(options);
  const look = () => {
    work
      .round()
      .catch((error: unknown) => options.logger.error({ err: error }, "reminders were not looked at"));
  };
  const timers = [setTimeout(look, firstAfterMs).unref(), setInterval(look, everyMs).unref()];
  return {
    works: [
      {
        // Such as when a zone has other rules since the system was brought up to date.
        name: "bring-reminders-in-step",
        everyMs: 3_600_000,
        firstAfterMs: 110_000,
        run: () => work.refreshAllReminderTimes(),
      },
    ],
    ended: () => work.ended(),
    stop: () => {
      timers.forEach(clearTimeout);
      work.stop();
    },
  };
};
