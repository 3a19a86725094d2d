import { randomUUID } from "node:crypto";
import type { Tx } from "./db";
import { Prisma } from "./generated/sqlite/client";

// The triggers of the journal write down what is done under the name of an act; under an empty one they write nothing.
// SQLite keeps that name in a row, from one transaction to the next; PostgreSQL for each transaction.

/** Names the act of a transaction in SQLite; "" is none. */
const nameSqliteAct = async (tx: Tx, actId: string): Promise<void> => {
  await tx.rows(Prisma.sql`
    INSERT INTO "ServerValue" ("name", "value") VALUES ('act', ${actId})
    ON CONFLICT ("name") DO UPDATE SET "value" = excluded."value" WHERE "value" <> excluded."value" RETURNING 1`);
};

/** Whether the account is there; it is held by this transaction alone from now on, and what it changes is one act of the journal. */
export const beginAct = async (tx: Tx, accountId: string, isJournaled: boolean): Promise<boolean> => {
  const actId = isJournaled ? randomUUID() : "";
  if (tx.dialect === "sqlite") {
    const found = await tx.rows(Prisma.sql`SELECT 1 FROM "Account" WHERE "id" = ${accountId}`);
    if (found.length > 0) await nameSqliteAct(tx, actId);
    return found.length > 0;
  }
  // NO KEY: rows that refer to the account are inserted meanwhile, by sign-in for one.
  const found = await tx.rows(Prisma.sql`
    SELECT set_config('followthrough.act', ${actId}, true) FROM "Account" WHERE "id" = ${accountId} FOR NO KEY UPDATE`);
  return found.length > 0;
};

/** From now on to its end a transaction leaves nothing in the journal, and what it deletes leaves it. */
export const stopJournaling = async (tx: Tx): Promise<void> => {
  if (tx.dialect === "sqlite") await nameSqliteAct(tx, "");
  else await tx.rows(Prisma.sql`SELECT set_config('followthrough.act', '', true)`);
};
