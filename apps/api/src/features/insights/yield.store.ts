import type { Calls } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import {
  type Yield,
  addYields,
  byYield,
  isWonStage,
  noYield,
  yieldsOfChains,
  yieldsOfIntroducers,
} from "@followthrough/domain";
import { day } from "../../http/account";
import { readStages } from "../opportunities/stages.store";
import { readLinks } from "./facts.store";

type Yields = Calls["GET /insights/yield"]["answer"];

const mostShown = 10;

interface Row {
  id: string;
  eventId: string | null;
  conversations: number;
  opportunities: number;
  won: number;
}

/** What came of each person who was met at an event or is on a chain: conversations, opportunities, and those won. */
const readPeople = async (tx: Tx, accountId: string): Promise<Row[]> => {
  const won = (await readStages(tx, accountId)).filter(isWonStage).map(({ id }) => id);
  return tx.rows<Row>(Prisma.sql`
    SELECT c."id", c."metAtEventId" AS "eventId", COALESCE(t."count", 0) AS "conversations", COALESCE(o."count", 0) AS "opportunities",
      COALESCE(o."won", 0) AS "won"
    FROM "Contact" c
    LEFT JOIN (
      SELECT cc."contactId", COUNT(*) AS "count" FROM "ConversationContact" cc
      JOIN "Conversation" v ON v."accountId" = cc."accountId" AND v."id" = cc."conversationId" AND v."deletedAt" IS NULL AND v."channel" <> 'note'
      WHERE cc."accountId" = ${accountId} GROUP BY cc."contactId"
    ) t ON t."contactId" = c."id"
    LEFT JOIN (
      SELECT p."contactId", COUNT(*) AS "count", SUM(CASE WHEN p."stage" IN (${Prisma.join(won)}) THEN 1 ELSE 0 END) AS "won" FROM "Opportunity" p
      WHERE p."accountId" = ${accountId} AND p."deletedAt" IS NULL GROUP BY p."contactId"
    ) o ON o."contactId" = c."id"
    WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NULL
      AND (c."metAtEventId" IS NOT NULL OR EXISTS (SELECT 1 FROM "Referral" r
        WHERE r."accountId" = c."accountId" AND (r."referredId" = c."id" OR r."referrerId" = c."id") AND r."deletedAt" IS NULL))`);
};

const best = <T extends Yield>(all: readonly T[]): T[] =>
  all
    .filter(({ people }) => people > 0)
    .toSorted(byYield)
    .slice(0, mostShown);

/** The best introducers and chains and the events worth going to again, with the numbers behind them. */
export const readYield = async (tx: Tx, accountId: string): Promise<Yields> => {
  const [links, people] = await Promise.all([readLinks(tx, accountId), readPeople(tx, accountId)]);
  const own = new Map(
    people.map(({ id, conversations, opportunities, won }): [string, Yield] => [
      id,
      {
        people: 1,
        conversations: Number(conversations),
        opportunities: Number(opportunities),
        won: Number(won),
      },
    ]),
  );
  const names = new Map(links.map(({ referrerId, referrerName }) => [referrerId, referrerName]));
  const ownOf = (id: string): Yield => own.get(id) ?? noYield;
  const named = (yields: ReadonlyMap<string, Yield>) =>
    [...yields].map(([id, yielded]) => ({ contact: { id, name: names.get(id) ?? "" }, ...yielded }));
  const atEvents = new Map<string, Yield>();
  for (const { id, eventId } of people)
    if (eventId !== null)
      atEvents.set(eventId, addYields(atEvents.get(eventId) ?? noYield, own.get(id) ?? noYield));
  const events = await tx.event.findMany({
    where: { accountId, id: { in: [...atEvents.keys()] }, deletedAt: null },
    select: { id: true, name: true, startsOn: true },
  });
  return {
    introducers: best(named(yieldsOfIntroducers(links, ownOf))),
    chains: best(named(yieldsOfChains(links, ownOf))),
    events: best(
      events.map(({ id, name, startsOn }) => ({
        event: { id, name, startsOn: day(startsOn) },
        ...(atEvents.get(id) ?? noYield),
      })),
    ),
  };
};
