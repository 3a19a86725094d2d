import type { EventTally } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { type Given, type Reader, statement } from "../../sql/statement";

export type AtEvents = Given<{ eventIds: readonly string[] }>;

/**
 * Who was at these events: those met there first, and those known before who were talked with there. `touchedOn` is the
 * day they heard from you after it, if they have: for somebody met there the first touch since, for somebody known
 * before any later conversation that was not begun by them, or step done.
 */
export const attendance = (db: Reader, { eventIds }: AtEvents) =>
  db
    .selectFrom("Contact as c")
    .where("c.metAtEventId", "in", eventIds.list)
    .select((eb) => [
      eb.ref("c.metAtEventId").$notNull().as("eventId"),
      "c.id as contactId",
      "c.firstTouchOn as touchedOn",
    ])
    .unionAll(
      db
        .selectFrom("Conversation as v")
        .innerJoin("ConversationContact as cc", (on) => on.onRef("cc.conversationId", "=", "v.id"))
        .innerJoin("Contact as c", (on) => on.onRef("c.id", "=", "cc.contactId"))
        .where("v.eventId", "in", eventIds.list)
        .where("v.channel", "<>", "note")
        .where((eb) =>
          eb.or([eb("c.metAtEventId", "is", null), eb("c.metAtEventId", "<>", eb.ref("v.eventId"))]),
        )
        .groupBy(["v.eventId", "c.id", "c.lastConversationOn"])
        .select((eb) => [
          eb.ref("v.eventId").$notNull().as("eventId"),
          "c.id as contactId",
          eb.fn
            .coalesce(
              eb
                .selectFrom("FollowUp as f")
                .whereRef("f.contactId", "=", "c.id")
                .where("f.state", "=", "done")
                .where("f.closedOn", ">=", eb.fn.max("v.heldOn"))
                .select(({ fn }) => fn.min("f.closedOn").as("closedOn")),
              // Most have not been talked with since, which the contact knows without looking.
              eb
                .case()
                .when("c.lastConversationOn", ">", eb.fn.max("v.heldOn"))
                .then(
                  eb
                    .selectFrom("ConversationContact as later")
                    .innerJoin("Conversation as m", (on) => on.onRef("m.id", "=", "later.conversationId"))
                    .whereRef("later.contactId", "=", "c.id")
                    .where("later.heldOn", ">", eb.fn.max("v.heldOn"))
                    .where("m.startedBy", "=", "me")
                    .where("m.channel", "<>", "note")
                    .select(({ fn }) => fn.min("later.heldOn").as("heldOn")),
                )
                .end(),
            )
            .as("touchedOn"),
        ]),
    );

const selectTallies = statement((db, given: AtEvents) =>
  db
    .selectFrom(attendance(db, given).as("a"))
    // Who was there is not in the trash.
    .innerJoin("AnyContact as c", (on) => on.onRef("c.id", "=", "a.contactId"))
    .select((eb) => {
      const isTouched = eb("a.touchedOn", "is not", null);
      const isPlanned = eb.and([
        eb("a.touchedOn", "is", null),
        eb.or([eb("c.nextFollowUpOn", "is not", null), eb("c.waitingUntilOn", "is not", null)]),
      ]);
      return [
        "a.eventId",
        eb.fn.countAll<number>().as("met"),
        eb.fn.sum<number>(eb.case().when(isTouched).then(1).else(0).end()).as("followedUp"),
        eb.fn.sum<number>(eb.case().when(isPlanned).then(1).else(0).end()).as("planned"),
      ];
    })
    .groupBy("a.eventId"),
);

const nobody: EventTally = { met: 0, followedUp: 0, planned: 0 };

/** How many were at each event, heard from you since, or have a next step; events with nobody count nobody. */
export const tallies = async (
  tx: Tx,
  accountId: string,
  eventIds: readonly string[],
): Promise<(eventId: string) => EventTally> => {
  if (eventIds.length === 0) return () => nobody;
  const rows = await selectTallies(tx, accountId, { eventIds });
  const byEvent = new Map(rows.map(({ eventId, ...tally }) => [eventId, tally]));
  return (eventId) => byEvent.get(eventId) ?? nobody;
};
