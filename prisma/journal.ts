import type { Tx } from "./db";
import { Prisma } from "./generated/sqlite/client";

// The triggers of the journal write down what is done in an act; where none is under way they write nothing. Which one is
// SQLite keeps in a row, from one transaction to the next (a trigger of "Act" writes it); PostgreSQL for each transaction.

/** The number of the act under way, null for none. */
export const currentAct = (tx: Tx): Prisma.Sql =>
  tx.dialect === "sqlite"
    ? Prisma.sql`(SELECT CAST(NULLIF(s."value", '') AS INTEGER) FROM "ServerValue" s WHERE s."name" = 'act')`
    : Prisma.sql`NULLIF(current_setting('followthrough.act', true), '')::int`;

export interface Act {
  /** Its number; acts are numbered in the order of the transactions of an account. */
  readonly seq: number;
  /** When it began, ISO 8601 UTC. */
  readonly at: string;
}

/**
 * Says that what was answered of the account holds no longer, once this transaction is committed. Nobody can have had the tag
 * before: a database that was put back would else say of old answers that they hold.
 */
const newStateTag = (tx: Tx): Prisma.Sql =>
  tx.dialect === "sqlite" ? Prisma.sql`lower(hex(randomblob(8)))` : Prisma.sql`gen_random_uuid()::text`;

const holding = (tx: Tx, accountId: string): Prisma.Sql =>
  Prisma.sql`UPDATE "Account" SET "stateTag" = ${newStateTag(tx)} WHERE "id" = ${accountId} RETURNING "id"`;

/**
 * Begins an act of the journal: what this transaction changes from now on is in it. Returns null where there is no such
 * account.
 */
export const beginAct = async (tx: Tx, accountId: string): Promise<Act | null> => {
  if (tx.dialect === "sqlite" && (await tx.rows(holding(tx, accountId))).length === 0) return null;
  const [act] =
    tx.dialect === "sqlite"
      ? await tx.rows<Act>(Prisma.sql`
          INSERT INTO "Act" ("accountId", "at")
          VALUES (${accountId}, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) RETURNING "seq", "at"`)
      : // The row is held, but not its key: rows that refer to the account are inserted meanwhile, by sign-in for one.
        await tx.rows<Act>(Prisma.sql`
          WITH held AS (${holding(tx, accountId)}),
            begun AS (
              INSERT INTO "Act" ("accountId", "at")
              SELECT h."id", to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') FROM held h
              RETURNING "seq", "at")
          SELECT b."seq", b."at", set_config('followthrough.act', b."seq"::text, true) FROM begun b`);
  return act ?? null;
};

/** Holds an account without beginning an act. Says whether it is there. */
export const holdAccount = async (tx: Tx, accountId: string): Promise<boolean> => {
  // On PostgreSQL a transaction begins without an act.
  if (tx.dialect === "sqlite") await stopJournaling(tx);
  return (await tx.rows(holding(tx, accountId))).length > 0;
};

/** From now on to its end a transaction leaves nothing in the journal, and what it deletes leaves it. */
export const stopJournaling = async (tx: Tx): Promise<void> => {
  await tx.rows(
    tx.dialect === "sqlite"
      ? Prisma.sql`UPDATE "ServerValue" SET "value" = '' WHERE "name" = 'act' AND "value" <> '' RETURNING 1`
      : Prisma.sql`SELECT set_config('followthrough.act', '', true)`,
  );
};
