import { type CalendarDay, type FollowUp, FollowUpState } from "@followthrough/contract";
import type { Prisma, Tx } from "@followthrough/db";
import { type FollowUpFacts, isPending } from "@followthrough/domain";
import { dayOrNull } from "../../sql/storedDay";
import { notFound } from "../../http/problem";
import { setRunState } from "../playbooks/runState.store";
import { keys } from "../../sql/keyTable";
import { type Given, statement } from "../../sql/statement";
import { type FollowUpRow, followUps, recurrenceOf, toFollowUp } from "./followUpRow";
import { personNotInTrash } from "../../sql/stepsWithPerson";

const selectOne = statement((db, { id }: Given<{ id: string }>) => followUps(db).where("f.id", "=", id));

const selectMany = statement((db, { ids }: Given<{ ids: string[] }>) =>
  followUps(db).where("f.id", "in", db.selectFrom(keys(db, ids)).select("k.key")),
);

/** Those of these that there are, by their ids: a step in the trash, or whose person is, is none. */
export const findFollowUps = async (
  tx: Tx,
  accountId: string,
  ids: readonly string[],
): Promise<Map<string, FollowUpRow>> =>
  new Map((await selectMany(tx, accountId, { ids: [...ids] })).map((row) => [row.id, row]));

/** One follow-up, open or closed. Throws `not_found`. */
export const findFollowUp = async (tx: Tx, accountId: string, id: string): Promise<FollowUpRow> => {
  const [row] = await selectOne(tx, accountId, { id });
  if (!row) throw notFound("follow-up");
  return row;
};

export const readFollowUp = async (
  tx: Tx,
  accountId: string,
  id: string,
  today: CalendarDay,
): Promise<FollowUp> => toFollowUp(await findFollowUp(tx, accountId, id), today);

/** These steps, in this order. Throws `not_found`. */
export const readFollowUps = async (
  tx: Tx,
  accountId: string,
  ids: readonly string[],
  today: CalendarDay,
): Promise<FollowUp[]> => {
  const found = await findFollowUps(tx, accountId, ids);
  return ids.map((id) => {
    const row = found.get(id);
    if (!row) throw notFound("follow-up");
    return toFollowUp(row, today);
  });
};

/** What the rules look at. */
export const factsOf = (row: FollowUpRow, today: CalendarDay): FollowUpFacts => {
  const { state, dueOn, dueTime, promisedOn, snoozeCount } = toFollowUp(row, today);
  return {
    state,
    dueOn,
    dueTime,
    promisedOn,
    snoozeCount,
    recurrence: recurrenceOf(row),
    anchorOn: dayOrNull(row.anchorOn),
  };
};

type Fields = Prisma.FollowUpUncheckedUpdateManyInput;

/** Writes the fields of a follow-up. */
export const setFollowUp = async (
  tx: Tx,
  accountId: string,
  row: { id: string },
  fields: Fields,
  now: string,
) => {
  await tx.followUp.updateMany({
    where: { accountId, id: row.id },
    data: { ...fields, version: { increment: 1 }, updatedAt: now },
  });
};

/** The state a closed step goes back to: open, or theirs again. */
export const reopened = ({ waitingSinceOn }: Pick<FollowUpRow, "waitingSinceOn">) => ({
  state: waitingSinceOn === null ? "open" : "waiting",
  closedOn: null,
  closedAt: null,
});

/** A step of a playbook that has gone on without it. */
export const outOfPlaybook = { playbookRunId: null, playbookStep: null };

export const trashFollowUp = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const row = await findFollowUp(tx, accountId, id);
  await setFollowUp(tx, accountId, row, { deletedAt: now }, now);
  // A playbook without its open step is not under way; restoring the step resumes it.
  if (isPending(FollowUpState.parse(row.state)))
    await setRunState(tx, accountId, row.playbookRunId, "left", now);
};

export const untrashFollowUp = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const row = await tx.followUp.findFirst({
    where: {
      accountId,
      id,
      deletedAt: { not: null },
      ...personNotInTrash,
    },
    select: { id: true, state: true, playbookRunId: true },
  });
  if (!row) throw notFound("follow-up");
  await setFollowUp(tx, accountId, row, { deletedAt: null }, now);
  if (isPending(FollowUpState.parse(row.state)))
    await setRunState(tx, accountId, row.playbookRunId, "running", now);
};

/** Whether somebody has a next step. */
export const hasOpenStep = async (tx: Tx, accountId: string, contactId: string): Promise<boolean> =>
  (await tx.followUp.findFirst({
    where: { accountId, contactId, state: { in: ["open", "waiting"] }, deletedAt: null },
    select: { id: true },
  })) !== null;
