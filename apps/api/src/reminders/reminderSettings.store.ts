import {
  type CalendarDay,
  ChannelKind,
  type Instant,
  type Reminders,
  type RemindersEdit,
  type TimeOfDay,
} from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import {
  type DailyKind,
  type ReminderRule,
  dueReminder,
  nextReminder,
  reminderSkippedByChange,
} from "@followthrough/domain";
import { weekdaysFrom } from "../http/account";
import { omitUndefined } from "../http/omitUndefined";
import { notFound } from "../http/problem";
import { dayOrNull } from "../sql/storedDay";
import { type Claim, claimDeliveries } from "./deliveries.store";
import { dayOccurrence, stepOccurrence, stepOccurrenceOf } from "./occurrence";

/** What `Reminders` says of an account, but for what the server can do. */
export type StoredReminders = Omit<Reminders, "canMail" | "missing">;

/** Of an account that never changed anything, and what its row begins with. */
const untouched = {
  version: 1,
  digestAt: "07:30",
  digestDays: "12345",
  digestWhenEmpty: false,
  reviewOn: null,
  minutesBefore: null,
  quietUntilOn: null,
  nextDigestAt: null,
  nextReviewAt: null,
};

interface RuleRow {
  readonly digestAt: string;
  readonly digestDays: string;
  readonly reviewOn: number | null;
  readonly quietUntilOn: string | null;
}

const ruleOf = (row: RuleRow, timeZone: string): ReminderRule => ({
  timeZone,
  digestAt: row.digestAt as TimeOfDay,
  digestDays: weekdaysFrom(row.digestDays),
  reviewOn: row.reviewOn,
  quietUntilOn: dayOrNull(row.quietUntilOn),
});

const nextOf = (rule: ReminderRule, hasChannel: boolean, now: string) => ({
  nextDigestAt: hasChannel ? nextReminder(rule, "digest", now) : null,
  nextReviewAt: hasChannel ? nextReminder(rule, "review", now) : null,
});

/** Settings, zone and the channels that are on; null for an account without a row. */
const readRule = async (tx: Tx, accountId: string) => {
  const settings = await tx.reminderSettings.findUnique({
    where: { accountId },
    include: {
      account: {
        select: { timeZone: true, reminderChannels: { where: { isOn: true }, select: { kind: true } } },
      },
    },
  });
  if (!settings) return null;
  const { account, ...row } = settings;
  return {
    row,
    rule: ruleOf(row, account.timeZone),
    channels: account.reminderChannels.map(({ kind }) => ChannelKind.parse(kind)),
  };
};

const dailyKinds = ["digest", "review"] as const satisfies DailyKind[];

type FoundRule = NonNullable<Awaited<ReturnType<typeof readRule>>>;

const storedNext = ({ row }: FoundRule): Record<DailyKind, Instant | null> => ({
  digest: row.nextDigestAt,
  review: row.nextReviewAt,
});

/** One of a day, by each channel that is on. */
const dayClaims = (kind: DailyKind, day: CalendarDay | null, channels: readonly ChannelKind[]): Claim[] =>
  day === null ? [] : channels.map((channel) => ({ channel, kind, occurrence: dayOccurrence(day) }));

/**
 * Works out anew when the next ones are due, after whatever they depend on was changed. What was still to come and is past by
 * the change goes out now: it would be passed over else.
 */
const updateReminderTimes = async (
  tx: Tx,
  accountId: string,
  before: FoundRule | null,
  now: Instant,
): Promise<void> => {
  const found = await readRule(tx, accountId);
  if (!found) return;
  const { rule, channels } = found;
  const overtaken = (kind: DailyKind): CalendarDay | null =>
    before &&
    reminderSkippedByChange(
      { timeZone: before.rule.timeZone, nextAt: storedNext(before)[kind] },
      rule,
      kind,
      now,
    );
  const claims = dailyKinds.flatMap((kind) => dayClaims(kind, overtaken(kind), channels));
  await claimDeliveries(tx, accountId, claims, now);
  await tx.reminderSettings.updateMany({
    where: { accountId },
    data: nextOf(rule, channels.length > 0, now),
  });
};

/**
 * Puts what is due of an account into the outbox, once for each channel that is on, and moves the times of the next ones on:
 * in the one transaction, so that neither can be without the other. What the outbox has already is left as it is.
 */
export const claimDueReminders = async (tx: Tx, accountId: string, now: Instant): Promise<number> => {
  const found = await readRule(tx, accountId);
  if (!found) return 0;
  const { rule, channels } = found;
  const stored = storedNext(found);
  const { nextDigestAt, nextReviewAt } = nextOf(rule, channels.length > 0, now);
  const next = { digest: nextDigestAt, review: nextReviewAt };
  const kinds = dailyKinds.filter((kind) => {
    const at = stored[kind];
    // Later than it could be by the clock as it is now: a clock that ran ahead has moved it on, past today's perhaps.
    return at !== null && (at <= now || (next[kind] !== null && at > next[kind]));
  });
  if (kinds.length === 0) return 0;
  const due = kinds.flatMap((kind) => dayClaims(kind, dueReminder(rule, kind, now), channels));
  const claimed = await claimDeliveries(tx, accountId, due, now);
  await tx.reminderSettings.updateMany({
    where: { accountId },
    data: {
      ...(kinds.includes("digest") ? { nextDigestAt } : {}),
      ...(kinds.includes("review") ? { nextReviewAt } : {}),
    },
  });
  return claimed;
};

