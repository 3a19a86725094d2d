import type { Prisma, Tx } from "@followthrough/db";
import { expressionBuilder, sql } from "kysely";
import { RuleError } from "@followthrough/domain";
import { notFound } from "../../http/problem";
import { keys } from "../../sql/keyTable";
import { type Given, statement } from "../../sql/statement";
import type { Tables } from "../../sql/tables";
import { recordDeletions } from "../history/contactChanges.store";
import { actThatInserted } from "../../journal/acts.store";
import { advanceAgain } from "../contacts/advanceAgain.store";
import { moveBackAgain } from "../contacts/moveBackAgain.store";
import { readContact, updateContact } from "../contacts/contacts.store";
import { reasonsToKeep, hasReasonToKeep } from "../contacts/reasonsToKeep.store";
import { CaptureBefore } from "./captureBefore";

const changed = () => new RuleError({ code: "changed_since", of: "capture" });

interface OfCapture {
  readonly batchId: string;
  /** Whether something of others holds on to the contact `c`. */
  readonly isHeld: Prisma.Sql;
  readonly filledIn: readonly string[];
}

/** The columns of whatever comes with a capture. */
type Made = Pick<
  Tables["Contact" | "Event" | "Conversation" | "FollowUp" | "Opportunity"],
  "batchId" | "version" | "deletedAt"
>;

/** Whether anything that the capture made was changed, or is held on to by something that came after. */
const selectLater = statement((db, { batchId, isHeld, filledIn }: Given<OfCapture>) => {
  const one = sql.lit(1).as("one");
  const t = expressionBuilder<{ t: Made }, "t">();
  const isEdited = t.and([
    t("t.batchId", "=", batchId),
    t.or([t("t.version", "<>", 1), t("t.deletedAt", "is not", null)]),
  ]);
  const isOther = t.or([t("t.batchId", "is", null), t("t.batchId", "<>", batchId)]);
  const events = db.selectFrom("AnyEvent as e").where("e.batchId", "=", batchId).select("e.id");
  const leads = db.selectFrom("AnyOpportunity as o").where("o.batchId", "=", batchId).select("o.id");
  const ofEvents = db
    .selectFrom("Contact as t")
    .where("t.metAtEventId", "in", events)
    .where("t.id", "not in", db.selectFrom(keys(db, filledIn)).select("k.key"));
  const runs = db.selectFrom("PlaybookRun as t").where("t.batchId", "=", batchId).where("t.version", "<>", 1);
  return db
    .selectFrom("Account as a")
    .where(({ or, exists }) =>
      or([
        exists(db.selectFrom("AnyContact as t").where(isEdited).select(one)),
        exists(db.selectFrom("AnyEvent as t").where(isEdited).select(one)),
        exists(db.selectFrom("AnyConversation as t").where(isEdited).select(one)),
        exists(db.selectFrom("AnyFollowUp as t").where(isEdited).select(one)),
        exists(db.selectFrom("AnyOpportunity as t").where(isEdited).select(one)),
        exists(runs.select(one)),
        exists(db.selectFrom("AnyContact as c").where("c.batchId", "=", batchId).where(isHeld).select(one)),
        exists(ofEvents.where(isOther).select(one)),
        exists(
          db.selectFrom("Conversation as t").where("t.eventId", "in", events).where(isOther).select(one),
        ),
        exists(db.selectFrom("Opportunity as t").where("t.eventId", "in", events).where(isOther).select(one)),
        exists(
          db.selectFrom("FollowUp as t").where("t.opportunityId", "in", leads).where(isOther).select(one),
        ),
      ]),
    )
    .select(one);
});

const mustBeUnchanged = async (
  tx: Tx,
  accountId: string,
  batchId: string,
  { people, moved, made }: CaptureBefore,
): Promise<void> => {
  const filledIn = people.map(({ id }) => id);
  const isHeld = hasReasonToKeep(reasonsToKeep(batchId, { changedToo: false }));
  if ((await selectLater(tx, accountId, { batchId, isHeld, filledIn })).length > 0) throw changed();
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
