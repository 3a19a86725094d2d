import { type CalendarDay, ReferralState } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { advanceReferral } from "@followthrough/domain";

/** A referral as it was before something moved it. */
export interface ReferralBefore {
  id: string;
  state: ReferralState;
  stateOn: string;
  thankedOn: string | null;
}

/** What to select of a referral to know it as it was. */
export const selectReferralBefore = { id: true, state: true, stateOn: true, thankedOn: true } as const;

export const toReferralBefore = (row: Omit<ReferralBefore, "state"> & { state: string }): ReferralBefore => ({
  ...row,
  state: ReferralState.parse(row.state),
});

/** Moves the referrals that led to these contacts forward, or one of them alone; returns those moved as they were. */
export const advanceReferrals = async (
  tx: Tx,
  accountId: string,
  contactIds: readonly string[],
  to: "reached-out" | "talked" | null,
  today: CalendarDay,
  { onlyId }: { onlyId?: string } = {},
): Promise<ReferralBefore[]> => {
  if (to === null) return [];
  const waiting = await tx.referral.findMany({
    where: {
      accountId,
      ...(onlyId === undefined ? {} : { id: onlyId }),
      referredId: { in: [...contactIds] },
      deletedAt: null,
      state: { in: ["heard", "reached-out"] },
    },
    select: selectReferralBefore,
  });
  const moved = waiting.map(toReferralBefore).filter(({ state }) => advanceReferral(state, to) !== state);
  if (moved.length > 0) {
    await tx.referral.updateMany({
      where: { accountId, id: { in: moved.map(({ id }) => id) } },
      data: { state: to, stateOn: today, version: { increment: 1 } },
    });
  }
  return moved;
};
