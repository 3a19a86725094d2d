import type { Calls, YieldFigure } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { type Yield, addYields, firstLine, isWonStage, noYield, peopleThrough } from "@followthrough/domain";
import { dayOrNull } from "../../sql/storedDay";
import { notFound } from "../../http/problem";
import { keyTable } from "../../sql/keyTable";
import { readStages } from "../opportunities/stages.store";
import { readLinks } from "./facts.store";
import { readPeople } from "./yield.store";

type Query = Calls["GET /insights/yield/list"]["query"];
type Of = Pick<Query, "of" | "id">;
type Listed = Calls["GET /insights/yield/list"]["answer"];

const mostListed = 500;

/** Whose yield it is, and the people it is made of: the same that `readYield` counts. Throws `not_found`. */
const whoCounts = async (
  tx: Tx,
  accountId: string,
  { of, id }: Of,
): Promise<{ name: string; people: string[] }> => {
  if (of === "event") {
    const event = await tx.event.findFirst({
      where: { accountId, id, deletedAt: null },
      select: { name: true },
    });
    if (!event) throw notFound("event");
    const met = await tx.rows<{ id: string }>(Prisma.sql`
      SELECT c."id" FROM "Contact" c WHERE c."accountId" = ${accountId} AND c."metAtEventId" = ${id} AND c."deletedAt" IS NULL`);
    return { name: event.name, people: met.map((row) => row.id) };
  }
  const contact = await tx.contact.findFirst({
    where: { accountId, id, deletedAt: null },
    select: { name: true },
  });
  if (!contact) throw notFound("person");
  const through = peopleThrough(id, await readLinks(tx, accountId));
  return { name: contact.name, people: of === "chain" ? [id, ...through] : through };
};

interface Row {
  id: string;
  contactId: string;
  name: string;
  what: string;
  on: string | null;
}

const rowsOf = (
  tx: Tx,
  accountId: string,
  figure: YieldFigure,
  { people, won }: { people: readonly string[]; won: readonly string[] },
): Promise<Row[]> => {
  const who = Prisma.sql`${keyTable(tx, people)} k CROSS JOIN "Contact" c`;
  const isWho = Prisma.sql`c."accountId" = ${accountId} AND c."id" = k."key" AND c."deletedAt" IS NULL`;
  if (figure === "people")
    return tx.rows<Row>(Prisma.sql`
      SELECT c."id", c."id" AS "contactId", c."name", COALESCE(c."organization", '') AS "what", c."metOn" AS "on"
      FROM ${who} WHERE ${isWho}`);
  if (figure === "conversations")
    return tx.rows<Row>(Prisma.sql`
      SELECT v."id", c."id" AS "contactId", c."name", v."notes" AS "what", v."heldOn" AS "on"
      FROM ${who} CROSS JOIN "ConversationContact" cc CROSS JOIN "Conversation" v
      WHERE ${isWho} AND cc."accountId" = ${accountId} AND cc."contactId" = c."id"
        AND v."accountId" = ${accountId} AND v."id" = cc."conversationId" AND v."deletedAt" IS NULL AND v."channel" <> 'note'`);
  const stages = figure === "won" ? Prisma.sql`AND p."stage" IN (${Prisma.join([...won])})` : Prisma.empty;
  return tx.rows<Row>(Prisma.sql`
    SELECT p."id", c."id" AS "contactId", c."name", p."title" AS "what", p."stageOn" AS "on"
    FROM ${who} CROSS JOIN "Opportunity" p
    WHERE ${isWho} AND p."accountId" = ${accountId} AND p."contactId" = c."id" AND p."deletedAt" IS NULL ${stages}`);
};

/** What came through one introducer, of one chain, or of one event: the same as in the lists of the best. Throws `not_found`. */
export const readOneYield = async (tx: Tx, accountId: string, query: Of): Promise<Yield> => {
  const { people } = await whoCounts(tx, accountId, query);
  const own = new Map((await readPeople(tx, accountId, people)).map(({ id, yielded }) => [id, yielded]));
  return people.map((id) => own.get(id) ?? noYield).reduce(addYields, noYield);
};

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** A conversation with several stands there once for each of them. */
const newestFirst = (a: Listed["rows"][number], b: Listed["rows"][number]): number =>
  order(b.on ?? "", a.on ?? "") || order(b.id, a.id) || order(b.contact.id, a.contact.id);

/** Whom or what a yield counts, each conversation once for everybody of them who was there. Throws `not_found`. */
export const listYield = async (tx: Tx, accountId: string, query: Query): Promise<Listed> => {
  const { name, people } = await whoCounts(tx, accountId, query);
  const won = (await readStages(tx, accountId)).filter(isWonStage).map(({ id }) => id);
  const found = await rowsOf(tx, accountId, query.figure, { people, won });
  const isOfOpportunities = query.figure === "opportunities" || query.figure === "won";
  const rows = found.map((row) => ({
    id: row.id,
    contact: { id: row.contactId, name: row.name },
    what: firstLine(row.what),
    on: dayOrNull(row.on),
    opportunityId: isOfOpportunities ? row.id : null,
  }));
  return {
    name,
    total: rows.length,
    rows: rows.toSorted(newestFirst).slice(0, mostListed),
  };
};
