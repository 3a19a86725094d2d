import { Prisma, type Tx } from "@followthrough/db";

/** Tables that many rows are written to at once. */
interface Tables {
  Contact: Prisma.ContactCreateManyInput;
  ContactMethod: Prisma.ContactMethodCreateManyInput;
  ContactTag: Prisma.ContactTagCreateManyInput;
  ContactChange: Prisma.ContactChangeCreateManyInput;
  FollowUp: Prisma.FollowUpCreateManyInput;
  Snooze: Prisma.SnoozeCreateManyInput;
  Conversation: Prisma.ConversationCreateManyInput;
  ConversationContact: Prisma.ConversationContactCreateManyInput;
  OpportunityContact: Prisma.OpportunityContactCreateManyInput;
  PlaybookRun: Prisma.PlaybookRunCreateManyInput;
  SecretLink: Prisma.SecretLinkCreateManyInput;
  ImportRow: Omit<Prisma.ImportRowCreateManyInput, "photo">;
  SearchDocument: Omit<Prisma.SearchDocumentCreateManyInput, "seq">;
}

/** Adds rows to a table that is named by the schema, as `insertRows` does; what the columns are called is not checked. */
export const insertRowsOf = async (tx: Tx, table: string, rows: readonly object[]): Promise<void> => {
  const [first] = rows;
  if (!first) return;
  const names = Object.keys(first);
  const into = Prisma.raw(`"${table}" (${names.map((name) => `"${name}"`).join(", ")})`);
  const json = JSON.stringify(rows);
  await tx.$executeRaw(
    tx.dialect === "sqlite"
      ? Prisma.sql`INSERT INTO ${into}
          SELECT ${Prisma.raw(names.map((name) => `j."value" ->> '$.${name}'`).join(", "))} FROM json_each(${json}) j`
      : Prisma.sql`INSERT INTO ${into}
          SELECT ${Prisma.raw(names.map((name) => `"${name}"`).join(", "))}
          FROM json_populate_recordset(NULL::${Prisma.raw(`"${table}"`)}, ${json}::json)`,
  );
};

/**
 * Adds rows in one statement with one bound value, whatever their number: Prisma's `createMany` plans each number of
 * rows anew, which costs several times what the database does. All rows have the columns of the first; bytes cannot go
 * this way.
 */
export const insertRows = <T extends keyof Tables>(
  tx: Tx,
  table: T,
  rows: readonly Tables[T][],
): Promise<void> => insertRowsOf(tx, table, rows);
