import Database from "better-sqlite3";
import { Client } from "pg";

const quoted = (name: string): string => `"${name}"`;

/** Every row is written anew, the last first: whatever had no order of its own has another one. */
const reverseSqlite = (file: string): void => {
  const database = new Database(file);
  try {
    database.pragma("foreign_keys = OFF");
    const names = database
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_prisma%' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'Search%'",
      )
      .pluck()
      .all() as string[];
    database.transaction(() => {
      for (const name of names.map(quoted))
        database.exec(`
          CREATE TEMP TABLE "kept" AS SELECT * FROM ${name} ORDER BY rowid DESC;
          DELETE FROM ${name};
          INSERT INTO ${name} SELECT * FROM "kept" ORDER BY rowid;
          DROP TABLE "kept";`);
    })();
  } finally {
    database.close();
  }
};

/** Every second row is written anew behind all others. */
const movePostgresql = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'accountId'`,
    );
    for (const { name } of rows) {
      const table = quoted(name);
      await client.query(`UPDATE ${table} t SET "accountId" = t."accountId" WHERE hashtext(t::text) % 2 = 0`);
    }
  } finally {
    await client.end();
  }
};

/** The same rows in another order on the disk. */
export const shuffleRows = async (url: string): Promise<void> =>
  url.startsWith("file:") ? reverseSqlite(url.slice("file:".length)) : movePostgresql(url);
