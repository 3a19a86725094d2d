import { Prisma, type Tx } from "@followthrough/db";
import { inTurns } from "../threads/runCooperatively";

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

/** Some milliseconds of SQLite, which holds everybody while it writes. */
const rowsPerStatement = 500;

/** Adds rows to a table that is named by the schema, as `insertRows` does; what the columns are called is not checked. */
export const insertRowsOf = (tx: Tx, table: string, rows: readonly object[]): Promise<void> =>
  inTurns(rows, rowsPerStatement, (some) => insertSome(tx, table, some));

const insertSome = async (tx: Tx, table: string, rows: readonly object[]): Promise<void> => {
  const names = Object.keys(rows[0] ?? {});
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
 * Adds rows by the hundred in a statement with one bound value: Prisma's `createMany` plans each number of
 * rows anew, which costs several times what the database does. All rows have the columns of the first; bytes cannot go
 * this way.
 */
export const insertRows = <T extends keyof Tables>(
  tx: Tx,
  table: T,
  rows: readonly Tables[T][],
): Promise<void> => insertRowsOf(tx, table, rows);
