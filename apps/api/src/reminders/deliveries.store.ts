import {
  type CalendarDay,
  ChannelKind,
  type Delivery,
  DeliveryReason,
  DeliveryState,
  type Instant,
  ReminderKind,
} from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { hoursAfter, isTooLate, longestPauseHours, nextAttemptAfter } from "@followthrough/domain";
import { weekdaysFrom } from "../http/account";
import { decodeCursor, page } from "../http/cursor";
import { newId } from "../newId";
import { dayOrNull } from "../sql/storedDay";
import type { Outcome } from "./channels/channel";
import { dayOccurrence, readOccurrence, testOccurrence } from "./occurrence";
import type { RemindedAccount } from "./reminder";

/** How long whoever sends something may take before somebody else tries: longer than a try can last, with room to spare. */
const leaseHours = 5 / 60;

const keptHours = 90 * 24;

export interface Claim {
  readonly channel: ChannelKind;
  readonly kind: ReminderKind;
  /** What tells two of a kind apart, by `occurrence.ts`. */
  readonly occurrence: string;
}

/**
 * Puts what is due into the outbox and says how many are new. The unique key is the claim: of any number of processes that
 * find the same due, one row comes of it for each channel, ever.
 */
export const claimDeliveries = async (
  tx: Tx,
  accountId: string,
  claims: readonly Claim[],
  now: Instant,
): Promise<number> => {
  if (claims.length === 0) return 0;
  const rows = claims.map(
    ({ channel, kind, occurrence }) =>
      Prisma.sql`(${accountId}, ${newId()}, ${channel}, ${kind}, ${occurrence}, ${now}, ${now})`,
  );
  return tx.$executeRaw(Prisma.sql`
    INSERT INTO "Delivery" ("accountId", "id", "channel", "kind", "occurrence", "nextAttemptAt", "createdAt")
    VALUES ${Prisma.join(rows)}
    ON CONFLICT ("accountId", "channel", "kind", "occurrence") DO NOTHING`);
};

/** One that was asked for, by whoever sends it at once. Nobody else takes it up. */
export const insertTestDelivery = async (
  tx: Tx,
  accountId: string,
  { channel, today, holder }: { channel: ChannelKind; today: CalendarDay; holder: string },
  now: Instant,
): Promise<string> => {
  const id = newId();
  await tx.delivery.create({
    data: {
      accountId,
      id,
      channel,
      kind: "test",
      occurrence: testOccurrence(today, id),
      state: "sending",
      attempts: 1,
      nextAttemptAt: hoursAfter(now, leaseHours),
      holder,
      createdAt: now,
    },
  });
  return id;
};

/** One whose turn it is. */
export interface DueDelivery {
  readonly accountId: string;
  readonly id: string;
  readonly nextAttemptAt: string;
  /** Where to: the address of a webhook or topic. */
  readonly target: string | null;
}

/** A page of those whose turn it is on a channel, those that wait longest first. `after` is the last one of the page before. */
export const findDueDeliveries = (
  tx: Tx,
  channel: ChannelKind,
  { after, limit }: { after: DueDelivery | null; limit: number },
  now: Instant,
): Promise<DueDelivery[]> => {
  const next = after
    ? Prisma.sql`AND (d."nextAttemptAt", d."accountId", d."id") > (${after.nextAttemptAt}, ${after.accountId}, ${after.id})`
    : Prisma.empty;
  return tx.rows<DueDelivery>(Prisma.sql`
    SELECT d."accountId", d."id", d."nextAttemptAt", c."target"
    FROM "Delivery" d JOIN "Account" a ON a."id" = d."accountId" AND a."restoredFor" IS NULL
    LEFT JOIN "ReminderChannel" c ON c."accountId" = d."accountId" AND c."kind" = d."channel"
    WHERE d."channel" = ${channel} AND d."nextAttemptAt" <= ${now} ${next}
    ORDER BY d."nextAttemptAt", d."accountId", d."id" LIMIT ${limit}`);
};

/** What is to be sent, to whom, and what may keep it from being sent. */
export interface TakenDelivery {
  readonly id: string;
  readonly kind: ReminderKind;
  readonly dayOn: CalendarDay;
  /** As `Occasion` has it. */
  readonly occurrence: string;
  /** Which try this is, from 1. */
  readonly attempts: number;
  readonly account: RemindedAccount;
  readonly quietUntilOn: CalendarDay | null;
  readonly target: string | null;
  readonly secret: string | null;
  /** The channel was not switched off since. */
  readonly isOn: boolean;
}

/** Reads one with whom and where it goes to. */
export const readTaken = async (tx: Tx, accountId: string, id: string): Promise<TakenDelivery> => {
  const { account, ...row } = await tx.delivery.findUniqueOrThrow({
    where: { accountId_id: { accountId, id } },
    include: {
      account: {
        select: {
          id: true,
          name: true,
          email: true,
          timeZone: true,
          workingDays: true,
          dailyLimit: true,
          patienceDays: true,
          reminderSettings: { select: { quietUntilOn: true } },
          reminderChannels: { select: { kind: true, isOn: true, target: true, secret: true } },
        },
      },
    },
  });
  const { reminderSettings, reminderChannels, workingDays, ...rest } = account;
  const channel = reminderChannels.find((one) => one.kind === row.channel);
  const kind = ReminderKind.parse(row.kind);
  const { dayOn } = readOccurrence(kind, row.occurrence);
  return {
    id,
    kind,
    dayOn,
    occurrence: kind === "test" ? dayOccurrence(dayOn) : row.occurrence,
    attempts: row.attempts,
    account: { ...rest, workingDays: weekdaysFrom(workingDays) },
    quietUntilOn: dayOrNull(reminderSettings?.quietUntilOn ?? null),
    target: channel?.target ?? null,
    secret: channel?.secret ?? null,
    isOn: channel?.isOn ?? false,
  };
};

