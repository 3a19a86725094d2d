import { Action, type CalendarDay } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { type PromiseFact, type ReferralLink, firstLine, groupByReferred } from "@followthrough/domain";
import { day, dayOrNull } from "../../sql/storedDay";
import { type Given, type Reader, statement } from "../../sql/statement";
import { tupleStatement } from "../../sql/tuples";
import { stepsWithPerson } from "../../sql/stepsWithPerson";

/** What a figure may be put down to. Names are looked up only of those shown, for there may be thousands. */
interface About {
  /** Null of a step of mine alone. */
  readonly contactId: string | null;
  readonly eventId: string | null;
  /** Whoever pointed there first. */
  readonly referrerId: string | null;
}

export interface MetPerson extends About {
  readonly contactId: string;
  readonly metOn: CalendarDay;
  readonly firstTouchOn: CalendarDay | null;
}

export interface PromisedStep extends About, PromiseFact {
  readonly id: string;
  readonly action: Action;
}

interface Period {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

const removed = (db: Reader) =>
  db.selectFrom("AnyContact as c").where("c.deletedAt", "is not", null).select("c.id");

const selectLinks = tupleStatement(["referrerId", "referredId", "heardOn"], (db) =>
  db
    .selectFrom("Referral as r")
    .where("r.referrerId", "not in", removed(db))
    .where("r.referredId", "not in", removed(db))
    .select(["r.referrerId", "r.referredId", "r.heardOn"]),
);

/** The links between people who are not in the trash. */
export const readLinks = async (tx: Tx, accountId: string): Promise<ReferralLink[]> => {
  const rows = await selectLinks(tx, accountId, {});
  return rows.map(([referrerId, referredId, heardOn]) => ({ referrerId, referredId, heardOn }));
};

type Within = Given<{ from: string; to: string }>;

const selectMet = tupleStatement(
  ["id", "metAtEventId", "metOn", "firstTouchOn"],
  (db, { from, to }: Within) =>
    db
      .selectFrom("Contact as c")
      .where("c.metOn", ">=", from)
      .where("c.metOn", "<=", to)
      .select((eb) => ["c.id", "c.metAtEventId", eb.ref("c.metOn").$notNull().as("metOn"), "c.firstTouchOn"]),
);

/** What was decided on or after a day was closed on it or later, unless it is open still. */
const selectClosed = tupleStatement(
  ["id", "contactId", "metAtEventId", "action", "promisedOn", "closedOn", "state"],
  (db, { from }: Given<{ from: string }>) =>
    db
      .selectFrom("FollowUp as f")
      // What was done with somebody was done, whether or not they are in the trash by now.
      .leftJoin("AnyContact as c", (on) => on.onRef("c.id", "=", "f.contactId"))
      .where("f.state", "in", ["done", "dropped"])
      // What was theirs to do, and let go, was no promise of mine.
      .where("f.waitingSinceOn", "is", null)
      .where("f.closedOn", ">=", from)
      .select(["f.id", "f.contactId", "c.metAtEventId", "f.action", "f.promisedOn"])
      .select((eb) => [eb.ref("f.closedOn").$notNull().as("closedOn"), "f.state"]),
);

const selectOpen = tupleStatement(
  ["id", "contactId", "metAtEventId", "action", "promisedOn"],
  (db, { from, to }: Within) =>
    stepsWithPerson(db)
      .where("f.state", "=", "open")
      .where("f.promisedOn", ">=", from)
      .where("f.promisedOn", "<=", to)
      .select(["f.id", "f.contactId", "c.metAtEventId", "f.action", "f.promisedOn"]),
);

/** Who was met and what was promised in a period or decided since, each with the event and the referrer it is put down to. */
export const readFacts = async (
  tx: Tx,
  accountId: string,
  { from, to }: Period,
): Promise<{ met: MetPerson[]; promises: PromisedStep[] }> => {
  const [links, met, closed, open, events] = await Promise.all([
    readLinks(tx, accountId),
    selectMet(tx, accountId, { from, to }),
    selectClosed(tx, accountId, { from }),
    selectOpen(tx, accountId, { from, to }),
    tx.event.findMany({ where: { accountId, deletedAt: null }, select: { id: true } }),
  ]);
  const pointed = groupByReferred(links);
  const held = new Set(events.map(({ id }) => id));
  const about = <Id extends string | null>(contactId: Id, eventId: string | null) => ({
    contactId,
    eventId: eventId !== null && held.has(eventId) ? eventId : null,
    referrerId: contactId === null ? null : (pointed.get(contactId)?.[0]?.referrerId ?? null),
  });
  return {
    met: met.map(([contactId, eventId, metOn, firstTouchOn]) => ({
      ...about(contactId, eventId),
      metOn: day(metOn),
      firstTouchOn: dayOrNull(firstTouchOn),
    })),
    promises: [
      ...closed.map(([id, contactId, eventId, action, promisedOn, closedOn, state]) => ({
        ...about(contactId, eventId),
        id,
        action: Action.parse(action),
        promisedOn: day(promisedOn),
        state: state === "done" ? ("done" as const) : ("dropped" as const),
        closedOn: day(closedOn),
      })),
      ...open.map(([id, contactId, eventId, action, promisedOn]) => ({
        ...about(contactId, eventId),
        id,
        action: Action.parse(action),
        promisedOn: day(promisedOn),
        state: "open" as const,
        closedOn: null,
      })),
    ],
  };
};

const selectDays = statement((db, { from, to }: Within) =>
  db
    .selectFrom(
      db
        .selectFrom("FollowUp as f")
        .where("f.state", "=", "done")
        .where("f.closedOn", ">=", from)
        .where("f.closedOn", "<=", to)
        .select((eb) => [eb.ref("f.closedOn").$notNull().as("on"), eb.fn.countAll<number>().as("count")])
        .groupBy("f.closedOn")
        .unionAll(
          db
            .selectFrom("Conversation as v")
            .where("v.channel", "<>", "note")
            .where("v.heldOn", ">=", from)
            .where("v.heldOn", "<=", to)
            .select((eb) => ["v.heldOn as on", eb.fn.countAll<number>().as("count")])
            .groupBy("v.heldOn"),
        )
        .as("d"),
    )
    .select((eb) => ["d.on", eb.fn.sum<number>("d.count").as("count")])
    .groupBy("d.on")
    .orderBy("d.on"),
);

/** On how many days of a period how much was done: follow-ups and conversations. */
export const readDays = async (tx: Tx, accountId: string, { from, to }: Period) => {
  const rows = await selectDays(tx, accountId, { from, to });
  return rows.map(({ on, count }) => ({ on: day(on), count }));
};

const selectAsked = statement((db, { from, to }: Within) =>
  db
    .selectFrom("FollowUp as f")
    .where("f.state", "in", ["waiting", "answered", "dropped"])
    .where("f.waitingSinceOn", ">=", from)
    .where("f.waitingSinceOn", "<=", to)
    .select((eb) => ["f.state", "f.closedOn", eb.ref("f.waitingSinceOn").$notNull().as("waitingSinceOn")]),
);

/** What was asked of others in a period, and when they answered. */
export const readAsked = async (tx: Tx, accountId: string, { from, to }: Period) => {
  const rows = await selectAsked(tx, accountId, { from, to });
  return rows.map(({ state, closedOn, waitingSinceOn }) => ({
    waitingSinceOn: day(waitingSinceOn),
    answeredOn: state === "answered" ? dayOrNull(closedOn) : null,
  }));
};

const selectHeld = statement((db, { from, to }: Within) =>
  db
    .selectFrom("Conversation as v")
    .where("v.channel", "<>", "note")
    .where("v.heldOn", ">=", from)
    .where("v.heldOn", "<=", to)
    .select((eb) => [
      "v.id",
      "v.notes",
      "v.heldOn",
      eb
        .selectFrom("ConversationContact as cc")
        .whereRef("cc.conversationId", "=", "v.id")
        .select(({ fn }) => fn.min("cc.contactId").as("contactId"))
        .$asScalar()
        // A conversation is with somebody.
        .$notNull()
        .as("contactId"),
    ]),
);

/** The conversations held in a period, each with the first of those who were there. */
export const readHeldConversations = async (tx: Tx, accountId: string, { from, to }: Period) => {
  const rows = await selectHeld(tx, accountId, { from, to });
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
