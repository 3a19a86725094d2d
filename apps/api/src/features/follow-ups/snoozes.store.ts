import type { CalendarDay, TimeOfDay } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { snoozeStep } from "@followthrough/domain";
import { newId } from "../../newId";
import { timeOrNull } from "../../sql/storedDay";
import { insertRows } from "../../sql/insertRows";
import { keyTable, keys } from "../../sql/keyTable";
import { type Given, type RowOf, statement } from "../../sql/statement";
import type { FollowUpRow } from "./followUpRow";
import { factsOf, findFollowUp } from "./followUps.store";

/** When a step is to come again; its time stays unless another, or none, is given. */
interface Later {
  readonly dueOn: CalendarDay;
  readonly dueTime?: TimeOfDay | null | undefined;
}

interface Placed {
  readonly id: string;
  readonly dueOn: string;
  readonly dueTime: string | null;
  readonly snoozeCount: number;
}

/** Days, times and counts of steps, in one statement whatever their number. */
const placeSteps = async (tx: Tx, accountId: string, placed: readonly Placed[], now: string) => {
  const json = JSON.stringify(placed);
  const table =
    tx.dialect === "sqlite"
      ? Prisma.sql`json_each(${json}) j`
      : Prisma.sql`json_array_elements(${json}::json) j("value")`;
  await tx.$executeRaw(Prisma.sql`
    UPDATE "FollowUp" SET "dueOn" = p."dueOn", "dueTime" = p."dueTime", "snoozeCount" = p."snoozeCount",
      "version" = "version" + 1, "updatedAt" = ${now}
    FROM (SELECT j."value" ->> 'id' AS "key", j."value" ->> 'dueOn' AS "dueOn", j."value" ->> 'dueTime' AS "dueTime",
      CAST(j."value" ->> 'snoozeCount' AS INTEGER) AS "snoozeCount" FROM ${table}) p
    WHERE "FollowUp"."accountId" = ${accountId} AND "FollowUp"."id" = p."key"`);
};

/** Moves the due day of each and counts the snooze; the day first promised stays. Throws `already_closed`. */
export const snoozeFollowUps = async (
  tx: Tx,
  accountId: string,
  steps: readonly { readonly row: FollowUpRow; readonly to: Later }[],
  today: CalendarDay,
  now: string,
): Promise<void> => {
  const moved = steps.map(({ row, to }) => ({ row, ...snoozeStep(factsOf(row, today), to) }));
  await insertRows(
    tx,
    "Snooze",
    moved.map(({ row, dueOn, dueTime }) => ({
      accountId,
      id: newId(),
      followUpId: row.id,
      fromOn: row.dueOn,
      fromTime: row.dueTime,
      toOn: dueOn,
      toTime: dueTime,
      createdAt: now,
    })),
  );
  const placed = moved.map(({ row, dueOn, dueTime, snoozeCount }) => ({
    id: row.id,
    dueOn,
    dueTime,
    snoozeCount,
  }));
  await placeSteps(tx, accountId, placed, now);
};

export const snoozeFollowUp = async (
  tx: Tx,
  accountId: string,
  id: string,
  to: Later,
  today: CalendarDay,
  now: string,
): Promise<void> =>
  snoozeFollowUps(tx, accountId, [{ row: await findFollowUp(tx, accountId, id), to }], today, now);

const selectSnoozes = statement((db, { followUpIds }: Given<{ followUpIds: string[] }>) =>
  db
    .selectFrom(keys(db, followUpIds))
    .crossJoin("Snooze as s")
    .whereRef("s.followUpId", "=", "k.key")
    .select(["s.id", "s.followUpId", "s.fromOn", "s.fromTime", "s.toTime"])
    .orderBy("s.createdAt")
    .orderBy("s.id"),
);

const latestSnoozes = async (
  tx: Tx,
  accountId: string,
  followUpIds: string[],
): Promise<Map<string, RowOf<typeof selectSnoozes>>> => {
  const all = await selectSnoozes(tx, accountId, { followUpIds });
  // Of each the last one holds.
  return new Map(all.map((one) => [one.followUpId, one]));
};

/**
 * Takes back the latest snooze of each, and returns of which: where there was none since the day was last promised, there is
 * nothing to take back.
 */
export const unsnoozeFollowUps = async (
  tx: Tx,
  accountId: string,
  rows: readonly FollowUpRow[],
  now: string,
): Promise<ReadonlySet<string>> => {
  const snoozed = rows.filter(({ snoozeCount }) => snoozeCount > 0);
  const latest = await latestSnoozes(
    tx,
    accountId,
    snoozed.map(({ id }) => id),
  );
  const back = snoozed.flatMap((row) => {
    const snooze = latest.get(row.id);
    return snooze ? [{ row, snooze }] : [];
  });
  const gone = back.map(({ snooze }) => snooze.id);
  await tx.$executeRaw(Prisma.sql`
    DELETE FROM "Snooze" WHERE "accountId" = ${accountId} AND "id" IN (SELECT k."key" FROM ${keyTable(tx, gone)} k)`);
  const placed = back.map(({ row, snooze }) => ({
    id: row.id,
    dueOn: snooze.fromOn,
    // A time that was set since stays.
    dueTime: snooze.toTime === row.dueTime ? snooze.fromTime : row.dueTime,
    snoozeCount: row.snoozeCount - 1,
  }));
  await placeSteps(tx, accountId, placed, now);
  return new Set(placed.map(({ id }) => id));
};

/** Takes back the latest snooze; false when there was none since the day was last promised. */
export const unsnoozeFollowUp = async (
  tx: Tx,
  accountId: string,
  row: FollowUpRow,
  now: string,
): Promise<boolean> => (await unsnoozeFollowUps(tx, accountId, [row], now)).has(row.id);

/**
 * The time the schedule goes on with: a snooze moves one occurrence, so its other time is not that of the next. Where the
 * step was given a time of its own after it was snoozed, that is the one meant.
 */
export const timeOfSchedule = async (
  tx: Tx,
  accountId: string,
  row: Pick<FollowUpRow, "id" | "dueTime" | "snoozeCount">,
): Promise<TimeOfDay | null> => {
  const snoozes = await tx.snooze.findMany({
    where: { accountId, followUpId: row.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: row.snoozeCount,
  });
  const [latest, first] = [snoozes[0], snoozes.at(-1)];
  return timeOrNull(latest && first && latest.toTime === row.dueTime ? first.fromTime : row.dueTime);
};
