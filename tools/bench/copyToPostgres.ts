import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { Client } from "pg";
import { migrate } from "../../prisma/migrate";

/** What is pointed to first. What the database keeps by itself, tallies and the index of words, comes with the rows. */
const tables = [
  "Account",
  "Session",
  "Event",
  "Contact",
  "ContactMethod",
  "ContactTag",
  "Conversation",
  "ConversationContact",
  "FollowUp",
  "Referral",
  "SearchDocument",
  "SearchWord",
] as const;

const rowsAtOnce = 2_000;

/** Makes the tables on an empty PostgreSQL, and puts the rows of a filled SQLite file there. */
export const copyToPostgres = async (file: string, url: string): Promise<void> => {
  await migrate(url, {
    migrationsDir: fileURLToPath(new URL("../../prisma/migrations", import.meta.url)),
    now: new Date(),
    beforeChange: async () => undefined,
  });
  const source = new Database(file, { readonly: true });
  const target = new Client({ connectionString: url });
  await target.connect();
  try {
    for (const table of tables) {
      const columns = (source.pragma(`table_info("${table}")`) as { name: string }[])
        .map(({ name }) => name)
        // Numbered anew.
        .filter((name) => name !== "seq");
      const list = columns.map((name) => `"${name}"`).join(", ");
      const rows = source.prepare(`SELECT ${list} FROM "${table}"`).all();
      for (let at = 0; at < rows.length; at += rowsAtOnce)
        await target.query(
          `INSERT INTO "${table}" (${list}) SELECT ${list} FROM json_populate_recordset(NULL::"${table}", $1::json)`,
          [JSON.stringify(rows.slice(at, at + rowsAtOnce))],
        );
    }
    await target.query("ANALYZE");
  } finally {
    source.close();
    await target.end();
  }
};
