import { type CalendarDay, contactFields } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { RuleError, addDays, changesBetween } from "@followthrough/domain";
import { notFound } from "../../http/problem";
import { changedBeside } from "../../sql/contactColumns";
import { readContact } from "../contacts/contacts.store";
import { recordChanges } from "../history/contactChanges.store";
import { type Fields, MergeBefore, columnsOfField, selectFields } from "./mergeBefore";
import { restoreParts } from "./mergeParts.store";
import { restoreIntroductions } from "./mergeIntroductions.store";
import { moveRows, swapPhotos } from "./mergeRows.store";
import { withoutIds } from "../trash/withoutIds";
import { restoreReferrals } from "./undoMergeReferrals.store";

const daysToUndo = 30;

/** What was merged on this day or later can be undone today; an instant compares with a day as text does. */
export const undoableFrom = (today: CalendarDay): CalendarDay => addDays(today, -daysToUndo);

export interface UndoMoment {
  readonly today: CalendarDay;
  readonly now: string;
}

/** What the kept one's fields go back to, and which stay because they were changed since. */
const fieldsToRestore = (now: Fields, { before, after }: MergeBefore["fields"]) => {
  const back: (readonly [keyof Fields, Fields[keyof Fields]])[] = [];
  const stayed: string[] = [];
  for (const [field, columns] of columnsOfField) {
    const isAsMerged = columns.every((column) => now[column] === after[column]);
    const isAsBefore = columns.every((column) => now[column] === before[column]);
    if (isAsMerged) back.push(...columns.map((column) => [column, before[column]] as const));
    else if (!isAsBefore) stayed.push(contactFields[field].noun);
  }
  return { fields: Object.fromEntries(back) as Partial<Fields>, stayed };
};

const mustBeUndoable = async (tx: Tx, accountId: string, keptId: string, mergedId: string) => {
  const people = await tx.contact.findMany({
    where: { accountId, id: { in: [keptId, mergedId] } },
    select: { id: true, name: true, deletedAt: true, mergedIntoId: true },
  });
  const kept = people.find(({ id }) => id === keptId);
  const merged = people.find(({ id }) => id === mergedId);
  if (!kept || !merged || merged.mergedIntoId !== keptId)
    throw new RuleError({ code: "merge_refused", because: "gone" });
  if (kept.mergedIntoId !== null)
    throw new RuleError({ code: "merge_refused", because: "merged-since", name: kept.name });
  if (kept.deletedAt !== null)
    throw new RuleError({ code: "merge_refused", because: "in-trash", name: kept.name });
};

const splitMergedRows = async (
  tx: Tx,
  accountId: string,
  { keptId, mergedId }: { keptId: string; mergedId: string },
  before: MergeBefore,
): Promise<void> => {
  for (const { kind, value } of before.methods)
    await tx.contactMethod.deleteMany({ where: { accountId, contactId: keptId, kind, value } });
  await tx.contactTag.deleteMany({ where: { accountId, contactId: keptId, tag: { in: before.tags } } });
  if (before.photo === "swapped") await swapPhotos(tx, accountId, { keptId, mergedId });
  const { moved, withBoth } = before.conversations;
  if (moved.length > 0)
    await tx.$executeRaw(Prisma.sql`
      UPDATE "ConversationContact" SET "contactId" = ${mergedId}
      WHERE "accountId" = ${accountId} AND "contactId" = ${keptId} AND "conversationId" IN (${Prisma.join(moved)})`);
  const still = await tx.conversation.findMany({
    where: { accountId, id: { in: withBoth.map(({ conversationId }) => conversationId) } },
    select: { id: true, heldOn: true },
  });
  if (still.length > 0)
    await tx.conversationContact.createMany({
      data: still.map(({ id, heldOn }) => ({ accountId, contactId: mergedId, conversationId: id, heldOn })),
    });
  const back = { from: keptId, to: mergedId };
  await moveRows(tx, accountId, "FollowUp", { ...back, only: before.followUps });
  await moveRows(tx, accountId, "PlaybookRun", { ...back, only: before.runs });
  await moveRows(tx, accountId, "Opportunity", { ...back, only: before.opportunities });
  await restoreParts(tx, accountId, { keptId, mergedId }, before.parts);
  await moveRows(tx, accountId, "Telling", { ...back, only: before.tellings });
  await restoreIntroductions(tx, accountId, keptId, before.introductions);
};

/** What was kept for the undo; of what was purged before purging took itself out of it, or in an archive, nothing is pointed to. */
const readBefore = async (tx: Tx, accountId: string, json: string): Promise<MergeBefore> => {
  const stored: unknown = JSON.parse(json);
  const { fields, referrals } = MergeBefore.parse(stored);
  const events = [fields.before.metAtEventId].filter((id) => id !== null);
  const united = referrals.united.map(({ id }) => id);
  const there = new Set(
    [
      ...(await tx.event.findMany({ where: { accountId, id: { in: events } }, select: { id: true } })),
      ...(await tx.referral.findMany({ where: { accountId, id: { in: united } }, select: { id: true } })),
    ].map(({ id }) => id),
  );
  const gone = new Set([...events, ...united].filter((id) => !there.has(id)));
  return MergeBefore.parse(withoutIds(stored, gone));
};

/**
 * Makes two of one again. What was changed on the kept one since stays, and is named; what was added since stays with them.
 * Throws `not_found`, or `merge_refused`.
 */
export const undoMerge = async (tx: Tx, accountId: string, id: string, { today, now }: UndoMoment) => {
  const merge = await tx.merge.findFirst({ where: { accountId, id, undoneAt: null } });
  if (!merge) throw notFound("merge");
  if (merge.createdAt < undoableFrom(today))
    throw new RuleError({ code: "merge_refused", because: "too-old" });
  const { keptId, mergedId } = merge;
  await mustBeUndoable(tx, accountId, keptId, mergedId);
  const before = await readBefore(tx, accountId, merge.before);
  const keptBefore = await readContact(tx, accountId, keptId);
  const current = await tx.contact.findUniqueOrThrow({
    where: { accountId_id: { accountId, id: keptId } },
    select: selectFields,
  });
  const { fields, stayed } = fieldsToRestore(current, before.fields);
  await tx.contact.updateMany({
    where: { accountId, id: mergedId },
    data: { deletedAt: null, mergedIntoId: null, version: { increment: 1 }, updatedAt: now },
  });
  await splitMergedRows(tx, accountId, { keptId, mergedId }, before);
  await restoreReferrals(tx, accountId, keptId, before.referrals);
  await tx.contact.updateMany({
    where: { accountId, id: keptId },
    data: { ...fields, ...changedBeside(fields), version: { increment: 1 }, updatedAt: now },
  });
  await tx.merge.updateMany({ where: { accountId, id }, data: { undoneAt: now } });
  const changes = changesBetween(keptBefore, await readContact(tx, accountId, keptId));
  await recordChanges(
    tx,
    accountId,
    [
      { contactId: keptId, kind: "edited", source: "undo", changes },
      { contactId: mergedId, kind: "restored", source: "undo" },
    ],
    now,
  );
  return { keptId, mergedId, stayed };
};
