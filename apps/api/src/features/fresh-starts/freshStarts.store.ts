import { type CalendarDay, type FreshStartDraft, mostLateSteps } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { type FreshStart, planFreshStart } from "@followthrough/domain";
import type { SignedIn } from "../../http/account";
import { mustBeNear } from "../../http/mustBeNear";
import { notFound } from "../../http/problem";
import { newId } from "../../newId";
import { byDue } from "../../sql/dueOrder";
import { type Given, statement } from "../../sql/statement";
import { dropFollowUps, undropFollowUps } from "../follow-ups/drop.store";
import { dueCounts } from "../follow-ups/dueCounts.store";
import type { FollowUpRow } from "../follow-ups/followUpRow";
import { isStepAsLeft } from "../follow-ups/isStepAsLeft.store";
import { findFollowUps } from "../follow-ups/followUps.store";
import { snoozeFollowUps, unsnoozeFollowUps } from "../follow-ups/snoozes.store";
import { FreshStartBefore } from "./freshStartBefore";
import { stepsWithPerson } from "../../sql/stepsWithPerson";

interface Moment {
  readonly today: CalendarDay;
  readonly now: string;
}

export interface PlannedFreshStart extends FreshStart {
  readonly alreadyDue: ReadonlyMap<CalendarDay, number>;
}

const selectLate = statement((db, { today, most }: Given<{ today: string; most: number }>) =>
  stepsWithPerson(db)
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
  mustBeNear("from", draft.from, today);
  const late = await selectLate(tx, account.id, { today, most: mostLateSteps });
  const alreadyDue = await dueCounts(tx, account.id, today);
  const { dailyLimit, workingDays } = account;
  const ids = late.map(({ id }) => id);
  return { alreadyDue, ...planFreshStart(ids, draft, { today, dailyLimit, workingDays, alreadyDue }) };
};

/** Those of these steps that are there. */
const rowsOf = (rows: ReadonlyMap<string, FollowUpRow>, ids: readonly string[]): FollowUpRow[] =>
  ids.flatMap((id) => rows.get(id) ?? []);

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
  const touched = [...spread.map(({ id }) => id), ...dropped];
  const rows = await findFollowUps(tx, account.id, touched);
  const moves = spread.flatMap(({ id, on }) => {
    const row = rows.get(id);
    return row ? [{ row, to: { dueOn: on } }] : [];
  });
  await snoozeFollowUps(tx, account.id, moves, today, now);
  await dropFollowUps(tx, account, rowsOf(rows, dropped), { reason, leavesPlaybook: false }, { today, now });
  const id = newId();
  const steps = rowsOf(rows, touched).map((row): [string, number] => [row.id, row.version + 1]);
  await tx.batch.create({
    data: {
      accountId: account.id,
      id,
      kind: "fresh-start",
      before: JSON.stringify({ steps } satisfies FreshStartBefore),
      createdAt: now,
    },
  });
  return { id, spread: spread.length, dropped: dropped.length };
};

/** Takes a fresh start back, except where a step has been changed since. Throws `not_found`, also the second time. */
export const undoFreshStart = async (tx: Tx, accountId: string, id: string, now: string) => {
  const batch = await tx.batch.findFirst({ where: { accountId, id, kind: "fresh-start", removedAt: null } });
  if (!batch) throw notFound("fresh start");
  const { steps } = FreshStartBefore.parse(JSON.parse(batch.before ?? '{"steps":[]}'));
  await tx.batch.updateMany({ where: { accountId, id }, data: { removedAt: now } });
  const rows = await findFollowUps(
    tx,
    accountId,
    steps.map(([step]) => step),
  );
  const untouched: FollowUpRow[] = [];
  for (const [step, version] of steps) {
    const row = rows.get(step);
    if (row && (await isStepAsLeft(tx, accountId, row, version))) untouched.push(row);
  }
  const moved = untouched.filter(({ state }) => state !== "dropped");
  const unsnoozed = await unsnoozeFollowUps(tx, accountId, moved, now);
  const undropped = await undropFollowUps(tx, accountId, untouched, now);
  const restored = unsnoozed.size + undropped.size;
  return { restored, left: steps.length - restored };
};
