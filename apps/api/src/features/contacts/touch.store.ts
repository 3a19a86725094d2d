import { type CalendarDay, ReferralState } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { advanceReferral } from "@followthrough/domain";
import { keyTable } from "../../sql/keyTable";

/** Whether a conversation `v` was one: a note is words about people nobody talked with, and counts as no contact. */
export const isConversation = Prisma.sql`v."channel" <> 'note'`;

/**
 * Brings the days a contact sums up in line with what there is: next follow-up, last conversation, first touch after
 * meeting. Called in every transaction that changes one of those.
 */
export const refreshContacts = async (
  tx: Tx,
  accountId: string,
  contactIds: readonly string[],
): Promise<void> => {
  if (contactIds.length === 0) return;
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Contact" SET
      "nextFollowUpOn" = (
        SELECT MIN(f."dueOn") FROM "FollowUp" f
        WHERE f."accountId" = "Contact"."accountId" AND f."contactId" = "Contact"."id" AND f."state" = 'open' AND f."deletedAt" IS NULL),
      "lastConversationOn" = (
        SELECT MAX(cc."heldOn") FROM "ConversationContact" cc
        JOIN "Conversation" v ON v."accountId" = cc."accountId" AND v."id" = cc."conversationId"
        WHERE cc."accountId" = "Contact"."accountId" AND cc."contactId" = "Contact"."id" AND v."deletedAt" IS NULL AND ${isConversation}),
      "firstTouchOn" = (
        SELECT MIN(t."on") FROM (
          SELECT cc."heldOn" AS "on", CASE WHEN v."channel" = 'in-person' THEN 1 ELSE 0 END AS "meeting"
          FROM "ConversationContact" cc
          JOIN "Conversation" v ON v."accountId" = cc."accountId" AND v."id" = cc."conversationId"
          WHERE cc."accountId" = "Contact"."accountId" AND cc."contactId" = "Contact"."id" AND v."deletedAt" IS NULL AND ${isConversation}
          UNION ALL
          SELECT f."closedOn", 0 FROM "FollowUp" f
          WHERE f."accountId" = "Contact"."accountId" AND f."contactId" = "Contact"."id" AND f."state" = 'done' AND f."deletedAt" IS NULL
        ) t
        WHERE "Contact"."metOn" IS NOT NULL
          AND (t."on" > "Contact"."metOn" OR (t."on" = "Contact"."metOn" AND t."meeting" = 0)))
    WHERE "accountId" = ${accountId} AND "id" IN (SELECT k."key" FROM ${keyTable(tx, contactIds)} k)`);
};

/** As `refreshContacts`, where only open follow-ups came or went; for any number of contacts. */
export const refreshNextSteps = async (tx: Tx, accountId: string, ids: readonly string[]): Promise<void> => {
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Contact" SET "nextFollowUpOn" = (
      SELECT MIN(f."dueOn") FROM "FollowUp" f
      WHERE f."accountId" = "Contact"."accountId" AND f."contactId" = "Contact"."id" AND f."state" = 'open' AND f."deletedAt" IS NULL)
    WHERE "accountId" = ${accountId} AND "id" IN (SELECT k."key" FROM ${keyTable(tx, ids)} k)`);
};

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

/** Moves the referrals that led to these contacts forward; returns those moved as they were. */
export const advanceReferrals = async (
  tx: Tx,
  accountId: string,
  contactIds: readonly string[],
  to: "reached-out" | "talked" | null,
  today: CalendarDay,
): Promise<ReferralBefore[]> => {
  if (to === null) return [];
  const waiting = await tx.referral.findMany({
    where: {
      accountId,
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
