import type { CalendarDay, Calls } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import {
  type Yield,
  addYields,
  compareYields,
  isWonStage,
  noYield,
  yieldsOfChains,
  yieldsOfIntroducers,
} from "@followthrough/domain";
import { day } from "../../sql/storedDay";
import { readStages } from "../opportunities/stages.store";
import { readOwedTellings } from "../tellings/tellings.store";
import { keys } from "../../sql/keyTable";
import type { Given, Reader } from "../../sql/statement";
import { tupleStatement } from "../../sql/tuples";
import { contactNames, readLinks } from "./facts.store";

type Yields = Calls["GET /insights/yield"]["answer"];

const mostShown = 10;

interface Ids {
  readonly ids: readonly string[];
}

/** Whether all are looked at, or those given. */
interface Whom {
  readonly isSome: boolean;
}

const keysOf = (db: Reader, { ids }: Given<Ids>) => db.selectFrom(keys(db, ids)).select("k.key");

const selectMet = tupleStatement(["id", "eventId"], (db, given: Given<Ids>, { isSome }: Whom) =>
  db
    .selectFrom("Contact as c")
    .$if(isSome, (some) => some.where("c.id", "in", keysOf(db, given)))
    .select(["c.id", "c.metAtEventId as eventId"]),
);

/** How often each was talked with. */
const selectTalks = tupleStatement(["contactId", "count"], (db, given: Given<Ids>, { isSome }: Whom) =>
  db
    .selectFrom("ConversationContact as cc")
    .innerJoin("Conversation as v", (on) =>
      on.onRef("v.id", "=", "cc.conversationId").on("v.channel", "<>", "note"),
    )
    .$if(isSome, (some) => some.where("cc.contactId", "in", keysOf(db, given)))
    .select((eb) => ["cc.contactId", eb.fn.countAll<number>().as("count")])
    .groupBy("cc.contactId"),
);

/** Each one's opportunities, and those won. */
const selectOpportunities = tupleStatement(
  ["contactId", "count", "won"],
  (db, given: Given<Ids & { readonly wonStages: readonly string[] }>, { isSome }: Whom) =>
    db
      .selectFrom("Opportunity as p")
      .$if(isSome, (some) => some.where("p.contactId", "in", keysOf(db, given)))
      .select((eb) => [
        "p.contactId",
        eb.fn.countAll<number>().as("count"),
        eb.fn
          .sum<number>(eb.case().when("p.stage", "in", given.wonStages.list).then(1).else(0).end())
          .as("won"),
      ])
      .groupBy("p.contactId"),
);

/**
 * Opportunities heard of at an event, and whose they are: they count for that event, wherever the person was met. One that says
 * no event counts for the event where its person was met.
 */
const selectHeardAt = tupleStatement(
  ["eventId", "metAtEventId", "isWon"],
  (db, { wonStages }: Given<{ readonly wonStages: readonly string[] }>) =>
    db
      .selectFrom("Opportunity as p")
      .innerJoin("Contact as c", (on) => on.onRef("c.id", "=", "p.contactId"))
      .where("p.eventId", "is not", null)
      .select((eb) => [
        eb.ref("p.eventId").$notNull().as("eventId"),
        "c.metAtEventId",
        eb.case().when("p.stage", "in", wonStages.list).then(1).else(0).end().as("isWon"),
      ]),
);

/** What to add to each event's yield for opportunities that say where they were heard of. */
export const readHeardAt = async (tx: Tx, accountId: string): Promise<Map<string, Yield>> => {
  const wonStages = (await readStages(tx, accountId)).filter(isWonStage).map(({ id }) => id);
  const moved = new Map<string, Yield>();
  const add = (eventId: string, count: number, won: number): void =>
    void moved.set(
      eventId,
      addYields(moved.get(eventId) ?? noYield, { people: 0, conversations: 0, opportunities: count, won }),
    );
  for (const [eventId, metAtEventId, isWon] of await selectHeardAt(tx, accountId, { wonStages })) {
    if (eventId === metAtEventId) continue;
    add(eventId, 1, isWon);
    if (metAtEventId !== null) add(metAtEventId, -1, -isWon);
  }
  return moved;
};

/**
 * What came of each person, or of each of those given: conversations, opportunities, and those won; and where they were met.
 */
export const readPeople = async (tx: Tx, accountId: string, ids?: readonly string[]) => {
  const whom = { isSome: ids !== undefined };
  const given = { ids: ids ?? [] };
  const wonStages = (await readStages(tx, accountId)).filter(isWonStage).map(({ id }) => id);
  const [people, talks, opportunities] = await Promise.all([
    selectMet(tx, accountId, given, whom),
    selectTalks(tx, accountId, given, whom),
    selectOpportunities(tx, accountId, { ...given, wonStages }, whom),
  ]);
  const talked = new Map(talks);
  const had = new Map(opportunities.map(([id, count, won]) => [id, { count, won }]));
  return people.map(([id, eventId]) => {
    const { count = 0, won = 0 } = had.get(id) ?? {};
    const yielded: Yield = { people: 1, conversations: talked.get(id) ?? 0, opportunities: count, won };
    return { id, eventId, yielded };
  });
};

const best = <T extends Yield & { id: string }>(all: readonly T[]): T[] =>
  all
    .filter(({ people, opportunities }) => people > 0 || opportunities > 0)
    .toSorted((a, b) => compareYields(a, b) || (a.id < b.id ? -1 : 1))
    .slice(0, mostShown);

/** The best introducers and chains and the events worth going to again, with the numbers behind them. */
export const readYield = async (tx: Tx, accountId: string, today: CalendarDay): Promise<Yields> => {
  const [links, people, owed] = await Promise.all([
    readLinks(tx, accountId),
    readPeople(tx, accountId),
    readOwedTellings(tx, accountId, today),
  ]);
  const own = new Map(people.map(({ id, yielded }) => [id, yielded]));
  const ownOf = (id: string): Yield => own.get(id) ?? noYield;
  const bestOf = (yields: ReadonlyMap<string, Yield>) =>
    best([...yields].map(([id, yielded]) => ({ id, ...yielded })));
  const introducers = bestOf(yieldsOfIntroducers(links, ownOf));
  const chains = bestOf(yieldsOfChains(links, ownOf));
  const names = await contactNames(
    tx,
    accountId,
    [...introducers, ...chains].map(({ id }) => id),
  );
  const named = ({ id, ...yielded }: Yield & { id: string }) => ({
    contact: { id, name: names.get(id) ?? "" },
    ...yielded,
  });
  const atEvents = new Map<string, Yield>();
  for (const { eventId, yielded } of people)
    if (eventId !== null) atEvents.set(eventId, addYields(atEvents.get(eventId) ?? noYield, yielded));
  for (const [eventId, moved] of await readHeardAt(tx, accountId))
    atEvents.set(eventId, addYields(atEvents.get(eventId) ?? noYield, moved));
  const events = await tx.event.findMany({
    where: { accountId, id: { in: [...atEvents.keys()] }, deletedAt: null },
    select: { id: true, name: true, startsOn: true },
  });
  return {
    introducers: introducers.map((one) => ({
      ...named(one),
      untold: owed.filter(({ contactId }) => contactId === one.id).length,
    })),
    chains: chains.map(named),
    events: best(events.map((event) => ({ ...event, ...(atEvents.get(event.id) ?? noYield) }))).map(
      ({ id, name, startsOn, ...yielded }) => ({ event: { id, name, startsOn: day(startsOn) }, ...yielded }),
    ),
  };
};
