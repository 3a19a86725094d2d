import type { CalendarDay, FollowUp } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { readFollowUp } from "../follow-ups/followUps.store";
import { personNotInTrash } from "../../sql/stepsWithPerson";

/** The step that was planned when this one was done; null where there is none any more. */
export const readNextOf = async (
  tx: Tx,
  accountId: string,
  followUpId: string,
  today: CalendarDay,
): Promise<FollowUp | null> => {
  const completion = await tx.completion.findFirst({
    where: { accountId, followUpId, nextFollowUp: { deletedAt: null, ...personNotInTrash } },
    select: { nextFollowUpId: true },
  });
  return completion?.nextFollowUpId ? readFollowUp(tx, accountId, completion.nextFollowUpId, today) : null;
};
