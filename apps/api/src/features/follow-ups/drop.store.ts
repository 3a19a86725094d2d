import type { CalendarDay } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { RuleError, dropStep } from "@followthrough/domain";
import type { SignedIn } from "../../http/account";
import { keyTable } from "../../sql/keyTable";
import { yieldToEventLoop } from "../../threads/runCooperatively";
import { advancePlaybook } from "../playbooks/advancePlaybook.store";
import { setRunState } from "../playbooks/runState.store";
import type { FollowUpRow } from "./followUpRow";
import { isStepAsLeft } from "./isStepAsLeft.store";
import { factsOf, findFollowUp, trashFollowUp } from "./followUps.store";
import { insertFollowUp } from "./insertFollowUp.store";

interface Moment {
  readonly today: CalendarDay;
  readonly now: string;
}

/** Steps of playbooks per turn: they are gone through one by one, and others wait meanwhile. */
const stepsPerTurn = 20;

const goThrough = async <T>(all: readonly T[], each: (one: T) => Promise<void>): Promise<void> => {
  for (const [index, one] of all.entries()) {
    if (index > 0 && index % stepsPerTurn === 0) await yieldToEventLoop();
    await each(one);
  }
};

/** Drops each with the reason; where it is a step of a playbook, the next one is planned. Returns the ids of those, by its own. */
export const dropFollowUps = async (
  tx: Tx,
  account: SignedIn,
  rows: readonly FollowUpRow[],
  { reason, leavesPlaybook }: { reason: string; leavesPlaybook: boolean },
  { today, now }: Moment,
): Promise<ReadonlyMap<string, string>> => {
  const nextIds = new Map<string, string>();
  for (const row of rows) dropStep(factsOf(row, today), today);
  const ids = rows.map(({ id }) => id);
  await tx.$executeRaw(Prisma.sql`
    UPDATE "FollowUp" SET "state" = 'dropped', "closedOn" = ${today}, "closedAt" = ${now}, "dropReason" = ${reason},
      "version" = "version" + 1, "updatedAt" = ${now}
    WHERE "accountId" = ${account.id} AND "id" IN (SELECT k."key" FROM ${keyTable(tx, ids)} k)`);
  const ofPlaybooks = rows.filter(({ playbookRunId }) => playbookRunId !== null);
  await goThrough(ofPlaybooks, async ({ id }) => {
    // Read anew: where two are of one run, the first may have ended it.
    const row = await findFollowUp(tx, account.id, id);
    const planned = await advancePlaybook(tx, account, row, {
      given: null,
      leaves: leavesPlaybook,
      closedOn: today,
      today,
      now,
    });
    if (!planned) return;
    const links = {
      contactId: row.contactId,
      referralId: null,
      opportunityId: null,
      playbook: planned.place,
    };
    nextIds.set(id, await insertFollowUp(tx, account.id, links, planned.draft, now));
  });
  return nextIds;
};

/** Drops a follow-up, as `dropFollowUps` does. Returns the id of the playbook's next step. */
export const dropFollowUp = async (
  tx: Tx,
  account: SignedIn,
  id: string,
  how: { reason: string; leavesPlaybook: boolean },
  moment: Moment,
): Promise<string | null> =>
  (await dropFollowUps(tx, account, [await findFollowUp(tx, account.id, id)], how, moment)).get(id) ?? null;

/** Takes back the playbook's step that came after this one; false where that was changed since, or others came after it. */
const takePlaybookBack = async (
  tx: Tx,
  accountId: string,
  { playbookRunId, playbookStep }: FollowUpRow,
  now: string,
): Promise<boolean> => {
  if (playbookRunId === null || playbookStep === null) return true;
  const next = await tx.followUp.findFirst({
    where: { accountId, playbookRunId, playbookStep: { gt: playbookStep }, deletedAt: null },
    select: { id: true, version: true },
  });
  if (next && !(await isStepAsLeft(tx, accountId, next, 1))) return false;
  if (next) await trashFollowUp(tx, accountId, next.id, now);
  await setRunState(tx, accountId, playbookRunId, "running", now);
  return true;
};

/** Opens dropped steps again and takes back the playbook's step after each. Returns which; a playbook that has gone on keeps its own. */
export const undropFollowUps = async (
  tx: Tx,
  accountId: string,
  rows: readonly FollowUpRow[],
  now: string,
): Promise<ReadonlySet<string>> => {
  const dropped = rows.filter(({ state }) => state === "dropped");
  const back = new Set(dropped.map(({ id }) => id));
  const ofPlaybooks = dropped.filter(({ playbookRunId }) => playbookRunId !== null);
  await goThrough(ofPlaybooks, async (row) => {
    if (!(await takePlaybookBack(tx, accountId, row, now))) back.delete(row.id);
  });
  await tx.$executeRaw(Prisma.sql`
    UPDATE "FollowUp" SET "state" = CASE WHEN "waitingSinceOn" IS NULL THEN 'open' ELSE 'waiting' END,
      "closedOn" = NULL, "closedAt" = NULL, "dropReason" = NULL, "dropCause" = NULL, "version" = "version" + 1, "updatedAt" = ${now}
    WHERE "accountId" = ${accountId} AND "id" IN (SELECT k."key" FROM ${keyTable(tx, [...back])} k)`);
  return back;
};

/** Opens a dropped follow-up again and takes back the playbook's step after it. Throws `not_closed` or `changed_since`. */
export const undropFollowUp = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const row = await findFollowUp(tx, accountId, id);
  if (row.state !== "dropped") throw new RuleError({ code: "not_closed", as: "dropped" });
  if (!(await undropFollowUps(tx, accountId, [row], now)).has(id))
    throw new RuleError({ code: "changed_since", of: "playbook" });
};
