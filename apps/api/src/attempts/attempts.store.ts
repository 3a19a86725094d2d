import { createHash } from "node:crypto";
import { type Db, Prisma, type Tx, serialQueue } from "@followthrough/db";
import { hoursAfter, minutesUntil } from "@followthrough/domain";
import { Problem } from "../http/problem";

/** What is counted, how often it may be tried within a window that begins with the first try, and what to say beyond. */
export interface Limit {
  /** SHA-256 of purpose and subject, so that no address stands in the table. */
  readonly key: string;
  readonly most: number;
  readonly minutes: number;
  readonly otherWay?: string;
}

/** A limit on something, by whom or what it concerns: `limitOf("sign-up", [network], { most: 10, minutes: 60 })`. */
export const limitOf = (purpose: string, subject: readonly string[], rest: Omit<Limit, "key">): Limit => ({
  key: createHash("sha256")
    .update(JSON.stringify([purpose, ...subject]))
    .digest("hex"),
  ...rest,
});

interface Count {
  key: string;
  count: number;
  endsAt: string;
}

const inWords = (minutes: number): string => (minutes <= 1 ? "a minute" : `${minutes} minutes`);

const tooMany = (limit: Limit, endsAt: string, now: string): Problem => {
  const minutes = minutesUntil(now, endsAt);
  const otherWay = limit.otherWay ? `, ${limit.otherWay}` : "";
  return new Problem("too_many_requests", `Too many tries. Try again in ${inWords(minutes)}${otherWay}.`, {
    retryAfterSeconds: minutes * 60,
  });
};

const upsert = (limits: readonly Limit[], now: string) => {
  const rows = limits.map(({ key, minutes }) => Prisma.sql`(${key}, 1, ${hoursAfter(now, minutes / 60)})`);
  return Prisma.sql`
    INSERT INTO "AttemptCount" ("key", "count", "endsAt") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("key") DO UPDATE SET "count" = "AttemptCount"."count" + 1
    RETURNING "key", "count", "endsAt"`;
};

/** A try that was counted. */
export interface CountedAttempt {
  /** Whether it is the first within the window of this limit. */
  isFirst(limit: Limit): boolean;
  /** It was no guess: what was counted is taken back, and what `forgiven` counts begins anew. */
  giveBack(forgiven?: Limit): Promise<void>;
}

const lock = "tries";

const forgetEndedIn = async (tx: Tx, now: string): Promise<void> => {
  await tx.attemptCount.deleteMany({ where: { endsAt: { lte: now } } });
};

/** Removes what was counted in windows that are over. */
export const forgetEndedAttempts = (db: Db, now: string): Promise<void> =>
  db.serverTransaction(lock, (tx) => forgetEndedIn(tx, now));

/** Forgives what was counted by one limit. */
export const resetAttempts = (db: Db, { key }: Limit): Promise<void> =>
  db.serverTransaction(lock, async (tx) => {
    await tx.attemptCount.deleteMany({ where: { key } });
  });

/** Writes as much as noting a try does, and changes nothing. */
export const writeDummyAttempt = (db: Db, { key }: Limit): Promise<void> =>
  db.serverTransaction(lock, async (tx) => {
    await tx.attemptCount.updateMany({ where: { key }, data: { count: { increment: 0 } } });
  });

/** Throws where tries that are not counted yet would pass a limit. */
const refuseBeyond = (limits: readonly Limit[], counts: readonly Count[], coming: number, now: string) => {
  for (const limit of limits) {
    const found = counts.find(({ key }) => key === limit.key);
    if (found && found.count > limit.most - coming) throw tooMany(limit, found.endsAt, now);
  }
};

/**
 * Counts tries in the database before what is tried is done, so that any number sent at once are held to the limit,
 * processes share the count, and a restart does not forgive. A try that one limit refuses is counted by none.
 */
export const attemptCounter = (db: Db) => {
  // One at a time looks first, so that a flood costs a reading each and not the one who may write.
  const queue = serialQueue();
  return {
    /** Counts one try by every limit; throws `too_many_requests` where one is reached. */
    take: (limits: readonly Limit[], now: string): Promise<CountedAttempt> =>
      queue(async () => {
        const keys = limits.map(({ key }) => key);
        const before = await db.read.rows<Count>(Prisma.sql`
          SELECT "key", "count", "endsAt" FROM "AttemptCount"
          WHERE "key" IN (${Prisma.join(keys)}) AND "endsAt" > ${now}`);
        refuseBeyond(limits, before, 1, now);
        const counts = await db.serverTransaction(lock, async (tx) => {
          await forgetEndedIn(tx, now);
          const after = await tx.rows<Count>(upsert(limits, now));
          refuseBeyond(limits, after, 0, now);
          return after;
        });
        return {
          isFirst: (limit) => counts.some(({ key, count }) => key === limit.key && Number(count) === 1),
          giveBack: async (forgiven) => {
            await db.serverTransaction(lock, async (tx) => {
              await tx.attemptCount.updateMany({
                where: { key: { in: keys }, count: { gt: 0 } },
                data: { count: { decrement: 1 } },
              });
              if (forgiven) await tx.attemptCount.deleteMany({ where: { key: forgiven.key } });
            });
          },
        };
      }),
  };
};

export type AttemptCounter = ReturnType<typeof attemptCounter>;
