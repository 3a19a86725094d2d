import type { Migration } from "./migrations";
import { scrubOlderVersions } from "./scrubOlderVersions";
import { openSqlite } from "./sqliteSafety";
import { updateStatistics } from "./sqliteStatistics";

interface Applying {
  readonly id: string;
  readonly at: Date;
}

/** A database being migrated. */
export interface MigrationTarget {
  /** The names applied so far, with their checksums; none on an empty database. */
  applied(): Promise<Map<string, string>>;
  locked<T>(act: () => Promise<T>): Promise<T>;
  /** Runs one migration and records it, in one transaction; false when another program has just done so. */
  apply(migration: Migration, applying: Applying): Promise<boolean>;
  /** What the database is to be told once it is up to date. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

interface Recorded {
  migration_name: string;
  checksum: string;
}

const recorded = `SELECT "migration_name", "checksum" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL AND "finished_at" IS NOT NULL`;
const toMap = (rows: Recorded[]) => new Map(rows.map((row) => [row.migration_name, row.checksum]));

export const openSqliteTarget = (file: string): MigrationTarget => {
  const database = openSqlite(file, { mayCreate: true });
  return {
    applied: async () => {
      const table = database
        .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'")
        .get();
      return table ? toMap(database.prepare(recorded).all() as Recorded[]) : new Map();
    },
    // Each migration takes the lock of the file for itself, and looks again under it.
    locked: (act) => act(),
    apply: async ({ name, sql, checksum }, { id, at }) => {
      // Rebuilding a table drops the old one; with references on, its children would go with it.
      database.pragma("foreign_keys = OFF");
      database.exec("BEGIN EXCLUSIVE");
      try {
        database.exec(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
          "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
          "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
          "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`);
        const done = database
          .prepare(
            `SELECT 1 FROM "_prisma_migrations" WHERE "migration_name" = ? AND "rolled_back_at" IS NULL`,
          )
          .get(name);
        if (done) return false;
        // What a migration writes is no act of the journal.
        if (database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'ServerValue'").get())
          database.exec(`DELETE FROM "ServerValue" WHERE "name" = 'act'`);
        database.exec(sql);
        const broken = database.pragma("foreign_key_check") as unknown[];
        if (broken.length > 0)
          throw new Error(`the migration ${name} would break ${broken.length} references`);
        database
          .prepare(
            `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count") VALUES (?, ?, ?, ?, ?, 1)`,
          )
          .run(id, checksum, at.getTime(), name, at.getTime());
        database.exec("COMMIT");
        return true;
      } finally {
        // A full disk takes the transaction back by itself.
        if (database.inTransaction) database.exec("ROLLBACK");
        database.pragma("foreign_keys = ON");
      }
    },
    settle: async () => {
      updateStatistics(database);
      scrubOlderVersions(database);
    },
    close: async () => void database.close(),
  };
};

/** Any number will do, as long as every program that migrates takes the same. */
const advisoryLock = 7_226_041;

export const openPostgresTarget = async (url: string): Promise<MigrationTarget> => {
  const { Client } = await import("pg");
  const client = new Client({ connectionString: url });
  await client.connect();
  return {
    applied: async () => {
      const { rows } = await client.query<{ found: string | null }>(
        `SELECT to_regclass('"_prisma_migrations"')::text AS found`,
      );
      return rows[0]?.found ? toMap((await client.query<Recorded>(recorded)).rows) : new Map();
    },
    locked: async (act) => {
      await client.query("SELECT pg_advisory_lock($1)", [advisoryLock]);
      try {
        return await act();
      } finally {
        await client.query("SELECT pg_advisory_unlock($1)", [advisoryLock]);
      }
    },
    apply: async ({ name, sql, checksum }, { id, at }) => {
      await client.query("BEGIN");
      try {
        await client.query(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
          "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
          "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
          "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`);
        await client.query(sql);
        await client.query(
          `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count") VALUES ($1, $2, $3, $4, $3, 1)`,
          [id, checksum, at, name],
        );
        await client.query("COMMIT");
        return true;
      } catch (error) {
        await client.query("ROLLBACK");
        throw error;
      }
    },
    // PostgreSQL gathers its figures by itself, again and again.
    settle: async () => undefined,
    close: () => client.end(),
  };
};
