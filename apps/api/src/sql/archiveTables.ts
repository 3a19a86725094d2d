import { Prisma } from "@followthrough/db";

type Model = keyof typeof Prisma.ModelName;

/** What is worked out from the rest, or is of this sign-in alone. */
export const leftOut = [
  "Account",
  "Session",
  "KnownBrowser",
  "SecurityEvent",
  "IdempotencyKey",
  "AttemptCount",
  "Lease",
  "ServerValue",
  "SearchDocument",
  "SearchWord",
  "Tally",
  // What is restored begins anew: its acts are those of another account.
  "Act",
  "Change",
  // Of this server, as signing in is: an archive restored elsewhere must not begin to send by itself.
  "ReminderSettings",
  "ReminderChannel",
  "Delivery",
  "SecretLink",
] as const satisfies Model[];

/**
 * All that an archive holds, in the order in which it can be written back (what is pointed to first), each with what
 * tells its rows apart within an account. A test sees to it that no table is forgotten.
 */
export const archiveTables = [
  { table: "Batch", key: ["id"] },
  { table: "Event", key: ["id"] },
  { table: "Contact", key: ["id"] },
  { table: "ContactMethod", key: ["id"] },
  { table: "ContactTag", key: ["contactId", "tag"] },
  { table: "ContactPhoto", key: ["contactId"] },
  { table: "ContactChange", key: ["id"] },
  { table: "SavedView", key: ["id"] },
  { table: "DuplicateDismissal", key: ["id"] },
  { table: "Merge", key: ["id"] },
  { table: "Conversation", key: ["id"] },
  { table: "ConversationContact", key: ["contactId", "conversationId"] },
  { table: "Playbook", key: ["id"] },
  { table: "PlaybookRun", key: ["id"] },
  { table: "MessageTemplate", key: ["id"] },
  { table: "Referral", key: ["id"] },
  { table: "OpportunityStage", key: ["id"] },
  { table: "Opportunity", key: ["id"] },
  { table: "OpportunityContact", key: ["opportunityId", "contactId"] },
  { table: "OpportunityMove", key: ["id"] },
  { table: "FollowUp", key: ["id"] },
  { table: "Introduction", key: ["id"] },
  { table: "Telling", key: ["id"] },
  { table: "Snooze", key: ["id"] },
  { table: "Completion", key: ["followUpId"] },
  { table: "Import", key: ["id"] },
  { table: "ImportRow", key: ["importId", "position"] },
  { table: "ImportMapping", key: ["headerKey"] },
] as const satisfies readonly { table: Model; key: readonly string[] }[];

export type ArchiveTable = (typeof archiveTables)[number]["table"];

/** The columns a table has now, without the account: what an archive names beside these is refused. */
export const columnsOf = (table: ArchiveTable): ReadonlySet<string> => {
  const columns: Record<string, string> = Prisma[`${table}ScalarFieldEnum`];
  // A file that waits to be imported is whole on the disk it came from.
  const isLeftOut = (name: string) => name === "accountId" || (table === "Import" && name === "file");
  return new Set(Object.keys(columns).filter((name) => !isLeftOut(name)));
};
