import type { Calls } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
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
import { tuples } from "../../sql/jsonRows";
import { keyTable } from "../../sql/keyTable";
import { contactNames, readLinks } from "./facts.store";

type Yields = Calls["GET /insights/yield"]["answer"];

const mostShown = 10;

type Among = (column: string) => Prisma.Sql;
type Counted = [contactId: string, count: number];

/** How often each was talked with. */
const readTalks = (tx: Tx, accountId: string, among: Among) =>
  tuples<Counted>(
    tx,
    ["contactId", "count"],
    Prisma.sql`
      SELECT cc."contactId", COUNT(*) AS "count" FROM "ConversationContact" cc
      JOIN "Conversation" v ON v."accountId" = cc."accountId" AND v."id" = cc."conversationId" AND v."deletedAt" IS NULL AND v."channel" <> 'note'
      WHERE cc."accountId" = ${accountId} ${among('cc."contactId"')} GROUP BY cc."contactId"`,
  );

/** Each one's opportunities, and those won. */
const readOpportunities = async (tx: Tx, accountId: string, among: Among) => {
  const won = (await readStages(tx, accountId)).filter(isWonStage).map(({ id }) => id);
  return tuples<[...Counted, won: number]>(
    tx,
    ["contactId", "count", "won"],
    Prisma.sql`
      SELECT p."contactId", COUNT(*) AS "count", SUM(CASE WHEN p."stage" IN (${Prisma.join(won)}) THEN 1 ELSE 0 END) AS "won"
      FROM "Opportunity" p WHERE p."accountId" = ${accountId} AND p."deletedAt" IS NULL ${among('p."contactId"')}
      GROUP BY p."contactId"`,
  );
};

/**
 * What came of each person, or of each of those given: conversations, opportunities, and those won; and where they were met.
 */
export const readPeople = async (tx: Tx, accountId: string, ids?: readonly string[]) => {
  const among: Among = (column) =>
    ids === undefined
      ? Prisma.empty
      : Prisma.sql`AND ${Prisma.raw(column)} IN (SELECT k."key" FROM ${keyTable(tx, ids)} k)`;
  const [people, talks, opportunities] = await Promise.all([
    tuples<[id: string, eventId: string | null]>(
      tx,
      ["id", "eventId"],
      Prisma.sql`
        SELECT c."id", c."metAtEventId" AS "eventId" FROM "Contact" c
        WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NULL ${among('c."id"')}`,
    ),
    readTalks(tx, accountId, among),
    readOpportunities(tx, accountId, among),
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
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => compareYields(a, b) || (a.id < b.id ? -1 : 1))
    .slice(0, mostShown);

/** The best introducers and chains and the events worth going to again, with the numbers behind them. */
export const readYield = async (tx: Tx, accountId: string): Promise<Yields> => {
  const [links, people] = await Promise.all([readLinks(tx, accountId), readPeople(tx, accountId)]);
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
  const events = await tx.event.findMany({
    where: { accountId, id: { in: [...atEvents.keys()] }, deletedAt: null },
    select: { id: true, name: true, startsOn: true },
  });
  return {
    introducers: introducers.map(named),
    chains: chains.map(named),
    events: best(events.map((event) => ({ ...event, ...(atEvents.get(event.id) ?? noYield) }))).map(
      ({ id, name, startsOn, ...yielded }) => ({ event: { id, name, startsOn: day(startsOn) }, ...yielded }),
    ),
  };
};
