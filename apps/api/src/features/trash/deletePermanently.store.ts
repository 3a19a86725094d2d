import { Prisma, type Tx, stopJournaling } from "@followthrough/db";
import { keyTable } from "../../sql/keyTable";
import { removeTraces } from "./removeTraces.store";

/** Rows by their nouns' tables. */
export interface RowsToDelete {
  readonly Contact: readonly string[];
  readonly Conversation: readonly string[];
  readonly FollowUp: readonly string[];
  readonly Referral: readonly string[];
  readonly Introduction: readonly string[];
  readonly Event: readonly string[];
  readonly Opportunity: readonly string[];
}

const table = (name: string): Prisma.Sql => Prisma.raw(`"${name}"`);

/** All that goes with contacts: what is theirs, and conversations with nobody else. */
const withContacts = async (tx: Tx, accountId: string, named: RowsToDelete): Promise<RowsToDelete> => {
  const gone = keyTable(tx, named.Contact);
  const theirs = async (name: keyof RowsToDelete, which: Prisma.Sql): Promise<string[]> => {
    const rows = await tx.rows<{ id: string }>(Prisma.sql`
      SELECT t."id" FROM ${table(name)} t WHERE t."accountId" = ${accountId} AND ${which}`);
    return [...new Set([...named[name], ...rows.map(({ id }) => id)])];
  };
  const isTheirs = (column: string) =>
    Prisma.sql`t.${Prisma.raw(`"${column}"`)} IN (SELECT g."key" FROM ${gone} g)`;
  return {
    ...named,
    FollowUp: await theirs("FollowUp", isTheirs("contactId")),
    Opportunity: await theirs("Opportunity", isTheirs("contactId")),
    Referral: await theirs("Referral", Prisma.sql`(${isTheirs("referrerId")} OR ${isTheirs("referredId")})`),
    Introduction: await theirs(
      "Introduction",
      Prisma.sql`(${isTheirs("contactAId")} OR ${isTheirs("contactBId")})`,
    ),
    Conversation: await theirs(
      "Conversation",
      Prisma.sql`EXISTS (SELECT 1 FROM "ConversationContact" cc WHERE cc."accountId" = t."accountId" AND cc."conversationId" = t."id"
          AND cc."contactId" IN (SELECT g."key" FROM ${gone} g))
        AND NOT EXISTS (SELECT 1 FROM "ConversationContact" o WHERE o."accountId" = t."accountId" AND o."conversationId" = t."id"
          AND o."contactId" NOT IN (SELECT g."key" FROM ${gone} g))`,
    ),
  };
};

/** What stays lets go of what goes: [its table, its column, the table of what goes]. */
const holds: readonly (readonly [string, string, keyof RowsToDelete])[] = [
  ["FollowUp", "referralId", "Referral"],
  ["FollowUp", "opportunityId", "Opportunity"],
  ["Opportunity", "referralId", "Referral"],
  ["Introduction", "followUpId", "FollowUp"],
  ["Completion", "nextFollowUpId", "FollowUp"],
  ["Completion", "conversationId", "Conversation"],
  ["Contact", "metAtEventId", "Event"],
  ["Conversation", "eventId", "Event"],
  ["Opportunity", "eventId", "Event"],
];

/** Children before what they belong to. */
const order = [
  "Introduction",
  "FollowUp",
  "Opportunity",
  "Referral",
  "Conversation",
  "Event",
  "Contact",
] as const;

/** Every table whose rows can be thrown away and are deleted for good one day. */
export const purgedTables: readonly (keyof RowsToDelete)[] = order;

const searched = { Contact: "contact", Conversation: "conversation", Event: "event" } as const;

/**
 * Deletes rows for good, with all that belongs to them, and leaves nothing that points to them. Returns how many of
 * those named there were.
 */
export const deletePermanently = async (tx: Tx, accountId: string, named: RowsToDelete): Promise<number> => {
  // Not journaled: with its row goes all that the journal has of it.
  await stopJournaling(tx);
  const rows = await withContacts(tx, accountId, named);
  for (const [holder, column, gone] of holds) {
    if (rows[gone].length === 0) continue;
    const name = Prisma.raw(`"${column}"`);
    await tx.$executeRaw(Prisma.sql`
      UPDATE ${table(holder)} SET ${name} = NULL WHERE "accountId" = ${accountId}
        AND ${name} IN (SELECT g."key" FROM ${keyTable(tx, rows[gone])} g)`);
  }
  for (const [name, kind] of Object.entries(searched)) {
    const ids = rows[name as keyof typeof searched];
    if (ids.length > 0)
      await tx.$executeRaw(Prisma.sql`
        DELETE FROM "SearchDocument" WHERE "accountId" = ${accountId} AND "kind" = ${kind}
          AND "refId" IN (SELECT g."key" FROM ${keyTable(tx, ids)} g)`);
  }
  if (Object.values(rows).some((ids) => ids.length > 0)) await removeTraces(tx, accountId, rows);
  let removed = 0;
  for (const name of order) {
    if (rows[name].length === 0) continue;
    const count = await tx.$executeRaw(Prisma.sql`
      DELETE FROM ${table(name)} WHERE "accountId" = ${accountId} AND "id" IN (SELECT g."key" FROM ${keyTable(tx, rows[name])} g)`);
    removed += Math.min(count, named[name].length);
  }
  return removed;
};
