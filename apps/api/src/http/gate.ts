import type { Response } from "express";
import { ClientGone } from "./clientGone";
import { Problem } from "./problem";

/** Through which requests pass before they are worked on: a few at a time, the others wait in the order they came. */
export interface Gate {
  /** Throws `unavailable` where one that comes now would wait too long. */
  mustHaveRoom(): void;
  /** Works on a request when its turn has come. Throws `unavailable`, and `ClientGone` where nobody waits any more. */
  inTurn<T>(response: Pick<Response, "once" | "off" | "closed">, work: () => Promise<T>): Promise<T>;
  /** How many are worked on or wait. */
  readonly size: number;
}

interface GateOptions {
  /** Requests worked on at once, which are never refused, however slow they are. */
  readonly concurrency?: number;
  /** The longest that may be waited for an answer. */
  readonly longestMs?: number;
  /** Milliseconds by a clock that only goes on; a test has one of its own. */
  readonly nowMs?: () => number;
}

interface Waiting {
  readonly begin: () => void;
  readonly refuse: () => void;
}

/** Latest answers from which the pace is worked out. */
const answersCounted = 32;
/** Milliseconds for which the pace still counts when it is full again; later it may be full of other requests. */
const rememberedMs = 2_000;
/** So few, because each may hold the process for as long as it reads from SQLite, and then nobody is let in or refused. */
const startedAtOnce = 4;
/** Before some are begun it waits for who is arriving: until nobody has for these rounds, and at most for these milliseconds. */
const quietEnough = 3;
const leastLookMs = 1;
const mostLookMs = 50;
/** Milliseconds after it was full in which many outside may have gone away already. */
const crowdedMs = 10_000;
/** How often those who wait are looked at when nothing is answered at all. */
const checkMs = 250;
const retryAfterSeconds = 5;

const refusal = () =>
  new Problem("unavailable", "The server has more to do than it can do just now. Try again in a moment.", {
    retryAfterSeconds,
  });

const monotonicMs = (): number => Number(process.hrtime.bigint() / 1000n) / 1000;

/**
 * Refuses at once what could not be answered within the longest wait (docs/decisions/0039). While more are there than are
 * worked on at once, the time from one answer to the next says how fast it goes, and with that how long the last would
 * wait; who would wait longer is refused, the newest first.
 */
export const makeGate = ({
  concurrency = 16,
  longestMs = 10_000,
  nowMs = monotonicMs,
}: GateOptions = {}): Gate => {
  let working = 0;
  /** When some were begun last. */
  let lastBegun = nowMs();
  /** How many have come to the door since the start, refused or not; only whether it has changed counts. */
  let seen = 0;
  const waiting: Waiting[] = [];
  let isStarting = false;
  let checking: NodeJS.Timeout | null = null;
  /** When the last answers were given while it was full, the oldest first; before that, from when on it was full. */
  let answeredAt: number[] = [];
  /** Since when it is not full any more; null while it is. */
  let quietFrom: number | null = -Infinity;

  const size = () => working + waiting.length;

  const becameFull = (now: number): void => {
    if (quietFrom === null) return;
    const quiet = now - quietFrom;
    // The time in which nothing more was asked says nothing of how fast it goes.
    answeredAt = quiet > rememberedMs || answeredAt.length === 0 ? [now] : answeredAt.map((at) => at + quiet);
    quietFrom = null;
  };

  /** How many may be here; where nothing is known yet, as many as come. */
  const room = (now: number): number => {
    if (quietFrom !== null) return Infinity;
    const [from = now] = answeredAt;
    const answered = answeredAt.length - 1;
    // Of those worked on side by side the first answers are late, and the others come soon after.
    const expected = answered < concurrency / 2 ? Math.max(working, 1) : answered;
    const eachMs = (now - from) / expected;
    return Math.max(Math.floor(longestMs / eachMs), concurrency);
  };

  const refuseTheNewest = (): void => {
    if (waiting.length === 0) return;
    const most = room(nowMs());
    while (size() > most) {
      const last = waiting.pop();
      if (!last) return;
      last.refuse();
    }
  };

  const checkRegularly = (): void => {
    if (waiting.length > 0) checking ??= setInterval(checkWaiting, checkMs).unref();
  };
  const checkWaiting = (): void => {
    refuseTheNewest();
    if (waiting.length > 0 || checking === null) return;
    clearInterval(checking);
    checking = null;
  };

  /** The longer they were kept waiting outside by what was begun, the more there may be. */
  const lookFor = (now: number): number => Math.min(Math.max((now - lastBegun) / 8, leastLookMs), mostLookMs);

  /**
   * Begins a few once nobody has come for some rounds of the event loop. What is begun may hold the process for a while, and
   * each round takes one new connection only: clients still outside could be neither counted nor refused, and that a client has
   * gone away is not heard before the next rounds.
   */
  const startSome = (before: number, quietRounds: number, end: number | null): void => {
    const quiet = seen === before ? quietRounds + 1 : 0;
    const now = nowMs();
    // Reckoned now: between being called for and being called, others of those that were begun went on.
    const until = end ?? now + lookFor(now);
    const isCrowd = size() > 1 || quietFrom === null || now - quietFrom < crowdedMs;
    if (isCrowd && quiet < quietEnough && now < until) {
      setImmediate(startSome, seen, quiet, until);
      return;
    }
    isStarting = false;
    lastBegun = now;
    const places = Math.min(startedAtOnce, concurrency - working);
    for (const one of waiting.splice(0, places)) one.begin();
    start();
  };
  const start = (): void => {
    if (isStarting || waiting.length === 0 || working >= concurrency) return;
    isStarting = true;
    setImmediate(startSome, seen, 0, null);
  };

  const ended = (): void => {
    working -= 1;
    if (quietFrom === null) {
      const now = nowMs();
      answeredAt.push(now);
      if (answeredAt.length > answersCounted + 1) answeredAt.shift();
      if (size() < concurrency) quietFrom = now;
      else refuseTheNewest();
    }
    start();
  };

  const turn = (response: Pick<Response, "once" | "off" | "closed">): Promise<void> =>
    new Promise<void>((resolve, reject) => {
      const leave = () => {
        const place = waiting.indexOf(one);
        if (place >= 0) waiting.splice(place, 1);
        reject(new ClientGone());
      };
      const one: Waiting = {
        begin: () => {
          response.off("close", leave);
          working += 1;
          resolve();
        },
        refuse: () => {
          response.off("close", leave);
          reject(refusal());
        },
      };
      if (response.closed) return reject(new ClientGone());
      response.once("close", leave);
      waiting.push(one);
      if (size() > concurrency) {
        becameFull(nowMs());
        checkRegularly();
      }
      start();
    });

  return {
    mustHaveRoom: () => {
      seen += 1;
      if (quietFrom === null && size() >= room(nowMs())) throw refusal();
    },
    inTurn: async (response, work) => {
      await turn(response);
      try {
        return await work();
      } finally {
        ended();
      }
    },
    get size() {
      return size();
    },
  };
};
