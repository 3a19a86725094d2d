import { Action, type CalendarDay } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { type ReferralLink, firstLine, groupByReferred } from "@followthrough/domain";
import { day, dayOrNull } from "../../sql/storedDay";
import { tuples } from "../../sql/jsonRows";

/** What a figure may be put down to. Names are looked up only of those shown, for there may be thousands. */
interface About {
  readonly contactId: string;
  readonly eventId: string | null;
  /** Whoever pointed there first. */
  readonly referrerId: string | null;
}

export interface MetPerson extends About {
  readonly metOn: CalendarDay;
  readonly firstTouchOn: CalendarDay | null;
}

export interface DoneStep extends About {
  readonly id: string;
  readonly action: Action;
  readonly promisedOn: CalendarDay;
  readonly closedOn: CalendarDay;
}

interface Period {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** The links between people who are not in the trash. */
export const readLinks = async (tx: Tx, accountId: string): Promise<ReferralLink[]> => {
  const removed = Prisma.sql`SELECT c."id" FROM "Contact" c WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NOT NULL`;
  const rows = await tuples<[referrerId: string, referredId: string, heardOn: string]>(
    tx,
    ["referrerId", "referredId", "heardOn"],
    Prisma.sql`
      SELECT r."referrerId", r."referredId", r."heardOn" FROM "Referral" r
      WHERE r."accountId" = ${accountId} AND r."deletedAt" IS NULL
        AND r."referrerId" NOT IN (${removed}) AND r."referredId" NOT IN (${removed})`,
  );
  return rows.map(([referrerId, referredId, heardOn]) => ({ referrerId, referredId, heardOn }));
};

const metWithin = (tx: Tx, accountId: string, { from, to }: Period) =>
  tuples<[contactId: string, eventId: string | null, metOn: string, firstTouchOn: string | null]>(
    tx,
    ["id", "metAtEventId", "metOn", "firstTouchOn"],
    Prisma.sql`
      SELECT c."id", c."metAtEventId", c."metOn", c."firstTouchOn" FROM "Contact" c
      WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NULL AND c."metOn" >= ${from} AND c."metOn" <= ${to}`,
  );

const doneWithin = (tx: Tx, accountId: string, { from, to }: Period) =>
  tuples<
    [
      id: string,
      contactId: string,
      eventId: string | null,
      action: string,
      promisedOn: string,
      closedOn: string,
    ]
  >(
    tx,
    ["id", "contactId", "metAtEventId", "action", "promisedOn", "closedOn"],
    Prisma.sql`
      SELECT f."id", f."contactId", c."metAtEventId", f."action", f."promisedOn", f."closedOn" FROM "FollowUp" f
      JOIN "Contact" c ON c."accountId" = f."accountId" AND c."id" = f."contactId"
      WHERE f."accountId" = ${accountId} AND f."state" = 'done' AND f."deletedAt" IS NULL
        AND f."closedOn" >= ${from} AND f."closedOn" <= ${to}`,
  );

/** Who was met and what was done in a period, each with the event and the referrer it is put down to. */
export const readFacts = async (
  tx: Tx,
  accountId: string,
  period: Period,
): Promise<{ met: MetPerson[]; done: DoneStep[] }> => {
  const [links, met, done, events] = await Promise.all([
    readLinks(tx, accountId),
    metWithin(tx, accountId, period),
    doneWithin(tx, accountId, period),
    tx.event.findMany({ where: { accountId, deletedAt: null }, select: { id: true } }),
  ]);
  const pointed = groupByReferred(links);
  const held = new Set(events.map(({ id }) => id));
  const about = (contactId: string, eventId: string | null): About => ({
    contactId,
    eventId: eventId !== null && held.has(eventId) ? eventId : null,
    referrerId: pointed.get(contactId)?.[0]?.referrerId ?? null,
  });
  return {
    met: met.map(([contactId, eventId, metOn, firstTouchOn]) => ({
      ...about(contactId, eventId),
      metOn: day(metOn),
      firstTouchOn: dayOrNull(firstTouchOn),
    })),
    done: done.map(([id, contactId, eventId, action, promisedOn, closedOn]) => ({
      ...about(contactId, eventId),
      id,
      action: Action.parse(action),
      promisedOn: day(promisedOn),
      closedOn: day(closedOn),
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
export const readHeldConversations = async (tx: Tx, accountId: string, { from, to }: Period) => {
  const rows = await tx.rows<{ id: string; contactId: string; notes: string; heldOn: string }>(Prisma.sql`
    SELECT v."id", v."notes", v."heldOn", (
      SELECT MIN(cc."contactId") FROM "ConversationContact" cc WHERE cc."accountId" = v."accountId" AND cc."conversationId" = v."id"
    ) AS "contactId" FROM "Conversation" v
    WHERE v."accountId" = ${accountId} AND v."deletedAt" IS NULL AND v."channel" <> 'note' AND v."heldOn" >= ${from} AND v."heldOn" <= ${to}`);
  return rows.map(({ id, contactId, notes, heldOn }) => ({
    id,
    contactId,
    what: firstLine(notes),
    on: day(heldOn),
    comparedOn: null,
  }));
};

/** The names of these people, whoever is in the trash. */
export const contactNames = async (
  tx: Tx,
  accountId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.contact.findMany({
    where: { accountId, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
};
