import type { Contact, NewMerge } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { changesBetween } from "@followthrough/domain";
import { invalidField, mustBeAsShown } from "../../http/problem";
import { newId } from "../../newId";
import { columnsBeside } from "../../sql/contactColumns";
import { readContact } from "../contacts/contacts.store";
import { recordChange } from "../history/contactChanges.store";
import { type MergeBefore, selectFields } from "./mergeBefore";
import { mergeFields } from "./mergeFields";
import { mergeIntroductions } from "./mergeIntroductions.store";
import { describeDroppedReferrals, mergeReferrals, mustMakeNoLoop } from "./mergeReferrals.store";
import { moveParts } from "./mergeParts.store";
import { choosePhoto, moveConversations, moveRows, mergeMethods, mergeTags } from "./mergeRows.store";

const mustBeAsSeen = async (
  tx: Tx,
  accountId: string,
  { id, version }: { id: string; version: number },
): Promise<Contact> => {
  const contact = await readContact(tx, accountId, id);
  mustBeAsShown(contact, version);
  return contact;
};

/**
 * Makes two people one. All of the merged one's rows go to the kept one; the merged one's own row stays, hidden, with its
 * fields and addresses, until it can no longer be undone. Throws `not_found`, `changed_elsewhere`, `referral_loop`,
 * `merge_refused`.
 */
export const mergeContacts = async (
  tx: Tx,
  accountId: string,
  { keptId, keptVersion, mergedId, mergedVersion, fields: chosen }: NewMerge,
  { now, batchId = null }: { now: string; batchId?: string | null },
): Promise<string> => {
  if (keptId === mergedId) throw invalidField("mergedId", "is the same person");
  const two = { keptId, mergedId };
  const keptBefore = await mustBeAsSeen(tx, accountId, { id: keptId, version: keptVersion });
  const merged = await mustBeAsSeen(tx, accountId, { id: mergedId, version: mergedVersion });
  await mustMakeNoLoop(tx, accountId, two);

  const fieldsOf = (id: string) =>
    tx.contact.findUniqueOrThrow({ where: { accountId_id: { accountId, id } }, select: selectFields });
  const both = { kept: await fieldsOf(keptId), merged: await fieldsOf(mergedId) };
  // Nothing is written before the last refusal, so that of many merged at once one may be refused.
  const after = mergeFields(both, chosen, await describeDroppedReferrals(tx, accountId, two));
  const all = { from: mergedId, to: keptId };
  const before: MergeBefore = {
    fields: { before: both.kept, after },
    methods: await mergeMethods(tx, accountId, two),
    tags: await mergeTags(tx, accountId, two),
    photo: await choosePhoto(tx, accountId, two, chosen.photo),
    conversations: await moveConversations(tx, accountId, two),
    followUps: await moveRows(tx, accountId, "FollowUp", all),
    runs: await moveRows(tx, accountId, "PlaybookRun", all),
    opportunities: await moveRows(tx, accountId, "Opportunity", all),
    parts: await moveParts(tx, accountId, two),
    tellings: await moveRows(tx, accountId, "Telling", all),
    introductions: await mergeIntroductions(tx, accountId, two, now),
    referrals: await mergeReferrals(tx, accountId, two, now),
  };
  await tx.contact.updateMany({
    where: { accountId, id: keptId },
    data: { ...after, ...columnsBeside(after), version: { increment: 1 }, updatedAt: now },
  });
  await tx.contact.updateMany({
    where: { accountId, id: mergedId },
    data: { deletedAt: now, mergedIntoId: keptId, version: { increment: 1 }, updatedAt: now },
  });
  // An import that waits to be confirmed meant this one.
  await tx.importRow.updateMany({
    where: { accountId, matchedContactId: mergedId },
    data: { matchedContactId: keptId },
  });
  const changes = changesBetween(keptBefore, await readContact(tx, accountId, keptId));
  const change = { contactId: keptId, kind: "merged", source: "merge", batchId, changes } as const;
  await recordChange(tx, accountId, change, now);
  const id = newId();
  await tx.merge.create({
    data: {
      accountId,
      id,
      keptId,
      mergedId,
      mergedName: merged.name,
      batchId,
      before: JSON.stringify(before),
      createdAt: now,
    },
  });
  return id;
};
