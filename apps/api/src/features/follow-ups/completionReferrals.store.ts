import { Action, type CalendarDay, type CompletionDraft, ReferralState } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { actionFacts, hasOutcome } from "@followthrough/domain";
import { notFound } from "../../http/problem";
import {
  type ReferralBefore,
  advanceReferrals,
  selectReferralBefore,
  toReferralBefore,
} from "../contacts/touch.store";
import type { FollowUpRow } from "./followUpRow";

const setReferralState = async (
  tx: Tx,
  accountId: string,
  referralId: string,
  state: ReferralState,
  today: CalendarDay,
): Promise<ReferralBefore[]> => {
  const referral = await tx.referral.findFirst({
    where: { accountId, id: referralId, deletedAt: null },
    select: selectReferralBefore,
  });
  if (!referral) throw notFound("referral");
  if (referral.state === state) return [];
  await tx.referral.updateMany({
    where: { accountId, id: referralId },
    data: { state, stateOn: today, version: { increment: 1 } },
  });
  return [toReferralBefore(referral)];
};

/** Moves the referral that is said, or those to whom the person was reached out for by this. */
export const moveReferralsOf = async (
  tx: Tx,
  accountId: string,
  row: FollowUpRow,
  draft: CompletionDraft,
  today: CalendarDay,
) => {
  if (row.referralId && draft.referralState) {
    return setReferralState(tx, accountId, row.referralId, draft.referralState, today);
  }
  // What they did is no reaching out of mine, and a step of mine alone reaches nobody.
  return draft.conversation ||
    row.contactId === null ||
    row.waitingSinceOn !== null ||
    !actionFacts[Action.parse(row.action)].isOutreach
    ? []
    : advanceReferrals(tx, accountId, [row.contactId], "reached-out", today);
};

/** The referrer who is thanked by doing this, if it was a thank-you that belongs to a referral with an outcome. */
export const thankReferrer = async (
  tx: Tx,
  accountId: string,
  row: FollowUpRow,
  today: CalendarDay,
): Promise<ReferralBefore[]> => {
  const { contactId, referralId } = row;
  if (row.action !== "thank" || contactId === null || !referralId || row.waitingSinceOn !== null) return [];
  const referral = await tx.referral.findFirst({
    where: { accountId, id: referralId, referrerId: contactId, thankedOn: null },
    select: selectReferralBefore,
  });
  if (!referral || !hasOutcome(ReferralState.parse(referral.state))) return [];
  await tx.referral.updateMany({
    where: { accountId, id: referral.id },
    data: { thankedOn: today, version: { increment: 1 } },
  });
  return [toReferralBefore(referral)];
};
