import type { CalendarDay, CalendarFeed } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { addDays, firstLine } from "@followthrough/domain";
import { notFound } from "../../http/problem";
import type { PlannedStep } from "../../interchange/calendar/stepEvent";
import { findLinkedAccount, insertSecretLinks } from "../../secretLinks/secretLinks.store";
import { dueOrder } from "../../sql/dueOrder";

/** The one thing about a calendar that can be chosen. */
const conversations = "conversations";

const calendarOf = (accountId: string) => ({ accountId, kind: "calendar", revokedAt: null });

const toFeed = ({ createdAt, detail }: { createdAt: string; detail: string | null }): CalendarFeed => ({
  createdAt,
  withConversations: detail === conversations,
});

export const readCalendarFeed = async (tx: Tx, accountId: string): Promise<CalendarFeed | null> => {
  const found = await tx.secretLink.findFirst({
    where: calendarOf(accountId),
    select: { createdAt: true, detail: true },
    orderBy: { createdAt: "desc" },
  });
  return found && toFeed(found);
};

/** The addresses there were are gone, and with them whoever had them. */
export const endCalendarFeed = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.secretLink.deleteMany({ where: { accountId, kind: "calendar" } });
};

/** Makes a new address in the place of the one before, and answers its token, which can be had only now. */
export const makeCalendarFeed = async (
  tx: Tx,
  accountId: string,
  { withConversations }: { withConversations: boolean },
  now: string,
): Promise<{ feed: CalendarFeed; token: string }> => {
  await endCalendarFeed(tx, accountId);
  const detail = withConversations ? conversations : null;
  const [token = ""] = await insertSecretLinks(
    tx,
    accountId,
    [{ kind: "calendar", detail, expiresAt: null }],
    now,
  );
  return { feed: toFeed({ createdAt: now, detail }), token };
};

/** Throws `not_found` where there is no calendar. */
export const setCalendarContent = async (
  tx: Tx,
  accountId: string,
  { withConversations }: { withConversations: boolean },
): Promise<CalendarFeed> => {
  await tx.secretLink.updateMany({
    where: calendarOf(accountId),
    data: { detail: withConversations ? conversations : null },
  });
  const feed = await readCalendarFeed(tx, accountId);
  if (!feed) throw notFound("calendar");
  return feed;
};

export interface Subscribed {
  readonly accountId: string;
  readonly timeZone: string;
  readonly withConversations: boolean;
}

/** Whose calendar an address is; null for one that is nobody's. */
export const findSubscribed = async (tx: Tx, token: string, now: string): Promise<Subscribed | null> => {
  const account = await findLinkedAccount(tx, token, "calendar", now);
  if (!account) return null;
  const { id: accountId, timeZone, link } = account;
  return { accountId, timeZone, withConversations: toFeed(link).withConversations };
};

/** What a calendar holds: what is due from a quarter of a year ago until a little over a year ahead, and no more steps than this. */
const daysBack = 90;
const daysAhead = 400;
export const mostInCalendar = 2000;

export interface FeedStep extends PlannedStep {
  readonly contactId: string;
  readonly lastWords: string | null;
}

/** What was said last with them. A note is for its writer alone. */
const lastNotes = Prisma.sql`
  (SELECT v."notes" FROM "ConversationContact" cc
    JOIN "Conversation" v ON v."accountId" = cc."accountId" AND v."id" = cc."conversationId" AND v."deletedAt" IS NULL
    WHERE cc."accountId" = f."accountId" AND cc."contactId" = f."contactId" AND v."channel" <> 'note'
    ORDER BY cc."heldOn" DESC, v."id" DESC LIMIT 1)`;

/**
 * The open steps of a calendar: what is to come first, and of what is late as much as there is room for, the latest first, so
 * that no heap of old ones keeps out what is next.
 */
export const readFeedSteps = async (
  tx: Tx,
  { accountId, withConversations }: Subscribed,
  today: CalendarDay,
): Promise<FeedStep[]> => {
  const steps = (which: Prisma.Sql, order: Prisma.Sql, limit: number) =>
    tx.rows<Omit<FeedStep, "lastWords"> & { notes: string | null }>(Prisma.sql`
      SELECT f."id", f."version", f."contactId", f."action", f."what", f."dueOn", f."dueTime", f."createdAt", f."updatedAt",
        c."name" AS "person", ${withConversations ? lastNotes : Prisma.sql`NULL`} AS "notes"
      FROM "FollowUp" f
      JOIN "Contact" c ON c."accountId" = f."accountId" AND c."id" = f."contactId" AND c."deletedAt" IS NULL
      WHERE f."accountId" = ${accountId} AND f."state" = 'open' AND f."deletedAt" IS NULL AND ${which}
      ORDER BY ${order} LIMIT ${limit}`);
  const coming = await steps(
    Prisma.sql`f."dueOn" >= ${today} AND f."dueOn" <= ${addDays(today, daysAhead)}`,
    dueOrder("f"),
    mostInCalendar,
  );
  const room = mostInCalendar - coming.length;
  const late =
    room === 0
      ? []
      : await steps(
          Prisma.sql`f."dueOn" < ${today} AND f."dueOn" >= ${addDays(today, -daysBack)}`,
          Prisma.sql`f."dueOn" DESC, f."id" DESC`,
          room,
        );
  return [...late.toReversed(), ...coming].map(({ notes, ...step }) => ({
    ...step,
    lastWords: firstLine(notes ?? "") || null,
  }));
};
