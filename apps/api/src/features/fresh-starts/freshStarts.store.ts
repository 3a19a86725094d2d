import { type CalendarDay, type FreshStartDraft, type Id, mostLateSteps } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { type FreshStart, RuleError, planFreshStart } from "@followthrough/domain";
import type { SignedIn } from "../../http/account";
import { notFound } from "../../http/problem";
import { newId } from "../../newId";
import { byDue } from "../../sql/dueOrder";
import { type Given, statement } from "../../sql/statement";
import { dropFollowUp, undropFollowUp } from "../follow-ups/drop.store";
import { dueCounts } from "../follow-ups/dueCounts.store";
import { findFollowUp, snoozeFollowUp, unsnoozeFollowUp } from "../follow-ups/followUps.store";
import { FreshStartBefore } from "./freshStartBefore";

interface Moment {
  readonly today: CalendarDay;
  readonly now: string;
}

export interface PlannedFreshStart extends FreshStart {
  readonly alreadyDue: ReadonlyMap<CalendarDay, number>;
}

const selectLate = statement((db, { today, most }: Given<{ today: string; most: number }>) =>
  db
    .selectFrom("FollowUp as f")
    .innerJoin("Contact as c", (on) => on.onRef("c.id", "=", "f.contactId"))
    .where("f.state", "=", "open")
    .where("f.dueOn", "<", today)
    .select("f.id")
    .orderBy(byDue("f"))
    .limit(most),
);

/** What a fresh start would do with each late step. */
export const planLate = async (
  tx: Tx,
  account: SignedIn,
  draft: FreshStartDraft,
  today: CalendarDay,
): Promise<PlannedFreshStart> => {
  const late = await selectLate(tx, account.id, { today, most: mostLateSteps });
  const alreadyDue = await dueCounts(tx, account.id, today);
  const { dailyLimit, workingDays } = account;
  const ids = late.map(({ id }) => id);
  return { alreadyDue, ...planFreshStart(ids, draft, { today, dailyLimit, workingDays, alreadyDue }) };
};

const versionsOf = async (tx: Tx, accountId: string, ids: readonly string[]): Promise<[Id, number][]> => {
  const versions: [Id, number][] = [];
  // One by one: a list of a thousand ids is more than PostgreSQL and SQLite take as parameters of a plain model's read.
  for (const id of ids) versions.push([id, (await findFollowUp(tx, accountId, id)).version]);
  return versions;
};

/**
 * Moves what is spread, as a snooze does, so that the day first promised stays and a figure of what was kept sees it; drops
 * what is dropped. A step of a playbook goes on as it does when it is dropped alone.
 */
export const makeFreshStart = async (
  tx: Tx,
  account: SignedIn,
  { reason, ...draft }: FreshStartDraft & { readonly reason: string },
  { today, now }: Moment,
) => {
  const { spread, dropped } = await planLate(tx, account, draft, today);
  for (const { id, on } of spread) await snoozeFollowUp(tx, account.id, id, { dueOn: on }, today, now);
  for (const id of dropped)
    await dropFollowUp(tx, account, id, { reason, leavesPlaybook: false }, { today, now });
  const id = newId();
  const touched = [...spread.map((one) => one.id), ...dropped];
  const before: FreshStartBefore = { steps: await versionsOf(tx, account.id, touched) };
  await tx.batch.create({
    data: {
      accountId: account.id,
      id,
      kind: "fresh-start",
      before: JSON.stringify(before),
      createdAt: now,
    },
  });
  return { id, spread: spread.length, dropped: dropped.length };
};

/** Takes back what was done with one step; false where it was changed since, or its playbook has gone on. */
const takeBack = async (
  tx: Tx,
  accountId: string,
  [id, version]: readonly [string, number],
  now: string,
): Promise<boolean> => {
  const row = await tx.followUp.findFirst({
    where: { accountId, id, version, deletedAt: null, contact: { deletedAt: null } },
  });
  if (!row) return false;
  try {
    if (row.state === "dropped") await undropFollowUp(tx, accountId, id, now);
    else return await unsnoozeFollowUp(tx, accountId, await findFollowUp(tx, accountId, id), now);
    return true;
  } catch (failure) {
    // It says so before it has written anything.
    if (failure instanceof RuleError) return false;
    throw failure;
  }
};

/** Takes a fresh start back, except where a step has been changed since. Throws `not_found`, also the second time. */
export const undoFreshStart = async (tx: Tx, accountId: string, id: string, now: string) => {
  const batch = await tx.batch.findFirst({ where: { accountId, id, kind: "fresh-start", removedAt: null } });
  if (!batch) throw notFound("fresh start");
  const { steps } = FreshStartBefore.parse(JSON.parse(batch.before ?? '{"steps":[]}'));
  await tx.batch.updateMany({ where: { accountId, id }, data: { removedAt: now } });
  let restored = 0;
  for (const step of steps) if (await takeBack(tx, accountId, step, now)) restored += 1;
  return { restored, left: steps.length - restored };
};
