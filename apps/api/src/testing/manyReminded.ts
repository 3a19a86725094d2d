import type { Db } from "@followthrough/db";
import { Prisma } from "@followthrough/db";

/** A timestamp as instants are stored. */
const isoOf = (at: Prisma.Sql) => Prisma.sql`to_char(${at}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * Fills a PostgreSQL with accounts that are reminded, by its own means: each with five people, so many steps from 300 days ago
 * to 400 days from now of which a third is open and a tenth of those has a time, and the log of 90 days. The digests are spread
 * over the minutes of a day, so a few are due in each. Returns the instant from which on they are.
 */
export const fillReminded = async (
  db: Db,
  { accounts, stepsEach }: { accounts: number; stepsEach: number },
): Promise<string> => {
  const now = "2026-06-25T13:00:00.000Z";
  const zones = ["America/New_York", "Europe/Berlin", "Asia/Kathmandu", "Australia/Sydney", "UTC"];
  const zone = Prisma.sql`(ARRAY[${Prisma.join(zones)}])[1 + a % ${zones.length}]`;
  const start = Prisma.sql`(${now.slice(0, 19)}::timestamp)`;
  const each = Prisma.sql`generate_series(1, ${accounts}::int) a`;
  const statements = [
    Prisma.sql`INSERT INTO "Account" ("id", "name", "email", "emailKey", "passwordHash", "timeZone", "createdAt", "updatedAt")
      SELECT 'a' || a, 'Jo', a || '@example.org', a || '@example.org', 'none', ${zone}, ${now}, ${now} FROM ${each}`,
    Prisma.sql`INSERT INTO "ReminderSettings" ("accountId", "minutesBefore", "nextDigestAt", "nextReviewAt", "createdAt", "updatedAt")
      SELECT 'a' || a, CASE WHEN a % 2 = 0 THEN 30 END, ${isoOf(Prisma.sql`${start} + a % 1440 * interval '1 minute'`)},
        ${isoOf(Prisma.sql`${start} + a % 10080 * interval '1 minute'`)}, ${now}, ${now} FROM ${each}`,
    Prisma.sql`INSERT INTO "ReminderChannel" ("accountId", "kind", "createdAt", "updatedAt")
      SELECT 'a' || a, 'mail', ${now}, ${now} FROM ${each}`,
    Prisma.sql`INSERT INTO "Contact" ("accountId", "id", "name", "sortName", "createdAt", "updatedAt")
      SELECT 'a' || a, 'c' || c, 'Sam Okafor', 'sam okafor', ${now}, ${now} FROM ${each}, generate_series(1, 5) c`,
    Prisma.sql`INSERT INTO "FollowUp" ("accountId", "id", "contactId", "action", "what", "dueOn", "dueTime", "promisedOn", "state", "createdAt", "updatedAt")
      SELECT 'a' || a, 'f' || f, 'c' || (1 + f % 5), 'call', 'Call', d, CASE WHEN (a * 7 + f) % 10 = 0 THEN '15:00' END, d,
        CASE WHEN (a + f) % 3 = 0 THEN 'open' ELSE 'done' END, ${now}, ${now}
      FROM ${each}, generate_series(1, ${stepsEach}::int) f,
        LATERAL (SELECT to_char(${start} + ((a * 31 + f * 17) % 700 - 300) * interval '1 day', 'YYYY-MM-DD') AS d) on_day`,
    Prisma.sql`INSERT INTO "Delivery" ("accountId", "id", "channel", "kind", "occurrence", "state", "attempts", "createdAt", "sentAt")
      SELECT 'a' || a, 'd' || d, 'mail', 'digest', to_char(${start} - d * interval '1 day', 'YYYY-MM-DD'), 'sent', 1,
        ${isoOf(Prisma.sql`${start} - d * interval '1 day'`)}, ${now} FROM ${each}, generate_series(1, 90) d`,
    Prisma.sql`INSERT INTO "Delivery" ("accountId", "id", "channel", "kind", "occurrence", "nextAttemptAt", "createdAt")
      SELECT 'a' || a, 'w', 'mail', 'digest', '2026-06-25', ${isoOf(Prisma.sql`${start} + a % 1440 * interval '1 minute'`)}, ${now}
      FROM ${each}`,
  ];
  for (const statement of statements) await db.serverTransaction("fill", (tx) => tx.$executeRaw(statement));
  await db.read.rows(Prisma.sql`ANALYZE`);
  return now;
};
