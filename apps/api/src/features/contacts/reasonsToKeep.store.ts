import type { KeptBecause } from "@followthrough/contract";
import { Prisma } from "@followthrough/db";

/** Why a person does not go with the batch they came with, and how that is told of a contact `c`. */
export interface KeepReason {
  readonly because: KeptBecause;
  readonly holds: Prisma.Sql;
}

/** Tables whose rows are about a person, or two: the column that names them, and why who is on one stays. */
const about = [
  ["FollowUp", "contactId", "follow-up"],
  ["Referral", "referrerId", "referral"],
  ["Referral", "referredId", "referral"],
  ["Introduction", "contactAId", "introduction"],
  ["Introduction", "contactBId", "introduction"],
  ["Opportunity", "contactId", "opportunity"],
] as const;

/** The same where several people have a part: their table, the column that names what they have a part in, and its table. */
const shared = [
  ["ConversationContact", "conversationId", "Conversation", "talked-with"],
  ["OpportunityContact", "opportunityId", "Opportunity", "opportunity"],
] as const;

const name = (text: string): Prisma.Sql => Prisma.raw(`"${text}"`);

/**
 * What is not of a batch and holds on to somebody who came with it, so that taking the batch back must not take it along. With
 * `changedToo`, what came with the batch and was changed since holds them as well. `reasonsToKeep.test.ts` walks
 * the database's references to people: none can be forgotten here.
 */
export const reasonsToKeep = (batchId: string, { changedToo }: { changedToo: boolean }): KeepReason[] => {
  const isOther = Prisma.sql`(t."batchId" IS NULL OR t."batchId" <> ${batchId} ${changedToo ? Prisma.sql`OR t."version" <> 1` : Prisma.empty})`;
  return [
    ...shared.map(([part, whole, table, because]) => ({
      because,
      holds: Prisma.sql`EXISTS (SELECT 1 FROM ${name(part)} p JOIN ${name(table)} t ON t."accountId" = p."accountId" AND t."id" = p.${name(whole)}
        WHERE p."accountId" = c."accountId" AND p."contactId" = c."id" AND t."deletedAt" IS NULL AND ${isOther})`,
    })),
    ...about.map(([table, column, because]) => ({
      because,
      holds: Prisma.sql`EXISTS (SELECT 1 FROM ${name(table)} t
        WHERE t."accountId" = c."accountId" AND t.${name(column)} = c."id" AND t."deletedAt" IS NULL AND ${isOther})`,
    })),
    {
      because: "playbook",
      holds: Prisma.sql`EXISTS (SELECT 1 FROM "PlaybookRun" t
        WHERE t."accountId" = c."accountId" AND t."contactId" = c."id" AND ${isOther})`,
    },
  ];
};

/** Whether any of it holds on to the contact `c`. */
export const hasReasonToKeep = (holds: readonly KeepReason[]): Prisma.Sql =>
  Prisma.sql`(${Prisma.join(
    holds.map((one) => one.holds),
    " OR ",
  )})`;
