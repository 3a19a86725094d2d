import type { MergeSide } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { foldText } from "@followthrough/domain";
import { newId } from "../../newId";
import type { MergeBefore } from "./mergeBefore";

interface Two {
  readonly keptId: string;
  readonly mergedId: string;
}

/** Adds the merged one's addresses, numbers and links to the kept one's; what both have is there once. */
export const mergeMethods = async (
  tx: Tx,
  accountId: string,
  { keptId, mergedId }: Two,
): Promise<MergeBefore["methods"]> => {
  const all = await tx.contactMethod.findMany({
    where: { accountId, contactId: { in: [keptId, mergedId] } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const kept = all.filter(({ contactId }) => contactId === keptId);
  const added: typeof all = [];
  for (const method of all.filter(({ contactId }) => contactId === mergedId)) {
    const isThere = [...kept, ...added].some(
      ({ kind, value, matchKey }) =>
        kind === method.kind &&
        ((matchKey !== null && matchKey === method.matchKey) || foldText(value) === foldText(method.value)),
    );
    if (!isThere) added.push(method);
  }
  const from = Math.max(-1, ...kept.map(({ position }) => position)) + 1;
  const rows = added.map((method, at) => ({
    ...method,
    id: newId(),
    contactId: keptId,
    position: from + at,
  }));
  if (rows.length > 0) await tx.contactMethod.createMany({ data: rows });
  return rows.map(({ id, kind, value }) => ({ id, kind, value }));
};

export const mergeTags = async (tx: Tx, accountId: string, { keptId, mergedId }: Two): Promise<string[]> => {
  const all = await tx.contactTag.findMany({ where: { accountId, contactId: { in: [keptId, mergedId] } } });
  const kept = new Set(all.filter(({ contactId }) => contactId === keptId).map(({ tag }) => foldText(tag)));
  const added = all
    .filter(({ contactId, tag }) => contactId === mergedId && !kept.has(foldText(tag)))
    .map(({ tag }) => tag);
  if (added.length > 0)
    await tx.contactTag.createMany({ data: added.map((tag) => ({ accountId, contactId: keptId, tag })) });
  return added;
};

/** Each gets the other's photo, so that none is lost and doing it again puts them back. */
export const swapPhotos = async (tx: Tx, accountId: string, { keptId, mergedId }: Two): Promise<void> => {
  const photos = await tx.contactPhoto.findMany({
    where: { accountId, contactId: { in: [keptId, mergedId] } },
  });
  await tx.contactPhoto.deleteMany({ where: { accountId, contactId: { in: [keptId, mergedId] } } });
  for (const photo of photos)
    await tx.contactPhoto.create({
      data: { ...photo, contactId: photo.contactId === keptId ? mergedId : keptId },
    });
};

export const choosePhoto = async (
  tx: Tx,
  accountId: string,
  two: Two,
  chosen: MergeSide | undefined,
): Promise<MergeBefore["photo"]> => {
  const has = async (contactId: string) =>
    (await tx.contactPhoto.count({ where: { accountId, contactId } })) > 0;
  if (!(await has(two.mergedId))) return "stayed";
  const side = chosen ?? ((await has(two.keptId)) ? "kept" : "merged");
  if (side === "kept") return "stayed";
  await swapPhotos(tx, accountId, two);
  return "swapped";
};

/** Gives the merged one's conversations to the kept one; one held with both is held with one. */
export const moveConversations = async (
  tx: Tx,
  accountId: string,
  { keptId, mergedId }: Two,
): Promise<MergeBefore["conversations"]> => {
  const select = { conversationId: true, heldOn: true };
  const kept = await tx.conversationContact.findMany({ where: { accountId, contactId: keptId }, select });
  const merged = await tx.conversationContact.findMany({ where: { accountId, contactId: mergedId }, select });
  const withKept = new Set(kept.map(({ conversationId }) => conversationId));
  const withBoth = merged.filter(({ conversationId }) => withKept.has(conversationId));
  const moved = merged.filter(({ conversationId }) => !withKept.has(conversationId));
  await tx.conversationContact.deleteMany({ where: { accountId, contactId: mergedId } });
  if (moved.length > 0)
    await tx.conversationContact.createMany({
      data: moved.map((row) => ({ accountId, contactId: keptId, ...row })),
    });
  return { moved: moved.map(({ conversationId }) => conversationId), withBoth };
};

type Find = (tx: Tx, where: { accountId: string; contactId: string }) => Promise<{ id: string }[]>;
const inOrder = { select: { id: true }, orderBy: { id: "asc" } } as const;

/** What somebody has, in the trash too, by its table. */
const theirs = {
  FollowUp: (tx, where) => tx.followUp.findMany({ where, ...inOrder }),
  PlaybookRun: (tx, where) => tx.playbookRun.findMany({ where, ...inOrder }),
  Opportunity: (tx, where) => tx.opportunity.findMany({ where, ...inOrder }),
  Telling: (tx, where) => tx.telling.findMany({ where, ...inOrder }),
} as const satisfies Record<string, Find>;
type Movable = keyof typeof theirs;

/** Gives rows from one contact to another and returns their ids; all of them, or those of `only` that are still there. */
export const moveRows = async (
  tx: Tx,
  accountId: string,
  table: Movable,
  { from, to, only }: { from: string; to: string; only?: readonly string[] },
): Promise<string[]> => {
  const name = Prisma.raw(`"${table}"`);
  const rows = await theirs[table](tx, { accountId, contactId: from });
  const wanted = only && new Set(only);
  const ids = rows.map(({ id }) => id).filter((id) => !wanted || wanted.has(id));
  if (ids.length > 0)
    await tx.$executeRaw(Prisma.sql`
      UPDATE ${name} SET "contactId" = ${to} WHERE "accountId" = ${accountId} AND "id" IN (${Prisma.join(ids)})`);
  return ids;
};