/**
 * Changes something by which it is worked out when an account is reminded: its settings, channels or zone. The one way to do
 * so. What was due before the change goes out all the same, what is past by it goes out now, and the times of the next ones
 * follow it.
 */
export const withReminderChange = async <T>(
  tx: Tx,
  accountId: string,
  now: Instant,
  change: () => Promise<T>,
): Promise<T> => {
  await claimDueReminders(tx, accountId, now);
  const before = await readRule(tx, accountId);
  const changed = await change();
  await updateReminderTimes(tx, accountId, before, now);
  return changed;
};

/** Counts an edit, and makes the row at the first one. */
const bump = async (
  tx: Tx,
  accountId: string,
  data: Omit<Prisma.ReminderSettingsUncheckedUpdateInput, "accountId">,
  now: Instant,
): Promise<void> => {
  const isThere = await tx.reminderSettings.count({ where: { accountId } });
  if (isThere === 0)
    await tx.reminderSettings.create({ data: { ...untouched, accountId, createdAt: now, updatedAt: now } });
  await tx.reminderSettings.update({
    where: { accountId },
    data: { ...data, version: { increment: 1 }, updatedAt: now },
  });
};

export const updateReminders = (
  tx: Tx,
  accountId: string,
  edit: RemindersEdit,
  now: Instant,
): Promise<void> =>
  withReminderChange(tx, accountId, now, async () => {
    const { digestDays, ...rest } = omitUndefined(edit);
    await bump(
      tx,
      accountId,
      { ...rest, ...(digestDays ? { digestDays: digestDays.toSorted().join("") } : {}) },
      now,
    );
  });

interface ChannelChange {
  readonly isOn: boolean;
  readonly target: string | null;
  /** Left out, it stays as it is. */
  readonly secret?: string | null;
}

/** Makes a channel or puts another in its place. */
export const replaceChannel = (
  tx: Tx,
  accountId: string,
  kind: ChannelKind,
  { isOn, target, secret }: ChannelChange,
  now: Instant,
): Promise<void> =>
  withReminderChange(tx, accountId, now, async () => {
    const data = { isOn, target, ...(secret === undefined ? {} : { secret }), updatedAt: now };
    const { count } = await tx.reminderChannel.updateMany({
      where: { accountId, kind },
      data: { ...data, version: { increment: 1 } },
    });
    if (count === 0) await tx.reminderChannel.create({ data: { accountId, kind, ...data, createdAt: now } });
    await bump(tx, accountId, {}, now);
  });

export const removeChannel = (tx: Tx, accountId: string, kind: ChannelKind, now: Instant): Promise<void> =>
  withReminderChange(tx, accountId, now, async () => {
    await tx.reminderChannel.deleteMany({ where: { accountId, kind } });
    await bump(tx, accountId, {}, now);
  });

/** What is stored of a channel, its secret too; null for one that was never made. */
export const findChannel = (tx: Tx, accountId: string, kind: ChannelKind) =>
  tx.reminderChannel.findFirst({
    where: { accountId, kind },
    select: { isOn: true, target: true, secret: true },
  });

/** The settings of an account as they are answered; of one that never changed anything, what it would begin with. */
export const readStoredReminders = async (tx: Tx, accountId: string): Promise<StoredReminders> => {
  const account = await tx.account.findUnique({
    where: { id: accountId },
    select: { email: true, reminderSettings: true, reminderChannels: true },
  });
  if (!account) throw notFound("account");
  const row = account.reminderSettings ?? untouched;
  return {
    version: row.version,
    digestAt: row.digestAt as TimeOfDay,
    digestDays: weekdaysFrom(row.digestDays),
    digestWhenEmpty: row.digestWhenEmpty,
    reviewOn: row.reviewOn,
    minutesBefore: row.minutesBefore,
    quietUntilOn: dayOrNull(row.quietUntilOn),
    nextDigestAt: row.nextDigestAt,
    nextReviewAt: row.nextReviewAt,
    channels: ChannelKind.options.map((kind) => {
      const stored = account.reminderChannels.find((one) => one.kind === kind);
      return {
        kind,
        isOn: stored?.isOn ?? false,
        target: kind === "mail" ? account.email : (stored?.target ?? null),
        hasSecret: (stored?.secret ?? null) !== null,
      };
    }),
  };
};

