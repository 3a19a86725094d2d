import { Prisma } from "@followthrough/db";
import { todayIn } from "@followthrough/domain";
import type { ComposeReminder } from "../reminders/reminder";

/** A reminder in few words, for tests of when and how often: what is due by now, or the step it is of. Null where nothing is. */
export const plainReminder: ComposeReminder = async (tx, account, { kind, occurrence, now }) => {
  const [id = "", dueOn = ""] = occurrence.split(" ");
  const which =
    kind === "step"
      ? Prisma.sql`f."id" = ${id} AND f."dueOn" = ${dueOn}`
      : Prisma.sql`f."dueOn" <= ${todayIn(account.timeZone, now)}`;
  const steps = await tx.rows<{
    followUpId: string;
    contactName: string;
    what: string;
    dueOn: string;
    dueTime: string | null;
  }>(Prisma.sql`
    SELECT f."id" AS "followUpId", c."name" AS "contactName", f."what", f."dueOn", f."dueTime"
    FROM "FollowUp" f JOIN "Contact" c ON c."accountId" = f."accountId" AND c."id" = f."contactId"
    WHERE f."accountId" = ${account.id} AND f."state" = 'open' AND f."deletedAt" IS NULL AND ${which}
    ORDER BY f."dueOn", f."id" LIMIT 20`);
  if (steps.length === 0 && kind !== "test") return null;
  const lines = steps.map(({ contactName, what }) => `${what}: ${contactName}`);
  const text = lines.join("\n") || "Nothing is due.";
  return {
    subject: `${kind}: ${lines[0] ?? "nothing is due"}`,
    text,
    html: `<p>${steps.length}</p>`,
    headers: {},
    steps: steps.map((step) => ({ ...step, url: null })),
  };
};
