import { Prisma, type Tx } from "@followthrough/db";
import { RuleError } from "@followthrough/domain";
import { notFound } from "../../http/problem";
import { keyTable } from "../../sql/keyTable";
import { recordDeletions } from "../history/contactChanges.store";
import { actThatInserted } from "../../journal/acts.store";
import { advanceAgain } from "../contacts/advanceAgain.store";
import { moveBackAgain } from "../contacts/moveBackAgain.store";
import { readContact, updateContact } from "../contacts/contacts.store";
import { reasonsToKeep, hasReasonToKeep } from "../contacts/reasonsToKeep.store";
import { CaptureBefore } from "./captureBefore";

const changed = () => new RuleError({ code: "changed_since", of: "capture" });

/** How many rows of what the capture made were changed, or are held on to by something that came after. */
const laterThan = async (
  tx: Tx,
  accountId: string,
  batchId: string,
  filledIn: readonly string[],
): Promise<number> => {
  const events = Prisma.sql`SELECT e."id" FROM "Event" e WHERE e."accountId" = ${accountId} AND e."batchId" = ${batchId}`;
  const leads = Prisma.sql`SELECT o."id" FROM "Opportunity" o WHERE o."accountId" = ${accountId} AND o."batchId" = ${batchId}`;
  const edited = (table: string) =>
    Prisma.sql`(SELECT COUNT(*) FROM ${Prisma.raw(`"${table}"`)} t WHERE t."accountId" = ${accountId} AND t."batchId" = ${batchId} AND (t."version" <> 1 OR t."deletedAt" IS NOT NULL))`;
  const foreign = (table: string, which: Prisma.Sql) =>
    Prisma.sql`(SELECT COUNT(*) FROM ${Prisma.raw(`"${table}"`)} t WHERE t."accountId" = ${accountId} AND t."deletedAt" IS NULL
      AND (t."batchId" IS NULL OR t."batchId" <> ${batchId}) AND ${which})`;
  const [row] = await tx.rows<{ count: number }>(Prisma.sql`
    SELECT ${edited("Contact")} + ${edited("Event")} + ${edited("Conversation")} + ${edited("FollowUp")} + ${edited("Opportunity")}
      + (SELECT COUNT(*) FROM "PlaybookRun" t WHERE t."accountId" = ${accountId} AND t."batchId" = ${batchId} AND t."version" <> 1)
      + (SELECT COUNT(*) FROM "Contact" c WHERE c."accountId" = ${accountId} AND c."batchId" = ${batchId}
        AND ${hasReasonToKeep(reasonsToKeep(batchId, { changedToo: false }))})
      + ${foreign("Contact", Prisma.sql`t."metAtEventId" IN (${events}) AND t."id" NOT IN (SELECT k."key" FROM ${keyTable(tx, filledIn)} k)`)}
      + ${foreign("Conversation", Prisma.sql`t."eventId" IN (${events})`)}
      + ${foreign("Opportunity", Prisma.sql`t."eventId" IN (${events})`)}
      + ${foreign("FollowUp", Prisma.sql`t."opportunityId" IN (${leads})`)} AS "count"`);
  return Number(row?.count ?? 0);
};

const mustBeUnchanged = async (
  tx: Tx,
  accountId: string,
  batchId: string,
  { people, moved, made }: CaptureBefore,
): Promise<void> => {
  const filledIn = people.map(({ id }) => id);
  if ((await laterThan(tx, accountId, batchId, filledIn)) > 0) throw changed();
  const contacts = await tx.contact.findMany({
    where: { accountId, id: { in: filledIn }, deletedAt: null },
    select: { id: true, version: true },
  });
  const versions = new Map(contacts.map(({ id, version }) => [id, version]));
  if (people.some(({ id, versionAfter }) => versions.get(id) !== versionAfter)) throw changed();
  const after = new Map([
    ...moved.map(({ id, versionAfter }) => [id, versionAfter] as const),
    ...Object.entries(made),
  ]);
  const referrals = await tx.referral.findMany({
    where: { accountId, id: { in: [...after.keys()] } },
    select: { id: true, version: true, deletedAt: true },
  });
  if (referrals.some(({ id, version, deletedAt }) => deletedAt !== null || version !== after.get(id)))
    throw changed();
};

const putBack = async (
  tx: Tx,
  accountId: string,
  batchId: string,
  { people, moved }: CaptureBefore,
  now: string,
): Promise<void> => {
  for (const { id, fields } of people) {
    const { version } = await readContact(tx, accountId, id);
    await updateContact(tx, accountId, id, { edit: fields, version }, now, { source: "undo", batchId });
  }
  for (const { id, versionAfter: _, ...fields } of moved) {
    await tx.referral.updateMany({
      where: { accountId, id },
      data: { ...fields, version: { increment: 1 } },
    });
  }
};

/** Takes back all that a capture saved. Throws `not_found`, or `changed_since` once any of it was changed or built upon. */
export const undoCapture = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const batch = await tx.batch.findFirst({ where: { accountId, id, kind: "capture", removedAt: null } });
  if (!batch) throw notFound("capture");
  const before = CaptureBefore.parse(JSON.parse(batch.before ?? "{}"));
  await mustBeUnchanged(tx, accountId, id, before);
  const which = { where: { accountId, batchId: id }, data: { deletedAt: now } };
  await tx.followUp.updateMany(which);
  await tx.opportunity.updateMany(which);
  await tx.conversation.updateMany(which);
  await tx.referral.updateMany(which);
  await tx.contact.updateMany(which);
  await tx.event.updateMany(which);
  await tx.playbookRun.updateMany({
    where: { accountId, batchId: id },
    data: { state: "left", updatedAt: now },
  });
  await recordDeletions(tx, accountId, [id], "undo", now);
  await putBack(tx, accountId, id, before, now);
  // What moved them was said in it.
  const said = await tx.conversation.findMany({
    where: { accountId, batchId: id },
    select: { id: true, contacts: { select: { contactId: true } } },
  });
  const actSeq = said[0] ? await actThatInserted(tx, accountId, "Conversation", said[0].id) : null;
  const movedIds = before.moved.map((one) => one.id);
  await advanceAgain(tx, accountId, movedIds, { at: batch.createdAt, actSeq });
  const people = said.flatMap(({ contacts }) => contacts.map(({ contactId }) => contactId));
  await moveBackAgain(tx, accountId, people, { besides: movedIds });
  await tx.batch.updateMany({ where: { accountId, id }, data: { removedAt: now } });
};
