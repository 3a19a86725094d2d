import type { Tx } from "@followthrough/db";
import type { MergeBefore } from "./mergeBefore";

type United = MergeBefore["referrals"]["united"][number];

const untie = async (
  tx: Tx,
  accountId: string,
  { id, intoId, followUps, opportunities, tellings, before, after }: United,
) => {
  await tx.referral.updateMany({ where: { accountId, id }, data: { deletedAt: null } });
  const back = (ids: readonly string[]) => ({
    where: { accountId, id: { in: [...ids] }, referralId: intoId },
    data: { referralId: id },
  });
  await tx.followUp.updateMany(back(followUps));
  await tx.opportunity.updateMany(back(opportunities));
  await tx.telling.updateMany(back(tellings));
  // One that was moved or reworded since stays as it is.
  await tx.referral.updateMany({
    where: { accountId, id: intoId, ...after },
    data: { ...before, version: { increment: 1 } },
  });
};

/** Gives back the referrals of the merged one; those sent to the trash since stay there, but are theirs again. */
export const restoreReferrals = async (
  tx: Tx,
  accountId: string,
  keptId: string,
  { moved, fallen, united }: MergeBefore["referrals"],
): Promise<void> => {
  for (const one of united.toReversed()) await untie(tx, accountId, one);
  for (const { id, referrerId, referredId } of moved)
    await tx.referral.updateMany({
      where: { accountId, id, OR: [{ referrerId: keptId }, { referredId: keptId }] },
      data: { referrerId, referredId },
    });
  if (fallen.length > 0)
    await tx.referral.updateMany({ where: { accountId, id: { in: fallen } }, data: { deletedAt: null } });
};
