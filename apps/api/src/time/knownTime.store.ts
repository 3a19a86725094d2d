import { Prisma, type Tx } from "@followthrough/db";
import type { KnownTime } from "@followthrough/domain";

const name = "knownTime";

/** The latest instant that stands in the database: when somebody last came, wrote or signed in. */
const latestInstant = async (tx: Tx): Promise<string | null> => {
  const [row] = await tx.rows<{ at: string | null }>(Prisma.sql`
    SELECT max(i."at") AS "at" FROM (
      SELECT max("updatedAt") AS "at" FROM "Account" UNION ALL
      SELECT max("lastSeenAt") FROM "Session" UNION ALL
      SELECT max("createdAt") FROM "SecurityEvent" UNION ALL
      SELECT max("createdAt") FROM "IdempotencyKey") i`);
  return row?.at ?? null;
};

/** What is known of the time since it was last looked at; before the first time, what the rows tell. */
export const readKnownTime = async (tx: Tx, wall: string): Promise<KnownTime> => {
  const [row] = await tx.rows<{ value: string }>(
    Prisma.sql`SELECT s."value" FROM "ServerValue" s WHERE s."name" = ${name}`,
  );
  return row ? (JSON.parse(row.value) as KnownTime) : { at: (await latestInstant(tx)) ?? wall, jumps: [] };
};

export const writeKnownTime = async (tx: Tx, known: KnownTime): Promise<void> => {
  const value = JSON.stringify(known);
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "ServerValue" ("name", "value") VALUES (${name}, ${value})
    ON CONFLICT ("name") DO UPDATE SET "value" = ${value}`);
};
