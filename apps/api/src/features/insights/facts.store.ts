import { Action, type CalendarDay } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { firstLine, linksTo } from "@followthrough/domain";
import { day, dayOrNull } from "../../http/account";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface About {
  readonly contact: Named;
  readonly event: Named | null;
  /** Whoever pointed there first. */
  readonly referrer: Named | null;
}

export interface MetPerson extends About {
  readonly metOn: CalendarDay;
  readonly firstTouchOn: CalendarDay | null;
}

export interface DoneStep extends About {
  readonly id: string;
  readonly what: string;
  readonly action: Action;
  readonly promisedOn: CalendarDay;
  readonly closedOn: CalendarDay;
}

interface Period {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

interface Row {
  contactId: string;
  name: string;
  eventId: string | null;
  eventName: string | null;
}

/** The links between people who are not in the trash, with the names of those who pointed. */
export const readLinks = (tx: Tx, accountId: string) =>
  tx.rows<{ referrerId: string; referrerName: string; referredId: string; heardOn: string }>(Prisma.sql`
    SELECT r."referrerId", a."name" AS "referrerName", r."referredId", r."heardOn" FROM "Referral" r
    JOIN "Contact" a ON a."accountId" = r."accountId" AND a."id" = r."referrerId" AND a."deletedAt" IS NULL
    JOIN "Contact" b ON b."accountId" = r."accountId" AND b."id" = r."referredId" AND b."deletedAt" IS NULL
    WHERE r."accountId" = ${accountId} AND r."deletedAt" IS NULL`);

const event = Prisma.sql`LEFT JOIN "Event" e ON e."accountId" = c."accountId" AND e."id" = c."metAtEventId" AND e."deletedAt" IS NULL`;

/** Who was met and what was done in a period, each with the event and the referrer it is put down to. */
export const readFacts = async (
  tx: Tx,
  accountId: string,
  { from, to }: Period,
): Promise<{ met: MetPerson[]; done: DoneStep[] }> => {
  const [links, met, done] = await Promise.all([
    readLinks(tx, accountId),
    tx.rows<Row & { metOn: string; firstTouchOn: string | null }>(Prisma.sql`
      SELECT c."id" AS "contactId", c."name", c."metOn", c."firstTouchOn", e."id" AS "eventId", e."name" AS "eventName"
      FROM "Contact" c ${event}
      WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NULL AND c."metOn" >= ${from} AND c."metOn" <= ${to}`),
    tx.rows<
      Row & { id: string; what: string; action: string; promisedOn: string; closedOn: string }
    >(Prisma.sql`
      SELECT f."id", f."what", f."action", f."promisedOn", f."closedOn", c."id" AS "contactId", c."name",
        e."id" AS "eventId", e."name" AS "eventName"
      FROM "FollowUp" f
      JOIN "Contact" c ON c."accountId" = f."accountId" AND c."id" = f."contactId" ${event}
      WHERE f."accountId" = ${accountId} AND f."state" = 'done' AND f."deletedAt" IS NULL
        AND f."closedOn" >= ${from} AND f."closedOn" <= ${to}`),
  ]);
  const names = new Map(links.map(({ referrerId, referrerName }) => [referrerId, referrerName]));
  const pointed = linksTo(links);
  const about = ({ contactId, name, eventId, eventName }: Row): About => {
    const referrerId = pointed.get(contactId)?.[0]?.referrerId;
    return {
      contact: { id: contactId, name },
      event: eventId && eventName ? { id: eventId, name: eventName } : null,
      referrer: referrerId === undefined ? null : { id: referrerId, name: names.get(referrerId) ?? "" },
    };
  };
  return {
    met: met.map((row) => ({
      ...about(row),
      metOn: day(row.metOn),
      firstTouchOn: dayOrNull(row.firstTouchOn),
    })),
    done: done.map((row) => ({
      ...about(row),
      id: row.id,
      what: row.what,
      action: Action.parse(row.action),
      promisedOn: day(row.promisedOn),
      closedOn: day(row.closedOn),
    })),
  };
};

/** On how many days of a period how much was done: follow-ups and conversations. */
export const readDays = async (tx: Tx, accountId: string, { from, to }: Period) => {
  const rows = await tx.rows<{ on: string; count: number }>(Prisma.sql`
    SELECT d."on", SUM(d."count") AS "count" FROM (
      SELECT f."closedOn" AS "on", COUNT(*) AS "count" FROM "FollowUp" f
      WHERE f."accountId" = ${accountId} AND f."state" = 'done' AND f."deletedAt" IS NULL AND f."closedOn" >= ${from} AND f."closedOn" <= ${to}
      GROUP BY f."closedOn"
      UNION ALL
      SELECT v."heldOn", COUNT(*) FROM "Conversation" v
      WHERE v."accountId" = ${accountId} AND v."deletedAt" IS NULL AND v."channel" <> 'note' AND v."heldOn" >= ${from} AND v."heldOn" <= ${to}
      GROUP BY v."heldOn"
    ) d GROUP BY d."on" ORDER BY d."on"`);
  return rows.map(({ on, count }) => ({ on: day(on), count: Number(count) }));
};

/** The conversations held in a period, each with the first of those who were there. */
export const readHeld = async (tx: Tx, accountId: string, { from, to }: Period) => {
  const rows = await tx.rows<{
    id: string;
    contactId: string;
    name: string;
    notes: string;
    heldOn: string;
  }>(Prisma.sql`
    SELECT v."id", c."id" AS "contactId", c."name", v."notes", v."heldOn" FROM "Conversation" v
    JOIN "Contact" c ON c."accountId" = v."accountId" AND c."id" = (
      SELECT MIN(cc."contactId") FROM "ConversationContact" cc WHERE cc."accountId" = v."accountId" AND cc."conversationId" = v."id")
    WHERE v."accountId" = ${accountId} AND v."deletedAt" IS NULL AND v."channel" <> 'note' AND v."heldOn" >= ${from} AND v."heldOn" <= ${to}`);
  return rows.map(({ id, contactId, name, notes, heldOn }) => ({
    id,
    contact: { id: contactId, name },
    what: firstLine(notes),
    on: day(heldOn),
    comparedOn: null,
  }));
};