/** Accounts whose digest or review is due, those that wait longest first; none that is being removed. */
export const findDueAccounts = async (
  tx: Tx,
  kind: DailyKind,
  now: Instant,
  limit: number,
): Promise<string[]> => {
  const next = Prisma.raw(kind === "digest" ? `"nextDigestAt"` : `"nextReviewAt"`);
  const rows = await tx.rows<{ accountId: string }>(Prisma.sql`
    SELECT s."accountId" FROM "ReminderSettings" s
    JOIN "Account" a ON a."id" = s."accountId" AND a."restoredFor" IS NULL
    WHERE s.${next} <= ${now} ORDER BY s.${next} LIMIT ${limit}`);
  return rows.map(({ accountId }) => accountId);
};

/**
 * Accounts whose next times are not what they would be now: what a clock that ran ahead left behind, or other rules of a time
 * zone. What is due already is not touched: that is claimed. `after` is the last one of those looked at before.
 */
export const findStaleReminderTimes = async (
  tx: Tx,
  { after, limit }: { after: string; limit: number },
  now: Instant,
): Promise<{ accountIds: string[]; last: string | null }> => {
  const rows = await tx.rows<
    RuleRow & {
      accountId: string;
      timeZone: string;
      nextDigestAt: string | null;
      nextReviewAt: string | null;
      channels: number;
    }
  >(Prisma.sql`
    SELECT s."accountId", s."digestAt", s."digestDays", s."reviewOn", s."quietUntilOn", s."nextDigestAt", s."nextReviewAt",
      a."timeZone",
      (SELECT count(*) FROM "ReminderChannel" c WHERE c."accountId" = s."accountId" AND c."isOn") AS "channels"
    FROM "ReminderSettings" s JOIN "Account" a ON a."id" = s."accountId"
    WHERE s."accountId" > ${after} ORDER BY s."accountId" LIMIT ${limit}`);
  const isOut = (stored: string | null, wanted: string | null) =>
    stored !== wanted && (stored === null || stored > now);
  const outOfStep = rows.filter((row) => {
    const next = nextOf(ruleOf(row, row.timeZone), row.channels > 0, now);
    return isOut(row.nextDigestAt, next.nextDigestAt) || isOut(row.nextReviewAt, next.nextReviewAt);
  });
  return {
    accountIds: outOfStep.map(({ accountId }) => accountId),
    last: rows.length < limit ? null : (rows.at(-1)?.accountId ?? null),
  };
};

/** Brings one of those in step. */
export const refreshReminderTimes = (tx: Tx, accountId: string, now: Instant): Promise<void> =>
  withReminderChange(tx, accountId, now, async () => undefined);

/** A step with a time whose reminder may be due, with what says whether it is. */
export interface TimedStep {
  readonly accountId: string;
  readonly followUpId: string;
  readonly dueOn: CalendarDay;
  readonly dueTime: TimeOfDay;
  readonly timeZone: string;
  readonly minutesBefore: number;
  readonly quietUntilOn: CalendarDay | null;
}

/** Open steps with a time, due from one day to another, of accounts that are reminded of such, and were not yet of these. */
export const findTimedSteps = (
  tx: Tx,
  [first, last]: readonly [CalendarDay, CalendarDay],
): Promise<TimedStep[]> =>
  tx.rows<TimedStep>(Prisma.sql`
    SELECT f."accountId", f."id" AS "followUpId", f."dueOn", f."dueTime", a."timeZone", s."minutesBefore", s."quietUntilOn"
    FROM "FollowUp" f
    JOIN "ReminderSettings" s ON s."accountId" = f."accountId" AND s."minutesBefore" IS NOT NULL
    JOIN "Account" a ON a."id" = f."accountId" AND a."restoredFor" IS NULL
    WHERE f."dueTime" IS NOT NULL AND f."state" = 'open' AND f."deletedAt" IS NULL
      AND f."dueOn" >= ${first} AND f."dueOn" <= ${last}
      AND EXISTS (SELECT 1 FROM "ReminderChannel" c WHERE c."accountId" = f."accountId" AND c."isOn")
      AND NOT EXISTS (SELECT 1 FROM "Delivery" d WHERE d."accountId" = f."accountId"
        AND d."channel" IN (${Prisma.join(ChannelKind.options)}) AND d."kind" = 'step'
        AND d."occurrence" = ${stepOccurrenceOf("f")})
    ORDER BY f."dueOn", f."dueTime", f."id"`);

/** Puts the reminder of a step into the outbox, once for each channel that is on. */
export const claimStepReminder = async (tx: Tx, step: TimedStep, now: Instant): Promise<number> => {
  const { accountId } = step;
  const channels = await tx.reminderChannel.findMany({
    where: { accountId, isOn: true },
    select: { kind: true },
  });
  const occurrence = stepOccurrence(step);
  return claimDeliveries(
    tx,
    accountId,
    channels.map(({ kind }) => ({ channel: ChannelKind.parse(kind), kind: "step", occurrence })),
    now,
  );
};
