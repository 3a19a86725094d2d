import { Prisma, type Tx } from "@followthrough/db";
import type { KnownTime } from "@followthrough/domain";

/** Its row of `ServerValue`, which all servers of a database share: a `KnownTime` as JSON. */
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

/** What was known of the time when it was last looked at; before the first time what the rows tell, or where there are none `wall`. */
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
