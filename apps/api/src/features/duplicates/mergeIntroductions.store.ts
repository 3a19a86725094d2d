import type { Tx } from "@followthrough/db";
import type { MergeBefore } from "./mergeBefore";

type Moved = MergeBefore["introductions"];

const of = (id: string) => ({ OR: [{ contactAId: id }, { contactBId: id }] });

/** The two an introduction joins, in whichever order they were named. */
const pairOf = (one: string, other: string): string => [one, other].toSorted().join(" ");

/**
 * Gives the merged one's introductions to the kept one. One of the two to each other has nobody left to introduce, and
 * one that the kept one has already is there twice: these go to the trash until the merge is undone.
 */
export const mergeIntroductions = async (
  tx: Tx,
  accountId: string,
  { keptId, mergedId }: { readonly keptId: string; readonly mergedId: string },
  now: string,
): Promise<Moved> => {
  const standing = await tx.introduction.findMany({ where: { accountId, deletedAt: null, ...of(keptId) } });
  const pairs = new Set(standing.map((row) => pairOf(row.contactAId, row.contactBId)));
  const as = (id: string): string => (id === mergedId ? keptId : id);
  const result: Moved = { moved: [], fallen: [] };
  const rows = await tx.introduction.findMany({
    where: { accountId, ...of(mergedId) },
    orderBy: { id: "asc" },
  });
  for (const { id, contactAId, contactBId, deletedAt } of rows) {
    const data = { contactAId: as(contactAId), contactBId: as(contactBId) };
    const pair = pairOf(data.contactAId, data.contactBId);
    const isToSelf = data.contactAId === data.contactBId;
    if (isToSelf || (deletedAt === null && pairs.has(pair))) {
      // One in the trash stays with the two it was between.
      if (deletedAt !== null) continue;
      result.fallen.push(id);
      await tx.introduction.updateMany({ where: { accountId, id }, data: { deletedAt: now } });
      continue;
    }
    if (deletedAt === null) pairs.add(pair);
    result.moved.push({ id, contactAId, contactBId });
    await tx.introduction.updateMany({ where: { accountId, id }, data });
  }
  return result;
};

/** Gives back the introductions of the merged one; those sent to the trash since stay there, but are theirs again. */
export const restoreIntroductions = async (
  tx: Tx,
  accountId: string,
  keptId: string,
  { moved, fallen }: Moved,
): Promise<void> => {
  for (const { id, contactAId, contactBId } of moved)
    await tx.introduction.updateMany({
      where: { accountId, id, ...of(keptId) },
      data: { contactAId, contactBId },
    });
  if (fallen.length > 0)
    await tx.introduction.updateMany({
      where: { accountId, id: { in: fallen } },
      data: { deletedAt: null },
    });
};
