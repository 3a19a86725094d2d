import type { Tx } from "@followthrough/db";
import type { MergeBefore } from "./mergeBefore";

interface Two {
  readonly keptId: string;
  readonly mergedId: string;
}

/** Gives the parts one had in opportunities to the other; who had a part already keeps that one. */
export const moveParts = async (
  tx: Tx,
  accountId: string,
  { keptId, mergedId }: Two,
): Promise<MergeBefore["parts"]> => {
  const parts = await tx.opportunityContact.findMany({
    where: { accountId, contactId: { in: [keptId, mergedId] } },
  });
  const kept = new Set(
    parts.filter(({ contactId }) => contactId === keptId).map((part) => part.opportunityId),
  );
  const theirs = parts.filter(({ contactId }) => contactId === mergedId);
  const both = theirs.filter(({ opportunityId }) => kept.has(opportunityId));
  const moved = theirs
    .filter(({ opportunityId }) => !kept.has(opportunityId))
    .map(({ opportunityId }) => opportunityId);
  await tx.opportunityContact.deleteMany({
    where: { accountId, contactId: mergedId, opportunityId: { in: both.map((part) => part.opportunityId) } },
  });
  await tx.opportunityContact.updateMany({
    where: { accountId, contactId: mergedId, opportunityId: { in: moved } },
    data: { contactId: keptId },
  });
  return {
    moved,
    both: both.map(({ opportunityId, role, position }) => ({ opportunityId, role, position })),
  };
};

/** Gives the parts back, in opportunities that are still there. */
export const restoreParts = async (
  tx: Tx,
  accountId: string,
  { keptId, mergedId }: Two,
  { moved, both }: MergeBefore["parts"],
): Promise<void> => {
  await tx.opportunityContact.updateMany({
    where: { accountId, contactId: keptId, opportunityId: { in: moved } },
    data: { contactId: mergedId },
  });
  const still = await tx.opportunity.findMany({
    where: { accountId, id: { in: both.map(({ opportunityId }) => opportunityId) } },
    select: { id: true },
  });
  const ids = new Set(still.map(({ id }) => id));
  await tx.opportunityContact.createMany({
    data: both
      .filter(({ opportunityId }) => ids.has(opportunityId))
      .map((part) => ({ accountId, contactId: mergedId, ...part })),
  });
};
