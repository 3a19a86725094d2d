import type { CalendarDay } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { RuleError, dropStep } from "@followthrough/domain";
import type { SignedIn } from "../../http/account";
import { advancePlaybook } from "../playbooks/advancePlaybook.store";
import { setRunState } from "../playbooks/runState.store";
import {
  factsOf,
  findFollowUp,
  insertFollowUp,
  reopened,
  setFollowUp,
  trashFollowUp,
} from "./followUps.store";

/** Drops a follow-up with the reason; where it is a step of a playbook, the next one is planned. Returns the id of that. */
export const dropFollowUp = async (
  tx: Tx,
  account: SignedIn,
  id: string,
  { reason, leavesPlaybook }: { reason: string; leavesPlaybook: boolean },
  { today, now }: { today: CalendarDay; now: string },
): Promise<string | null> => {
  const row = await findFollowUp(tx, account.id, id);
  const { closedOn } = dropStep(factsOf(row, today), today);
  await setFollowUp(
    tx,
    account.id,
    row,
    { state: "dropped", closedOn, closedAt: now, dropReason: reason },
    now,
  );
  const planned = await advancePlaybook(tx, account, row, {
    given: null,
    leaves: leavesPlaybook,
    closedOn,
    today,
    now,
  });
  if (!planned) return null;
  const links = { contactId: row.contactId, referralId: null, opportunityId: null, playbook: planned.place };
  return insertFollowUp(tx, account.id, links, planned.draft, now);
};

/** Opens a dropped follow-up again and takes back the playbook's step after it. Throws `not_closed` or `changed_since`. */
export const undropFollowUp = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const row = await findFollowUp(tx, accountId, id);
  if (row.state !== "dropped") throw new RuleError("not_closed", "This was not dropped.");
  const { playbookRunId, playbookStep } = row;
  if (playbookRunId !== null && playbookStep !== null) {
    const next = await tx.followUp.findFirst({
      where: { accountId, playbookRunId, playbookStep: { gt: playbookStep }, deletedAt: null },
      select: { id: true, version: true },
    });
    if (next && next.version !== 1)
      throw new RuleError("changed_since", "The playbook has gone on since, so this cannot be opened again.");
    if (next) await trashFollowUp(tx, accountId, next.id, now);
    await setRunState(tx, accountId, playbookRunId, "running", now);
  }
  await setFollowUp(tx, accountId, row, { ...reopened(row), dropReason: null }, now);
};