/** Takes one whose turn it is, for as long as the lease; null when somebody else was first. */
export const takeDelivery = async (
  tx: Tx,
  { accountId, id }: Pick<DueDelivery, "accountId" | "id">,
  holder: string,
  now: Instant,
): Promise<TakenDelivery | null> => {
  const { count } = await tx.delivery.updateMany({
    where: { accountId, id, nextAttemptAt: { lte: now }, account: { restoredFor: null } },
    data: {
      state: "sending",
      holder,
      attempts: { increment: 1 },
      nextAttemptAt: hoursAfter(now, leaseHours),
    },
  });
  return count === 0 ? null : readTaken(tx, accountId, id);
};

type Taken = Pick<TakenDelivery, "id" | "kind" | "dayOn" | "attempts"> & {
  readonly account: Pick<RemindedAccount, "id" | "timeZone">;
};

/** Notes what became of one, unless whoever took it was given up meanwhile; says whether it was noted. */
const settle = async (
  tx: Tx,
  { account, id }: Pick<Taken, "account" | "id">,
  holder: string,
  data: Prisma.DeliveryUncheckedUpdateManyInput,
): Promise<boolean> => {
  const { count } = await tx.delivery.updateMany({
    where: { accountId: account.id, id, holder, state: "sending" },
    data: { nextAttemptAt: null, ...data, holder: null },
  });
  return count > 0;
};

export const recordSkipped = (
  tx: Tx,
  taken: Taken,
  holder: string,
  reason: DeliveryReason,
): Promise<boolean> => settle(tx, taken, holder, { state: "skipped", reason });

/** When it is tried again; null where that would be of no use, or too late for what it says. */
const triedAgainAt = ({ kind, dayOn, attempts, account }: Taken, now: Instant): Instant | null => {
  const next = nextAttemptAfter(attempts, now);
  return kind === "test" || isTooLate(kind, dayOn, account.timeZone, next) ? null : next;
};

/** Notes what the other side said to it. What failed is tried again after a pause that grows, while that is of use. */
export const recordOutcome = (
  tx: Tx,
  taken: Taken,
  holder: string,
  outcome: Outcome,
  now: Instant,
): Promise<boolean> => {
  if (outcome.isSent)
    return settle(tx, taken, holder, { state: "sent", reason: null, answer: outcome.answer, sentAt: now });
  const nextAttemptAt = outcome.isForGood ? null : triedAgainAt(taken, now);
  return settle(tx, taken, holder, {
    state: nextAttemptAt === null ? "failed" : "waiting",
    reason: outcome.reason,
    answer: outcome.answer,
    nextAttemptAt,
  });
};

/** Of a clock that ran ahead: what it put off until a time that is still far away is tried now. All channels, by name: the index begins with it. */
export const retryDeliveriesNow = (tx: Tx, now: Instant): Promise<number> =>
  tx.$executeRaw(Prisma.sql`
    UPDATE "Delivery" SET "nextAttemptAt" = ${now}
    WHERE "channel" IN (${Prisma.join(ChannelKind.options)}) AND "nextAttemptAt" > ${hoursAfter(now, longestPauseHours + 1)}`);

interface Row {
  id: string;
  channel: string;
  kind: string;
  occurrence: string;
  state: string;
  reason: string | null;
  answer: string | null;
  attempts: number;
  nextAttemptAt: string | null;
  createdAt: string;
  sentAt: string | null;
}

const columns = {
  id: true,
  channel: true,
  kind: true,
  occurrence: true,
  state: true,
  reason: true,
  answer: true,
  attempts: true,
  nextAttemptAt: true,
  createdAt: true,
  sentAt: true,
} as const;

const toDelivery = ({ occurrence, ...row }: Row): Delivery => {
  const kind = ReminderKind.parse(row.kind);
  return {
    ...row,
    kind,
    channel: ChannelKind.parse(row.channel),
    ...readOccurrence(kind, occurrence),
    state: DeliveryState.parse(row.state),
    reason: row.reason === null ? null : DeliveryReason.parse(row.reason),
  };
};

export const readDelivery = async (tx: Tx, accountId: string, id: string): Promise<Delivery> =>
  toDelivery(
    await tx.delivery.findUniqueOrThrow({ where: { accountId_id: { accountId, id } }, select: columns }),
  );

/** A page of the log, the latest first. */
export const listDeliveries = async (
  tx: Tx,
  accountId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ deliveries: Delivery[]; nextCursor: string | null }> => {
  const after = decodeCursor(cursor);
  const found = await tx.delivery.findMany({
    where: {
      accountId,
      ...(after
        ? { OR: [{ createdAt: { lt: after[0] } }, { createdAt: after[0], id: { lt: after[1] } }] }
        : {}),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    select: columns,
  });
  const { rows, nextCursor } = page(found, limit, ({ createdAt, id }) => [createdAt, id]);
  return { deliveries: rows.map(toDelivery), nextCursor };
};

/** Removes the lines of all accounts that are older than 90 days. */
export const forgetOldDeliveries = async (tx: Tx, now: Instant): Promise<void> => {
  await tx.delivery.deleteMany({ where: { createdAt: { lte: hoursAfter(now, -keptHours) } } });
};
