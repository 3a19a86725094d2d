import type { CalendarDay, CalendarFeed } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { addDays, firstLine } from "@followthrough/domain";
import { notFound } from "../../http/problem";
import type { PlannedStep } from "../../interchange/calendar/stepEvent";
import { findLinkedAccount, insertSecretLinks } from "../../secretLinks/secretLinks.store";
import { byDue } from "../../sql/dueOrder";
import { toPlanned } from "../follow-ups/toPlanned";
import { type Given, statement } from "../../sql/statement";
import { stepsWithPerson } from "../../sql/stepsWithPerson";

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
  readonly contactId: string | null;
  readonly lastWords: string | null;
}

interface Span {
  readonly from: string;
  readonly until: string;
  readonly most: number;
}

interface Kind {
  readonly isComing: boolean;
  readonly withConversations: boolean;
}

const selectSteps = statement(
  (db, { from, until, most }: Given<Span>, { isComing, withConversations }: Kind) => {
    const steps = stepsWithPerson(db)
      .where("f.state", "=", "open")
      .where("f.dueOn", ">=", from)
      .where("f.dueOn", isComing ? "<=" : "<", until)
      .select(["f.id", "f.version", "f.contactId", "f.action", "f.what", "f.dueOn", "f.dueTime", "f.place"])
      .select(["f.createdAt", "f.updatedAt", "c.name as person"])
      .select((eb) => {
        // What was said last with them. A note is for its writer alone.
        const lastNotes = eb
          .selectFrom("ConversationContact as cc")
          .innerJoin("Conversation as v", (on) => on.onRef("v.id", "=", "cc.conversationId"))
          .whereRef("cc.contactId", "=", "f.contactId")
          .where("v.channel", "<>", "note")
          .select("v.notes")
          .orderBy("cc.heldOn", "desc")
          .orderBy("v.id", "desc")
          .limit(1)
          .$asScalar();
        return (withConversations ? lastNotes : eb.val<string | null>(null)).as("notes");
      });
    const inOrder = isComing
      ? steps.orderBy(byDue("f"))
      : steps.orderBy("f.dueOn", "desc").orderBy("f.id", "desc");
    return inOrder.limit(most);
  },
);

/**
 * The open steps of a calendar: what is to come first, and of what is late as much as there is room for, the latest first, so
 * that no heap of old ones keeps out what is next.
 */
export const readFeedSteps = async (
  tx: Tx,
  { accountId, withConversations }: Subscribed,
  today: CalendarDay,
): Promise<FeedStep[]> => {
  const coming = await selectSteps(
    tx,
    accountId,
    { from: today, until: addDays(today, daysAhead), most: mostInCalendar },
    { isComing: true, withConversations },
  );
  const room = mostInCalendar - coming.length;
  const late =
    room === 0
      ? []
      : await selectSteps(
          tx,
          accountId,
          { from: addDays(today, -daysBack), until: today, most: room },
          { isComing: false, withConversations },
        );
  return [...late.toReversed(), ...coming].map(({ notes, ...step }) => ({
    ...toPlanned(step),
    lastWords: firstLine(notes ?? "") || null,
  }));
};
