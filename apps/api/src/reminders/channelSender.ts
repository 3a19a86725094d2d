import type { DueDelivery } from "./deliveries.store";

interface ChannelSenderOptions {
  /** How many are sent at once. */
  readonly concurrency: number;
  /** How many of them may go to one host, so that one that answers slowly, or never, holds nobody else up. */
  readonly perHost: number;
  /** A page of those whose turn it is, in order; `after` is the last of the page before. */
  readonly find: (after: DueDelivery | null, limit: number) => Promise<readonly DueDelivery[]>;
  /** Sends one. Never throws. */
  readonly send: (due: DueDelivery) => Promise<void>;
}

/** The outbox of one channel in one process. */
export interface ChannelSender {
  /** Looks who is due, and sends. Comes back when all that was due has been tried. */
  run(): Promise<void>;
  /** Begins nothing more. */
  stop(): void;
  /** Comes back when nothing is in hand any more. */
  idle(): Promise<void>;
}

const pageSize = 500;
/** Deliveries per host that wait in memory; the others are found again when these are through. */
const mostWaiting = 200;

const hostOf = ({ target }: DueDelivery): string =>
  target !== null && URL.canParse(target) ? new URL(target).host : "";

export const channelSender = ({ concurrency, perHost, find, send }: ChannelSenderOptions): ChannelSender => {
  /** Those that wait for a place, by host, the hosts in the order in which they are served. */
  const waiting = new Map<string, DueDelivery[]>();
  const inHand = new Map<string, Promise<void>>();
  const busy = new Map<string, number>();
  const known = new Set<string>();
  const stopping = new AbortController();
  let leftOut = false;
  let looking: Promise<void> | null = null;

  /** Takes from the hosts in turn. */
  const startNext = (): boolean => {
    if (stopping.signal.aborted || inHand.size >= concurrency) return false;
    for (const [host, queue] of waiting) {
      const running = busy.get(host) ?? 0;
      if (running >= perHost) continue;
      waiting.delete(host);
      const due = queue.shift();
      if (queue.length > 0) waiting.set(host, queue);
      if (!due) continue;
      busy.set(host, running + 1);
      const sending = send(due).finally(() => {
        inHand.delete(due.id);
        known.delete(due.id);
        const left = (busy.get(host) ?? 1) - 1;
        if (left > 0) busy.set(host, left);
        else busy.delete(host);
        startAll();
        // Of the same host, or others that were found no room for.
        if (waiting.size === 0 && leftOut) void look().catch(() => undefined);
      });
      inHand.set(due.id, sending);
      return true;
    }
    return false;
  };
  const startAll = (): void => {
    while (startNext());
  };

  const add = (due: DueDelivery): void => {
    if (known.has(due.id)) return;
    const host = hostOf(due);
    const queue = waiting.get(host) ?? [];
    if (queue.length >= mostWaiting) {
      leftOut = true;
      return;
    }
    queue.push(due);
    waiting.set(host, queue);
    known.add(due.id);
  };

  const lookOnce = async (): Promise<void> => {
    leftOut = false;
    let last: DueDelivery | null = null;
    while (!stopping.signal.aborted) {
      const found: readonly DueDelivery[] = await find(last, pageSize);
      found.forEach(add);
      startAll();
      last = found.at(-1) ?? null;
      // Where all go to one host, nobody behind these is waiting for another.
      if (found.length < pageSize || (leftOut && perHost >= concurrency)) return;
    }
  };
  const look = (): Promise<void> =>
    (looking ??= lookOnce().finally(() => {
      looking = null;
    }));

  const idle = async (): Promise<void> => {
    for (;;) {
      const left = [...inHand.values(), ...(looking ? [looking.catch(() => undefined)] : [])];
      if (left.length === 0) return;
      await Promise.race(left);
    }
  };
  return {
    run: async () => {
      await look();
      await idle();
    },
    stop: () => {
      stopping.abort();
      waiting.clear();
    },
    idle,
  };
};
